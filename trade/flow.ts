/** Exports are valued FOB, imports CIF; total and balance are their sum and difference. */
export const FLOWS = ['exports', 'imports', 'total', 'balance'] as const
export type Flow = (typeof FLOWS)[number]
