/** The case's own page: who, how far it has come, the one thing to do next, and everything that hangs on it. */

import { livingFormName, nameOf } from '../../person/index.ts'
import { formatDate, words } from '../../platform/text/index.ts'
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
  Toolbar,
  type Viewer,
} from '../../platform/ui/index.ts'
import type { CaseVerb } from '../access.ts'
import { text as followUpText } from '../follow-up/text.ts'
import { FollowUps } from '../follow-up/views.tsx'
import { text as interventionText } from '../intervention/text.ts'
import { Interventions } from '../intervention/views.tsx'
import { text as noteText } from '../note/text.ts'
import { Notes } from '../note/views.tsx'
import { text as planText } from '../plan/text.ts'
import { PlanView } from '../plan/views.tsx'
import { text as caseText } from '../text.ts'
import { text as transferText } from '../transfer/text.ts'
import { Transfers } from '../transfer/views.tsx'
import type { CaseOverview } from './queries.ts'
import type { NextThing, StepName, StepState } from './rules.ts'
import { Decisions, Investigations } from './sections.tsx'
import { text } from './text.ts'

export type OverviewProps = {
  viewer: Viewer
  view: CaseOverview
  next: NextThing & { href: string | null }
  steps: readonly { name: StepName; state: StepState }[]
  /** what this user may do in this case as it stands: nothing that changes a closed one */
  may: (verb: CaseVerb) => boolean
  mayHandOver: boolean
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
  const { viewer, view, steps } = props
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
        <Steps
          label={t.theWay}
          items={steps.map(({ name, state }) => ({ label: t.steps[name], state, href: sectionOf[name] }))}
        />
        <Facts {...props} />
        <Investigations viewer={viewer} view={view} may={props.may} />
        <Decisions viewer={viewer} view={view} may={props.may} />
        <Sections {...props} />
      </Stack>
    </Page>
  )
}

function Actions({ viewer, view: { file, homesComing }, next, may }: OverviewProps) {
  const t = words(text, viewer.locale)
  const query = `person=${file.personId}&case=${file.id}`
  return (
    <>
      {next.href ? <LinkButton href={next.href}>{t.next[next.do]}</LinkButton> : null}
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

function Facts({ viewer, view: { file, children, livesNow, homesComing }, mayHandOver }: OverviewProps) {
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
          ...(file.signalId
            ? [{ term: t.signal, value: <a href={`/signals/${file.signalId}`}>{t.theSignal}</a> }]
            : []),
        ]}
      />
    </Card>
  )
}

function Sections({ viewer, view, may }: OverviewProps) {
  const { locale } = viewer
  const t = words(text, locale)
  const { file } = view
  const open = file.closure === null
  return (
    <>
      <Card
        title={words(interventionText, locale).interventions}
        id="interventions"
        actions={
          may('addIntervention') ? <Add href={`/cases/${file.id}/interventions/new`}>{t.addIntervention}</Add> : null
        }
      >
        <Interventions interventions={view.interventions} mayEnd={may('endIntervention')} open={open} />
      </Card>
      <Card
        title={words(planText, locale).plan}
        id="plan"
        actions={<Add href={`/cases/${file.id}/plan`}>{words(planText, locale).show}</Add>}
      >
        <PlanView plan={view.plan} mayFollow={may('plan')} />
      </Card>
      <Card
        title={words(followUpText, locale).followUps}
        id="follow-ups"
        actions={may('followUp') ? <Add href={`/cases/${file.id}/follow-ups/new`}>{t.planFollowUp}</Add> : null}
      >
        <FollowUps followUps={view.followUps} today={viewer.today} mayHold={may('followUp')} />
      </Card>
      <Card
        title={words(noteText, locale).notes}
        id="notes"
        actions={may('note') ? <Add href={`/cases/${file.id}/notes/new`}>{t.writeNote}</Add> : null}
      >
        <Notes notes={view.notes} mayCorrect={may('note') || !open} />
        {view.moreNotes ? <a href={`/cases/${file.id}/notes`}>{t.allNotes}</a> : null}
      </Card>
      {view.transfers.length > 0 ? (
        <Card title={words(transferText, locale).transfer} id="transfer">
          <Transfers transfers={view.transfers} today={viewer.today} mayAnswer={may('transfer')} />
        </Card>
      ) : null}
      {open ? (
        <Toolbar>
          {may('transfer') && view.transfers.every((one) => one.answeredOn !== null) ? (
            <Add href={`/cases/${file.id}/transfers/new`}>{t.askTransfer}</Add>
          ) : null}
          {may('close') ? <Add href={`/cases/${file.id}/closure`}>{t.close}</Add> : null}
        </Toolbar>
      ) : null}
    </>
  )
}

function Add({ href, children }: { href: string; children: string }) {
  return (
    <LinkButton small variant="secondary" href={href}>
      {children}
    </LinkButton>
  )
}
