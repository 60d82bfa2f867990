/** What signals hand to My day and to a person's path. */

import { findRule } from '../law/index.ts'
import { isWithoutRoof, livingFormName } from '../person/index.ts'
import { isCaseStaff, may, type Session } from '../platform/access/index.ts'
import { type Asking, allOf, known, rowsOf, type Tx, told } from '../platform/database/index.ts'
import { formatMoment, type Locale, words } from '../platform/text/index.ts'
import { dateOf, today } from '../platform/time/index.ts'
import {
  type DayItem,
  ifAboutPeople,
  ifInMyDay,
  nothingToTell,
  type PathAsking,
  type PathEvent,
} from '../platform/web/index.ts'
import { mayAnswer, mayOnSignal } from './access.ts'
import { dutyText } from './duties.text.ts'
import { hrefOf, type ListedSignal, sentSignals, waitingSignals } from './list.ts'
import { type WaitsForNamed, waitsForNamed } from './queries.ts'
import { OPENING_RULE } from './rules.ts'
import { text } from './text.ts'

/** So many rows go to My day at most; the full list has the rest. */
const MOST = 100

/** An answer stands on the sender's My day for so many days. */
const ANSWER_STANDS_DAYS = 7

/** The user's duties: answers owed for those who answer; for others what the own organisation waits for, and answers that have come. */
export function dayItems(tx: Tx, session: Session, locale: Locale): Asking<DayItem[]> {
  if (!may(session, mayOnSignal.send)) return known([])
  const sent = told(
    ifInMyDay('sent', () => sentSignals(tx, session, null, null, MOST)),
    (rows) => rows.flatMap((row) => awaited(row, locale)),
  )
  if (!isCaseStaff(session)) return sent
  // what other municipalities have answered; that they haven't yet is no duty of the staff's own
  const answered = told(sent, (items) => items.filter((item) => item.group === 'followUp'))
  if (!mayAnswer(session)) return answered
  const duties = allOf({
    waiting: waitingSignals(tx, session, null, null, MOST),
    // for managers alone
    forNamed: may(session, mayOnSignal.decideHeld) ? waitsForNamed() : known([]),
    answered,
  })
  return told(duties, (found) => [
    ...found.waiting.map((row) => owed(row, locale)),
    ...found.forNamed.map((row) => owedByNamed(row, locale)),
    ...found.answered,
  ])
}

/** A manager answers for what only named staff may read: a number and a day. */
function owedByNamed(row: WaitsForNamed, locale: Locale): DayItem {
  const t = words(dutyText, locale)
  return {
    group: 'waiting',
    due: row.answerBy,
    title: t.forNamed,
    where: null,
    since: dateOf(row.receivedAt),
    tags: [{ text: row.receipt }, ...(row.urgent ? [{ text: t.urgent }] : [])],
    facts: t.came(formatMoment(row.receivedAt, locale)),
    rule: t.forNamedRule,
    href: '/signals',
    verb: t.see,
    cannotWait: row.urgent || Temporal.PlainDate.compare(row.answerBy, today()) <= 0,
    children: 0,
    // whom it is about is for the named alone; that it was to be answered at once is not
    roofless: false,
    sameDay: row.urgent || row.answerBy.equals(dateOf(row.receivedAt)),
  }
}

function tagsOf(row: ListedSignal, locale: Locale): DayItem['tags'] {
  const t = words(dutyText, locale)
  return [
    { text: row.receipt },
    ...(row.children > 0 ? [{ text: t.children(row.children), children: true }] : []),
    ...(row.urgent ? [{ text: t.urgent }] : []),
  ]
}

function owed(row: ListedSignal, locale: Locale): DayItem {
  const t = words(dutyText, locale)
  const rule = findRule(OPENING_RULE)
  return {
    group: 'waiting',
    due: row.answerBy,
    title: t.from(words(text, locale).kinds[row.kind], row.sender ?? t.writtenDown),
    where: row.livingForm === null ? null : livingFormName(row.livingForm, locale),
    since: dateOf(row.receivedAt),
    tags: tagsOf(row, locale),
    facts: t.came(formatMoment(row.receivedAt, locale)),
    rule: t.openAtOnce,
    ...(rule === null ? {} : { section: rule.section, ruleId: rule.id }),
    href: `/signals/${row.id}`,
    verb: t.answer,
    cannotWait: row.urgent || Temporal.PlainDate.compare(row.answerBy, today()) <= 0,
    children: row.children,
    roofless: isWithoutRoof(row.livingForm),
    sameDay: row.urgent,
  }
}

function awaited(row: ListedSignal, locale: Locale): DayItem[] {
  const t = words(dutyText, locale)
  const where = row.place ?? (row.livingForm === null ? null : livingFormName(row.livingForm, locale))
  const shared = { where, tags: tagsOf(row, locale), children: row.children, href: hrefOf(row), verb: t.read }
  const base = { ...shared, cannotWait: false }
  if (row.answeredAt === null) {
    const waits = { since: dateOf(row.receivedAt), roofless: isWithoutRoof(row.livingForm) }
    const title = t.yours(row.municipality)
    return [{ ...base, ...waits, group: 'waiting', due: row.answerBy, title, rule: t.promised }]
  }
  const until = dateOf(row.answeredAt).add({ days: ANSWER_STANDS_DAYS })
  if (Temporal.PlainDate.compare(today(), until) > 0) return []
  const facts = t.answeredOn(formatMoment(row.answeredAt, locale))
  const since = dateOf(row.answeredAt)
  const title = t.hasAnswer(row.municipality)
  return [{ ...base, since, roofless: false, group: 'followUp', due: until, title, facts, rule: t.standsAWeek }]
}

/** Signals about these people, as far as the user may read them; oldest first. */
function aboutPeople(tx: Tx, personIds: readonly string[]) {
  const query = tx
    .selectFrom('signal_person as p')
    .innerJoin('signal as s', 's.id', 'p.signal_id')
    .leftJoin('signal_answer as a', (join) => join.onRef('a.signal_id', '=', 's.id').on('a.corrects_id', 'is', null))
    .select(['p.person_id as personId', 's.id', 's.receipt', 's.kind', 's.received_at as receivedAt'])
    .select('a.answered_at as answeredAt')
    .where('p.person_id', 'in', personIds)
    .where('p.cut_at', 'is', null)
    .orderBy('s.received_at')
  return rowsOf(query, { receivedAt: 'moment', answeredAt: 'moment' })
}

/** One lane with a mark for each signal, none when there is none; and that each came in, and that its sender was answered. */
export const pathPart: PathAsking = (tx, { locale }, personIds) => {
  const t = words(dutyText, locale)
  const { kinds } = words(text, locale)
  return told(
    ifAboutPeople(personIds, 'signals', () => aboutPeople(tx, personIds)),
    (all) => (personId) => {
      const signals = all.filter((row) => row.personId === personId)
      if (signals.length === 0) return nothingToTell
      const marks = signals.map((row) => ({ on: dateOf(row.receivedAt), label: kinds[row.kind] }))
      const events = signals.flatMap((row): PathEvent[] => {
        const detail = `${row.receipt} · ${kinds[row.kind]}`
        const href = `/signals/${row.id}`
        const came = { on: dateOf(row.receivedAt), what: t.cameIn, detail, href }
        return row.answeredAt === null
          ? [came]
          : [came, { on: dateOf(row.answeredAt), what: t.answered, detail: row.receipt, href }]
      })
      return { lanes: [{ label: t.lane, spans: [], marks }], events }
    },
  )
}
