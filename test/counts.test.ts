/** What a page costs is counted from the source: each number finds what it says, and nothing in comments, texts or tests. */

import { expect, test } from 'vitest'
import { type Count, pairsOf, priceOf, sourceAt } from '../scripts/counting.ts'
import { projectFolder } from '../scripts/stages.ts'
import { read } from './support/source.ts'

const numbers = (price: Count[]) => Object.fromEntries(price.map(({ name, number }) => [name, number]))

const byHand = `/** Notes on a case. */
import { room } from '../plan/rules.ts'
// readForm(c, fields) in a comment is none, and 'formPage(' in a text neither
export const label = 'formPage({'
export async function post(c: Ctx) {
  const form = await readForm(c, fields)
  await tx.insertInto('note').values({ id, words: f(g(1)), written_by: session.user }).execute()
  await tx.insertInto('note_line').values({ note_id: id, stood_by_words: 'x' }).execute()
  await tx.insertInto('note_word').values(words.map((one) => ({ municipality_code, one }))).execute()
  await restand(tx, id)
  return <Form><TextField name="a" /><DateField name="b" /><FieldRow /></Form>
}
`
const stated = `/** A search: by hand, because whom it is about stands in no address yet. */
import { note } from '../note/routes.tsx'
const typed = (await formOf(c)).get('file')
export const giving = matter.form({ at: 'new' })
export const keeping = matter.press({ at: 'kept' })
export const page = formPage({ fields })
`

test('what a page costs is found in code alone', () => {
  const files = [
    read('src/case/note/routes.tsx', byHand),
    read('src/case/plan/rules.ts', stated),
    read('src/case/note/note.test.tsx', byHand),
    read('src/platform/web/form.ts', 'export function readForm(c) { return formOf(c) }\n'),
    read('src/eviction/subject.tsx', 'const after = ({ tx, id }) => restand(tx, id)\n'),
  ]
  expect(numbers(priceOf(files))).toEqual({
    formsByHand: 1,
    formsByHandStated: 1,
    formPages: 1,
    forms: 1,
    presses: 1,
    fieldsDrawn: 2,
    stampedInserts: 2,
    inserts: 3,
    circles: 1,
    restands: 1,
    lines: 20,
    linesWithTests: 32,
  })
  expect(pairsOf(files)).toEqual(['case: note <-> plan'])
})

test('the whole source is read', () => {
  const price = numbers(priceOf(sourceAt(projectFolder)))
  expect(price.lines).toBeGreaterThan(50_000)
  expect(price.inserts).toBeGreaterThan(10)
})
