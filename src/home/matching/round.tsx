/**
 * GET /homes/matching: vacancies that wait for an answer, one after the other, each with the household that is first in turn and what put it before
 * the next. A household that one is proposed to isn't proposed another on the page. No solver: the coordinator accepts or passes over, one by one.
 */

import { allOf, ask } from '../../platform/database/index.ts'
import { list, listed } from '../../platform/list/index.ts'
import { optional, picked } from '../../platform/subject/index.ts'
import { group, type Locale, words } from '../../platform/text/index.ts'
import { today } from '../../platform/time/index.ts'
import { Card, EmptyState, LinkButton, Page, Stack } from '../../platform/ui/index.ts'
import { requireMay } from '../access.ts'
import { isCoordinator } from '../coordinator/queries.ts'
import type { PriorityRule } from '../fit/order.ts'
import { lookAt, type Proposal, proposeAll } from '../fit/propose.ts'
import { AskALawyer, beforeInWords } from '../fit/views.tsx'
import { askingPausesOn, type Pause } from '../pauses.ts'
import { landlordsHere } from '../request/queries.ts'
import { HomeTabs } from '../tabs.tsx'
import { HouseholdCard } from './household.tsx'
import { orderOf } from './look.ts'
import { casesRead, type Household, householdsFor, type MatchedVacancy, openVacancies, shut } from './queries.ts'
import { text } from './text.ts'
import { Paused, Shut, VacancyFacts, vacancyInWords } from './views.tsx'

type Row = {
  vacancy: MatchedVacancy
  proposal: Proposal<Household> | null
  rules: readonly PriorityRule[]
  reads: boolean
  pauses: readonly Pause[]
}

export const round = list({
  at: '/homes/matching',
  size: 6,
  fields: { landlord: optional(picked({ empty: group(text, 'allLandlords') })) },
  text: group(text, 'choosing'),
  options: async (tx, session) => ({
    landlord: (await landlordsHere(tx, session)).map(({ id, name }) => ({ value: id, label: name })),
  }),
  may: (session) => requireMay(session, 'match'),
  of: ({ session, locale, filter }) => {
    const t = words(text, locale)
    return listed<Row>({
      title: t.matching,
      locale,
      columns: [],
      rows: async (tx, { after, limit }) => {
        if (!(await isCoordinator(tx))) return []
        const key = after === null ? null : { answerBy: after[0] ?? '', id: after[1] ?? '' }
        const asked = allOf({
          vacancies: openVacancies(tx, limit, { after: key, landlordId: filter.landlord }),
          order: orderOf(tx, session.municipality),
          pauses: askingPausesOn(tx, today()),
        })
        const { vacancies, order, pauses } = await ask(tx, asked)
        const free = vacancies.filter((vacancy) => shut(vacancy) === null).map(({ id }) => id)
        const all = free.length === 0 ? [] : await ask(tx, householdsFor(tx, free))
        const looked = vacancies.map((vacancy) => ({
          vacancy,
          looked: lookAt(
            all.filter(({ vacancyId }) => vacancyId === vacancy.id),
            order.rules,
            vacancy,
          ),
        }))
        const rows = proposeAll(looked, order.rules, (_, { pass }) => pass === null)
        const reads = await casesRead(
          tx,
          rows.flatMap(({ proposal }) => proposal?.first.one.caseId ?? []),
        )
        return rows.map((row) => ({
          ...row,
          rules: order.rules,
          pauses,
          reads: row.proposal !== null && reads.has(row.proposal.first.one.caseId),
        }))
      },
      keyOf: ({ vacancy }) => [vacancy.answerBy.toString(), vacancy.id],
      draw: (rows) => (
        <Stack>
          {rows.map((row) => (
            <Turn {...row} locale={locale} />
          ))}
        </Stack>
      ),
      empty: (
        <EmptyState title={t.noVacancies} who={t.noVacanciesWho}>
          {t.noVacanciesWhat}
        </EmptyState>
      ),
    })
  },
  more: (tx) => isCoordinator(tx),
  draw: ({ viewer, session, locale, failed, problems, choosing, rows, more: named }) => {
    const t = words(text, locale)
    return (
      <Page
        viewer={viewer}
        title={t.matching}
        lead={named ? t.matchingLead : undefined}
        failed={failed}
        actions={
          <>
            <LinkButton href="/homes/coordinators" variant="quiet" icon="people">
              {t.toCoordinators}
            </LinkButton>
            <LinkButton href="/homes/order" variant="quiet">
              {t.toOrder}
            </LinkButton>
          </>
        }
      >
        <HomeTabs session={session} here="/homes/matching" />
        <Stack>
          {problems}
          {named ? (
            <>
              {choosing}
              {rows}
              <p class="soft measure">{t.round}</p>
            </>
          ) : (
            <EmptyState title={t.notNamed} who={t.notNamedWho} icon="people">
              {t.notNamedWhat}
            </EmptyState>
          )}
          <AskALawyer locale={locale} />
        </Stack>
      </Page>
    )
  },
})

/** One vacancy with whom it is proposed to. */
function Turn({ vacancy, proposal, rules, reads, pauses, locale }: Row & { locale: Locale }) {
  const t = words(text, locale)
  return (
    <Card
      title={vacancyInWords(vacancy, locale)}
      actions={
        <LinkButton
          href={`/vacancies/${vacancy.id}/households`}
          variant="quiet"
          small
          label={`${t.seeAll}: ${vacancyInWords(vacancy, locale)}`}
        >
          {t.seeAll}
        </LinkButton>
      }
    >
      <Shut vacancy={vacancy} locale={locale} />
      <Paused pauses={pauses} landlordId={vacancy.landlordId} locale={locale} />
      <VacancyFacts vacancy={vacancy} locale={locale} />
      {shut(vacancy) !== null ? null : proposal === null ? (
        <p>{t.nobody}</p>
      ) : (
        <>
          <p>
            <strong>{t.first}.</strong> {beforeInWords(proposal.before, locale)}
          </p>
          <HouseholdCard
            looked={proposal.first}
            vacancyId={vacancy.id}
            rules={rules}
            open
            reads={reads}
            level={3}
            locale={locale}
          />
        </>
      )}
    </Card>
  )
}
