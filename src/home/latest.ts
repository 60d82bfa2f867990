/** Rows of which the latest that isn’t undone holds, the latest first: which holds, and which would hold again if it were put back. */

type Row = { id: string; undone: Temporal.Instant | null }

export const holding = <R extends Row>(rows: readonly R[]): R | undefined => rows.find(({ undone }) => undone === null)

/** It was undone, and nothing that holds has been said since. */
export function comesBack(rows: readonly Row[], { id }: Pick<Row, 'id'>): boolean {
  const since = rows.slice(0, rows.findIndex((row) => row.id === id) + 1)
  return since.length > 0 && since.every(({ undone }) => undone !== null)
}
