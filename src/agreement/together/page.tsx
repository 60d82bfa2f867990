/** /agreements/:id/together: what both sides of a partnership open and work from: promised, done this month, and what the next meeting must decide. */

import { found } from '../../platform/access/index.ts'
import { allOf, ask, asUser, type Tx } from '../../platform/database/index.ts'
import { formatDate, formatMonth, formatNumber, words } from '../../platform/text/index.ts'
import { today } from '../../platform/time/index.ts'
import {
  Card,
  LinkButton,
  Notice,
  Page,
  Section,
  Stack,
  Table,
  Toolbar,
  useLocale,
  type Viewer,
} from '../../platform/ui/index.ts'
import { idParam, page, room, signedIn, viewer } from '../../platform/web/index.ts'
import { mayDo, requireMay } from '../access.ts'
import { type Agreement, askingAgreement, type Party } from '../load.ts'
import { holding } from '../meeting/forms.tsx'
import { raising } from '../meeting/points.tsx'
import { actionsOf, meetingsOf, nextMeeting, pointsOf } from '../meeting/queries.ts'
import { type MeetingsData, ToDecide, ToDo } from '../meeting/section.tsx'
import { text as meetingText } from '../meeting/text.ts'
import { FEWEST_PEOPLE } from '../promise/counters.ts'
import { notingDelivery } from '../promise/forms.tsx'
import { type Outcome, outcomesOf, promisesOf } from '../promise/queries.ts'
import { OutcomeInWords, promiseInWords } from '../promise/section.tsx'
import { text as promiseText } from '../promise/text.ts'
import { type Task, tasksOf } from '../task/section.tsx'
import { text as shared } from '../text.ts'
import { StandingTag } from '../views.tsx'
import { text } from './text.ts'

const everything = (tx: Tx, id: string) =>
  allOf({
    agreement: askingAgreement(tx, id),
    tasks: tasksOf(tx, id),
    promises: promisesOf(tx, id),
    meetings: allOf({ meetings: meetingsOf(tx, id), points: pointsOf(tx, id), actions: actionsOf(tx, id) }),
  })

export const togetherRoutes = room().get('/agreements/:id/together', async (c) => {
  const session = signedIn(c)
  requireMay(session, 'see')
  const id = idParam(c)
  const { agreement, promises, tasks, meetings } = await asUser(session, (tx) => ask(tx, everything(tx, id)))
  const shown = found(agreement)
  const on = today()
  const own = shown.municipality === session.municipality && shown.end === null
  return page(
    c,
    <TogetherPage
      viewer={viewer(c)}
      agreement={shown}
      tasks={tasks}
      meetings={meetings}
      outcomes={await outcomesOf(promises, on)}
      month={await outcomesOf(promises, on, { from: on.with({ day: 1 }), until: on })}
      may={{
        manage: own && mayDo(session, 'manage'),
        report: own && mayDo(session, 'report'),
        as: session.organisation.id,
      }}
    />,
  )
})

type May = { manage: boolean; report: boolean; as: string }
type Props = {
  viewer: Viewer
  agreement: Agreement
  tasks: readonly Task[]
  meetings: MeetingsData
  outcomes: readonly Outcome[]
  /** the same promises, from the first of the month */
  month: readonly Outcome[]
  may: May
}

function TogetherPage({ viewer, agreement, tasks, meetings, outcomes, month, may }: Props) {
  const { locale } = viewer
  const t = words(text, locale)
  const { id } = agreement
  return (
    <Page
      viewer={viewer}
      title={t.titleOf(agreement.title)}
      documentTitle={t.title}
      lead={t.lead}
      breadcrumb={[
        { href: '/agreements', label: words(shared, locale).tabs.agreements },
        { href: `/agreements/${id}`, label: agreement.title },
      ]}
      actions={
        <LinkButton href={`/agreements/${id}`} variant="secondary">
          {t.whole}
        </LinkButton>
      }
    >
      <Stack>
        {agreement.standing === 'inForce' ? null : (
          <Notice kind="warning" title={t.notInForce}>
            <StandingTag standing={agreement.standing} locale={locale} />
          </Notice>
        )}
        <NextMeeting agreement={agreement} meetings={meetings} may={may} />
        <Section title={t.byParty} id="parties">
          {agreement.parties.map((party) => (
            <PartyCard
              id={id}
              party={party}
              tasks={tasks.filter(({ partyId }) => partyId === party.id)}
              outcomes={outcomes.filter(({ promise }) => promise.partyId === party.id)}
              month={month}
              may={may}
            />
          ))}
        </Section>
      </Stack>
    </Page>
  )
}

