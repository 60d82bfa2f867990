/** Tables as text: for the terminal, and for a page of documentation. */

export type Table = { head: string[]; rows: (string | number)[][] }

/** The table with its columns in line. */
export function aligned({ head, rows }: Table): string {
  const all = [head, ...rows.map((row) => row.map(String))]
  const widths = head.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0)))
  const line = (row: string[]) =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  ')
  return all.map(line).join('\n')
}

export function markdown({ head, rows }: Table): string {
  const line = (row: (string | number)[]) => `| ${row.join(' | ')} |`
  return [line(head), `|---|${'---:|'.repeat(head.length - 1)}`, ...rows.map(line)].join('\n')
}
