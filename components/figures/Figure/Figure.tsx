import type { ReactNode } from 'react'
import { words } from '#components/words/words.ts'
import type { Locale } from '#trade/format/locale.ts'
import type { FieldState } from '../field-state.ts'
import { signOf } from '../Growth/growth-sign.ts'
import styles from './Figure.module.css'

export interface FigureProps {
  readonly language: Locale
  readonly label: ReactNode
  readonly state: FieldState
  /** What stands large, already printed; null where there is nothing to print: then `why` stands in its place. */
  readonly printed: string | null
  /** The exact digits, for whoever reads by machine. */
  readonly exact?: string
  readonly why?: string
  readonly size: 'key' | 'second' | 'third'
  /** The rate whose sign colours the figure; null for levels, which have none. */
  readonly growth?: string | null
  readonly mark?: 'p' | 'r' | '°' | null
  /** The line under the figure: its level, or the growth of a level. */
  readonly under?: ReactNode
  /** The figure this one took the place of. */
  readonly was?: string | null
  /** When it was revised, as a day in words. */
  readonly revisedOn?: string | null
  /** Beijing time of a correction or withdrawal. */
  readonly stamp?: string | null
  /** One sentence of reason, where corrected or withdrawn. */
  readonly reason?: string | null
  readonly stale?: ReactNode
  /** Changes with every publication that carried the figure, so that the marker is drawn once for each. */
  readonly vintage?: number
  readonly children?: ReactNode
}

/** One field of the form. The rule above it is its state; space for the figure is kept whether it is there or not. */
export function Figure({
  language,
  label,
  state,
  printed,
  exact,
  why,
  size,
  growth,
  mark,
  under,
  was,
  revisedOn,
  stamp,
  reason,
  stale,
  vintage,
  children,
}: FigureProps) {
  const say = words(language).figures
  const sign = growth ? signOf(growth) : 'flat'
  return (
    <div className={styles.field} data-state={state} data-size={size}>
      <i key={`${state} ${vintage ?? ''}`} className={styles.rule} aria-hidden="true" />
      <div className={styles.label}>{label}</div>
      {printed === null ? (
        <div className={state === 'blank' ? styles.blank : styles.why}>
          {state === 'blank' ? <span className="unseen">{why}</span> : why}
        </div>
      ) : (
        <data
          className={[styles.figure, sign !== 'flat' && state !== 'withdrawn' && state !== 'stale' && sign]
            .filter(Boolean)
            .join(' ')}
          value={exact ?? printed}
        >
          {state === 'withdrawn' ? <s>{printed}</s> : printed}
          {mark && (
            <sup className={styles.mark} title={markTitle(mark, say)}>
              {mark}
            </sup>
          )}
        </data>
      )}
      {state === 'fresh' && <span className={styles.printNew}>{language === 'en' ? 'new' : '新'}</span>}
      <div className={styles.under}>{under}</div>
      {(state === 'corrected' || state === 'withdrawn') && stamp && (
        <div className={styles.amended}>
          <span className={state === 'corrected' ? styles.stampDouble : styles.stamp}>
            {state === 'corrected' ? say.corrected(stamp) : say.withdrawn(stamp)}
          </span>{' '}
          {state === 'corrected' ? was && <s>{was}</s> : say.doNotUse}
          {reason && <p>{reason}</p>}
        </div>
      )}
      {state === 'stale' && stale && <div className={styles.amended}>{stale}</div>}
      {children}
      {/* Last, so that what is compared stands on one line from field to field. */}
      {state !== 'corrected' && state !== 'withdrawn' && was && (
        <div className={styles.amended}>
          <s>{was}</s> {revisedOn ? say.revised(revisedOn) : say.oldFigure}
        </div>
      )}
    </div>
  )
}

function markTitle(mark: 'p' | 'r' | '°', say: ReturnType<typeof words>['figures']): string {
  return { p: say.provisionalNote, r: say.revisedNote, '°': say.firstPrintNotHeld }[mark]
}
