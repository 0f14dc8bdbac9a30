import { headers } from 'next/headers'
import type { ReactNode } from 'react'
import { Build } from '#components/wall/vigil/Build.tsx'
import { buildId } from '#server/build-id.ts'
import { WATCH_LOADING } from './watch-loading.ts'

/** Every page of the wall knows the build it was drawn by, and looks after itself from its first byte: nobody attends a screen. */
export default async function WallLayout({ children }: { children: ReactNode }) {
  const nonce = /'nonce-([^']+)'/.exec((await headers()).get('content-security-policy') ?? '')?.[1]
  return (
    <Build value={process.env.NODE_ENV === 'production' ? buildId() : null}>
      {/* A browser hides a nonce from whoever reads it, and so from React. */}
      <script nonce={nonce} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: WATCH_LOADING }} />
      {children}
    </Build>
  )
}
