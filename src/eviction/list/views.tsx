/** The work list's rows: time left is the largest, the rule beneath it, one thing to do. */

import { stageNames } from '../../law/index.ts'
import { nameOf } from '../../person/index.ts'
import { daysUntil, formatDate, type Locale, words } from '../../platform/text/index.ts'
import { Clock, Clocks, isSoonOver, LinkButton, Table, Tag, useLocale } from '../../platform/ui/index.ts'
import { beneathTitle, hasNoDay, saidClock } from '../clocks/words.ts'
import type { EndedMatter, ListedMatter } from './queries.ts'
import { text } from './text.ts'

type Named = Pick<ListedMatter, 'tenants' | 'tenantName' | 'hidden'>

/** Who lives there, as a list may say it: never with somebody whose identity is protected. */
export function householdInList({ tenants, tenantName, hidden }: Named, locale: Locale): string | null {
  if (hidden) return null
  return tenants.length > 0 ? tenants.map((one) => nameOf(one, locale)).join(', ') : tenantName
}

/** Where, as a list may say it. */
export const homeInList = ({ address, dwellingNumber }: Pick<ListedMatter, 'address' | 'dwellingNumber'>) =>
  address === null ? null : dwellingNumber === null ? address : `${address}, ${dwellingNumber}`

export function MatterClocks({ rows, today }: { rows: readonly ListedMatter[]; today: Temporal.PlainDate }) {
  return (
    <Clocks>
      {rows.map((row) => (
        <MatterClock row={row} today={today} />
      ))}
    </Clocks>
  )
}

function MatterClock({ row, today }: { row: ListedMatter; today: Temporal.PlainDate }) {
  const locale = useLocale()
  const t = words(text, locale)
  const { clock } = row
  const said = clock === null ? null : saidClock({ matterId: row.id, ...clock }, locale)
  const noDay = clock !== null && hasNoDay(clock)
  const late = clock !== null && !noDay && daysUntil(clock.due, today) < 0
  const href = said?.href ?? `/evictions/${row.id}`
  const verb = said?.verb ?? t.openIt
  const household = householdInList(row, locale)
  const pressing = late || (clock?.cannotWait === true && (noDay || isSoonOver(clock.due, today)))
  return (
    <Clock
      title={
        <>
          <a href={`/evictions/${row.id}`}>{row.number}</a>
          {household === null ? null : ` ${household}`}
        </>
      }
      {...leftOf(clock, today, locale)}
      tags={<Tags row={row} late={late} />}
      rule={
        <>
          {said === null ? t.noClock : [said.title, beneathTitle(said)].filter((part) => part !== '').join('. ')}
          <br />
          {[row.hidden ? t.noAddress : homeInList(row), row.responsible ?? t.nobody].filter(Boolean).join(' · ')}
        </>
      }
      section={said?.section}
      ruleId={said?.ruleId}
      action={
        <LinkButton href={href} small variant={pressing ? 'primary' : 'secondary'} label={t.doWhat(verb, row.number)}>
          {verb}
        </LinkButton>
      }
    />
  )
}

/** What has no day counts how long it has waited. */
function leftOf(clock: ListedMatter['clock'], today: Temporal.PlainDate, locale: Locale) {
  const t = words(text, locale)
  if (clock === null) return { left: '–', note: t.noClockNote, tone: 'calm' } as const
  if (!hasNoDay(clock)) return { due: clock.due }
  const days = Math.max(0, daysUntil(today, clock.due))
  return { left: t.days(days), note: t.waited, tone: clock.cannotWait ? 'late' : 'calm' } as const
}

function Tags({ row, late }: { row: ListedMatter; late: boolean }) {
  const locale = useLocale()
  const t = words(text, locale)
  return (
    <>
      {late ? <Tag tone="late">{t.late}</Tag> : null}
      {row.children > 0 ? <Tag tone="kids">{t.children(row.children)}</Tag> : null}
      {row.stage === null ? null : <Tag>{stageNames[row.stage][locale]}</Tag>}
      {row.hidden ? <Tag tone="soon">{t.protected}</Tag> : null}
    </>
  )
}

export function EndedTable({ rows }: { rows: readonly EndedMatter[] }) {
  const locale = useLocale()
  const t = words(text, locale)
  return (
    <Table
      caption={t.ended}
      captionUnseen
      rows={rows}
      columns={[
        { label: t.number, cell: (one) => <a href={`/evictions/${one.id}`}>{one.number}</a> },
        {
          label: t.who,
          cell: (one) => (
            <>
              {householdInList(one, locale)}{' '}
              {one.children > 0 ? <Tag tone="kids">{t.children(one.children)}</Tag> : null}
              {one.hidden ? <Tag tone="soon">{t.protected}</Tag> : null}
            </>
          ),
        },
        { label: t.home, cell: (one) => (one.hidden ? t.noAddress : homeInList(one)) },
        { label: t.outcome, cell: (one) => (one.outcome === null ? '' : t.outcomes[one.outcome]) },
        { label: t.endedOn, cell: (one) => <span class="nowrap">{formatDate(one.endedOn, locale)}</span> },
        { label: t.responsible, cell: (one) => one.responsible ?? t.nobody },
      ]}
    />
  )
}

export function OpenLink({ locale, secondary = false }: { locale: Locale; secondary?: boolean }) {
  return (
    <LinkButton href="/evictions/new" icon="add" variant={secondary ? 'secondary' : 'primary'}>
      {words(text, locale).open}
    </LinkButton>
  )
}
