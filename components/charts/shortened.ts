/** `name` in the room of `most` Latin letters, with an ellipsis where its end is cut off. A Han character is as wide as two of them. */
export function shortened(name: string, most: number): string {
  const letters = [...name]
  if (room(letters) <= most) return name
  while (letters.length > 0 && room(letters) > most - 1) letters.pop()
  return `${letters.join('').trimEnd()}…`
}

function room(letters: readonly string[]): number {
  return letters.reduce((sum, letter) => sum + (letter >= '\u2E80' ? 2 : 1), 0)
}
