/** /support/:id: somebody's support: what comes next, what they want, and everything that hangs on it. */

import { nameOf } from '../../person/index.ts'
import { asUser } from '../../platform/database/index.ts'
import { formatDate, formatDayAndMonth, words } from '../../platform/text/index.ts'
import {
  Card,
  DefinitionList,
  EmptyParts,
  EndedOver,
  LinkButton,
  NextStep,
  Notice,
  Page,
  Parts,
  Stack,
  Tag,
  Toolbar,
  type Viewer,
} from '../../platform/ui/index.ts'
import { idParam, page, room, signedIn, viewer } from '../../platform/web/index.ts'
import { mayDo, type SupportVerb } from '../access.ts'
import { ways } from '../codes.ts'
import { callingOff, keeping, made, planning } from '../contact/forms.tsx'
import { ending, reopening } from '../end/forms.tsx'
import { text } from '../page.text.ts'
import { text as shared } from '../text.ts'
import { answering, naming, supportsOn } from '../worker/forms.tsx'
import { partsOf } from './parts.tsx'
import { type SupportOverview, supportOverview } from './queries.ts'

export type OverviewProps = {
  viewer: Viewer
  userId: string
  view: SupportOverview
  /** what this user may do in it as it stands */
  may: (verb: SupportVerb) => boolean
}

/** What may be done in support that has ended too. */
const alsoEnded: readonly SupportVerb[] = ['see', 'begin', 'tell']

export const overviewRoutes = room().get('/support/:id', async (c) => {
  const session = signedIn(c)
  const view = await asUser(session, (tx) => supportOverview(tx, session, idParam(c)))
  const may = (verb: SupportVerb) => mayDo(session, verb) && (view.support.end === null || alsoEnded.includes(verb))
  return page(c, <OverviewPage viewer={viewer(c)} userId={session.userId} view={view} may={may} />)
})

function OverviewPage(props: OverviewProps) {
  const { viewer, view, may } = props
  const { locale } = viewer
  const { support } = view
  const t = words(text, locale)
  const s = words(shared, locale)
  const parts = partsOf(props)
  const begun = Temporal.PlainDate.compare(support.beginsOn, viewer.today) <= 0
  const since = (begun ? t.lead : t.ahead)(support.organisation, formatDate(support.beginsOn, locale))
  return (
    <Page
      viewer={viewer}
      title={nameOf(support.person, locale, 'ownPage')}
      documentTitle={t.page}
      lead={since}
      breadcrumb={[{ href: '/support', label: s.support }]}
      actions={
        <>
          <LinkButton variant="secondary" icon="place" href={`/people/${support.personId}`}>
            {t.toPath}
          </LinkButton>
          {support.caseId !== null && may('begin') ? <CaseLink {...props} /> : null}
        </>
      }
    >
      <Stack>
        {support.person.protection === null ? null : <Notice kind="warning" title={s.protected} />}
        {support.end === null ? null : (
          <Notice title={t.ended(formatDate(support.end.on, locale), s.endings[support.end.because])}>
            {support.end.words}
            <EndedOver because={support.end.openBecause} />
            {may('begin') ? <reopening.Button to={{ id: support.id }} locale={locale} icon="undo" /> : null}
          </Notice>
        )}
        <Handover {...props} />
        {support.end === null ? <Next {...props} /> : null}
        <Facts {...props} />
        <Parts>{parts.filter(({ count }) => count > 0).map(({ part }) => part())}</Parts>
        <EmptyParts>
          {support.end === null ? parts.filter(({ count }) => count === 0).map(({ empty }) => empty()) : []}
        </EmptyParts>
        {support.end === null && may('begin') ? (
          <Toolbar>
            <LinkButton variant="secondary" href={ending.path({ id: support.id })}>
              {t.end}
            </LinkButton>
          </Toolbar>
        ) : null}
      </Stack>
    </Page>
  )
}

function CaseLink({ viewer, view: { support } }: OverviewProps) {
  return (
    <LinkButton variant="quiet" icon="case" href={`/cases/${support.caseId}`}>
      {words(text, viewer.locale).toCase}
    </LinkButton>
  )
}

