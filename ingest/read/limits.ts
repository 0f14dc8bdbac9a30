/** The agency's largest file is a quarter of a megabyte; a page saved with all its furniture may be a few. */
export const FILE_BYTES_AT_MOST = 10_000_000
/** What all parts of a zipped file may unpack to: twenty times the largest sheet that has its place here. */
export const UNPACKED_BYTES_AT_MOST = 60_000_000
export const PARTS_AT_MOST = 2_000
/** Its longest table has some 300 rows and 10 columns. */
export const ROWS_AT_MOST = 20_000
export const COLUMNS_AT_MOST = 300
export const CELLS_AT_MOST = 400_000
export const SHEETS_AT_MOST = 60
/** A note below a table is the longest text. */
export const TEXT_AT_MOST = 20_000
