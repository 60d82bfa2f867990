/** A vacancy as the subject of what is done with it, and the place where new ones are left. */

import { Beneath, desk, subject } from '../../platform/subject/index.ts'
import { group, words } from '../../platform/text/index.ts'
import { type HomeVerb, requireMay } from '../access.ts'
import { vacancyToChange, vacancyToShow } from './queries.ts'
import { text } from './text.ts'

export const vacancy = subject({
  at: '/vacancies/:id',
  rows: { table: 'vacancy', key: 'vacancy_id' },
  show: async (tx, session, id, _opens, verb: HomeVerb) => {
    requireMay(session, verb)
    return vacancyToShow(tx, id)
  },
  hold: async (tx, session, id, verb: HomeVerb) => {
    requireMay(session, verb)
    return vacancyToChange(tx, id)
  },
  ended: () => false,
  frame: ({ shown, ...page }) => {
    const t = words(text, page.viewer.locale)
    return (
      <Beneath
        {...page}
        above={[
          { href: '/vacancies', label: t.title },
          { href: `/vacancies/${shown.id}`, label: t.vacancy },
        ]}
      />
    )
  },
  text: group(text, 'subject'),
})

export const vacancyDesk = desk({
  at: '/vacancies',
  requireMay: (session, verb: HomeVerb) => requireMay(session, verb),
  frame: ({ shown: _, ...page }) => (
    <Beneath {...page} above={[{ href: '/vacancies', label: words(text, page.viewer.locale).title }]} />
  ),
  text: group(text, 'subject'),
})
