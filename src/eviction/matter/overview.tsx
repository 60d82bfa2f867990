/** The matter's own page: the whole course on one line, what to do next, and everything that hangs on it. */

import type { Child } from 'hono/jsx'
import { BookingsSection } from '../../advice/index.ts'
import { formatDate, words } from '../../platform/text/index.ts'
import { Columns, LinkButton, Notice, Page, Stack, type Viewer } from '../../platform/ui/index.ts'
import type { MatterVerb } from '../access.ts'
import { CasesSection, MessagesSection } from '../attached/section.tsx'
import { ConcernSection } from '../concern/section.tsx'
import { ContactsSection } from '../contact/section.tsx'
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
  const shownSection = (count: number, part: () => Child): Child => (ended && count === 0 ? null : part())
  const plan = <PlanSection matter={matter} data={view.plan} events={view.events} may={may} />
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
        {ended ? <EndSection matter={matter} data={view.end} /> : <ClocksCard {...props} />}
        <CourseSteps course={course} today={today} actions={<History {...props} />} />
        {view.plan.plan === null ? null : plan}
        <Columns even>
          <Stack>
            {shownSection(view.residents.residents.length, () => (
              <ResidentsSection matter={matter} data={view.residents} may={may} />
            ))}
            <ConcernSection matter={matter} data={view.concern} may={may} />
            {shownSection(view.takeover.latest === null ? 0 : 1, () => (
              <TakeoverSection matter={matter} data={view.takeover} may={may} />
            ))}
            {shownSection(view.contacts.contacts.length, () => (
              <ContactsSection matter={matter} data={view.contacts} may={may} />
            ))}
            {view.plan.plan === null ? shownSection(view.plan.earlier, () => plan) : null}
            {shownSection(view.promises.promises.length, () => (
              <PromisesSection matter={matter} data={view.promises} may={may} />
            ))}
            {shownSection(view.bookings.bookings.length + view.bookings.shares.length, () => (
              <BookingsSection matter={matter} data={view.bookings} mayBook={props.mayBook} />
            ))}
            {shownSection(view.links.cases.length, () => (
              <CasesSection matter={matter} data={view.links} may={may} />
            ))}
          </Stack>
          <Stack>
            {shownSection(view.notices.notices.length, () => (
              <NoticesSection matter={matter} data={view.notices} />
            ))}
            {shownSection(view.decision.decisions.length, () => (
              <DecisionSection matter={matter} data={view.decision}>
                {view.decision.undertaking ? <UndertakingShown undertaking={view.decision.undertaking} /> : null}
              </DecisionSection>
            ))}
            <MessagesSection matter={matter} data={view.links} may={may} />
            <FactsCard {...props} />
            {ended ? null : <EndSection matter={matter} data={view.end} />}
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
