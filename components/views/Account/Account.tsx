'use client'
import { createContext, type ReactNode, useContext } from 'react'

/** Who looks at this page, and how things stand with their alerts. */
export interface AccountShown {
  readonly id: string
  readonly isOfDesk: boolean
  readonly unseen: number
  readonly alerts: number
  /** The number of the newest firing; 0 where there was none. */
  readonly newest: number
  /** By the database's clock. */
  readonly at: string
}

const AccountContext = createContext<AccountShown | null>(null)

/** The account of whoever looks, for client components below; null where nobody is signed in. */
export function Account({ value, children }: { value: AccountShown | null; children: ReactNode }) {
  return <AccountContext value={value}>{children}</AccountContext>
}

export function useAccount(): AccountShown | null {
  return useContext(AccountContext)
}
