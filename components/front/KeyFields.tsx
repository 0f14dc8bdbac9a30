'use client'
import { useLines } from '#components/live/use-figure.ts'
import { amendmentReason } from '#trade/format/amendment-reason.ts'
import type { Figure as FigureOfSeries } from '#trade/figure.ts'
import { formatGrowthBare } from '#trade/format/format-change.ts'
import { formatInstant } from '#trade/format/format-instant.ts'
import { formatMoney } from '#trade/format/format-money.ts'
import type { Locale } from '#trade/format/locale.ts'
import type { Snapshot } from '#trade/live/fold.ts'
import { moved } from '#trade/front/moved.ts'
import { parseSeriesKey } from '#trade/series-key.ts'
import type { Field } from '#trade/wall/field.ts'
import type { Scene } from '#trade/wall/scene.ts'
import { allTrade } from '#trade/wall/series.ts'
import { ExpectationScale } from '../figures/ExpectationScale/ExpectationScale.tsx'
import type { FieldState } from '../figures/field-state.ts'
import { Figure } from '../figures/Figure/Figure.tsx'
import { Growth } from '../figures/Growth/Growth.tsx'
import { spell } from '../shell/LiveMark/live-mark.ts'
import { words } from '../words/words.ts'
import { Beaten } from './Beaten.tsx'
import { balanceKeyField, growthKeyField, type KeyField, yearKeyField } from './key-field.ts'
import styles from './KeyFields.module.css'

type Told = Exclude<Scene, { kind: 'empty' }>

/** The three key figures, or the ruled fields in which they will stand. */
export function KeyFields({
  scene,
  nowMs,
  isStale,
  lastHeardAt,
  language,
  children,
}: {
  scene: Told
  nowMs: number
  isStale: boolean
  lastHeardAt: number
  language: Locale
  children?: React.ReactNode
}) {
  const figures = useLines()
  const { form } = scene
  const draw = (field: Field, isKey: boolean) => (
    <OneField
      key={field.flow}
      field={field}
      isKey={isKey}
      figures={figures}
      scene={scene}
      staleFor={isStale ? spell(nowMs - lastHeardAt, language) : null}
      language={language}
    />
  )
  return (
    <div className={styles.fields}>
      <div className={styles.three}>
        {draw(form.key, true)}
        {draw(form.second, false)}
        {draw(form.third, false)}
        {children}
      </div>
    </div>
  )
}

/** One of the fields of a scene, from the figures held. `isKey`: it leads. `staleFor`: for how long nothing was heard, where it is too long. */
export function OneField({
  field,
  isKey,
  figures,
  scene,
  staleFor,
  language,
}: {
  field: Field
  isKey: boolean
  figures: Snapshot['figures']
  scene: Told
  staleFor: string | null
  language: Locale
}) {
  const { form } = scene
  const notice = 'notice' in scene ? scene.notice : null
  const isYear = form.key.flow === 'total'
  const yuan = figures[allTrade('balance', 'CNY', 'month')]?.[form.period]
  const inYuan =
    notice && notice.state !== 'withdrawn' && yuan?.value
      ? { value: yuan.value, scale: yuan.scale, currency: 'CNY' as const }
      : null
  const view =
    field.figure === 'balance'
      ? balanceKeyField(field, inYuan, language)
      : isYear
        ? yearKeyField(field, form, language, isKey)
        : growthKeyField(field, form, language, isKey)
  return (
    <KeyFigure
      view={view}
      field={field}
      revision={revisionOf(
        figures[allTrade(field.flow, form.currency, isYear ? 'year-to-date' : 'month')]?.[form.period],
        language,
      )}
      scene={scene}
      size={isKey ? 'key' : 'second'}
      staleFor={staleFor}
      language={language}
    />
  )
}

interface Revision {
  readonly was: string
  readonly on: string
}

/** What a later print struck out; null where it moved no digit that both print. */
function revisionOf(figure: FigureOfSeries | undefined, language: Locale): Revision | null {
  const change = figure && moved(figure)
  if (!change) return null
  const was = change.growth
    ? formatGrowthBare(change.growth.was, language)
    : formatMoney(
        {
          value: change.level?.was ?? '0',
          scale: 9,
          currency: parseSeriesKey(figure.series).unit === 'USD' ? 'USD' : 'CNY',
        },
        language,
        'sentence',
      )
  return { was, on: formatInstant(figure.publishedAt, language, 'day-of-year') }
}

function KeyFigure({
  view,
  field,
  revision,
  scene,
  size,
  staleFor,
  language,
}: {
  view: KeyField
  field: Field
  revision: Revision | null
  scene: Told
  size: 'key' | 'second'
  staleFor: string | null
  language: Locale
}) {
  const say = words(language).figures
  const notice = 'notice' in scene ? scene.notice : null
  const isKept = field.state === 'corrected' || field.state === 'withdrawn' || field.state === 'blank'
  const stands: FieldState =
    field.state === 'blank' && notice ? 'none' : field.state === 'revised' && !revision ? 'settled' : field.state
  const state: FieldState = staleFor !== null && !isKept ? 'stale' : stands
  const dueAtMs = 'due' in scene ? scene.due.dueAtMs : null
  const waits = dueAtMs === null ? '' : say.out(formatInstant(dueAtMs, language, 'time'))
  const isWithdrawn = state === 'withdrawn'
  return (
    <Figure
      language={language}
      label={view.label}
      state={state}
      printed={view.printed}
      {...(view.exact === null ? {} : { exact: view.exact })}
      why={state === 'blank' ? waits : say.notPublished}
      size={size}
      growth={view.growth}
      mark={
        notice && !isWithdrawn && view.printed !== null
          ? stands === 'revised'
            ? 'r'
            : stands === 'settled'
              ? null
              : 'p'
          : null
      }
      under={
        view.printed === null ? (
          waits
        ) : isWithdrawn ? null : (
          <>
            {view.under} {view.underGrowth && <Growth percent={view.underGrowth} language={language} />}
          </>
        )
      }
      was={view.was ?? (stands === 'revised' ? (revision?.was ?? null) : null)}
      revisedOn={revision?.on ?? null}
      stamp={notice?.amended ? formatInstant(notice.amended.at, language, 'time') : null}
      reason={size === 'key' && notice?.amended ? amendmentReason(notice.amended, language) : null}
      stale={
        size === 'key' && staleFor !== null && notice ? (
          <>
            <b>{say.heardNothing(staleFor)}</b>
            {language === 'en' ? ' ' : ''}
            {say.figureOf(formatInstant(notice.publishedAt, language, 'time'))}
          </>
        ) : null
      }
      {...(notice ? { vintage: notice.amended?.sequence ?? notice.sequence } : {})}
    >
      {!isWithdrawn && (
        <>
          {view.scale === null && view.compared.length > 0 && (
            <dl className={styles.compared}>
              {view.compared.map(([name, value]) => (
                <div key={name}>
                  <dt>{name}</dt>
                  <dd className="n">{value}</dd>
                </div>
              ))}
            </dl>
          )}
          {(view.beat ?? view.scale) && <Beaten beat={view.beat} isFresh={state === 'fresh'} />}
          {view.scale && <ExpectationScale facts={view.scale} language={language} isFresh={state === 'fresh'} />}
        </>
      )}
    </Figure>
  )
}
