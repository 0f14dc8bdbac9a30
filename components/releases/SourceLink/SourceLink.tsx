/** A source as a link where it has an address, named by its host; else its own words. */
export function SourceLink({ url, label }: { url: string; label?: string }) {
  const address = addressOf(url)
  return address ? (
    <a className="link" href={address.href} rel="noreferrer">
      {label ?? address.hostname.replace(/^www\./, '')}
    </a>
  ) : (
    <>{label ?? url}</>
  )
}

/** The address `text` is; some sources are named by host and path alone. Null for words. */
function addressOf(text: string): URL | null {
  const address = /^https?:\/\//.test(text) ? text : /^[\w.-]+\.[a-z]{2,}\//.test(text) ? `https://${text}` : null
  return address === null || !URL.canParse(address) ? null : new URL(address)
}
