import { processWide } from '../process-wide.ts'

/** The rehearsal this node serves, and at which port; the pages read it, the host sets it. */
export interface Here {
  served: { readonly id: number; readonly port: number } | null
}

export function rehearsalHere(): Here {
  return processWide<Here>('rehearsal-here', () => ({ served: null }))
}
