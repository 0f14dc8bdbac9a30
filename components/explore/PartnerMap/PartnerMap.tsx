'use client'
import { type ReactNode, useState } from 'react'
import { useEffect } from 'react'
import { mixed } from './mixed.ts'
import type { MapDrawing } from './map-drawing.ts'
import styles from './PartnerMap.module.css'
import type { WorldCanvas } from './WorldCanvas.tsx'

/** Partners on a map, with its scale and the ten largest beside it. Projection and outlines are fetched once the page stands. */
export function PartnerMap({
  drawing,
  label,
  words,
}: {
  drawing: MapDrawing
  label: string
  words: {
    readonly noFigure: string
    readonly coming: string
    readonly largest: string
    readonly placeless: string | null
  }
}) {
  const [world, setWorld] = useState<{ Canvas: typeof WorldCanvas } | 'failed' | null>(null)
  useEffect(() => {
    let isGone = false
    import('./WorldCanvas.tsx').then(
      ({ WorldCanvas: Canvas }) => {
        if (!isGone) setWorld({ Canvas })
      },
      () => {
        if (!isGone) setWorld('failed')
      },
    )
    return () => {
      isGone = true
    }
  }, [])
  return (
    <div className={styles.partners}>
      <div>
        <div className={styles.map}>
          {world !== null && world !== 'failed' ? (
            <world.Canvas drawing={drawing} label={label} />
          ) : (
            <p className={styles.coming}>{words.coming}</p>
          )}
        </div>
        <Key>
          {drawing.classes.map((step) => (
            <li key={step.text}>
              <i data-rule aria-hidden="true" style={{ background: mixed(step, drawing.isSigned) }} />
              {step.text}
            </li>
          ))}
          <li>
            <i data-hatch aria-hidden="true" style={{ background: 'var(--hatch)' }} />
            {words.noFigure}
          </li>
        </Key>
        {words.placeless && <p className={styles.note}>{words.placeless}</p>}
      </div>
      <section className={styles.top}>
        <h3>{words.largest}</h3>
        <ol>
          {drawing.top.map(({ code, name, text }) => (
            <li key={code}>
              <span>{name}</span> <b>{text}</b>
            </li>
          ))}
        </ol>
      </section>
    </div>
  )
}

function Key({ children }: { children: ReactNode }) {
  return <ul className={styles.key}>{children}</ul>
}
