/** What a case worker's own cases put on My day: who has no roof, days that run out, and in each case the next thing that nobody has done. */

import { computeRule } from '../../law/index.ts'
import { livingFormName, nameOf } from '../../person/index.ts'
import type { Session } from '../../platform/access/index.ts'
import { type Asking, allOf, known, type Tx, told } from '../../platform/database/index.ts'
import { daysUntil, type Locale, words } from '../../platform/text/index.ts'
import { dateOf, today } from '../../platform/time/index.ts'
import { type DayItem, ifInMyDay } from '../../platform/web/index.ts'
import { mayDo } from '../access.ts'
import { nextFactsFrom } from '../overview/facts.ts'
import { nextHref } from '../overview/next.ts'
import { type NextFacts, nextThing } from '../overview/rules.ts'
import { receivedDuties, receivedItems } from '../received/day.ts'
import { applicationDays, decideBy } from '../transfer/rules.ts'
import { appealDuties, appealItems } from './appeals.ts'
import { decisionItems } from './decisions.ts'
import { type Item, lawOf } from './item.ts'
import { childrenOutside, type OwnCase, type OwnDuties, ownDuties } from './queries.ts'
import { text } from './text.ts'

const FOLLOW_UP_DAYS_AHEAD = 7
/** A month before somebody may ask for a decision the case worker is told. */
const LONG_INVESTIGATION_DAYS_AHEAD = 30

/** Duties of the user's own open cases, and for a manager the children without a roof in anybody's; a partner has none. */
export function dayItems(tx: Tx, session: Session, locale: Locale): Asking<DayItem[]> {
  if (!mayDo(session, 'read')) return known([])
  const asked = allOf({
    own: ownDuties(tx),
    outside: mayDo(session, 'listAll') ? ifInMyDay('childrenOutside', () => childrenOutside(tx, session)) : known([]),
    appealed: ifInMyDay('appeals', () => appealDuties(tx, session)),
    received: ifInMyDay('received', () => receivedDuties(tx, session)),
  })
  return told(asked, ({ own, outside, appealed, received }) => {
    const mine = new Set(own.cases.map(({ id }) => id))
    return [
      ...itemsOf(own, session, locale),
      ...inCases(
        appealItems(appealed, locale),
        appealed.map(({ file }) => file),
        locale,
      ),
      ...receivedItems(received, locale),
      ...outside.filter(({ id }) => !mine.has(id)).flatMap((file) => rooflessItems(file, locale)),
    ]
  })
}

function itemsOf(own: OwnDuties, session: Session, locale: Locale): DayItem[] {
  const cases = new Map(own.cases.map((one) => [one.id, one]))
  const dated = [
    ...decisionItems(own, locale),
    ...followUpItems(own, locale),
    ...transferItems(own, locale),
    ...inspectorateItems(own, locale),
    ...investigationItems(own, cases, locale),
    ...own.cases.flatMap((file) => begunItems(file, own, session, locale)),
  ]
  return [...own.cases.flatMap((file) => rooflessItems(file, locale)), ...inCases(dated, own.cases, locale)]
}

/** Rows together with what the case itself says. */
function inCases(rows: readonly Item[], files: readonly OwnCase[], locale: Locale): DayItem[] {
  const cases = new Map(files.map((one) => [one.id, one]))
  return rows.flatMap(({ caseId, title, ...item }) => {
    const file = cases.get(caseId)
    if (file === undefined) return []
    return [{ ...item, ...ofCase(file, locale), roofless: false, title: title(nameOf(file.person, locale)) }]
  })
}

const ofCase = (file: OwnCase, locale: Locale) => ({
  where: file.lives === null ? null : livingFormName(file.lives, locale),
  children: file.children,
  tags: [
    { text: file.number },
    ...(file.children > 0 ? [{ text: words(text, locale).children(file.children), children: true }] : []),
  ],
})

/** It isn't a clock that a calendar may hold: it is tonight. */
function rooflessItems(file: OwnCase, locale: Locale): DayItem[] {
  const t = words(text, locale)
  if (file.outsideSince === null) return []
  return [
    {
      ...ofCase(file, locale),
      group: 'tonight',
      due: today(),
      title: t.roofless(nameOf(file.person, locale)),
      since: file.outsideSince,
      rule: t.rooflessRule,
      href: `/bookings/new?person=${file.personId}&case=${file.id}`,
      verb: t.bookPlace,
      cannotWait: true,
      roofless: true,
    },
  ]
}

