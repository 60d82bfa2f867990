/** What was decided about words is held: one word a thing, in both languages, and nothing that isn't true. Whoever needs an exception says why, here. */

import { expect, test } from 'vitest'
import { textsOf } from './support/dictionaries.ts'
import { sourceFiles } from './support/source.ts'

const files = sourceFiles('src/**/*.ts', 'src/**/*.tsx').filter(({ path }) => !/\.(test|sample|gen)\./.test(path))
const read = files.map(textsOf)
const texts = read.flatMap((one) => one.texts)
const sentences = read.flatMap((one) => one.sentences)

/** What no text says (of all, of those that are shown, of the English), and where it stands all the same: the file and the keys that lead there. */
type Rule = { never: RegExp; of?: 'shown' | 'en'; but: Readonly<Record<string, string>> }

const searched = 'a word that people search by, and no page shows'
const sought = 'how people write it when they search, beside the way it is cited'
const explained = 'the word of the law, in brackets beside the one that is used here'

/** `SoL 11 kap. 1 §`, the act first: so the statutes are cited where they come from, and so a reader of either language finds them. */
const otherCitation =
  /^(?!SoL (2001:453 )?\d+:\d+$).*(\b(SoL|SoF|JB|OSL|OSF|FL|FPL|KL|BRL|UB|RB|Act|Code|Ordinance)\)?( \(?\d{4}:\d+\)?)?,? \d{1,2}:\d|[([]\d{1,2}:\d{1,2}[,)]|\d:\d+ of the|\b[Cc]h(apter|\.) ?\d|\b[Ss]ections? \d|(?<!NJA \d{4} )\bs\. ?\d|\d{4}:\d+\)? § ?\d|(?<![\p{L}\d])12:4\d)/su

const rules: Readonly<Record<string, Rule>> = {
  'an eviction is a vräkning': {
    never: /avhys/i,
    but: {
      'src/eviction/places.ts words': searched,
      'src/measure/places.ts words': searched,
      'src/home/duties.text.ts endedBecause.evicted': explained,
      'src/home/lease.text.ts reasons.evicted': explained,
      'src/notice/text.ts kinds.eviction': explained,
      'src/notice/letter.text.ts kinds.eviction':
        'a letter to Kronofogden, in its own words, with the usual one in brackets',
      'src/law/rules/forfeiture.ts ': 'what an application to Kronofogden is called in the law',
      'src/exchange/api/notice-schemas.ts kind.description':
        'what Kronofogden calls the kind, for whoever reads its papers into a system',
    },
  },
  'what the municipality keeps on a home at risk is a hyreshot': {
    never: /vräkningsärende|hot om avhysning/i,
    but: {},
  },
  'homes to live in are Bostäder; Hem is nobody’s page': {
    never: /^Hem$/,
    but: {
      'src/case/overview/text.ts steps.home': 'the goal of a case, a step on its way: no page',
      'src/measure/eviction/text.ts matters': 'the heading of a column that counts homes at risk',
    },
  },
  'whoever gives roles is the systemförvaltare': { never: /administratör/i, but: {} },
  'what may be left empty is said by its field, once': {
    never: /\(frivillig|\bfrivilligt\b|\(optional\)/i,
    but: { 'src/platform/ui/text.ts optional': 'the field says it itself, where it is true' },
  },
  'what can be undone isn’t said to be final': {
    never: /(kan|går) inte (att )?(ångra|göras? ogjort)|inte ångras|(can[’']t|cannot|can not) be undone/i,
    but: {
      'src/exchange/key/text.ts revokeLead':
        'a key that was revoked is never valid again: whoever has seen it may be anybody',
    },
  },
  'Kronofogden has one name in English too': { never: /(?<!\(the )enforcement authority/i, of: 'en', but: {} },
  'what is closed, and stands in a room, is a bed: a place is what is booked': {
    never: /avstängda? plats|stänga? av en plats|, plats \S+$|clos(e|ed|ing) (a )?places?|, place \S+$/i,
    but: {},
  },
  'a house for the night is a shelter in English': {
    never: /(?<![\w-])sites?(?![\w-])(?=.* )|^Sites?$/,
    of: 'en',
    but: {},
  },
  'advice can’t be counted in English': { never: /\ban advice\b|\badvices\b/i, of: 'en', but: {} },
  'no sentence ends twice': { never: /(?<! kap)[.!?…][”)]?\s*\.(?!\.)(?=\s|$)|\.\s+\.|\?\?|!!/, of: 'shown', but: {} },
  'a section of law is cited in one way': {
    never: otherCitation,
    but: { 'src/public/law/text.ts searchHint': sought, 'src/public/law/text.ts noneHint': sought },
  },
  'nothing is left to be written': { never: /\b(TODO|FIXME|XXX|TBD)\b|lorem ipsum/, but: {} },
  'an apostrophe is curled': { never: /\p{L}\\?'\p{L}/u, of: 'shown', but: {} },
  'no English is left in Swedish': {
    never: /(?<!\p{L})(och|inte|eller|att|som|för|är|på|till|hyran|hyra|skuld)(?!\p{L})/iu,
    of: 'en',
    but: {
      'src/case/decision/text.ts whyNoAppeal': 'stands in the decision, which is in Swedish',
      'src/eviction/undertaking/text.ts coversFrom': 'stands in the letter to the landlord, which is in Swedish',
      'src/eviction/undertaking/text.ts rentBare': 'stands in the letter to the landlord, which is in Swedish',
      'src/message/file/text.ts moreDues': 'names of columns in the landlord’s file',
    },
  },
}

const among = (of: Rule['of']) =>
  texts.filter(({ locale }) => (of === 'en' ? locale === 'en' : of !== 'shown' || locale !== null))

test.each(Object.entries(rules))('%s', (_, { never, of, but }) => {
  const found = among(of).filter(({ says }) => never.test(says))
  const where = ({ at, path }: { at: string; path: string }) => `${at.replace(/:\d+$/, '')} ${path}`
  const allowed = Object.keys(but)
  expect(found.filter((one) => !allowed.includes(where(one))).map(({ at, says }) => `${at} ${says}`)).toEqual([])
  // an exception that nobody needs any more is taken out
  expect(allowed.filter((one) => !found.some((text) => where(text) === one))).toEqual([])
})

test('the documents cite the law as the pages do', () => {
  const documents = sourceFiles('docs/*.md', 'docs/en/*.md', 'docs/sv/*.md', '*.md')
  const lines = documents.flatMap(({ path, text }) =>
    text.split('\n').map((says, nth) => ({ at: `${path}:${nth + 1}`, says })),
  )
  expect(documents.length).toBeGreaterThan(25)
  expect(lines.filter(({ says }) => otherCitation.test(says))).toEqual([])
})

test('every file is read to its end', () => {
  const lost = files.filter((_, nth) => read[nth]?.open !== 0)
  expect(lost.map(({ path }) => path)).toEqual([])
  expect(texts.filter(({ locale }) => locale !== null).length).toBeGreaterThan(10_000)
})

test('what a sentence is told it says in both languages', () => {
  const of = (locale: string) => sentences.filter((one) => one.locale === locale)
  const key = ({ at, path }: { at: string; path: string }) => `${at.replace(/:\d+$/, '')} ${path}`
  const english = new Map(of('en').map((one) => [key(one), one]))
  const apart = of('sv').filter((one) => english.get(key(one))?.uses.join() !== one.uses.join())
  expect(apart.map(({ at, path }) => `${at} ${path}`)).toEqual([])
  expect(english.size).toBe(of('sv').length)
  expect(english.size).toBeGreaterThan(500)
})
