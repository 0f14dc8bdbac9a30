import { WallSays } from '#components/wall/WallSays.tsx'
import styles from '#components/wall/wall.module.css'

/** An address that asks a wall for something it does not know: what it shows instead would be taken for what was asked. */
export function WallRefused({ refused }: { refused: readonly string[] }) {
  return (
    <div className={styles.wall} data-theme="wall">
      <WallSays refused={refused} />
    </div>
  )
}
