import type { Database } from '../database/client.ts'
import type { PublicationBody } from '../log/body.ts'
import { entryHash } from '../log/hash.ts'
import type { Head } from '../log/head.ts'

/** What was published: its place in the log, whose head it is until the next. */
export type Published = Head

/** Appends to the locked log: the next sequence, the hash chained to the one before. The database checks both, and notifies. */
export async function append(
  tx: Database,
  head: Head,
  releaseId: number | null,
  body: PublicationBody,
): Promise<Published> {
  const published = {
    epoch: head.epoch,
    sequence: head.sequence + 1,
    hash: entryHash(head.hash, body),
    publishedAt: new Date(body.publishedAt),
  }
  await tx.$executeRaw`
    INSERT INTO "Publication" ("sequence", "epoch", "kind", "releaseId", "body", "publishedAt", "previousHash", "hash")
    VALUES (${published.sequence}, ${published.epoch}, ${body.kind}::"PublicationKind", ${releaseId}::int, ${JSON.stringify(body)}::jsonb,
      ${body.publishedAt}::timestamptz, ${head.hash}, ${published.hash})`
  return published
}
