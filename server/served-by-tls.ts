/** Whether people reach us by TLS: PUBLIC_URL says so. */
export function isServedByTls(): boolean {
  return process.env['PUBLIC_URL']?.startsWith('https:') ?? false
}