type MeetingProps = { agreement: Agreement; meetings: MeetingsData; may: May }

function NextMeeting({ agreement, meetings: { meetings, points, actions }, may }: MeetingProps) {
  const locale = useLocale()
  const t = words(text, locale)
  const { id } = agreement
  const next = nextMeeting(meetings)
  const late = next !== undefined && Temporal.PlainDate.compare(next.onDay, today()) < 0
  return (
    <Card
      title={t.next}
      id="next"
      actions={
        may.report ? (
          <LinkButton href={raising.path({ id })} variant="secondary" small icon="add">
            {t.raise}
          </LinkButton>
        ) : null
      }
    >
      {next === undefined ? (
        <p>
          {t.none} {may.manage ? null : <span class="soft">{t.noneWho}</span>}
        </p>
      ) : (
        <p>
          <strong>{t.nextOn(words(meetingText, locale).kinds[next.kind], formatDate(next.onDay, locale))}</strong>
        </p>
      )}
      {late ? <Notice kind="warning">{t.late}</Notice> : null}
      {late && may.manage ? (
        <Toolbar>
          <LinkButton href={holding.path({ id, meeting: next.id })} variant="secondary" small>
            {words(meetingText, locale).hold}
          </LinkButton>
        </Toolbar>
      ) : null}
      <ToDecide id={id} points={points} may={may} />
      <ToDo agreement={agreement} actions={actions} may={may} />
    </Card>
  )
}

type PartyProps = {
  id: string
  party: Party
  tasks: readonly Task[]
  outcomes: readonly Outcome[]
  month: readonly Outcome[]
  may: May
}

function PartyCard({ id, party, tasks, outcomes, month, may }: PartyProps) {
  const locale = useLocale()
  const t = words(text, locale)
  const named = (part: Task['part']) =>
    tasks
      .filter((task) => task.part === part)
      .map((task) =>
        task.what === 'other' && task.words !== null ? task.words : words(shared, locale).tasks[task.what],
      )
      .join(', ')
  const doneIn = ({ promise }: Outcome) => {
    const found = month.find((one) => one.promise.id === promise.id)
    if (found === undefined || found.period === null) return ''
    if (found.few) return words(promiseText, locale).fewer(formatNumber(FEWEST_PEOPLE, locale))
    return formatNumber(found.done ?? 0, locale)
  }
  const lines = (['does', 'brings'] as const).filter((part) => named(part) !== '')
  return (
    <Card title={party.name} level={3}>
      {lines.map((part) => (
        <p class="measure">
          <strong>{t[part]}:</strong> {named(part)}
        </p>
      ))}
      {outcomes.length === 0 ? (
        <p class="soft">{t.noPromises}</p>
      ) : (
        <Table
          caption={`${t.promised}: ${party.name}`}
          captionUnseen
          rows={outcomes}
          columns={[
            { label: t.promised, names: true, cell: ({ promise }) => promiseInWords(promise, locale) },
            { label: t.month(formatMonth(today(), locale)), numeric: true, cell: doneIn },
            { label: t.period, cell: (outcome) => <OutcomeInWords outcome={outcome} /> },
            ...(may.report
              ? [
                  {
                    label: t.change,
                    cell: ({ promise }: Outcome) =>
                      promise.counter === 'byHand' && (may.manage || promise.organisationId === may.as) ? (
                        <LinkButton
                          href={notingDelivery.path({ id, row: promise.id })}
                          variant="quiet"
                          small
                          label={`${t.note}: ${promiseInWords(promise, locale)}`}
                        >
                          {t.note}
                        </LinkButton>
                      ) : (
                        ''
                      ),
                  },
                ]
              : []),
          ]}
        />
      )}
    </Card>
  )
}