/** A question to whoever reads the page stands before everything else. */
function Handover({ viewer: { locale }, userId, view: { handover } }: OverviewProps) {
  if (handover === null || handover.toId !== userId) return null
  const t = words(text, locale)
  return (
    <Notice title={t.handover}>
      <LinkButton href={answering.path({ row: handover.id })}>{t.answer}</LinkButton>
    </Notice>
  )
}

function Next({ viewer, view, may }: OverviewProps) {
  const { locale, today } = viewer
  const t = words(text, locale)
  const { support, wish, next, by, workers } = view
  const note = may('work') ? <LinkButton href={made.path({ id: support.id })}>{t.made}</LinkButton> : undefined
  if (wish === 'declines')
    return (
      <NextStep
        title={t.nextDeclined}
        action={
          next !== null && may('work') ? (
            <LinkButton href={callingOff.path({ row: next.id })}>{t.callOff}</LinkButton>
          ) : undefined
        }
      >
        {t.nextDeclinedWhy} {next === null ? null : t.stillPlanned(formatDayAndMonth(next.onDay, locale))}
      </NextStep>
    )
  if (!workers.some((one) => supportsOn(one, today) || one.untilOn === null))
    return (
      <NextStep
        title={t.nextWorker}
        tone="soon"
        action={
          may('name') ? <LinkButton href={naming.path({ id: support.id })}>{t.nextWorker}</LinkButton> : undefined
        }
      />
    )
  if (next !== null) {
    const due = Temporal.PlainDate.compare(next.onDay, today) <= 0
    const keep = due && may('work') ? <LinkButton href={keeping.path({ row: next.id })}>{t.made}</LinkButton> : note
    const when = `${words(shared, locale).ways[next.way]}${next.atTime === null ? '' : `, ${next.atTime}`}`
    return (
      <NextStep title={t.nextPlanned(formatDayAndMonth(next.onDay, locale))} when={when} action={keep}>
        {next.words}
      </NextStep>
    )
  }
  if (wish === 'pause') return <NextStep title={t.nextPaused} action={note} />
  if (by === null) return null
  const late = Temporal.PlainDate.compare(by, today) <= 0
  return (
    <NextStep
      title={t.nextCall}
      when={t.nextBy(formatDayAndMonth(by, locale))}
      tone={late ? 'soon' : 'calm'}
      action={
        may('work') ? (
          <>
            {note}{' '}
            <LinkButton variant="secondary" href={planning.path({ id: support.id })}>
              {t.plan}
            </LinkButton>
          </>
        ) : undefined
      }
    >
      {t.nextCallWhy}
    </NextStep>
  )
}

function Facts({ viewer: { locale, today }, view }: OverviewProps) {
  const t = words(text, locale)
  const s = words(shared, locale)
  const { support, wish, noted, rhythm, workers, norm } = view
  const now = workers.filter((one) => supportsOn(one, today)).map(({ name }) => name ?? '')
  const until = wish === 'pause' && noted?.untilOn ? t.untilDay(formatDate(noted.untilOn, locale)) : undefined
  return (
    <Card>
      <DefinitionList
        items={[
          {
            term: t.says,
            value: <Tag tone={wish === 'wants' ? 'good' : 'neutral'}>{s.wishes[wish]}</Tag>,
            note: until ?? (noted === null ? undefined : t.sinceDay(formatDate(noted.onDay, locale))),
          },
          {
            term: t.often,
            value: rhythm === null ? t.norm(norm.contactDays) : s.perWeek(rhythm.times, rhythm.perWeeks),
            note: rhythm?.words,
          },
          ...(rhythm === null
            ? []
            : [
                {
                  term: t.how,
                  value: ways
                    .filter((way) => rhythm.ways.includes(way))
                    .map((way) => s.ways[way])
                    .join(', '),
                },
              ]),
          { term: t.who, value: now.length > 0 ? now.join(', ') : t.nobody },
          ...(support.words === null ? [] : [{ term: t.aim, value: support.words }]),
        ]}
      />
      <p class="soft measure">{s.apart}</p>
    </Card>
  )
}