function followUpItems({ followUps }: OwnDuties, locale: Locale): Item[] {
  const t = words(text, locale)
  const soon = followUps.filter(({ dueOn }) => daysUntil(dueOn, today()) <= FOLLOW_UP_DAYS_AHEAD)
  return soon.map((one) => ({
    group: 'followUp',
    caseId: one.caseId,
    due: one.dueOn,
    // planned: nobody waits before its day
    since: one.dueOn,
    title: t.followUp,
    facts: one.about,
    href: `/follow-ups/${one.id}/held`,
    verb: t.hold,
    cannotWait: daysUntil(one.dueOn, today()) <= 0,
  }))
}

function transferItems({ transfers }: OwnDuties, locale: Locale): Item[] {
  const t = words(text, locale)
  return transfers.map((one) => ({
    group: 'waiting',
    caseId: one.caseId,
    due: applicationDays(one.requestedOn).mayApplyFrom,
    since: one.requestedOn,
    title: t.transfer,
    facts: t.transferTo(one.to),
    rule: t.transferRule,
    ...lawOf('SO-15'),
    href: `/transfers/${one.id}/answer`,
    verb: t.answer,
    cannotWait: false,
  }))
}

function inspectorateItems({ atInspectorate }: OwnDuties, locale: Locale): Item[] {
  const t = words(text, locale)
  return atInspectorate.map((one) => ({
    group: 'waiting',
    caseId: one.caseId,
    due: decideBy(one.appliedOn),
    since: one.appliedOn,
    title: t.inspectorate,
    facts: t.transferTo(one.to),
    rule: t.inspectorateRule,
    ...lawOf('SO-16'),
    href: `/transfers/${one.id}/inspectorate/decision`,
    verb: t.answer,
    cannotWait: false,
  }))
}

function investigationItems(own: OwnDuties, cases: ReadonlyMap<string, OwnCase>, locale: Locale): Item[] {
  const t = words(text, locale)
  const undecided = own.investigations.filter(
    ({ caseId, endedOn, openedAt }) =>
      endedOn === null &&
      !own.decisions.some((made) => made.caseId === caseId && Temporal.Instant.compare(made.decidedAt, openedAt) >= 0),
  )
  return undecided.flatMap((one): Item[] => {
    const openedOn = cases.get(one.caseId)?.openedOn
    const rule = openedOn === undefined ? null : computeRule('SO-07', { from: openedOn })
    const due = rule?.ok ? rule.value.earliestAction : undefined
    if (due === undefined || daysUntil(due, today()) > LONG_INVESTIGATION_DAYS_AHEAD) return []
    return [
      {
        group: 'clock',
        caseId: one.caseId,
        due,
        since: dateOf(one.openedAt),
        title: t.longInvestigation,
        rule: t.longRule,
        ...lawOf('SO-07'),
        href: `/cases/${one.caseId}/decisions/new`,
        verb: t.decide,
        cannotWait: daysUntil(due, today()) <= 0,
      },
    ]
  })
}

function factsOf({ id, hasPlan, outsideSince }: OwnCase, own: OwnDuties): NextFacts {
  const of = <Row extends { caseId: string }>(rows: readonly Row[]): Row[] => rows.filter(({ caseId }) => caseId === id)
  const rows = {
    closed: false,
    investigations: of(own.investigations),
    decisions: of(own.decisions),
    interventions: of(own.interventions),
    hasPlan,
    followUps: of(own.followUps),
    transfers: of(own.transfers),
    roofless: outsideSince !== null,
    // it has a row of its own here, and takes no other's place
    appealed: null,
  }
  return nextFactsFrom(rows, today())
}

/** The next thing of the case, where no day of its own tells of it: the law wants an investigation at once, the rest is begun and not finished. */
function begunItems(file: OwnCase, own: OwnDuties, session: Session, locale: Locale): Item[] {
  const t = words(text, locale)
  const next = nextThing(factsOf(file, own), today())
  if (next.do !== 'investigate' && next.do !== 'assess' && next.do !== 'makePlan' && next.do !== 'planFollowUp')
    return []
  const open = own.investigations.find(({ caseId, endedOn }) => caseId === file.id && endedOn === null)
  const href = nextHref(session, next, file, open?.id)
  if (href === null) return []
  const starts = own.interventions.filter(({ caseId }) => caseId === file.id).map(({ beginsOn }) => beginsOn)
  const since = {
    investigate: file.openedOn,
    assess: open === undefined ? file.openedOn : dateOf(open.openedAt),
    makePlan: starts.toSorted(Temporal.PlainDate.compare)[0] ?? file.openedOn,
    planFollowUp: starts.toSorted(Temporal.PlainDate.compare).at(-1) ?? file.openedOn,
  }[next.do]
  return [
    {
      group: next.do === 'investigate' ? 'waiting' : 'followUp',
      caseId: file.id,
      due: null,
      since,
      ...t.begun[next.do],
      ...(next.do === 'investigate' ? lawOf('SO-01') : {}),
      href,
      cannotWait: next.do === 'investigate',
    },
  ]
}
