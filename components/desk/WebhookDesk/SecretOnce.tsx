import { useLanguage } from '../../words/Language.tsx'
import { deskWords } from '../words.ts'
import styles from './WebhookDesk.module.css'

/** A secret, on the only page that ever shows it. Its place is there before, so that reading tools announce it. */
export function SecretOnce({ said, secret }: { said: string | null; secret: string | null }) {
  const say = deskWords(useLanguage()).webhooks
  return (
    <div aria-live="polite">
      {said !== null && (
        <div className={styles.once}>
          {said} {secret !== null && say.secretOnce}
          {secret !== null && <code>{secret}</code>}
        </div>
      )}
    </div>
  )
}
