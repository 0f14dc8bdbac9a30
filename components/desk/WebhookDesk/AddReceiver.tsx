import { useId, useState } from 'react'
import { ENTRY_KINDS } from '#trade/webhooks/receiver.ts'
import { useLanguage } from '../../words/Language.tsx'
import { FieldError } from '../FieldError/FieldError.tsx'
import panel from '../panel/panel.module.css'
import { useAct } from '../use-act.ts'
import { deskWords } from '../words.ts'
import { ReceiverFields } from './ReceiverFields.tsx'
import type { TypedReceiver, WebhookActs } from './receiver-view.ts'
import { SecretOnce } from './SecretOnce.tsx'

/** A new receiver; its secret is shown once, when it was made. */
export function AddReceiver({ add }: Pick<WebhookActs, 'add'>) {
  const language = useLanguage()
  const say = deskWords(language).webhooks
  const id = useId()
  const nothing: TypedReceiver = {
    name: '',
    kind: 'standard',
    language,
    entries: ENTRY_KINDS,
    address: '',
    secret: '',
  }
  const [typed, setTyped] = useState(nothing)
  const [added, setAdded] = useState<{ readonly name: string; readonly secret: string | null } | null>(null)
  const { run, isRunning, errors } = useAct(add, ({ secret }) => {
    setAdded({ name: typed.name, secret })
    setTyped(nothing)
  })
  return (
    <section className={panel.panel} aria-labelledby={id}>
      <h2 id={id}>{say.addTitle}</h2>
      <SecretOnce said={added && say.added(added.name)} secret={added?.secret ?? null} />
      <form
        noValidate
        onSubmit={(submitted) => {
          submitted.preventDefault()
          if (isRunning) return
          setAdded(null)
          run(typed)
        }}
      >
        <ReceiverFields typed={typed} type={(change) => setTyped({ ...typed, ...change })} errors={errors} isNew />
        <FieldError id={`${id}-error`} error={errors['form']} />
        <div className={panel.row}>
          <button type="submit" className={panel.go} aria-disabled={isRunning}>
            {say.add}
          </button>
        </div>
      </form>
    </section>
  )
}
