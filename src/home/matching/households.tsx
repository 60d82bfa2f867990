/** GET /vacancies/:id/households: every household that a home may be offered to, in the decided order, rule by rule. Named coordinators alone; no file. */

import { found } from '../../platform/access/index.ts'
import { allOf, ask } from '../../platform/database/index.ts'
import { list, listed, usually } from '../../platform/list/index.ts'
import { oneOf } from '../../platform/subject/index.ts'
import { group, words } from '../../platform/text/index.ts'
import { today } from '../../platform/time/index.ts'
import { EmptyState, LinkButton, Page, Stack } from '../../platform/ui/index.ts'
import { idParam } from '../../platform/web/index.ts'
import { requireMay } from '../access.ts'
import type { Standing } from '../fit/fit.ts'
import type { PriorityRule } from '../fit/order.ts'
import type { Looked } from '../fit/propose.ts'
import { AskALawyer } from '../fit/views.tsx'
import { askingPausesOn } from '../pauses.ts'
import { HouseholdCard } from './household.tsx'
import { lookAtVacancy } from './look.ts'
import { casesRead, type Household, offersOf, shut, vacancyById } from './queries.ts'
import { requireNamed } from './subject.tsx'
import { text } from './text.ts'
import { Offers, Paused, Shut, VacancyFacts, vacancyInWords } from './views.tsx'

type Row = { looked: Looked<Household>; rules: readonly PriorityRule[]; open: boolean; reads: boolean }

export const which = ['able', 'fits', 'ask', 'not', 'all'] as const

export const isOfWhich = (standing: Standing, chosen: (typeof which)[number]): boolean =>
  chosen === 'all' || (chosen === 'able' ? standing !== 'not' : standing === chosen)

export const households = list({
  at: '/vacancies/:id/households',
  size: 20,
  fields: { which: usually(oneOf(which, group(text, 'which'), { empty: false }), 'able') },
  text: group(text, 'choosing'),
  may: (session) => requireMay(session, 'match'),
  of: ({ c, session, locale, filter }) => {
    const [t, id] = [words(text, locale), idParam(c)]
    return listed<Row>({
      title: t.households,
      locale,
      columns: [],
      rows: async (tx, { after, limit }) => {
        const { vacancy, order, looked } = found(await lookAtVacancy(tx, session.municipality, id))
        const chosen = looked.filter(({ standing }) => isOfWhich(standing, filter.which))
        const from = after === null ? 0 : chosen.findIndex(({ one }) => one.id === after[0]) + 1
        const page = chosen.slice(from, from + limit)
        const reads = await casesRead(
          tx,
          page.map(({ one }) => one.caseId),
        )
        const open = shut(vacancy) === null
        return page.map((one) => ({ looked: one, open, rules: order.rules, reads: reads.has(one.one.caseId) }))
      },
      keyOf: ({ looked }) => [looked.one.id],
      draw: (rows) => (
        <Stack>
          {rows.map((row) => (
            <HouseholdCard {...row} vacancyId={id} locale={locale} />
          ))}
        </Stack>
      ),
      empty: (
        <EmptyState title={filter.which === 'all' ? t.none : t.noneOfThese} who={t.noneWho} icon="people">
          {t.noneWhat}
        </EmptyState>
      ),
    })
  },
  more: async (tx, { c, session, first }) => {
    await requireNamed(tx, session, 'match')
    const { vacancies, pauses } = await ask(
      tx,
      allOf({ vacancies: vacancyById(tx, idParam(c)), pauses: askingPausesOn(tx, today()) }),
    )
    const vacancy = found(vacancies[0])
    const offers = first ? await offersOf(tx, vacancy.id) : []
    const reads = await casesRead(
      tx,
      offers.flatMap(({ caseId }) => caseId ?? []),
    )
    return { vacancy, pauses, offers, reads }
  },
  draw: ({ viewer, locale, failed, problems, choosing, rows, first, more: { vacancy, pauses, offers, reads } }) => {
    const t = words(text, locale)
    return (
      <Page
        viewer={viewer}
        title={vacancyInWords(vacancy, locale)}
        documentTitle={t.households}
        lead={t.householdsLead}
        failed={failed}
        breadcrumb={[{ href: '/homes/matching', label: t.matching }]}
        actions={
          <>
            <LinkButton href={`/dwellings/${vacancy.dwellingId}`} variant="quiet" icon="home">
              {t.toDwelling}
            </LinkButton>
            <LinkButton href="/homes/order" variant="quiet">
              {t.toOrder}
            </LinkButton>
          </>
        }
      >
        <Stack>
          {problems}
          <Shut vacancy={vacancy} locale={locale} />
          <Paused pauses={pauses} landlordId={vacancy.landlordId} locale={locale} />
          {first ? <VacancyFacts vacancy={vacancy} locale={locale} /> : null}
          <Offers offers={offers} reads={reads} locale={locale} />
          {choosing}
          {rows}
          <p class="soft measure">{t.absent}</p>
          <AskALawyer locale={locale} />
        </Stack>
      </Page>
    )
  },
})
