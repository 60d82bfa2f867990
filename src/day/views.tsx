/** My day: one sentence, then what runs out, who waits, the evening and the follow-ups. */

import { words } from '../platform/text/index.ts'
import {
  Card,
  Clock,
  Clocks,
  EmptyState,
  type IconName,
  isSoonOver,
  LinkButton,
  Page,
  Stack,
  Table,
  Tag,
  Toolbar,
  useLocale,
  useViewer,
  type Viewer,
} from '../platform/ui/index.ts'
import type { DayItem } from '../platform/web/index.ts'
import type { UnitCount } from './queries.ts'
import { type Heading, type Part, type Reader, SHOWN, type Tally } from './rules.ts'
import { text } from './text.ts'

export type DayProps = {
  viewer: Viewer
  reader: Reader
  parts: readonly Part[]
  counted: Tally
  units: readonly UnitCount[] | null
}

const reports: readonly Reader[] = ['partner', 'landlord', 'caseWorker', 'manager']

export function DayPage({ viewer, reader, parts, counted, units }: DayProps) {
  const t = words(text, viewer.locale)
  const outside = reader === 'partner' || reader === 'landlord'
  return (
    <Page
      viewer={viewer}
      title={reader === 'manager' ? t.municipalityDay : t.title}
      documentTitle={t.title}
      lead={parts.length > 0 ? leadOf(counted, reader, viewer) : undefined}
      actions={
        reports.includes(reader) ? (
          <>
            {outside ? (
              <LinkButton href="/signals" variant="quiet" icon="signal">
                {t.ownMessages}
              </LinkButton>
            ) : null}
            <LinkButton href="/signals/new" variant={outside ? 'primary' : 'secondary'} icon="add">
              {outside ? t.report : t.newSignal}
            </LinkButton>
          </>
        ) : undefined
      }
    >
      <Stack>
        {parts.length === 0 ? <EmptyDay reader={reader} /> : null}
        {parts.map((part) => (
          <DayPart part={part} limit={SHOWN} />
        ))}
        {units ? <Units units={units} /> : null}
      </Stack>
    </Page>
  )
}

/** `Tre klockor går ut i dag eller i morgon. Två avsändare väntar på svar.` */
export function leadOf(counted: Tally, reader: Reader, viewer: Pick<Viewer, 'locale'>): string {
  const t = words(text, viewer.locale)
  const outside = reader === 'partner' || reader === 'landlord'
  const said = [
    counted.late > 0 ? t.late(counted.late) : '',
    counted.clocksSoon > 0 ? t.clocks(counted.clocksSoon) : '',
    counted.waiting > 0 ? (outside ? t.youWait(counted.waiting) : t.senders(counted.waiting)) : '',
    counted.tonight > 0 ? t.tonight(counted.tonight) : '',
    counted.followUpsDue > 0 && !outside ? t.followUps(counted.followUpsDue) : '',
  ].filter((sentence) => sentence !== '')
  return said.length === 0 ? t.somethingElse : said.join(' ')
}

function DayPart({ part, limit }: { part: Part; limit: number }) {
  const t = words(text, useLocale())
  const { heading, items } = part
  const more = items.length > limit
  return (
    <Card
      title={t.headings[heading]}
      id={heading}
      actions={
        more ? (
          <LinkButton href={`/?part=${heading}`} variant="quiet" small>
            {t.showAll(items.length)}
          </LinkButton>
        ) : undefined
      }
    >
      <Clocks>
        {items.slice(0, limit).map((item) => (
          <Duty item={item} />
        ))}
      </Clocks>
      {more ? <p class="rule">{t.shown(limit, items.length)}</p> : null}
    </Card>
  )
}

function Duty({ item }: { item: DayItem }) {
  const today = useViewer()?.today
  return (
    <Clock
      title={item.title}
      due={item.due}
      // the evening isn't late because it is today
      tone={item.group === 'tonight' ? (item.cannotWait ? 'soon' : 'calm') : undefined}
      tags={item.tags.map((tag) => <Tag tone={tag.children ? 'kids' : 'neutral'}>{tag.text}</Tag>)}
      rule={item.rule}
      section={item.section}
      ruleId={item.ruleId}
      action={
        <LinkButton
          href={item.href}
          variant={item.cannotWait && (today === undefined || isSoonOver(item.due, today)) ? 'primary' : 'secondary'}
          small
          label={`${item.verb}: ${item.title}`}
        >
          {item.verb}
        </LinkButton>
      }
    />
  )
}

const firstSteps = {
  caseWorker: { href: '/signals', icon: 'day' },
  manager: { href: '/signals', icon: 'day' },
  partner: { href: '/signals/new', icon: 'signal' },
  landlord: { href: '/signals/new', icon: 'signal' },
  analyst: { href: '/figures', icon: 'chart' },
  logReviewer: { href: '/emergency-openings', icon: 'shield-alert' },
  administrator: { href: '/law', icon: 'law' },
} as const satisfies Record<Reader, { href: string; icon: IconName }>

function EmptyDay({ reader }: { reader: Reader }) {
  const t = words(text, useLocale()).empty[reader]
  const { href, icon } = firstSteps[reader]
  return (
    <EmptyState title={t.title} who={t.who} icon={icon} action={<LinkButton href={href}>{t.action}</LinkButton>}>
      {t.what}
    </EmptyState>
  )
}

function Units({ units }: { units: readonly UnitCount[] }) {
  const t = words(text, useLocale())
  return (
    <Card title={t.units}>
      <p class="soft">{t.unitsLead}</p>
      <Table
        caption={t.units}
        captionUnseen
        rows={units}
        empty={
          <EmptyState title={t.noCases} who={t.noCasesWho} icon="case">
            {t.noCasesMore}
          </EmptyState>
        }
        columns={[
          { label: t.unit, cell: (row) => row.unit },
          { label: t.open, numeric: true, cell: (row) => row.open },
          { label: t.lateFollowUps, numeric: true, cell: (row) => row.lateFollowUps },
          { label: t.dueThisWeek, numeric: true, cell: (row) => row.dueThisWeek },
        ]}
      />
    </Card>
  )
}

/** One part of the day, whole. */
export function PartPage({ viewer, heading, part }: { viewer: Viewer; heading: Heading; part: Part }) {
  const t = words(text, viewer.locale)
  return (
    <Page viewer={viewer} title={t.headings[heading]} breadcrumb={[{ href: '/', label: t.back }]}>
      <DayPart part={part} limit={part.items.length} />
    </Page>
  )
}

/** For whoever isn't signed in: what this is, and the way in. */
export function StartPage({ viewer }: { viewer: Viewer }) {
  const t = words(text, viewer.locale)
  return (
    <Page viewer={viewer} title={t.startTitle} documentTitle={t.startTitle} description={t.startOne}>
      <Stack>
        <p class="measure">
          {t.startOne} {t.startTwo} {t.startThree}
        </p>
        {viewer.demo ? <p class="soft">{t.startDemo}</p> : null}
        <Toolbar>
          <LinkButton href="/login" icon="forward">
            {t.logIn}
          </LinkButton>
          <LinkButton href="/law" variant="quiet" icon="law">
            {t.theLaw}
          </LinkButton>
        </Toolbar>
      </Stack>
    </Page>
  )
}
