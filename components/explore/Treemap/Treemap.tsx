import type { TreemapDrawing } from './treemap-drawing.ts'
import styles from './Treemap.module.css'

/** Parts of a whole as areas, named on themselves. Drawn by the server, once for a desk and once for a phone. */
export function Treemap({
  wide,
  narrow,
  apart,
  small,
}: {
  wide: TreemapDrawing
  narrow: TreemapDrawing
  /** What is said of parts without an area. */
  apart: string
  /** What is said of areas without a name; null where each has its own. */
  small: { readonly wide: string | null; readonly narrow: string | null }
}) {
  return (
    <>
      <Field drawing={wide} className={styles.wide} />
      <Field drawing={narrow} className={styles.narrow} />
      {small.wide && <p className={[styles.apart, styles.wide].join(' ')}>{small.wide}</p>}
      {small.narrow && <p className={[styles.apart, styles.narrow].join(' ')}>{small.narrow}</p>}
      {wide.apart.length > 0 && (
        <p
          className={styles.apart}
        >{`${apart} ${wide.apart.map(({ name, words }) => `${name} (${words})`).join(', ')}`}</p>
      )}
    </>
  )
}

function Field({ drawing, className }: { drawing: TreemapDrawing; className: string | undefined }) {
  return (
    <div className={[styles.field, className].join(' ')}>
      {drawing.cells.map(({ code, kind, name, colour, texts, isNamed, lines, left, top, width, height }) => (
        <div
          key={code}
          className={styles.cell}
          data-rule
          data-kind={kind}
          data-chosen={colour === null ? undefined : ''}
          title={[name, ...texts].join(' · ')}
          style={{
            left: percent(left),
            top: percent(top),
            width: percent(width),
            height: percent(height),
            ...(colour ? { '--c': `var(${colour})` } : {}),
          }}
        >
          {isNamed && <b>{name}</b>}
          {lines > 0 && (
            <span className={styles.texts} style={{ maxHeight: `${lines * 1.25}em` }}>
              {texts.map((text) => (
                <span key={text}>{text}</span>
              ))}
            </span>
          )}
        </div>
      ))}
    </div>
  )
}

function percent(value: number): string {
  return `${value.toFixed(3)}%`
}
