/** The user's own duties: contacts of today, those whom nobody has been in touch with for a while, handovers, crisis plans; for a manager whom nobody supports. */

import { nameOf } from '../person/index.ts'
import type { Session } from '../platform/access/index.ts'
import { type Asking, known, type Tx, told } from '../platform/database/index.ts'
import { formatDate, type Locale, words } from '../platform/text/index.ts'
import { today } from '../platform/time/index.ts'
import { type DayItem, ifInMyDay } from '../platform/web/index.ts'
import { mayDo } from './access.ts'
import { keeping } from './contact/forms.tsx'
import { text } from './day.text.ts'
import { type SupportRow, supportRows } from './rows.ts'
import { toldToAnswer } from './tell/queries.ts'
import { text as tellText } from './tell/text.ts'
import { text as shared } from './text.ts'
import { answering, naming } from './worker/forms.tsx'

const MOST = 100

export function dayItems(tx: Tx, session: Session, locale: Locale): Asking<DayItem[]> {
  if (mayDo(session, 'told'))
    return told(
      ifInMyDay('told', () => toldToAnswer(tx, session.organisation.id, today())),
      (all) => toldItems(all, locale),
    )
  if (!mayDo(session, 'see')) return known([])
  const whose = mayDo(session, 'load') ? 'mineAndAlone' : 'mine'
  const wanted = { whose, which: 'running', userId: session.userId, today: today(), after: null, limit: MOST } as const
  const name = whose === 'mine' ? 'ownSupport' : 'support'
  return told(
    ifInMyDay(name, () => supportRows(wanted)),
    (rows) => rows.flatMap((row) => itemsOf(row, locale)),
  )
}

const base = { where: null, tags: [], cannotWait: false, children: 0, roofless: false } as const

function itemsOf(row: SupportRow, locale: Locale): DayItem[] {
  const t = words(text, locale)
  const now = today()
  const here = `/support/${row.id}`
  const who = nameOf(row, locale)
  const items: DayItem[] = []
  if (row.handoverId !== null && row.handoverMine) {
    const due = row.handoverOn
    const href = answering.path({ row: row.handoverId })
    items.push({
      ...base,
      group: 'waiting',
      due,
      title: t.takeOver(who),
      since: now,
      rule: t.takeOverRule,
      href,
      verb: t.open,
    })
  }
  if (row.alone && row.wish !== 'declines') items.push(aloneItem(row, locale))
  if (!row.mine) return items
  if (row.unread) {
    const href = `${here}#crisis`
    items.push({
      ...base,
      group: 'followUp',
      due: null,
      title: t.read(who),
      since: now,
      rule: t.readRule,
      href,
      verb: t.open,
    })
  }
  if (row.nextId !== null && row.nextOn !== null && row.nextWay !== null) {
    if (Temporal.PlainDate.compare(row.nextOn, now) > 0) return items
    const facts = row.nextOn.equals(now) ? {} : { facts: t.past(formatDate(row.nextOn, locale)) }
    const where = [words(shared, locale).ways[row.nextWay], row.nextTime].filter((part) => part !== null).join(', ')
    const href = keeping.path({ row: row.nextId })
    items.push({
      ...base,
      ...facts,
      group: 'followUp',
      due: row.nextOn,
      title: t.planned(who),
      where,
      since: row.nextOn,
      href,
      verb: t.note,
    })
    return items
  }
  const { by } = row
  if (by === null || Temporal.PlainDate.compare(by, now) > 0) return items
  // no day that runs out: nobody is late in their own life
  const soft = {
    group: 'followUp',
    due: null,
    title: t.getInTouch(who),
    since: by,
    facts: t.soft,
    rule: t.rule,
  } as const
  items.push({ ...base, ...soft, href: here, verb: t.open })
  return items
}

/** Running support that the person hasn't declined and that nobody gives, of what the manager answers for. */
function aloneItem(row: SupportRow, locale: Locale): DayItem {
  const { id, beginsOn } = row
  const t = words(text, locale)
  const href = naming.path({ id })
  return {
    ...base,
    group: 'waiting',
    due: null,
    title: t.without(nameOf(row, locale)),
    since: beginsOn,
    rule: t.withoutRule,
    href,
    verb: t.name,
  }
}

function toldItems(all: readonly { fromOn: Temporal.PlainDate }[], locale: Locale): DayItem[] {
  const t = words(tellText, locale)
  return all.map(({ fromOn }) => ({
    ...base,
    group: 'waiting',
    due: null,
    title: t.dayTitle,
    since: fromOn,
    href: '/told',
    verb: t.dayVerb,
  }))
}
