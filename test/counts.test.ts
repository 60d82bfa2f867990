/** A text that is told how many says one as one: in each language its noun and its verb follow the number. Whoever needs an exception says why, here. */

import { expect, test } from 'vitest'
import { sourceFiles } from './support/source.ts'

/** Why a text is never told of one: a limit or a length of time that is set, and is more. */
const more: Readonly<Record<string, string>> = {
  'advice/budget/text.ts years': 'ages of the national norm, and none of them is one',
  'advice/budget/text.ts someUnread': 'one has its own words beside it',
  'consent/emergency/text.ts warningWords': 'the hours of an emergency opening',
  'eviction/course-steps/text.ts whole': 'a course is longer than what is shown of it',
  'exchange/api/text.ts tooManyDetail': 'what a key may ask a minute',
  'exchange/key/text.ts perMinute': 'what a key may ask a minute',
  'measure/eviction/text.ts months': 'six, twelve or twenty-four',
  'measure/retention/text.ts sentenceMonth': 'six months or more',
  'measure/retention/text.ts backMonths': 'six months or more',
  'measure/text.ts of': 'inhabitants of a municipality',
  'message/file/text.ts kept': 'days that rows are kept',
  'message/file/text.ts refusals.tooManyRows': 'the most rows of a file',
  'platform/list/text.ts cut': 'the most rows of a file',
  'platform/login/text.ts whereLead': 'minutes and hours of a session',
  'platform/web/words.ts tooManyFieldsLead': 'the most fields of a form',
  'public/law/text.ts found': 'so many of all, which are many',
  'shelter/text.ts refusal.tooMany': 'the most nights of a booking',
  'shelter/text.ts refusal.nextSite': 'the same nights, whatever the count of places',
}

const one = '(?<![\\p{L}\\d.,:–-])1 '
const wrong = {
  sv: new RegExp(
    `${one}(\\p{Ll}+a )?(dagar|timmar|minuter|månader|veckor|nätter|bäddnätter|rader|celler|regler|personer|vuxna|ärenden|meddelanden|platser|sängar|händelser|filer|saker|delar|betalningar|brister|lägenheter|hushåll som är)(?!\\p{L})`,
    'u',
  ),
  en: new RegExp(
    `${one}((\\p{Ll}+ )?(days|hours|minutes|months|years|weeks|nights|bed-nights|rows|cells|fields|rules|people|adults|children|households|inhabitants|cases|matters|messages|leases|places|beds|rooms|events|files|things|parts|payments|defects|amounts|steps|requests|dwellings|homes)(?![\\p{L}’])|(day|row|rule|person|adult|child|household|case|matter|message|lease|place|bed|room|event|file|thing|part|payment|amount|dwelling|home)( \\p{Ll}+){0,7}? (are|have|were|come|stay|keep|need|wait|stand|belong|lack|aren’t|haven’t|don’t)(?!\\p{L}))`,
    'u',
  ),
}

type Said = { where: string; says: string }

/** What the sentences of a module say when everything that they are told is one, and when all but one thing is four. */
function ones(file: string, value: unknown, path: readonly string[], locale: 'sv' | 'en' | null): Said[] {
  if (typeof value === 'function') {
    const told = [...Array(value.length + 1).keys()].map((nth) =>
      Array.from({ length: value.length }, (_, at) => (nth === value.length || at === nth ? 1 : 4)),
    )
    // a number comes as a number, or written as a text: the sentence knows one of them
    return told.flatMap((all) => {
      const both = [all, all.map(String)].map((values) => answer(() => value(...values)))
      const amiss = locale !== null && both.every((says) => wrong[locale].test(says))
      return amiss ? [{ where: `${file} ${path.join('.')}`, says: both[0] ?? '' }] : []
    })
  }
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'sv' || key === 'en'
      ? ones(file, inner, path, key)
      : ones(file, inner, locale === null ? [] : [...path, key], locale),
  )
}

/** Nothing from a sentence that is told something else than numbers. */
function answer(say: () => unknown): string {
  try {
    return String(say())
  } catch {
    return ''
  }
}

test('one is told as one, in both languages', async () => {
  const files = sourceFiles('src/**/*text.ts', 'src/**/words.ts')
  const found: Said[] = []
  for (const { path } of files) {
    const module: unknown = await import(`../${path}`)
    found.push(...ones(path.replace(/^src\//, ''), module, [], null))
  }
  expect(files.length).toBeGreaterThan(100)
  expect(found.filter(({ where }) => !(where in more))).toEqual([])
  // an exception that nobody needs any more is taken out
  expect(Object.keys(more).filter((where) => !found.some((said) => said.where === where))).toEqual([])
}, 60_000)
