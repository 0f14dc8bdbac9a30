import type { FiringShown } from '#components/views/Firings/Firings.tsx'
import type { FiringListed } from '#server/views/firings.ts'
import { keptQuery } from '#server/views/view-at.ts'

/** An alert that has spoken, as pages show it: its view with what its address asks for. */
export function firingShown({ view: { id, name, address }, ...firing }: FiringListed): FiringShown {
  return { ...firing, view: { id, name, query: keptQuery(address) } }
}
