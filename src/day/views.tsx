/** My day: one sentence, then one list in one order, and why its days are there. */

import type { Child } from 'hono/jsx'
import { daysUntil, formatDayAndMonth, type Locale, words } from '../platform/text/index.ts'
import { today as now } from '../platform/time/index.ts'
import {
  Card,
  Clock,
  type ClockProps,
  Clocks,
  EmptyState,
  type IconName,
  isSoonOver,
  LinkButton,
  Page,
  Pager,
  RuleNote,
  Stack,
  Table,
  Tag,
  useLocale,
  useViewer,
  type Viewer,
} from '../platform/ui/index.ts'
import type { DayItem } from '../platform/web/index.ts'
import type { UnitCount } from './queries.ts'
import { heard, type Paged, partsOf, type Reader, reasonsOf, type Tally } from './rules.ts'
import { text } from './text.ts'

/** What stands above the day for some. */
export type OnTop = Child

export type DayProps = {
  viewer: Viewer
  reader: Reader
  /** the rows of this page, in their order */
  rows: readonly DayItem[]
  /** of the whole day */
  counted: Tally
  paged: Paged
  units: readonly UnitCount[] | null
  top: OnTop
}

const reports: readonly Reader[] = ['partner', 'landlord', 'caseWorker', 'manager', 'onCall']

export function DayPage({ viewer, reader, rows, counted, paged, units, top }: DayProps) {
  const t = words(text, viewer.locale)
  const outside = reader === 'partner' || reader === 'landlord'
  return (
    <Page
      viewer={viewer}
      title={reader === 'manager' ? t.municipalityDay : t.title}
      documentTitle={t.title}
      lead={leadFor({ viewer, reader, counted, paged })}
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
        {top}
        {rows.length === 0 ? <EmptyDay reader={reader} /> : <Rows rows={rows} paged={paged} />}
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
    counted.childrenOut > 0 ? t.childrenOut(counted.childrenOut) : '',
    counted.roofless > 0 ? t.roofless(counted.roofless) : '',
    counted.late > 0 ? t.late(counted.late) : '',
    counted.clocksSoon > 0 ? t.clocks(counted.clocksSoon) : '',
    counted.waiting > 0 ? (outside ? t.youWait(counted.waiting) : t.senders(counted.waiting)) : '',
    counted.tonight > 0 ? t.tonight(counted.tonight) : '',
    counted.followUpsDue > 0 && !outside ? t.followUps(counted.followUpsDue) : '',
  ].filter((sentence) => sentence !== '')
  return said.length === 0 ? t.somethingElse : said.join(' ')
}

/** What the first page says of the day, the others of where one is. */
function leadFor({ viewer, reader, counted, paged }: Pick<DayProps, 'viewer' | 'reader' | 'counted' | 'paged'>) {
  if (paged.of === 0) return undefined
  const t = words(text, viewer.locale)
  return paged.page === 1 ? leadOf(counted, reader, viewer) : t.sofar(paged.from, paged.to, paged.of)
}

/** One list in one order: its headings only say where in it one is. Why there is a day stands beneath, once. */
function Rows({ rows, paged }: { rows: readonly DayItem[]; paged: Paged }) {
  const t = words(text, useLocale())
  const today = useViewer()?.today ?? now()
  const reasons = reasonsOf(rows)
  return (
    <>
      {partsOf(rows, today).map(({ band, items }) => (
        <Card title={t.headings[band]} id={band}>
          <Clocks>
            {items.map((item) => (
              <Duty item={item} today={today} />
            ))}
          </Clocks>
        </Card>
      ))}
      <Pager {...paged} shown={paged.of > rows.length ? t.shown(paged.from, paged.to, paged.of) : undefined} />
      {reasons.length === 0 ? null : (
        <Card tinted title={t.reasons}>
          <Stack>
            {reasons.map(({ rule, section, ruleId }) =>
              section === undefined ? (
                <p class="rule">{rule}</p>
              ) : (
                <RuleNote rule={rule} section={section} id={ruleId} />
              ),
            )}
          </Stack>
        </Card>
      )}
    </>
  )
}

/** `väntat 3 dagar`; null for what has only been planned. */
export function waited(since: Temporal.PlainDate, today: Temporal.PlainDate, locale: Locale): string | null {
  const t = words(text, locale)
  const days = daysUntil(today, since)
  if (days < 0) return null
  return days === 0 ? t.waitedToday : t.waited(days)
}

/** The evening isn't late because it is today; what has no day is late when it can't wait. Left out: as its day says. */
function toneOf({ group, roofless, cannotWait, due }: DayItem): ClockProps['tone'] {
  if (roofless) return 'late'
  if (group === 'tonight') return cannotWait ? 'soon' : 'calm'
  return due === null && cannotWait ? 'late' : undefined
}

/** A night goes on past midnight: who is expected in it isn't late, and hasn't waited since yesterday. */
const isOfTheNight = ({ group, cannotWait, due }: DayItem, today: Temporal.PlainDate): boolean =>
  group === 'tonight' && !cannotWait && due !== null && Temporal.PlainDate.compare(due, today) <= 0

/** What has no day to count down to counts up instead. */
function leftOf(item: DayItem, waitedDays: number, today: Temporal.PlainDate, locale: Locale) {
  const t = words(text, locale)
  const { due } = item
  if (due === null) {
    return waitedDays === 0 ? { left: t.new, note: t.waitedToday } : { left: t.days(waitedDays), note: t.hasWaited }
  }
  return isOfTheNight(item, today)
    ? { left: t.tonightLeft, note: t.nightFrom(formatDayAndMonth(due, locale)) }
    : { due }
}

function Duty({ item, today }: { item: DayItem; today: Temporal.PlainDate }) {
  const locale = useLocale()
  const t = words(text, locale)
  const days = Math.max(0, daysUntil(today, item.since))
  const left = leftOf(item, days, today, locale)
  const pressing = item.cannotWait && (item.due === null || isSoonOver(item.due, today))
  const waits = item.due === null || isOfTheNight(item, today) ? null : waited(item.since, today, locale)
  const beneath = [item.where, waits, item.facts].filter(Boolean)
  return (
    <Clock
      title={item.title}
      {...left}
      tone={toneOf(item)}
      tags={
        <>
          {item.roofless ? <Tag tone="late">{t.noRoof}</Tag> : null}
          {item.tags.map((tag) => (
            <Tag tone={tag.children ? 'kids' : 'neutral'}>{tag.text}</Tag>
          ))}
        </>
      }
      rule={beneath.join(' · ')}
      section={item.section}
      ruleId={item.ruleId}
      action={
        <LinkButton href={item.href} variant={pressing ? 'primary' : 'secondary'} small label={heard(item)}>
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
  administrator: { href: '/users', icon: 'people' },
  onCall: { href: '/tonight', icon: 'bed' },
} as const satisfies Record<Exclude<Reader, 'offCall'>, { href: string; icon: IconName }>

/** Of whoever is on call at times the card above says it all: whether their hours have begun, and the way in. */
function EmptyDay({ reader }: { reader: Reader }) {
  const locale = useLocale()
  if (reader === 'offCall') return null
  const t = words(text, locale).empty[reader]
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
