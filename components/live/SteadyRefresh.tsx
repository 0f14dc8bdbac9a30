'use client'
import { useEffect } from 'react'
import { steadyFetch } from './steady-refresh.ts'

/** Stands in every page: what it shows stays until the server has drawn it anew, whole (steady-refresh.ts). */
export function SteadyRefresh() {
  useEffect(() => {
    const asked = window.fetch.bind(window)
    window.fetch = steadyFetch({
      fetch: asked,
      here: () => new URL(location.href),
      pause: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    })
    return () => {
      window.fetch = asked
    }
  }, [])
  return null
}
