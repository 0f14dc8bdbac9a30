// End marks stand on the plot's edge; the canvas reaches this far beyond it so that they are not cut.
export const BLEED_PX = 14

/** The layout that puts the chart's area exactly on the plot: our own texts are placed by it. */
export const bleedLayout = { autoPadding: false, padding: BLEED_PX } as const
