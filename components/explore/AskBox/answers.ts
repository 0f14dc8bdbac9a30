/** What the server answers to a question that is being typed. */
export interface Answers {
  readonly views: readonly {
    /** Null where nothing is held of it; `why` says so. */
    readonly href: string | null
    readonly name: string
    readonly why: string | null
  }[]
  /** Words that were not understood. */
  readonly missed: readonly string[]
}
