/** The same fields once for each of several rows: `numbered(3, { due: day(), amount: amount() })` is `due1`, `amount1`, `due2` …, and so are their words. */

export type Numbered<Row> = { readonly [Name in keyof Row & string as `${Name}${number}`]: Row[Name] }

export function numbered<const Row extends object>(rows: number, row: Row): Numbered<Row>
export function numbered(rows: number, row: object): Readonly<Record<string, unknown>> {
  const of = (n: number) => Object.entries(row).map(([name, one]) => [`${name}${n}`, one])
  return Object.fromEntries(rowNumbers(rows).flatMap(of))
}

/** 1, 2, 3 … */
export const rowNumbers = (rows: number): number[] => Array.from({ length: rows }, (_, at) => at + 1)
