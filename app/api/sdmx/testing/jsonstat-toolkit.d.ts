/** What the tests ask of the reader of JSON-stat, which comes without types (https://github.com/jsonstat/toolkit/blob/master/docs/API.md). */
declare module 'jsonstat-toolkit' {
  interface Cell {
    readonly value: number | null
    readonly status: string | null
  }
  interface DataSet {
    readonly class: string
    readonly role: { readonly time: readonly string[] }
    Data(at: number | Readonly<Record<string, string>>): Cell
    Dimension(id: string): { Category(code: string): { readonly label: string } }
  }
  export default function JSONstat(response: unknown): DataSet
}
