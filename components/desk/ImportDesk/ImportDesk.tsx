'use client'
import { useCallback, useRef, useState } from 'react'
import type { ImportView, PointedOut } from '#trade/import-view.ts'
import { useLanguage } from '../../words/Language.tsx'
import type { Act } from '../answer.ts'
import { FieldError } from '../FieldError/FieldError.tsx'
import { useAct } from '../use-act.ts'
import { deskWords } from '../words.ts'
import styles from './ImportDesk.module.css'
import { ImportReading } from './ImportReading.tsx'

export type ReadImport = Act<FormData, ImportView>
export type TakeImport = Act<{ file: string }>
export type ForgetLayout = Act<{ fingerprint: string }>

/** A file that was handed in, and what was pointed out of it. */
interface Read {
  readonly file: File
  readonly pointed: readonly PointedOut[]
}

/** What a file was read as. Each turn is drawn anew. */
interface Shown {
  readonly view: ImportView
  readonly of: Read
  readonly turn: number
}

interface Props {
  readonly read: ReadImport
  readonly take: TakeImport
  readonly forget: ForgetLayout
}

/** From a file, or what was pasted, to a draft in which each figure shows its cell. */
export function ImportDesk({ read, take, forget }: Props) {
  const language = useLanguage()
  const say = deskWords(language)
  const [shown, setShown] = useState<Shown | null>(null)
  const asked = useRef<Read | null>(null)
  const [isOver, setIsOver] = useState(false)
  const chooser = useRef<HTMLInputElement>(null)
  const reading = useAct(read, (view) => {
    const of = asked.current
    if (of) setShown((before) => ({ view, of, turn: (before?.turn ?? 0) + 1 }))
  })
  const taking = useAct(take)
  const readAs = useCallback(
    (handing: Read) => {
      asked.current = handing
      const form = new FormData()
      form.set('file', handing.file)
      form.set('pointed', JSON.stringify(handing.pointed))
      reading.run(form)
    },
    [reading],
  )
  const handIn = useCallback((file: File) => readAs({ file, pointed: [] }), [readAs])
  const forgetting = useAct(forget, () => shown && handIn(shown.of.file))
  const view = shown?.view
  return (
    <div className={styles.import}>
      <div
        className={`${styles.drop} ${isOver ? styles.over : ''} ${view ? styles.small : ''}`}
        onDragOver={(event) => {
          event.preventDefault()
          setIsOver(true)
        }}
        onDragLeave={() => setIsOver(false)}
        onDrop={(event) => {
          event.preventDefault()
          setIsOver(false)
          const [file] = event.dataTransfer.files
          if (file) handIn(file)
        }}
      >
        <div>
          <label htmlFor="pasted">{say.drop}</label>
          <small>{say.dropHint}</small>
        </div>
        <textarea
          id="pasted"
          className={styles.paste}
          value=""
          rows={1}
          onChange={() => undefined}
          onPaste={(event) => {
            event.preventDefault()
            const file = pasted(event.clipboardData)
            if (file) handIn(file)
          }}
        />
        <input
          ref={chooser}
          type="file"
          className="unseen"
          aria-label={say.choose}
          tabIndex={-1}
          onChange={(event) => {
            const [file] = event.target.files ?? []
            event.target.value = ''
            if (file) handIn(file)
          }}
        />
        <button type="button" className={styles.button} onClick={() => chooser.current?.click()}>
          {reading.isRunning ? say.reading : view ? say.another : say.choose}
        </button>
      </div>
      <div aria-live="polite">
        <FieldError
          id="file-error"
          error={
            reading.errors['file'] ??
            reading.errors['form'] ??
            taking.errors['file'] ??
            taking.errors['form'] ??
            forgetting.errors['mapping']
          }
        />
      </div>
      {shown && (
        <ImportReading
          key={shown.turn}
          view={shown.view}
          isTaking={taking.isRunning}
          onTake={() => taking.run({ file: shown.view.file.sha256 })}
          isReading={reading.isRunning}
          misfit={reading.errors['mapping']}
          onPoint={(pointed) =>
            readAs({
              file: shown.of.file,
              pointed: [...shown.of.pointed.filter(({ sheet }) => sheet !== pointed.sheet), pointed],
            })
          }
          onForget={(fingerprint) => forgetting.run({ fingerprint })}
        />
      )}
    </div>
  )
}

/** What the clipboard holds of cells: a web page's or a spreadsheet's own markup before its plain text. A file where there is one. */
function pasted(clipboard: DataTransfer): File | null {
  const [file] = clipboard.files
  if (file) return file
  const html = clipboard.getData('text/html')
  if (/<t[dh][\s>]/i.test(html)) return new File([html], 'pasted.html', { type: 'text/html' })
  const text = clipboard.getData('text/plain')
  return text.trim() === '' ? null : new File([text], 'pasted.txt', { type: 'text/plain' })
}
