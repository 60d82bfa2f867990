/** The pages of programmes, and a lease's own card of the one that it was begun within. */

import type { Child } from 'hono/jsx'
import type { Session } from '../../platform/access/index.ts'
import { formatDate, formatMoment, type Locale, words } from '../../platform/text/index.ts'
import {
  Card,
  DefinitionList,
  EmptyState,
  LinkButton,
  Page,
  Stack,
  Toolbar,
  type Viewer,
} from '../../platform/ui/index.ts'
import { HomeTabs } from '../tabs.tsx'
import { formText } from './forms.text.ts'
import { adding, changing, ending, takingBackEnd, undoing } from './forms.tsx'
import type { Programme } from './queries.ts'
import { text } from './text.ts'

type ListProps = { viewer: Viewer; failed: boolean; problems: Child; choosing: Child; rows: Child; files: Child }

const Add = ({ locale }: { locale: Locale }) => (
  <LinkButton href={adding.path({})} icon="add">
    {words(formText, locale).adding.title}
  </LinkButton>
)

export function NoProgrammes({ mayKeep, locale }: { mayKeep: boolean; locale: Locale }) {
  const t = words(text, locale)
  return (
    <EmptyState title={t.none} who={t.noneWho} icon="home" action={mayKeep ? <Add locale={locale} /> : undefined}>
      {t.noneWhat}
    </EmptyState>
  )
}

export function ProgrammesPage({
  viewer,
  session,
  mayKeep,
  failed,
  problems,
  choosing,
  rows,
  files,
}: ListProps & { session: Session; mayKeep: boolean }) {
  const { locale } = viewer
  const t = words(text, locale)
  return (
    <Page
      viewer={viewer}
      title={t.title}
      lead={t.lead}
      failed={failed}
      actions={mayKeep ? <Add locale={locale} /> : undefined}
    >
      <Stack>
        <HomeTabs session={session} here="/programmes" />
        {problems}
        {choosing}
        <Card actions={files}>{rows}</Card>
      </Stack>
    </Page>
  )
}

export function NoLeases({ locale }: { locale: Locale }) {
  const t = words(text, locale)
  return <EmptyState title={t.noLeases}>{t.noLeasesWhat}</EmptyState>
}

export function LeasesPage({ viewer, failed, problems, choosing, rows, files }: ListProps) {
  const t = words(text, viewer.locale)
  return (
    <Page
      viewer={viewer}
      title={t.leasesOf}
      lead={t.leasesLead}
      failed={failed}
      breadcrumb={[{ href: '/programmes', label: t.title }]}
    >
      {problems}
      <Stack>
        {choosing}
        <Card actions={files}>{rows}</Card>
      </Stack>
    </Page>
  )
}

type ProgrammeProps = { viewer: Viewer; programme: Programme; may: { keep: boolean; leases: boolean } }

export function ProgrammePage({ viewer, programme, may }: ProgrammeProps) {
  const { locale } = viewer
  const t = words(text, locale)
  const { id, until } = programme
  return (
    <Page
      viewer={viewer}
      title={programme.name}
      {...(programme.about === null ? {} : { lead: programme.about })}
      breadcrumb={[{ href: '/programmes', label: t.title }]}
    >
      <Stack>
        <Card
          title={t.facts}
          actions={
            <LinkButton href={`/programmes/${id}/fidelity`} variant="secondary" icon="chart" small>
              {t.fidelity}
            </LinkButton>
          }
        >
          <DefinitionList
            items={[
              { term: t.kind, value: t.kinds[programme.kind] },
              { term: t.from, value: formatDate(programme.from, locale) },
              { term: t.until, value: until === null ? t.runs : formatDate(until, locale) },
              { term: t.decided, value: t.decidedIn(programme.decidedIn, formatDate(programme.decidedOn, locale)) },
            ]}
          />
          {programme.kind === 'housingFirst' ? <p class="soft measure">{t.noDemands}</p> : null}
          <p class="rule">{t.added(formatMoment(programme.addedAt, locale), programme.addedBy ?? '')}</p>
          {programme.endedAt === null ? null : (
            <p class="rule">{t.ended(formatMoment(programme.endedAt, locale), programme.endedBy ?? '')}</p>
          )}
          {may.keep ? <Keeping programme={programme} locale={locale} /> : null}
        </Card>
        {may.leases ? (
          <Card title={t.leases}>
            <p class="soft measure">{t.leasesLead}</p>
            <Toolbar>
              <LinkButton href={`/programme-leases?programme=${id}`} variant="secondary">
                {t.seeLeases}
              </LinkButton>
              {may.keep ? (
                <LinkButton href={`/figures/retention?group=programme.${id}`} variant="secondary" icon="chart">
                  {t.retention}
                </LinkButton>
              ) : null}
            </Toolbar>
          </Card>
        ) : null}
      </Stack>
    </Page>
  )
}

function Keeping({ programme: { id, until }, locale }: { programme: Programme; locale: Locale }) {
  return (
    <Toolbar>
      <LinkButton href={changing.path({ id })} variant="secondary" icon="edit" small>
        {words(formText, locale).changing.title}
      </LinkButton>
      {until === null ? (
        <LinkButton href={ending.path({ id })} variant="secondary" small>
          {words(formText, locale).ending.title}
        </LinkButton>
      ) : (
        <takingBackEnd.Button to={{ id }} locale={locale} icon="undo" />
      )}
      <undoing.Button to={{ id }} locale={locale} icon="undo" />
    </Toolbar>
  )
}
