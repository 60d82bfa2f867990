/** Where this user can go by writing what they want: what their roles open, and their own cases and matters by number. Never a person. */

import { ownCaseNumbers } from '../../case/index.ts'
import { ownMatterNumbers } from '../../eviction/index.ts'
import { may, type Session } from '../../platform/access/index.ts'
import { asUser } from '../../platform/database/index.ts'
import { type Locale, likeliest, words } from '../../platform/text/index.ts'
import type { Place } from '../../platform/web/index.ts'
import { text } from './text.ts'

export type GoKind = 'do' | 'page' | 'case' | 'matter'
export type Go = { kind: GoKind; label: string; href: string; words: string }

/** What belongs to no room. */
const everybodys: readonly Place[] = [
  {
    href: '/',
    does: false,
    label: { sv: 'Min dag', en: 'My day' },
    words: 'hem, start, startsida, att göra, idag, i dag, uppgifter, home, to do, today, tasks',
  },
  {
    href: '/law',
    does: false,
    label: { sv: 'Lagen', en: 'The law' },
    words: 'lagregler, lagrum, paragrafer, sol, jordabalken, hyreslagen, regler, statutes, rules, sections',
  },
  {
    href: '/account',
    does: false,
    label: { sv: 'Mitt konto', en: 'My account' },
    words: 'inloggningar, logga ut, lösenord, språk, logins, log out, password, language',
  },
  {
    href: '/drafts',
    does: false,
    label: { sv: 'Utkast', en: 'Drafts' },
    words: 'halvskrivet, påbörjat, sparad text, half-written, begun, kept text',
  },
]

/** The pages and actions that this user’s roles open. */
export const placesFor = (places: readonly Place[], session: Session, locale: Locale): Go[] =>
  [...places, ...everybodys]
    .filter((place) => place.may === undefined || may(session, place.may))
    .filter(({ concerns }) => concerns === undefined || concerns(session))
    .map(({ does, label, href, words }) => ({
      kind: does ? 'do' : 'page',
      label: label[locale],
      href,
      // whoever reads English at a Swedish desk writes either
      words: `${words}, ${label.sv}, ${label.en}`,
    }))

/** The user’s own open cases and matters: by number, which says nothing of whom they are about. */
export async function ownNumbers(session: Session, locale: Locale): Promise<Go[]> {
  const t = words(text, locale)
  const [cases, matters] = await asUser(session, async (tx) => [
    await ownCaseNumbers(tx),
    await ownMatterNumbers(tx, session),
  ])
  return [
    ...(cases ?? []).map((own): Go => ({ ...own, kind: 'case', words: t.kinds.case })),
    ...(matters ?? []).map((own): Go => ({ ...own, kind: 'matter', words: t.kinds.matter })),
  ]
}

/** What fits, the best first. */
export const goesLike = (wanted: string, all: readonly Go[]): Go[] => likeliest(wanted, all).slice(0, 20)
