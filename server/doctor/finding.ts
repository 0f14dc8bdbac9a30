/** What was looked at, what was found, and where something is wrong, what to do. */
export interface Finding {
  readonly about: string
  readonly found: string
  /** Null where it is well. */
  readonly todo: string | null
}

export function well(about: string, found: string): Finding {
  return { about, found, todo: null }
}

export function wrong(about: string, found: string, todo: string): Finding {
  return { about, found, todo }
}

/** The first few of a list, and how many more there are. */
export function firstFew(lines: readonly string[], few = 3): string {
  const more = lines.length - few
  return lines.slice(0, few).join('; ') + (more > 0 ? `; and ${more} more` : '')
}

/** `1.2 GB`, as disks are sold. */
export function inWords(bytes: number): string {
  if (bytes >= 1e9) return `${(bytes / 1e9).toFixed(1)} GB`
  return bytes >= 1e6 ? `${Math.round(bytes / 1e6)} MB` : `${Math.round(bytes / 1e3)} kB`
}
