'use client'
import { useState } from 'react'
import { useLanguage } from '../../words/Language.tsx'
import { Answered } from '../Answered/Answered.tsx'
import { apiWords } from '../api-words.ts'
import { type OperationView, type ParameterView, requestAddress, type Typed } from '../operation-view.ts'
import { type Answer, sendRequest } from '../send-request.ts'
import styles from './OperationForm.module.css'

/** An operation's parameters as a form; sent from here, the answer stands below as it came. */
export function OperationForm({ operation }: { operation: OperationView }) {
  const say = apiWords[useLanguage()]
  const [typed, setTyped] = useState<Typed>(() => beginning(operation))
  const [key, setKey] = useState('')
  const [answer, setAnswer] = useState<Answer | 'waiting' | 'none' | null>(null)
  const address = requestAddress(operation, typed)
  return (
    <>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (answer === 'waiting') return
          setAnswer('waiting')
          void sendRequest(address, key.trim()).then((came) => setAnswer(came ?? 'none'))
        }}
      >
        <h3 className={styles.head}>{say.parameters}</h3>
        <div>
          {operation.parameters.map((parameter) => (
            <Field
              key={parameter.name}
              parameter={parameter}
              value={typed[parameter.name] ?? ''}
              onType={(value) => setTyped({ ...typed, [parameter.name]: value })}
            />
          ))}
          <div className={styles.field}>
            <label htmlFor="read-key">{say.readKey}</label>
            <input
              id="read-key"
              type="password"
              value={key}
              onChange={(event) => setKey(event.target.value)}
              autoComplete="off"
              aria-describedby="read-key-tells"
            />
            <p id="read-key-tells">{say.readKeyTells}</p>
          </div>
        </div>
        <div className={styles.send}>
          <p className={styles.address}>
            <span className="unseen">{say.address}: </span>
            <b>GET</b>{' '}
            <a className="link" href={address}>
              {address}
            </a>
          </p>
          <button type="submit" className={styles.button} aria-disabled={answer === 'waiting'}>
            {say.send}
          </button>
        </div>
      </form>
      <output className={styles.said}>
        {answer === 'waiting' && say.sending}
        {answer === 'none' && say.noAnswer}
      </output>
      {typeof answer === 'object' && answer && <Answered answer={answer} />}
    </>
  )
}

/** What is required is there already, so that the first click answers. */
function beginning({ parameters }: OperationView): Typed {
  return Object.fromEntries(
    parameters.flatMap(({ name, isRequired, example }) => (isRequired && example !== null ? [[name, example]] : [])),
  )
}

function Field({
  parameter,
  value,
  onType,
}: {
  parameter: ParameterView
  value: string
  onType: (value: string) => void
}) {
  const say = apiWords[useLanguage()]
  const { name, kind, choices, example, usual, says, isRequired } = parameter
  const id = `parameter-${name}`
  const common = { id, value, 'aria-describedby': `${id}-says` }
  const type = (event: { target: { value: string } }) => onType(event.target.value)
  return (
    <div className={styles.field}>
      <label htmlFor={id}>
        {name}
        {isRequired && <small> {say.required}</small>}
        {kind === 'list' && <small>, {say.aLineEach}</small>}
      </label>
      {kind === 'choice' ? (
        <select {...common} onChange={type}>
          <option value="">{usual === null ? say.notGiven : say.usual(usual)}</option>
          {choices.map((choice) => (
            <option key={choice}>{choice}</option>
          ))}
        </select>
      ) : kind === 'list' ? (
        <textarea {...common} onChange={type} rows={2} autoComplete="off" spellCheck={false} />
      ) : (
        <input
          {...common}
          onChange={type}
          placeholder={example ?? ''}
          inputMode={kind === 'number' ? 'numeric' : undefined}
          autoComplete="off"
          spellCheck={false}
        />
      )}
      <p id={`${id}-says`}>{says}</p>
    </div>
  )
}
