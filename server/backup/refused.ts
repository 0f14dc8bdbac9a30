/** A backup that is not taken, or not restored; the message says what was found, and what to do. */
export class BackupRefused extends Error {
  override name = 'BackupRefused'
}
