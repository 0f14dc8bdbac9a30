'use client'
import { useCallback, useRef, useState } from 'react'
import type { ImportView } from '#trade/import-view.ts'
import { useLanguage } from '../../words/Language.tsx'
import type { Act } from '../answer.ts'
import { FieldError } from '../FieldError/FieldError.tsx'
import { useAct } from '../use-act.ts'
import { deskWords } from '../words.ts'
import styles from './ImportDesk.module.css'
import { ImportReading } from './ImportReading.tsx'

export type ReadImport = Act<FormData, ImportView>
export type TakeImport = Act<{ file: string }>

/** From a file, or what was pasted, to a draft in which each figure shows its cell. */
export function ImportDesk({ read, take }: { read: ReadImport; take: TakeImport }) {
  const language = useLanguage()
  const say = deskWords(language)
  const [view, setView] = useState<ImportView | null>(null)
  const [isOver, setIsOver] = useState(false)
  const chooser = useRef<HTMLInputElement>(null)
  const reading = useAct(read, setView)
  const taking = useAct(take)
  const handIn = useCallback(
    (file: File) => {
      const form = new FormData()
      form.set('file', file)
      reading.run(form)
    },
    [reading],
  )
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
          error={reading.errors['file'] ?? reading.errors['form'] ?? taking.errors['file'] ?? taking.errors['form']}
        />
      </div>
      {view && (
        <ImportReading
          key={view.file.sha256}
          view={view}
          isTaking={taking.isRunning}
          onTake={() => taking.run({ file: view.file.sha256 })}
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
