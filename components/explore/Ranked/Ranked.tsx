import type { RankedDrawing } from './ranked-drawing.ts'
import styles from './Ranked.module.css'

/** Parts as bars from zero, largest first; hollow below zero. Drawn by the server. */
export function Ranked({ drawing }: { drawing: RankedDrawing }) {
  return (
    <dl className={styles.ranked}>
      {drawing.bars.map(({ code, name, colour, bar, isNegative, text, label }) => (
        <div key={code} className={styles.row}>
          <dt title={name}>{name}</dt>
          <dd>
            <i className={styles.zero} data-rule aria-hidden="true" style={{ left: percent(drawing.zero) }} />
            {bar && (
              <i
                className={styles.bar}
                data-rule
                aria-hidden="true"
                style={{
                  left: percent(bar.left),
                  width: percent(bar.width),
                  ...(isNegative
                    ? { border: `2px solid var(${colour ?? '--rest'})`, background: 'var(--paper)' }
                    : { background: `var(${colour ?? '--rest'})` }),
                }}
              />
            )}
            <span data-none={bar ? undefined : ''} style={{ left: `calc(${percent(label)} + 0.375rem)` }}>
              {text}
            </span>
          </dd>
        </div>
      ))}
    </dl>
  )
}

function percent(value: number): string {
  return `${Math.round(value * 100) / 100}%`
}
