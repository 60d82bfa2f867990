/** A matter ends over what is open in it. A home that was lost ends its lease and leaves everybody in the path with their next night told, in one transaction. */

import { isLivingForm, type LivingFormCode, livingForms, nameOf, openPeople } from '../../person/index.ts'
import { allOf, ask } from '../../platform/database/index.ts'
import { keptReason, type OpenAtEnd, stopsEnd } from '../../platform/open-at-end.ts'
import {
  codeForEach,
  day,
  longText,
  oneOf,
  openStops,
  optional,
  overOpen,
  radios,
  sometimes,
  stopped,
  wholeNumber,
  withOverOpen,
  wrong,
} from '../../platform/subject/index.ts'
import { formatMoment, group, type Locale, words } from '../../platform/text/index.ts'
import { today } from '../../platform/time/index.ts'
import { EndOver, EndStops, FieldRow, Notice, sayEndStop } from '../../platform/ui/index.ts'
import { courseFrom, courseOfMatter } from '../clocks/course.ts'
import { askingEvents } from '../events.ts'
import {
  belied,
  type EndOutcome,
  endOutcomes,
  hasLeft,
  isKept,
  isLost,
  outcomesFor,
  suggestedOutcome,
} from '../outcomes.ts'
import { type MatterStep, matter } from '../subject.tsx'
import { endTheLease, recordLeaving, tellNextNight } from './leaving.ts'
import { askingOpen, openThings } from './open.ts'
import { type OpenInMatter, openAtEnd, openBeforeChoice } from './open-rules.ts'
import { sayOpen } from './open-say.ts'
import { askingLease, askingPeople, endOf, type MatterEnd } from './queries.ts'
import { text } from './text.ts'

const MOST_CHILDREN = 50
/** A matter is opened late at times, but not a year late. */
const MOST_DAYS_BEFORE_OPENING = 366

const answers = ['yes', 'no', 'unknown'] as const
const said = () => sometimes(radios(answers, group(text, 'answers'), { row: true }))
const isSo = (answer: (typeof answers)[number] | null) => (answer === 'yes' ? true : answer === 'no' ? false : null)

const saidEnded = ({ by, at }: MatterEnd, locale: Locale) =>
  words(text, locale).alreadyEnded(by, formatMoment(at, locale))

