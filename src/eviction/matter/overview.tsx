/** The matter's own page: the whole course on one line, what to do next, and everything that hangs on it. */

import type { Child } from 'hono/jsx'
import { BookingsSection } from '../../advice/index.ts'
import { formatDate, words } from '../../platform/text/index.ts'
import { EmptyParts, FirstOf, LinkButton, Notice, Page, Parts, Stack, type Viewer } from '../../platform/ui/index.ts'
import type { MatterVerb } from '../access.ts'
import { CasesSection, MessagesSection } from '../attached/section.tsx'
import { ConcernSection } from '../concern/section.tsx'
import { ContactsSection, needsSpoken } from '../contact/section.tsx'
import { Changes, CourseSteps } from '../course-steps/views.tsx'
import { DecisionSection } from '../decision/section.tsx'
import { EndSection } from '../end/section.tsx'
import { text as listText } from '../list/text.ts'
import { householdOf } from '../load.ts'
import { NoticesSection } from '../notices/section.tsx'
import { PlanSection } from '../plan/section.tsx'
import { PromisesSection } from '../promise/section.tsx'
import { ResidentsSection } from '../resident/section.tsx'
import { TakeoverSection } from '../takeover/section.tsx'
import { text as roomText } from '../text.ts'
import { UndertakingShown } from '../undertaking/section.tsx'
import { FactsPart } from './facts.tsx'
import type { Overview } from './page.tsx'
import { text as safeText } from './safe.text.ts'
import { text } from './text.ts'
import { ToDo } from './to-do.tsx'

const WARNINGS_SHOWN = 2

export type OverviewProps = {
  viewer: Viewer
  view: Overview
  today: Temporal.PlainDate
  userId: string
  mayBook: boolean
  may: (verb: MatterVerb) => boolean
}

export function MatterOverview(props: OverviewProps) {
  const { viewer, view, today } = props
  const { matter, course } = view
  const t = words(text, viewer.locale)
  const shared = words(roomText, viewer.locale)
  const ended = matter.end !== null
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
        <Warnings {...props} />
        <ToDo {...props} />
        {ended ? <EndSection matter={matter} data={view.end} /> : null}
        <CourseSteps course={course} today={today} ended={matter.end?.on ?? null} actions={<History {...props} />} />
        <PartsOfMatter {...props} />
      </Stack>
    </Page>
  )
}

/** What hangs on the matter: what there is, and what there isn't yet as lines. An ended matter shows only what there was. */
function PartsOfMatter(props: OverviewProps) {
  const { view, may, mayBook } = props
  const { matter, residents, concern, takeover, contacts, plan, promises, bookings, links, notices, decision } = view
  const ended = matter.end !== null
  const parts = [
    part(residents.residents.length + (residents.asked?.nobodyElse ? 0 : 1), () => (
      <ResidentsSection matter={matter} data={residents} may={may} />
    )),
    part(concern.concerns.length + Number(concern.ask), () => (
      <ConcernSection matter={matter} data={concern} may={may} />
    )),
    part(notices.notices.length, () => <NoticesSection matter={matter} data={notices} />),
    part(decision.decisions.length, () => (
      <DecisionSection matter={matter} data={decision}>
        {decision.undertaking ? <UndertakingShown undertaking={decision.undertaking} /> : null}
      </DecisionSection>
    )),
    part(plan.plan === null ? 0 : 1, () => <PlanSection matter={matter} data={plan} events={view.events} may={may} />),
    part(contacts.contacts.length + Number(needsSpoken(matter, contacts)), () => (
      <ContactsSection matter={matter} data={contacts} may={may} />
    )),
    part(promises.promises.length, () => <PromisesSection matter={matter} data={promises} may={may} />),
    part(takeover.latest === null ? 0 : 1, () => <TakeoverSection matter={matter} data={takeover} may={may} />),
    part(bookings.bookings.length + bookings.shares.length, () => (
      <BookingsSection matter={matter} data={bookings} mayBook={mayBook} />
    )),
    part(links.messages.length, () => <MessagesSection matter={matter} data={links} may={may} />),
    part(links.cases.length, () => <CasesSection matter={matter} data={links} may={may} />),
    part(1, () => <FactsPart {...props} />),
    part(0, () => <EndSection matter={matter} data={view.end} />),
  ]
  const drawn = (there: boolean) => parts.filter(({ count }) => count > 0 === there).map(({ draw }) => draw())
  return (
    <>
      <Parts beside>{drawn(true)}</Parts>
      <EmptyParts>{ended ? [] : drawn(false)}</EmptyParts>
    </>
  )
}

type PartOfMatter = { count: number; draw: () => Child }

/** `count`: how much there is in it to show; a part with nothing is a line at the end. */
const part = (count: number, draw: () => Child): PartOfMatter => ({ count, draw })

/** What the law's order says is wrong or doubtful, in one place however much it is. */
function Warnings({ viewer, view: { course } }: OverviewProps) {
  if (course.warnings.length === 0) return null
  return (
    <Notice kind="warning" title={words(text, viewer.locale).warnings}>
      <FirstOf rows={course.warnings} most={WARNINGS_SHOWN}>
        {(rows) => rows.map((warning) => <p>{warning.words[viewer.locale]}</p>)}
      </FirstOf>
    </Notice>
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
    <LinkButton href={`/evictions/${matter.id}/events/new`} icon="add" variant="secondary">
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
        <Notice kind="danger" title={t.leftHome[course.ended.how]} />
      ) : null}
    </>
  )
}
