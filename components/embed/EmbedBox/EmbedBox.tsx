import type { Locale } from '#trade/format/locale.ts'
import { type Coded, frameCode, pictureCode } from '../embed-code.ts'
import { embedWords } from '../embed-words.ts'
import { CopyCode } from './CopyCode.tsx'
import styles from './EmbedBox.module.css'

/** The HTML that puts something of ours on another's page: as a frame, and as a picture. Of a release also whichever is the newest. */
export function EmbedBox({ coded, language }: { coded: Coded; language: Locale }) {
  const say = embedWords[language]
  const codes = [
    { label: coded.what.kind === 'view' ? say.frame : say.release, code: frameCode(coded) },
    ...(coded.what.kind === 'view'
      ? []
      : [{ label: say.latest, code: frameCode({ ...coded, what: { kind: 'latest' }, title: say.newest }) }]),
    { label: say.picture, code: pictureCode(coded) },
  ]
  return (
    <details className={styles.box}>
      <summary>{say.embed}</summary>
      <section aria-label={say.box}>
        {codes.map(({ label, code }) => (
          <CopyCode
            key={label}
            label={label}
            code={code}
            words={{ copy: say.copy, copied: say.copied, notCopied: say.notCopied }}
          />
        ))}
        <p>{say.tells}</p>
      </section>
    </details>
  )
}
