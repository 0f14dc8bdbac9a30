import { Link } from '../../shell/Link/Link.tsx'
import type { Explanation } from '#trade/explain/explain.ts'
import { plainText } from '#trade/explain/fact.ts'
import type { Block, Origin, Paragraph, Section } from '#trade/explain/section.ts'
import { formatInstant } from '#trade/format/format-instant.ts'
import { formatRelease } from '#trade/format/format-release.ts'
import { formatStage } from '#trade/format/format-stage.ts'
import type { Locale } from '#trade/format/locale.ts'
import { printPeriod } from '#trade/period.ts'
import { parseReleaseCode } from '#trade/release.ts'
import { Arithmetic } from './Arithmetic.tsx'
import { Claims } from './Claims.tsx'
import { type Numbered, numbered, phrasesIn } from './numbered.ts'
import { Told } from './Told.tsx'
import { explainedWords } from './words.ts'
import styles from './Explained.module.css'

/** A release in sentences, question by question: what was known on its day, what is known since, and what no figure answers. */
export function Explained({ explanation, language }: { explanation: Explanation; language: Locale }) {
  const say = explainedWords[language]
  const { sections, unanswered, claims } = explanation
  if (sections.length === 0) return null
  const all = sections.flatMap(({ paragraphs }) => paragraphs.flatMap(({ blocks }) => phrasesIn(blocks)))
  const hasLaterPrint = all.some((phrase) => plainText(phrase[language]).includes('°'))
  return (
    <section aria-labelledby="explained" className={styles.explained}>
      <h2 id="explained">{say.title}</h2>
      <p className={styles.lead}>{say.lead}</p>
      {sections.map((section) => (
        <Answer key={section.id} section={section} language={language} />
      ))}
      {hasLaterPrint && <p className={styles.note}>{say.laterPrint}</p>}
      {unanswered.length > 0 && (
        <section aria-labelledby="unanswered" className={styles.question}>
          <h3 id="unanswered">{say.unanswered}</h3>
          <dl className={styles.unanswered}>
            {unanswered.map(({ id, sentence }) => (
              <div key={id}>
                <dt>{say.questions[id]}</dt>
                <dd>{sentence[language]}</dd>
              </div>
            ))}
          </dl>
        </section>
      )}
      {claims && <Claims claims={claims} language={language} />}
    </section>
  )
}

function Answer({ section: { id, paragraphs }, language }: { section: Section; language: Locale }) {
  const numbers = numbered(
    paragraphs.flatMap(({ blocks }) => phrasesIn(blocks)),
    id,
    language,
  )
  return (
    <section aria-labelledby={`explained-${id}`} className={styles.question}>
      <h3 id={`explained-${id}`}>{explainedWords[language].questions[id]}</h3>
      <div className={styles.answer}>
        {paragraphs.map((paragraph) => (
          <OneParagraph key={paragraph.known} paragraph={paragraph} numbers={numbers} language={language} />
        ))}
      </div>
      <Arithmetic numbers={[...numbers.values()]} under={id} language={language} />
    </section>
  )
}

function OneParagraph({
  paragraph: { known, blocks, origins },
  numbers,
  language,
}: {
  paragraph: Paragraph
  numbers: ReadonlyMap<Numbered['fact'], Numbered>
  language: Locale
}) {
  const say = explainedWords[language]
  return (
    <div className={known === 'since' ? styles.since : styles.day}>
      {known === 'since' && (
        <p className={styles.when}>
          <b>{say.since}</b>
          {say.comma}
          {say.from} <Origins origins={origins} language={language} />
          {say.comma}
          {say.notOnTheDay}
        </p>
      )}
      {blocks.map((block, at) => (
        // Blocks have no names, and never change places; a key of their words would send these once more.
        // oxlint-disable-next-line react/no-array-index-key
        <OneBlock key={at} block={block} numbers={numbers} language={language} />
      ))}
      {known === 'day' && origins.length > 0 && (
        <p className={styles.when}>
          <b>{say.onTheDay}</b>
          {say.comma}
          {say.alsoFrom} <Origins origins={origins} language={language} />
        </p>
      )}
    </div>
  )
}

function OneBlock({
  block,
  numbers,
  language,
}: {
  block: Block
  numbers: ReadonlyMap<Numbered['fact'], Numbered>
  language: Locale
}) {
  if (block.kind === 'text')
    return (
      <p className={styles.sentence}>
        <Told phrase={block.phrase} numbers={numbers} language={language} />
      </p>
    )
  return (
    <ul className={styles.list}>
      {block.items.map((phrase, at) => (
        // oxlint-disable-next-line react/no-array-index-key
        <li key={at}>
          <Told phrase={phrase} numbers={numbers} language={language} />
        </li>
      ))}
    </ul>
  )
}

/** Releases by name and day, each a link. */
function Origins({ origins, language }: { origins: readonly Origin[]; language: Locale }) {
  return origins.map(({ release, publishedAt }, at) => (
    <span key={release}>
      {at > 0 && (language === 'en' ? '; ' : '；')}
      <Link href={`/releases/${release}`}>{nameOf(release, publishedAt, language)}</Link>
    </span>
  ))
}

function nameOf(code: string, publishedAt: string, language: Locale): string {
  const { stage, period } = parseReleaseCode(code)
  const day = formatInstant(publishedAt, language, 'day')
  const name =
    period === null ? formatStage(stage, language) : formatRelease({ stage, period: printPeriod(period) }, language)
  return language === 'en' ? `${name} of ${day}` : `${name}（${day}）`
}
