import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { SourceFile } from '#components/sheet/SourceFile/SourceFile.tsx'
import { importWords } from '#components/sheet/import-words.ts'
import { publishedReading } from '#server/import/published-file.ts'
import { sheetViews } from '#server/import/sheet-views.ts'
import { liveHead } from '#server/queries/live-head.ts'
import { readPreferences } from '../../preferences.ts'
import { TablePage } from '../../table-page.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const { language } = await readPreferences()
  return { title: importWords[language].sourceTitle }
}

/** The file that a published figure was read from, at its cell. */
export default async function SourcePage({ params, searchParams }: PageProps<'/sources/[sha256]'>) {
  const [preferences, { sha256 }, { cell }, head] = await Promise.all([
    readPreferences(),
    params,
    searchParams,
    liveHead(),
  ])
  const published = await publishedReading(sha256)
  if (!published) notFound()
  const { file, reading } = published
  const sheets = sheetViews(reading)
  return (
    <TablePage preferences={preferences} head={head}>
      <SourceFile
        file={{ ...file, receivedAt: file.receivedAt.toISOString() }}
        sheets={sheets}
        asked={typeof cell === 'string' ? cell : null}
        language={preferences.language}
      />
    </TablePage>
  )
}
