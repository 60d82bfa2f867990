/** GET /cases/:id/home/vacancies: which free homes fit a household, for those of its case. Where it keeps away from isn't there. */

import { nameOf } from '../../person/index.ts'
import { allOf, ask } from '../../platform/database/index.ts'
import { list, listed, usually } from '../../platform/list/index.ts'
import { oneOf } from '../../platform/subject/index.ts'
import { group, words } from '../../platform/text/index.ts'
import { today } from '../../platform/time/index.ts'
import { Card, Disclosure, EmptyState, LinkButton, Page, Stack } from '../../platform/ui/index.ts'
import { idParam } from '../../platform/web/index.ts'
import { requireMay } from '../access.ts'
import { type Fit, fitOf, keepsAway, type Standing, standingOf } from '../fit/fit.ts'
import { AskALawyer, FitTable, NotMet, StandingTag } from '../fit/views.tsx'
import { askingPausesOn, type Pause } from '../pauses.ts'
import { requestsOf } from '../request/queries.ts'
import { requestState } from '../request/rules.ts'
import { requestToShow } from '../request/subject.tsx'
import { isOfWhich, which } from './households.tsx'
import { type MatchedVacancy, openVacancies, shut } from './queries.ts'
import { text } from './text.ts'
import { Paused, VacancyFacts, vacancyInWords } from './views.tsx'

type Row = { vacancy: MatchedVacancy; fits: readonly Fit[]; standing: Standing; pauses: readonly Pause[] }

/** So many wait for an answer at once in no municipality; more would be looked through in vain. */
const MOST = 300

export const forCase = list({
  at: '/cases/:id/home/vacancies',
  size: 20,
  fields: { which: usually(oneOf(which, group(text, 'which'), { empty: false }), 'able') },
  text: group(text, 'choosing'),
  may: (session) => requireMay(session, 'keepRequest'),
  of: ({ c, locale, filter }) => {
    const t = words(text, locale)
    return listed<Row>({
      title: t.vacanciesFor,
      locale,
      columns: [],
      rows: async (tx, { after, limit }) => {
        const asked = allOf({
          requests: requestsOf(tx, idParam(c)),
          vacancies: openVacancies(tx, MOST),
          pauses: askingPausesOn(tx, today()),
        })
        const { requests, vacancies, pauses } = await ask(tx, asked)
        const request = requests.find(({ withdrawnOn }) => withdrawnOn === null) ?? null
        const terms = request?.terms ?? null
        if (terms === null || requestState(request, today()) !== 'agreed') return []
        const rows = vacancies
          .filter((vacancy) => shut(vacancy) === null && !keepsAway(terms, vacancy))
          .map((vacancy) => {
            const fits = fitOf(terms, vacancy)
            return { vacancy, fits, pauses, standing: standingOf(fits) }
          })
          .filter(({ standing }) => isOfWhich(standing, filter.which))
        const from = after === null ? 0 : rows.findIndex(({ vacancy }) => vacancy.id === after[0]) + 1
        return rows.slice(from, from + limit)
      },
      keyOf: ({ vacancy }) => [vacancy.id],
      draw: (rows) => (
        <Stack>
          {rows.map(({ vacancy, fits, standing, pauses }) => {
            const called = vacancyInWords(vacancy, locale)
            return (
              <Card
                title={
                  <>
                    {called} <StandingTag standing={standing} locale={locale} />
                  </>
                }
              >
                <Paused pauses={pauses} landlordId={vacancy.landlordId} locale={locale} />
                <NotMet fits={fits} locale={locale} />
                <VacancyFacts vacancy={vacancy} locale={locale} />
                <Disclosure summary={t.allRules} of={called}>
                  <FitTable fits={fits} locale={locale} />
                </Disclosure>
              </Card>
            )
          })}
        </Stack>
      ),
      empty: (
        <EmptyState title={t.noFor} who={t.noForWho}>
          {t.noForWhat}
        </EmptyState>
      ),
    })
  },
  more: (tx, { c, session }) => requestToShow(tx, session, idParam(c), 'home-request', 'keepRequest'),
  draw: ({ viewer, locale, failed, problems, choosing, rows, more: shown }) => {
    const t = words(text, locale)
    const href = `/cases/${shown.id}/home`
    const agreed = requestState(shown.request, viewer.today) === 'agreed'
    return (
      <Page
        viewer={viewer}
        title={t.vacanciesFor}
        lead={t.vacanciesForLead}
        failed={failed}
        breadcrumb={[
          { href: `/cases/${shown.id}`, label: `${shown.number} · ${nameOf(shown.person, locale, 'ownPage')}` },
          { href, label: t.toRequest },
        ]}
      >
        <Stack>
          {problems}
          {agreed ? (
            <>
              {choosing}
              {rows}
            </>
          ) : (
            <EmptyState title={t.noRequest} action={<LinkButton href={href}>{t.toRequest}</LinkButton>}>
              {t.noRequestWhat}
            </EmptyState>
          )}
          <AskALawyer locale={locale} />
        </Stack>
      </Page>
    )
  },
})
