/** Sets what React and Next decide by when they are loaded, so it comes before anything of the server is imported. */
export function setMode(mode: 'production' | 'development'): void {
  // Next's types make NODE_ENV read-only; here is where it is chosen.
  Object.assign(process.env, { NODE_ENV: mode, NEXT_TELEMETRY_DISABLED: '1' })
}
