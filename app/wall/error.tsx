'use client'
import { WallFailed } from '#components/wall/vigil/WallFailed.tsx'

export default function WallError({ retry }: { retry: () => void }) {
  return <WallFailed retry={retry} />
}
