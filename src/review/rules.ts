/** How much of a log a page and a file hold. */

export const PAGE_SIZE = 50
/** A file that a spreadsheet opens at once; a longer stretch is taken a day at a time. */
export const MOST_IN_FILE = 10_000
