// Records made before somebody else's turn: a millisecond or two, on a node that must publish at an instant.
const AT_A_TIME = 100

/** `make` of each of `items`, in order, letting whatever waits run in between: the largest view has ten thousand records. */
export async function inTurns<Item, Made>(
  items: readonly Item[],
  make: (item: Item) => Made,
): Promise<readonly Made[]> {
  const made: Made[] = []
  for (const item of items) {
    if (made.length > 0 && made.length % AT_A_TIME === 0) await new Promise((resolve) => setImmediate(resolve))
    made.push(make(item))
  }
  return made
}
