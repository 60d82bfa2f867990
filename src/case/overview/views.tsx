/** The case's own page: who, how far it has come, the one thing to do next, and everything that hangs on it. */

import { livingFormName, nameOf } from '../../person/index.ts'
import { formatDate, formatShortDate, words } from '../../platform/text/index.ts'
import {
  Card,
  DefinitionList,
  EndedOver,
  LinkButton,
  Notice,
  Page,
  Stack,
  Steps,
  Tag,
  type Viewer,
} from '../../platform/ui/index.ts'
import type { CaseVerb } from '../access.ts'
import { text as caseText } from '../text.ts'
import { NextInCase } from './next-view.tsx'
import type { CaseOverview } from './queries.ts'
import type { NextThing } from './rules.ts'
import { Sections } from './sections.tsx'
import type { Step, StepName } from './steps.ts'
import { text } from './text.ts'
import { text as wayText } from './way.text.ts'

export type OverviewProps = {
  viewer: Viewer
  view: CaseOverview
  next: NextThing & { href: string | null }
  steps: readonly Step[]
  /** the next follow-up that waits */
  planned: Temporal.PlainDate | null
  /** what this user may do in this case as it stands: nothing that changes a closed one */
  may: (verb: CaseVerb) => boolean
  mayHandOver: boolean
  /** what came in to the municipality is read by those who answer it */
  readsSignals: boolean
}

/** Where each step's section stands on the page. */
const sectionOf: Record<StepName, string | undefined> = {
  signal: undefined,
  investigation: '#investigation',
  decision: '#decisions',
  interventions: '#interventions',
  plan: '#plan',
  home: undefined,
  followUp: '#follow-ups',
  closed: undefined,
}

export function OverviewPage(props: OverviewProps) {
  const { viewer, view } = props
  const { file } = view
  const t = words(text, viewer.locale)
  const shared = words(caseText, viewer.locale)
  return (
    <Page
      viewer={viewer}
      title={nameOf(file.person, viewer.locale, 'ownPage')}
      documentTitle={shared.caseNumber(file.number)}
      lead={`${shared.caseNumber(file.number)} · ${t.lead(file.unit.name, formatDate(file.openedOn, viewer.locale))}`}
      breadcrumb={[{ href: '/cases', label: shared.cases }]}
      actions={<Actions {...props} />}
    >
      <Stack>
        {file.person.protection !== null ? <Notice kind="warning" title={t.protected} /> : null}
        {file.closure ? (
          <Notice title={t.closedOn(formatDate(file.closure.on, viewer.locale), file.closure.by)}>
            <Tag tone="info">{shared.closure[file.closure.outcome]}</Tag> {file.closure.words}
            <EndedOver because={file.closure.openBecause} />
          </Notice>
        ) : null}
        <NextInCase {...props} />
        <Way {...props} />
        <Facts {...props} />
        <Sections {...props} />
      </Stack>
    </Page>
  )
}

/** The way: what is true of each step, in a few words with its day. */
function Way({ viewer: { locale }, steps }: OverviewProps) {
  const t = words(text, locale)
  const { why } = words(wayText, locale)
  return (
    <Steps
      label={t.theWay}
      items={steps.map((step) => ({
        label: t.steps[step.name],
        state: step.state,
        detail: why[step.why](step.on === null ? '' : formatShortDate(step.on, locale), step.count),
        href: sectionOf[step.name],
      }))}
    />
  )
}

function Actions({ viewer, view: { file, homesComing }, next, may }: OverviewProps) {
  const t = words(text, viewer.locale)
  const query = `person=${file.personId}&case=${file.id}`
  return (
    <>
      <LinkButton variant="secondary" icon="place" href={`/people/${file.personId}`}>
        {t.path}
      </LinkButton>
      {file.closure === null ? (
        <>
          {next.do === 'bookPlace' ? null : (
            <LinkButton variant="quiet" icon="bed" href={`/bookings/new?${query}`}>
              {t.bookPlace}
            </LinkButton>
          )}
          {may('plan') && homesComing.length === 0 ? (
            <LinkButton variant="quiet" icon="key" href={`/cases/${file.id}/home`}>
              {t.homeRequest}
            </LinkButton>
          ) : null}
          {may('decide') && homesComing.length === 0 ? (
            <LinkButton variant="quiet" icon="home" href={`/people/${file.personId}/offers/new?case=${file.id}`}>
              {t.offer}
            </LinkButton>
          ) : null}
        </>
      ) : null}
      {file.closure !== null && may('reopen') ? (
        <LinkButton variant="secondary" href={`/cases/${file.id}/reopening`}>
          {t.reopen}
        </LinkButton>
      ) : null}
    </>
  )
}

function Facts({ viewer, view, mayHandOver, readsSignals }: OverviewProps) {
  const { file, children, livesNow, homesComing } = view
  const t = words(text, viewer.locale)
  return (
    <Card>
      <DefinitionList
        items={[
          {
            term: t.responsible,
            value: file.responsible?.name ?? t.nobody,
            note: mayHandOver ? <a href={`/cases/${file.id}/responsible`}>{t.change}</a> : undefined,
          },
          // the form of living only: a place is never named here, so that a protected one can't be either
          { term: t.homeNow, value: livesNow?.label },
          ...homesComing.map(({ kind, id, form, on }) => ({
            term: t.homeComing,
            value: (
              <a href={kind === 'leaseAhead' ? `/leases/${id}` : `/offers/${id}`}>
                {livingFormName(form, viewer.locale)}
              </a>
            ),
            note: t.coming[kind](formatDate(on, viewer.locale)),
          })),
          ...(children > 0 ? [{ term: t.inHousehold, value: <Tag tone="kids">{t.children(children)}</Tag> }] : []),
          ...(file.signalId && readsSignals
            ? [{ term: t.signal, value: <a href={`/signals/${file.signalId}`}>{t.theSignal}</a> }]
            : []),
        ]}
      />
    </Card>
  )
}