/** No clock runs in it any more. */
export const ending = matter.form({
  at: 'end',
  may: 'work',
  // one that has ended says who ended it
  alsoEnded: true,
  opens: 'matterEnd',
  back: '#end',
  text: withOverOpen(group(text, 'ending')),
  fields: {
    outcome: oneOf(endOutcomes, group(text, 'outcomes')),
    on: day({ to: today }),
    words: optional(longText(2000, 3)),
    where: codeForEach(livingForms),
    children: sometimes(wholeNumber(0, MOST_CHILDREN)),
    childrenPresent: said(),
    socialServicesPresent: said(),
    abandoned: said(),
    ...overOpen,
  },
  shows: async ({ tx, session, shown, viewer: { locale }, typed }) => {
    const t = words(text, locale)
    const ended = shown.end && (await endOf(tx, shown.id))
    if (ended !== null) return { instead: <Notice kind="warning">{saidEnded(ended, locale)}</Notice> }
    const { events, people, leases, open } = await ask(
      tx,
      allOf({
        events: askingEvents(tx, shown.id),
        people: askingPeople(tx, shown),
        leases: askingLease(tx, shown.leaseId),
        open: askingOpen(tx, shown),
      }),
    )
    // whoever isn't opened with the matter is opened here: a tenant of the lease who isn't noted as living there
    const opened = new Set(shown.people.map(({ id }) => id))
    const others = people.map(({ id }) => id).filter((id) => !opened.has(id))
    await openPeople(tx, session, others, 'matterEnd')
    const course = courseFrom(shown, events)
    const suggested = suggestedOutcome(course)
    const choices = outcomesFor(shown.cause)
    const chosen = choices.find((outcome) => outcome === (typed('outcome') ?? suggested))
    const things = open(course, events)
    const left = chosen === undefined ? openBeforeChoice(things, choices) : openAtEnd(things, chosen)
    const say = sayOpen(shown.id, locale)
    const grouped = (label: string, fits: (outcome: EndOutcome) => boolean) => ({
      label,
      choices: choices.filter(fits).map((value) => ({ value, label: t.outcomes[value] })),
    })
    return {
      before: (
        <>
          {suggested === null ? null : <Notice>{t.suggested(t.outcomes[suggested])}</Notice>}
          <EndStops open={left} say={say} />
        </>
      ),
      begins: {
        outcome: suggested,
        on: course.safe?.on ?? course.ended?.on ?? today(),
        children: shown.children > 0 ? shown.children : null,
        childrenPresent: 'unknown' as const,
        socialServicesPresent: 'unknown' as const,
        abandoned: 'unknown' as const,
      },
      options: {
        outcome: [
          grouped(t.groups.kept, isKept),
          grouped(t.groups.left, hasLeft),
          grouped(t.groups.other, (outcome) => !isKept(outcome) && !hasLeft(outcome)),
        ],
        where: people.map((one) => ({ value: one.id, label: t.where(nameOf(one, locale, 'ownPage')) })),
      },
      draw: (field) => (
        <>
          {field.outcome}
          {field.on}
          {field.words}
          <h2>{t.lost}</h2>
          <p class="soft measure">
            {t.lostLead} {leases[0]?.runs ? t.leaseWillEnd : null}
          </p>
          {shown.leaseId !== null && leases.length === 0 ? <Notice kind="warning">{t.leaseNotYours}</Notice> : null}
          {field.where}
          {field.children}
          <FieldRow>
            {field.childrenPresent}
            {field.socialServicesPresent}
            {field.abandoned}
          </FieldRow>
          <EndOver open={left} say={say} />
        </>
      ),
    }
  },
  act: async (step, { outcome, on, where, children, ...end }) => {
    const ended = step.on.end && (await endOf(step.tx, step.on.id))
    if (ended !== null) return stopped((locale) => saidEnded(ended, locale))
    // what the page didn't offer: the cause was corrected since, or it was sent past the page
    if (!outcomesFor(step.on.cause).includes(outcome)) return wrong('outcome', 'outcomeOfOtherCause')
    if (on.until(step.on.openedOn).days > MOST_DAYS_BEFORE_OPENING) return wrong('on', 'beforeOpening')
    const open = await openNow(step, outcome)
    const notOver = notOverOpen(open, end)
    if (notOver) return notOver
    const left = hasLeft(outcome)
    const people = left ? await ask(step.tx, askingPeople(step.tx, step.on)) : []
    const nights = new Map<string, LivingFormCode>()
    for (const person of people) {
      const form = where.get(person.id)
      if (form === undefined || !isLivingForm(form)) {
        const box = `where-${person.id}` as const
        return wrong(box, (locale) => words(text, locale).whereMissing(nameOf(person, locale, 'ownPage')))
      }
      nights.set(person.id, form)
    }
    const [first] = people
    if (first && belied(outcome, [...nights.values()])) return wrong(`where-${first.id}`, 'whereUntrue')
    // how many children lost the home is a figure that others count: none is a claim, and somebody must make it
    if (left && children === null) return wrong('children', 'childrenMissing')
    if (left) await recordLeaving(step, outcome, on)
    const lease = left ? await endTheLease(step, outcome, on) : 'none'
    if (lease === 'too-early') return wrong('on', 'beforeLease')
    for (const [personId, form] of nights)
      if (!(await tellNextNight(step, personId, form, on))) return wrong('on', 'whereTooEarly')
    const lost = isLost(outcome)
    const made = await step.add('matter_end', 'ended', {
      ended_on: on,
      outcome,
      children_at_end: children ?? step.on.children,
      children_present: lost ? isSo(end.childrenPresent) : null,
      social_services_present: lost ? isSo(end.socialServicesPresent) : null,
      abandoned: lost ? isSo(end.abandoned) : null,
      words: end.words,
      open_because: keptReason(open, end),
      lease_ended: lease === 'ended',
    })
    const data = { end: made, outcome, on: on.toString(), leaseEnded: lease === 'ended', told: people.length }
    return step.done('matter.ended', { data: { ...data, open: open.soft.map(({ kind }) => kind) }, made })
  },
  clash: { matter_end_current: stopped('endedMeanwhile') },
})

/** What is open at this moment, for this outcome. */
async function openNow({ tx, on }: MatterStep, outcome: EndOutcome): Promise<OpenAtEnd<OpenInMatter>> {
  const { course, events } = await courseOfMatter(tx, on)
  return openAtEnd(await openThings(tx, on, course, events), outcome)
}

function notOverOpen(open: OpenAtEnd<OpenInMatter>, said: Parameters<typeof stopsEnd>[1]) {
  const stop = stopsEnd(open, said)
  if (stop === null) return null
  // what must be done first was chosen with the outcome
  const chosen = stop === 'openStops' && open.hard.some(({ kind }) => kind === 'claim' || kind === 'undertaking')
  return chosen ? wrong('outcome', (locale) => sayEndStop(stop, locale).message) : openStops(stop)
}
