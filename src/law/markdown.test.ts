import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { lawMarkdown } from './markdown.ts'
import { lawTable } from './table.ts'

test('docs/law.md is made from the entries as they are now (node scripts/law-table.ts > docs/law.md)', async () => {
  const written = await readFile(new URL('../../docs/law.md', import.meta.url), 'utf8')
  expect(written).toBe(lawMarkdown(lawTable()))
})

test('every rule has a row of its own, with as many cells as the head', () => {
  const rows = lawMarkdown(lawTable())
    .split('\n')
    .filter((line) => line.startsWith('| <a'))
  expect(rows.length).toBe(lawTable().length)
  for (const row of rows) expect(row.split(' | ').length).toBe(8)
})
