export type { Entry, Figure, Release } from './entry.ts'
export { follow, type FollowOptions, type State } from './follow.ts'
