/** The OpenAPI document: one that a public generator reads, with examples that are what they claim. */

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { oazapfts } from 'oazapfts'
import { expect, test } from 'vitest'
import { root } from '../../platform/root.ts'
import { setClock } from '../../platform/time/index.ts'
import { openApiDocument } from './document.ts'
import { webhookAnswers } from './examples.ts'
import { languageOf } from './guard.ts'
import { operations } from './operations.ts'
import { pointerTo } from './problem.ts'
import { webhookNotice } from './schemas.ts'

test('a public generator makes a client of it, the one that the tests use', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'hemvist-api-'))
  try {
    writeFileSync(join(folder, 'openapi.json'), JSON.stringify(openApiDocument()))
    const made = await oazapfts(join(folder, 'openapi.json'))
    // the generator's own code isn't written for exactOptionalPropertyTypes; its types are what our tests are checked by
    const source = `// @ts-nocheck made from the OpenAPI document by a public generator\n${made}`
    // after a change of the interface: vitest run src/exchange/api/document.test.ts --update
    await expect(source).toMatchFileSnapshot('../../../test/support/api-client.gen.ts')
  } finally {
    rmSync(folder, { recursive: true })
  }
}, 30_000)

test('is of version 3.1, and every reference in it leads somewhere', () => {
  const document = openApiDocument()
  expect(document.openapi).toMatch(/^3\.1\./)
  const text = JSON.stringify(document)
  const references = [...text.matchAll(/"\$ref":"#\/([^"]+)"/g)].map((match) => match[1] ?? '')
  expect(references.length).toBeGreaterThan(5)
  const lost = references.filter(
    (path) =>
      path
        .split('/')
        .reduce<unknown>((at, part) => Object.entries(at ?? {}).find(([key]) => key === part)?.[1], document) ===
      undefined,
  )
  expect(lost).toEqual([])
})

test('every example is what its schema says', () => {
  setClock('2026-11-21T09:00:00Z')
  for (const { id, body, success } of operations) {
    for (const { name, value } of body?.examples ?? [])
      expect(body?.schema.safeParse(value).error?.issues, `${id} ${name}`).toBeUndefined()
    if (success.schema) expect(success.schema.safeParse(success.example).error?.issues, id).toBeUndefined()
  }
  expect(webhookNotice.safeParse(webhookAnswers.notice).success).toBe(true)
  setClock(null)
})

test('every example in the handbooks is what its schema says', () => {
  setClock('2026-11-21T09:00:00Z')
  let checked = 0
  for (const file of ['docs/sv/granssnitt.md', 'docs/en/interface.md'])
    for (const [, about = '', json = ''] of readFileSync(new URL(file, root), 'utf8').matchAll(
      /```json (.+)\n([^`]+)```/g,
    )) {
      const [id, part] = about.split(' ')
      const operation = operations.find((one) => one.id === id)
      const schema =
        id === 'notice' ? webhookNotice : part === 'answer' ? operation?.success.schema : operation?.body?.schema
      expect(schema?.safeParse(JSON.parse(json)), `${file}: ${about}`).toMatchObject({ success: true })
      checked += 1
    }
  expect(checked).toBeGreaterThan(6)
  setClock(null)
})

test('every door says which scope it takes, and what it answers to whoever has none', () => {
  for (const path of Object.values(openApiDocument().paths ?? {}))
    for (const operation of Object.values(path)) {
      expect(operation.security).toEqual([{ key: [] }])
      expect(Object.keys(operation.responses)).toEqual(expect.arrayContaining(['401', '403', '429', '500']))
    }
})

test.each([
  [undefined, 'sv'],
  ['en', 'en'],
  ['en-GB,en;q=0.9,sv;q=0.8', 'en'],
  ['sv-SE, en;q=0.5', 'sv'],
  ['de, en;q=0.3', 'en'],
  ['en;q=0, sv', 'sv'],
  ['*', 'sv'],
])('whoever asks with Accept-Language %s is answered in %s', (header, locale) => {
  expect(languageOf(header)).toBe(locale)
})

test('a fault’s place is a JSON pointer', () => {
  expect(pointerTo('dues.1.dueOn')).toBe('/dues/1/dueOn')
  expect(pointerTo('a/b~c')).toBe('/a~1b~0c')
  expect(pointerTo('')).toBe('')
})
