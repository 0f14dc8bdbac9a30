import type { Prisma } from '#prisma/client/client.ts'
import type { Database } from '../database/client.ts'
import type { PublicationBody } from '../log/body.ts'
import { entryHash } from '../log/hash.ts'
import type { Head } from '../log/head.ts'

/** What was published: its place in the log. */
export interface Published {
  readonly sequence: number
  readonly hash: string
  readonly publishedAt: Date
}

/** Appends to the locked log: the next sequence, the hash chained to the one before. The database checks both, and notifies. */
export async function append(
  tx: Database,
  head: Head,
  releaseId: number | null,
  body: PublicationBody,
): Promise<Published> {
  const published = {
    sequence: head.sequence + 1,
    hash: entryHash(head.hash, body),
    publishedAt: new Date(body.publishedAt),
  }
  await tx.publication.create({
    data: {
      ...published,
      epoch: head.epoch,
      kind: body.kind,
      releaseId,
      body: body as unknown as Prisma.InputJsonValue,
      previousHash: head.hash,
    },
  })
  return published
}
