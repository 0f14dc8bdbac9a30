'use client'

import { createContext, type ReactNode, useContext } from 'react'

const BuildContext = createContext<string | null>(null)

/** The build that the page was drawn by; null while pages are built on demand. */
export function Build({ value, children }: { value: string | null; children: ReactNode }) {
  return <BuildContext value={value}>{children}</BuildContext>
}

export function useBuild(): string | null {
  return useContext(BuildContext)
}
