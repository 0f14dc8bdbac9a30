import { useId } from 'react'
import { LOCALES } from '#trade/format/locale.ts'
import type { PublicationKind } from '#trade/live/entry.ts'
import type { Bilingual } from '#trade/sentences/sentences.ts'
import { ADDRESS_MOST, ENTRY_KINDS, RECEIVER_KINDS, RECEIVER_NAME_MOST } from '#trade/webhooks/receiver.ts'
import { useLanguage } from '../../words/Language.tsx'
import { FieldError } from '../FieldError/FieldError.tsx'
import { deskWords } from '../words.ts'
import type { TypedReceiver } from './receiver-view.ts'
import styles from './WebhookDesk.module.css'

/** The fields of a receiver. Of what kind it is, is chosen once. What is wrong stands under its own field. */
export function ReceiverFields({
  typed,
  type,
  errors,
  isNew,
}: {
  typed: TypedReceiver
  type: (change: Partial<TypedReceiver>) => void
  errors: Readonly<Record<string, Bilingual>>
  isNew: boolean
}) {
  const say = deskWords(useLanguage()).webhooks
  const id = useId()
  const field = (name: 'name' | 'kind' | 'language' | 'address' | 'secret') => ({
    id: `${id}-${name}`,
    value: typed[name],
    'aria-invalid': name in errors,
    'aria-describedby': `${id}-${name}-error`,
    onChange: (event: { target: { value: string } }) => type({ [name]: event.target.value }),
  })
  const error = (name: string) => <FieldError id={`${id}-${name}-error`} error={errors[name]} />
  const choose = (kind: PublicationKind, isChosen: boolean) =>
    type({ entries: ENTRY_KINDS.filter((each) => (each === kind ? isChosen : typed.entries.includes(each))) })
  return (
    <>
      <label htmlFor={`${id}-name`}>{say.name}</label>
      <input {...field('name')} maxLength={RECEIVER_NAME_MOST} autoComplete="off" />
      {error('name')}
      {isNew && (
        <>
          <label htmlFor={`${id}-kind`}>{say.kind}</label>
          <select {...field('kind')}>
            {RECEIVER_KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {say.kinds[kind]}
              </option>
            ))}
          </select>
          {error('kind')}
        </>
      )}
      <label htmlFor={`${id}-address`}>{say.address}</label>
      <input {...field('address')} maxLength={ADDRESS_MOST} autoComplete="off" spellCheck={false} inputMode="url" />
      {error('address')}
      <p className={styles.hint}>{isNew ? say.addressHint : say.addressStays}</p>
      {typed.kind === 'feishu' && (
        <>
          <label htmlFor={`${id}-secret`}>{say.feishuSecret}</label>
          <input {...field('secret')} maxLength={200} autoComplete="off" spellCheck={false} />
          {error('secret')}
        </>
      )}
      {typed.kind !== 'standard' && (
        <>
          <label htmlFor={`${id}-language`}>{say.language}</label>
          <select {...field('language')}>
            {LOCALES.map((language) => (
              <option key={language} value={language}>
                {say.languages[language]}
              </option>
            ))}
          </select>
          {error('language')}
        </>
      )}
      <fieldset aria-describedby={`${id}-entries-error`}>
        <legend>{say.entries}</legend>
        {ENTRY_KINDS.map((kind) => (
          <label key={kind}>
            <input
              type="checkbox"
              checked={typed.entries.includes(kind)}
              onChange={(event) => choose(kind, event.target.checked)}
            />
            {say.entryKinds[kind]}
          </label>
        ))}
      </fieldset>
      {error('entries')}
    </>
  )
}
