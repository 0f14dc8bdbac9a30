import { type Alert, DIRECTIONS, WATCHED_COLUMNS } from '#trade/alerts/alert.ts'
import { cutOf, targetOf } from '#trade/explore/cut.ts'
import { ALL } from '#trade/explore/part.ts'
import type { ViewQuery } from '#trade/explore/view-query.ts'
import type { Alert as AlertRow } from '#prisma/client/client.ts'
import { database, transaction } from '../database/client.ts'
import { inRole } from '../database/roles/in-role.ts'
import { DeskError } from '../desk/desk-error.ts'
import { readHead } from '../log/head.ts'
import { noSuchView } from './change-view.ts'
import { assertRoomForAlerts, holdAccount } from './limits.ts'
import { keptQuery } from './view-at.ts'

/** An alert as its view's page lists it. */
export interface AlertListed {
  readonly id: number
  readonly alert: Alert
}

/** The alerts of one view of the account, the first set first. */
export async function listAlerts(accountId: string, viewId: number): Promise<readonly AlertListed[]> {
  const rows = await database().alert.findMany({
    where: { viewId, view: { accountId, deletedAt: null } },
    orderBy: { id: 'asc' },
  })
  return rows.map((row) => ({ id: row.id, alert: readAlert(row) }))
}

/**
 * Sets an alert on a view of the account; it speaks from the next publication on. One that is set already is not set twice. Throws
 * DeskError where there is no such view, it is pinned, it has no such row, or there is no room.
 */
export function addAlert(accountId: string, viewId: number, alert: Alert): Promise<void> {
  return inRole('desk', () =>
    transaction(async (tx) => {
      await holdAccount(tx, accountId)
      const view = await tx.savedView.findFirst({ where: { id: viewId, accountId, deletedAt: null } })
      const query = view && keptQuery(view.address)
      if (!query) throw noSuchView()
      if (query.asOf !== null) {
        throw new DeskError('form', {
          en: 'this view is pinned, so no publication changes it: save it live to be told',
          zh: '此视图已固定，任何发布都不会改变它：如需提醒请保存为实时',
        })
      }
      if (alert.kind === 'threshold' && !rowsOf(query).includes(alert.row)) {
        throw new DeskError('row', { en: `this view has no row ${alert.row}`, zh: `此视图没有${alert.row}这一行` })
      }
      if (alert.kind === 'threshold' && alert.unit === '') {
        throw new DeskError('limit', { en: 'no value of this row is held', zh: '未收录此行的数值' })
      }
      const columns = rowFor(alert)
      if (await tx.alert.findFirst({ where: { viewId, ...columns } })) return
      await assertRoomForAlerts(tx, accountId, 1)
      const { sequence } = await readHead(tx)
      await tx.alert.create({ data: { viewId, ...columns, evaluatedTo: sequence } })
    }),
  )
}

/** Removes an alert of the account, and what it has said. Throws DeskError where it has no such alert. */
export async function removeAlert(accountId: string, id: number): Promise<void> {
  const { count } = await inRole('desk', () => database().alert.deleteMany({ where: { id, view: { accountId } } }))
  if (count === 0) throw new DeskError('form', { en: 'you have no such alert', zh: '您没有此提醒' })
}

/** The alert a row of the table stands for. Its shape is checked in SQL, its words here. */
export function readAlert({ id, kind, row, column, direction, limit, scale, unit }: AlertRow): Alert {
  if (kind === 'publication') return { kind }
  const watched = WATCHED_COLUMNS.find((one) => one === column)
  const way = DIRECTIONS.find((one) => one === direction)
  if (!watched || !way || row === null || limit === null || scale === null)
    throw new RangeError(`alert ${id} watches no column we know: ${column} ${direction}`)
  return { kind, row, column: watched, direction: way, limit, scale, unit }
}

/** The rows a view may have: its whole and all its parts, whether or not figures of them are held now. */
function rowsOf(query: ViewQuery): readonly string[] {
  return [targetOf(query) ?? ALL, ...cutOf(query).parts].map(({ code }) => code)
}

function rowFor(alert: Alert) {
  if (alert.kind === 'publication')
    return { kind: alert.kind, row: null, column: null, direction: null, limit: null, scale: null, unit: null }
  const { kind, row, column, direction, limit, scale, unit } = alert
  return { kind, row, column, direction, limit, scale, unit }
}
