import { compileExpectations } from '../compile-expectations.ts'
import { compileHistory } from '../compile-history.ts'
import type { HistoryRelease } from '../history-release.ts'
import type { Figure } from '#trade/figure.ts'
import type { Facts } from '#trade/sentences/facts.ts'
import { gatherFacts } from '#trade/sentences/gather-facts.ts'

export interface Replayed {
  readonly release: HistoryRelease
  readonly figures: readonly Figure[]
  /** Gathers anew with some of the inputs changed. */
  readonly gather: (changes?: { figures?: readonly Figure[]; firstDueAt?: string }) => Facts | null
}

/** The official history, release by release, each with what the log knew before it. Read by tests alone. */
export function replayHistory(): ReadonlyMap<string, Replayed> {
  const expectations = compileExpectations()
  const replayed = new Map<string, Replayed>()
  const present = new Map<string, Figure>()
  const prints: Figure[] = []
  for (const release of compileHistory()) {
    if (release.kind !== 'release') continue
    const figures = headlineFigures(release, replayed.size + 1)
    const before = [...present.values()]
    const known = [...prints]
    replayed.set(release.code, {
      release,
      figures,
      gather: (changes = {}) =>
        gatherFacts({
          release: {
            code: release.code,
            stage: release.stage,
            kind: 'release',
            period: release.period,
            publishedAt: release.embargoAt,
            firstDueAt: changes.firstDueAt ?? null,
          },
          figures: changes.figures ?? figures,
          before,
          prints: known,
          expectations: expectations.filter((poll) => poll.release === release.code),
        }),
    })
    for (const figure of figures) {
      present.set(`${figure.series}@${figure.period}`, figure)
      prints.push(figure)
    }
  }
  return replayed
}

function headlineFigures({ code, embargoAt, figures }: HistoryRelease, vintage: number): readonly Figure[] {
  return figures
    .filter(({ series }) => series.includes('.all.value.'))
    .map(({ sourceUrl, sourceCell, sourceNote, ...figure }) => ({
      ...figure,
      vintage,
      publishedAt: embargoAt,
      release: code,
      source: { url: sourceUrl, cell: sourceCell, note: sourceNote },
      replaces: null,
    }))
}
