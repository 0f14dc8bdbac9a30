import { type ClientState, type Effect, step } from '../client-state.ts'
import { choose, type TransportEffect, type TransportState } from '../transport.ts'
import { type StateName, STATES } from './client-events.ts'
import { ROWS } from './client-rows.ts'
import { TRANSPORT_ROWS, TRANSPORT_STATES } from './transport-rows.ts'

// The two machines as tables in Markdown, by running them: what a page says of them is what they do.

export function clientTable(): string {
  const rows = (Object.keys(ROWS) as StateName[]).flatMap((name) =>
    Object.entries(ROWS[name]).flatMap(([on, rows]) =>
      rows.map(({ when, event }) => {
        const { state, effects } = step(STATES[name], event)
        return [name, on, when, stateAfter(STATES[name], state), effects.map(effect).join(', ')]
      }),
    ),
  )
  return table(['state', 'event', 'when', 'then', 'effects'], rows)
}

export function transportTable(): string {
  const rows = (Object.keys(TRANSPORT_ROWS) as TransportState['at'][]).flatMap((name) =>
    Object.entries(TRANSPORT_ROWS[name]).flatMap(([on, rows]) =>
      rows.map(({ when, event }) => {
        const { state, effects } = choose(TRANSPORT_STATES[name], event)
        return [
          printTransport(TRANSPORT_STATES[name]),
          on,
          when,
          printTransport(state),
          effects.map(transportEffect).join(', '),
        ]
      }),
    ),
  )
  return table(['state', 'event', 'when', 'then', 'effects'], rows)
}

/** Cells padded to their column, as the formatter of Markdown would. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
  return [line(head), `|${head.map(() => ' --- |').join('')}`, ...rows.map(line)].join('\n')
}

function stateAfter(before: ClientState, { at, snapshot, troubles }: ClientState): string {
  const shows = snapshot.cursor === before.snapshot.cursor ? '' : `, shows ${snapshot.cursor.sequence}`
  const counted = troubles === before.troubles ? '' : `, ${troubles} ${troubles === 1 ? 'trouble' : 'troubles'}`
  return `${at}${shows}${counted}`
}

function effect(effect: Effect): string {
  switch (effect.do) {
    case 'fetch-snapshot': {
      const which = effect.place
        ? `fetch-snapshot of ${effect.place.sequence} by its address`
        : 'fetch-snapshot from the server'
      const spread = effect.spreadMs > 0 ? `, within ${effect.spreadMs} ms` : ''
      return `${which}, attempt ${effect.attempt}${spread}`
    }
    case 'go-on-fetching':
    case 'ask-version':
      return `${effect.do}, attempt ${effect.attempt}`
    case 'hang-up':
      return `hang-up, back within ${effect.comeBackWithinMs} ms`
    case 'reload-page':
    case 'say-hello':
      return effect.do
  }
}

function printTransport(state: TransportState): string {
  if ('misses' in state) return `${state.at}, ${state.misses} missed`
  return 'probes' in state ? `${state.at}, ${state.probes} probed` : state.at
}

function transportEffect(effect: TransportEffect): string {
  return effect.do === 'wait' ? `wait ${effect.byLot ? 'up to ' : ''}${effect.ms} ms` : effect.do
}
