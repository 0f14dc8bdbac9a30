import type { ReactNode } from 'react'
import { Build } from '#components/wall/vigil/Build.tsx'
import { buildId } from '#server/build-id.ts'

/** Every page of the wall knows the build it was drawn by: a screen that nobody attends reloads itself into the next. */
export default function WallLayout({ children }: { children: ReactNode }) {
  return <Build value={process.env.NODE_ENV === 'production' ? buildId() : null}>{children}</Build>
}
