import type { ReleaseView } from '#components/desk/ReleaseDesk/release-view.ts'
import type { Bilingual } from '#trade/sentences/sentences.ts'
import type { OpenRelease } from '#server/desk/open-release.ts'

interface Beside {
  /** Of people, by account. */
  readonly names: Readonly<Record<string, string>>
  readonly dueAt: string | null
  readonly isOwn: boolean
  readonly written: Bilingual | null
  /** Of partners, commodities and the like that a row can be added for. */
  readonly memberNames: Readonly<Record<string, Bilingual>>
}

/** What the page's component is given: instants as text, people by name. */
export function releaseView(
  { release, subject, entries, baseline, background, expectations, checksum, published, trail }: OpenRelease,
  { names, dueAt, isOwn, written, memberNames }: Beside,
): ReleaseView {
  const nameOf = (id: string | null) => (id === null ? null : (names[id] ?? id))
  return {
    code: release.code,
    kind: release.kind,
    stage: release.stage,
    period: release.period,
    state: release.state,
    revision: release.revision,
    subject,
    enteredBy: nameOf(release.enteredBy),
    approvedBy: nameOf(release.approvedBy),
    embargoAt: release.embargoAt?.toISOString() ?? null,
    dueAt,
    sourceUrl: release.sourceUrl,
    notes: release.notes,
    reason: release.reason,
    errorWas: release.errorWas,
    headlineEn: release.headlineEn,
    headlineZh: release.headlineZh,
    written,
    checksum,
    isOwn,
    entries,
    baseline,
    background: { ...background, names: { ...memberNames, ...background.names } },
    expectations,
    published: published && { sequence: published.sequence, at: published.at.toISOString() },
    trail: trail.map(({ id, at, actor, action }) => ({
      id,
      at: at.toISOString(),
      who: nameOf(actor) ?? actor,
      action,
    })),
  }
}
