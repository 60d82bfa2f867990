/** The matter's own page: the whole course on one line, what to do next, and everything that hangs on it. */

import type { Child } from 'hono/jsx'
import { BookingsPart } from '../../advice/index.ts'
import { formatDate, words } from '../../platform/text/index.ts'
import { Columns, LinkButton, Notice, Page, Stack, type Viewer } from '../../platform/ui/index.ts'
import type { MatterVerb } from '../access.ts'
import { ConcernPart } from '../concern/part.tsx'
import { ContactsPart } from '../contact/part.tsx'
import { DecisionPart } from '../decision/part.tsx'
import { EndPart } from '../end/part.tsx'
import { Changes, CourseLine } from '../line/views.tsx'
import { CasesPart, MessagesPart } from '../link/part.tsx'
import { text as listText } from '../list/text.ts'
import { householdOf } from '../load.ts'
import { NoticesPart } from '../notices/section.tsx'
import { PlanPart } from '../plan/part.tsx'
import { PromisesPart } from '../promise/part.tsx'
import { ResidentsPart } from '../resident/part.tsx'
import { TakeoverPart } from '../takeover/part.tsx'
import { text as roomText } from '../text.ts'
import type { Overview } from './page.tsx'
import { text as safeText } from './safe.text.ts'
import { ClocksCard, FactsCard } from './sections.tsx'
import { text } from './text.ts'

export type OverviewProps = {
  viewer: Viewer
  view: Overview
  today: Temporal.PlainDate
  userId: string
  mayBook: boolean
  may: (verb: MatterVerb) => boolean
}

export function MatterOverview(props: OverviewProps) {
  const { viewer, view, today, may } = props
  const { matter, course } = view
  const t = words(text, viewer.locale)
  const shared = words(roomText, viewer.locale)
  const ended = matter.end !== null
  // an ended matter shows what there was; a running one also what there could be
  const shownPart = (count: number, part: () => Child): Child => (ended && count === 0 ? null : part())
  const plan = <PlanPart matter={matter} data={view.plan} events={view.events} may={may} />
  const title = householdOf(matter, viewer.locale) ?? matter.address ?? shared.matterNumber(matter.number)
  return (
    <Page
      viewer={viewer}
      title={title}
      documentTitle={shared.matterNumber(matter.number)}
      lead={t.lead(matter.number, matter.unit.name, formatDate(matter.openedOn, viewer.locale))}
      breadcrumb={[{ href: '/evictions', label: shared.matters }]}
      actions={<Actions {...props} />}
      wide
    >
      <Stack>
        <State {...props} />
        {view.changes === null ? null : <Changes changes={view.changes} />}
        {course.warnings.map((warning) => (
          <Notice kind="warning" title={t.warnings}>
            {warning.words[viewer.locale]}
          </Notice>
        ))}
        {ended ? <EndPart matter={matter} data={view.end} /> : <ClocksCard {...props} />}
        <CourseLine course={course} today={today} actions={<History {...props} />} />
        {view.plan.plan === null ? null : plan}
        <Columns even>
          <Stack>
            {shownPart(view.residents.residents.length, () => (
              <ResidentsPart matter={matter} data={view.residents} may={may} />
            ))}
            <ConcernPart matter={matter} data={view.concern} may={may} />
            {shownPart(view.takeover.latest === null ? 0 : 1, () => (
              <TakeoverPart matter={matter} data={view.takeover} may={may} />
            ))}
            {shownPart(view.contacts.contacts.length, () => (
              <ContactsPart matter={matter} data={view.contacts} may={may} />
            ))}
            {view.plan.plan === null ? shownPart(view.plan.earlier, () => plan) : null}
            {shownPart(view.promises.promises.length, () => (
              <PromisesPart matter={matter} data={view.promises} may={may} />
            ))}
            {shownPart(view.bookings.bookings.length + view.bookings.shares.length, () => (
              <BookingsPart matter={matter} data={view.bookings} mayBook={props.mayBook} />
            ))}
            {shownPart(view.links.cases.length, () => (
              <CasesPart matter={matter} data={view.links} may={may} />
            ))}
          </Stack>
          <Stack>
            {shownPart(view.notices.notices.length, () => (
              <NoticesPart matter={matter} data={view.notices} />
            ))}
            {shownPart(view.decision.decisions.length, () => (
              <DecisionPart matter={matter} data={view.decision} />
            ))}
            <MessagesPart matter={matter} data={view.links} may={may} />
            <FactsCard {...props} />
            {ended ? null : <EndPart matter={matter} data={view.end} />}
          </Stack>
        </Columns>
      </Stack>
    </Page>
  )
}

function History({ viewer, view: { matter } }: OverviewProps) {
  return (
    <LinkButton small variant="quiet" icon="history" href={`/evictions/${matter.id}/history`}>
      {words(text, viewer.locale).history}
    </LinkButton>
  )
}

function Actions({ viewer, view: { matter }, may }: OverviewProps) {
  const t = words(text, viewer.locale)
  if (!may('work')) return null
  return (
    <LinkButton href={`/evictions/${matter.id}/events/new`} icon="add">
      {t.event}
    </LinkButton>
  )
}

/** What stands over everything else: a protected identity, that the home is safe, that it is over. */
function State({ viewer, view: { matter, course } }: OverviewProps) {
  const { locale } = viewer
  const t = words(text, locale)
  const safe = words(safeText, locale)
  return (
    <>
      {matter.people.some(({ protection }) => protection !== null) ? (
        <Notice kind="danger" title={t.protected}>
          {t.protectedWhat}
        </Notice>
      ) : null}
      {matter.end === null ? null : (
        <Notice
          title={t.ended(words(listText, locale).outcomes[matter.end.outcome], formatDate(matter.end.on, locale))}
        />
      )}
      {matter.end === null && course.safe !== null ? (
        <Notice kind="success" title={safe.safe}>
          {safe.safeBecause[course.safe.because]} {safe.safeOn(formatDate(course.safe.on, locale))}
        </Notice>
      ) : null}
      {matter.end === null && course.ended !== null && course.safe === null ? (
        <Notice kind="danger" title={t.leftHome[course.ended.how]}>
          {t.leftHomeWhat}
        </Notice>
      ) : null}
    </>
  )
}
