/** What people type before a path: PUBLIC_URL's where it is set, else `asked`, the origin that was asked for. */
export function publicOrigin(asked: string): string {
  return new URL(process.env['PUBLIC_URL'] || asked).origin
}
