import { BUILT_IN_WALLS, type BuiltInWall, type ScreenLayout } from '#trade/wall/screen.ts'
import type { ArrangedWall } from './screen-view.ts'

/** Everything that a screen may show, by what it is called: what every installation has first, then what was arranged. */
export function wallNames(
  walls: readonly ArrangedWall[],
  { layouts, playlist }: { readonly layouts: Readonly<Record<BuiltInWall, string>>; readonly playlist: string },
): ReadonlyMap<ScreenLayout, string> {
  return new Map<ScreenLayout, string>([
    ...BUILT_IN_WALLS.map((wall) => [wall, layouts[wall]] as const),
    ...walls.map(({ shown, name }) => [shown, shown.startsWith('playlist:') ? `${playlist} ${name}` : name] as const),
  ])
}
