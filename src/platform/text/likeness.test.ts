/** What somebody means by what they write: parts of words, words without dots, and a slip of the finger. */

import { describe, expect, test } from 'vitest'
import { likeliest } from './likeness.ts'

const things = [
  { label: 'Ny signal', words: 'anmälan, orosanmälan, sover ute' },
  { label: 'Signaler', words: 'inkorg, anmälningar' },
  { label: 'Boka plats', words: 'sängplats, natt, härbärge' },
  { label: 'I natt', words: 'lediga platser, härbärge' },
  { label: 'Öppna ett ärende', words: 'nytt ärende' },
  { label: 'Nytt hyreshot', words: 'hyresskuld, vräkning' },
  { label: '2026-0012', words: 'Eget ärende' },
]
const best = (typed: string) => likeliest(typed, things).map(({ label }) => label)

describe('what is meant stands first', () => {
  test.each([
    ['ny signal', 'Ny signal'],
    ['NY  SIGNAL', 'Ny signal'],
    ['signaler', 'Signaler'],
    ['boka plats', 'Boka plats'],
    ['boka en plats', 'Boka plats'],
    ['sängplats', 'Boka plats'],
    ['natt', 'I natt'],
    ['i natt', 'I natt'],
    ['öppna ett ärende', 'Öppna ett ärende'],
    ['ärende öppna', 'Öppna ett ärende'],
    ['jag vill öppna ett ärende', 'Öppna ett ärende'],
    ['vräk', 'Nytt hyreshot'],
    ['0012', '2026-0012'],
    ['2026-0012', '2026-0012'],
  ])('%s', (typed, label) => expect(best(typed)[0]).toBe(label))
})

describe('the same without dots and rings, and in either coding', () => {
  test.each([
    ['sangplats', 'Boka plats'],
    ['oppna arende', 'Öppna ett ärende'],
    ['vrakning', 'Nytt hyreshot'],
    ['vräkning'.normalize('NFD'), 'Nytt hyreshot'],
  ])('%s', (typed, label) => expect(best(typed)[0]).toBe(label))
})

describe('one slip of the finger', () => {
  test.each([
    ['a letter too few', 'sängplas', 'Boka plats'],
    ['a letter too many', 'vrääkning', 'Nytt hyreshot'],
    ['another letter', 'hyresskyld', 'Nytt hyreshot'],
    ['two in the wrong order', 'singal', 'Ny signal'],
    ['in the middle of writing', 'orosanmlä', 'Ny signal'],
    ['and no dots', 'vrakninf', 'Nytt hyreshot'],
  ])('%s: %s', (_, typed, label) => expect(best(typed)).toContain(label))
})

test('what has nothing to do with any of it finds nothing, and so does nothing', () => {
  for (const typed of ['Nadja Öberg', 'qqq', 'x', '', '  ', '-', '%_', '.*']) expect(best(typed), typed).toEqual([])
})

test('what fits every word hides what fits only one of them; where nothing does, the nearest are shown', () => {
  expect(best('boka plats')).not.toContain('I natt')
  expect(best('hyresskuld kronofogden')).toEqual(['Nytt hyreshot'])
})
