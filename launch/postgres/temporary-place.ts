import { chmodSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A new folder for a cluster in the system's temporary one; its name begins with `prefix`. Whoever asks deletes it. */
export function temporaryPlace(prefix: string): string {
  const place = mkdtempSync(join(tmpdir(), prefix))
  chmodSync(place, 0o711) // for PostgreSQL's user, when we are root
  return place
}
