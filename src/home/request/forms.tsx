/** The household agrees to be matched, agrees anew, takes it back; and what was noted by mistake is undone. */

import {
  checkboxes,
  day,
  longText,
  optional,
  pickedCodes,
  pickedSeveral,
  radios,
  shortText,
  stopped,
  wholeNumber,
  wrong,
} from '../../platform/subject/index.ts'
import { group, words } from '../../platform/text/index.ts'
import { today } from '../../platform/time/index.ts'
import { FieldRow, Section, Stack } from '../../platform/ui/index.ts'
import { adaptations } from '../fit/fit.ts'
import { sayings } from '../fit/order.ts'
import { AskALawyer } from '../fit/views.tsx'
import { agreeText } from './agree.text.ts'
import { agreedHows, areasHere, householdOf, landlordsHere } from './queries.ts'
import { areasIn, distinctAreas, usualLastDay, wrongAgreement } from './rules.ts'
import { type WaitingCase, waitingCase } from './subject.tsx'
import { text } from './text.ts'

const MOST = 15

/** Each agreement is the whole of it, and a row of its own: the first begins the wait, a later one is what holds. */
export const agreeing = waitingCase.form({
  at: 'agreement',
  may: 'keepRequest',
  opens: 'home-request',
  text: group(agreeText, 'agreeing'),
  fields: {
    agreedOn: day({ to: today }),
    agreedHow: radios(agreedHows, group(agreeText, 'hows'), { row: true }),
    untilOn: day({ within: 'planned', shownFrom: today }),
    adults: wholeNumber(1, 12),
    childrenAlways: wholeNumber(0, MOST),
    childrenAlternately: wholeNumber(0, MOST),
    childrenVisits: wholeNumber(0, MOST),
    roomsLeast: wholeNumber(1, 10),
    rentMostKr: optional(wholeNumber(0, 100_000, 'kr')),
    adaptation: radios(adaptations, group(agreeText, 'adaptations')),
    pets: radios(['no', 'yes'], group(agreeText, 'pets'), { row: true }),
    fromOn: optional(day({ within: 'planned' })),
    areas: pickedCodes(),
    moreAreas: optional(shortText(300)),
    awayAreas: pickedCodes(),
    moreAway: optional(shortText(300)),
    awayLandlords: pickedSeveral(),
    says: checkboxes(sayings, group(agreeText, 'says')),
    words: optional(longText(900, 3)),
  },
  shows: async ({ tx, session, shown, viewer: { locale } }) => {
    const t = words(agreeText, locale)
    const [areas, landlords] = [await areasHere(tx), await landlordsHere(tx, session)]
    const before = shown.request?.terms ?? null
    const known = new Set([...areas, ...(before?.areas ?? []), ...(before?.awayAreas ?? [])])
    const choices = [...known].map((name) => ({ value: name, label: name }))
    const begun = before === null ? await householdOf(tx, shown.personId) : {}
    const lists = {
      areas: [...(before?.areas ?? [])],
      awayAreas: [...(before?.awayAreas ?? [])],
      awayLandlords: [...(before?.awayLandlords ?? [])],
      says: [...(before?.says ?? [])],
    }
    return {
      title: before === null ? undefined : t.again,
      before: <AskALawyer locale={locale} />,
      begins: { ...begun, ...before, ...lists, agreedOn: today(), agreedHow: null, untilOn: usualLastDay() },
      options: {
        areas: choices,
        awayAreas: choices,
        awayLandlords: landlords.map(({ id, name }) => ({ value: id, label: name })),
      },
      draw: (field) => (
        <Stack>
          <Section title={t.parts.yes}>
            {field.agreedHow}
            <FieldRow>
              {field.agreedOn}
              {field.untilOn}
            </FieldRow>
          </Section>
          <Section title={t.parts.who}>
            <FieldRow>
              {field.adults}
              {field.childrenAlways}
              {field.childrenAlternately}
              {field.childrenVisits}
            </FieldRow>
            {field.pets}
          </Section>
          <Section title={t.parts.home}>
            <FieldRow>
              {field.roomsLeast}
              {field.rentMostKr}
              {field.fromOn}
            </FieldRow>
            {field.adaptation}
            {choices.length > 0 ? field.areas : null}
            {field.moreAreas}
            {field.words}
          </Section>
          <Section title={t.parts.away}>
            <p class="soft measure">{t.awayLead}</p>
            {choices.length > 0 ? field.awayAreas : null}
            {field.moreAway}
            {landlords.length > 0 ? field.awayLandlords : null}
          </Section>
          <Section title={t.parts.says}>{field.says}</Section>
        </Stack>
      ),
    }
  },
  act: async (step, wanted) => {
    const { tx, session, on } = step
    const { agreedOn, untilOn } = wanted
    const areas = distinctAreas([...wanted.areas, ...areasIn(wanted.moreAreas)])
    const awayAreas = distinctAreas([...wanted.awayAreas, ...areasIn(wanted.moreAway)])
    const faults = wrongAgreement({ agreedOn, untilOn, areas, awayAreas })
    if (faults) return faults
    const landlords = new Set((await landlordsHere(tx, session)).map(({ id }) => id))
    if (wanted.awayLandlords.some((id) => !landlords.has(id))) return wrong('awayLandlords', 'noSuchLandlord')
    const request = on.request?.id ?? (await step.add('housing_request', 'begun', { waits_from: agreedOn }))
    const terms = step.mine('noted')
    await tx
      .insertInto('housing_request_terms')
      .values({
        ...terms,
        housing_request_id: request,
        agreed_on: agreedOn,
        agreed_how: wanted.agreedHow,
        until_on: untilOn,
        adults: wanted.adults,
        children_always: wanted.childrenAlways,
        children_alternately: wanted.childrenAlternately,
        children_visits: wanted.childrenVisits,
        rooms_least: wanted.roomsLeast,
        rent_most_kr: wanted.rentMostKr,
        adaptation: wanted.adaptation,
        pets: wanted.pets,
        from_on: wanted.fromOn,
        areas,
        away_areas: awayAreas,
        away_landlords: wanted.awayLandlords,
        says: wanted.says,
        words: wanted.words,
      })
      .execute()
    const what = on.request === null ? 'home-request.agreed' : 'home-request.agreed-anew'
    return step.done(what, {
      about: request,
      data: { terms: terms.id, on: agreedOn.toString(), how: wanted.agreedHow, until: untilOn.toString() },
      made: request,
    })
  },
  clash: { housing_request_case: stopped('agreedNow') },
})

/** They want it no longer. It ends nothing else: not their case, not an offer that they have had. */
export const withdrawing = waitingCase.form({
  at: 'withdrawal',
  may: 'keepRequest',
  opens: 'home-request',
  text: group(text, 'withdrawing'),
  fields: { on: day({ to: today }) },
  shows: () => ({ begins: { on: today() } }),
  act: async (step, { on: day }) => {
    const { request } = step.on
    if (request === null) return stopped('nothing')
    if (Temporal.PlainDate.compare(day, request.waitsFrom) < 0) return wrong('on', 'beforeRequest')
    await step.stamp('housing_request', request.id, 'withdrawn', { withdrawn_on: day })
    return step.done('home-request.withdrawn', { about: request.id, data: { on: day.toString() } })
  },
})

/** They want it all the same, or it was noted by mistake: they have waited since their first yes. */
export const resuming = waitingCase.press({
  at: 'withdrawal/undo',
  may: 'keepRequest',
  text: group(text, 'resuming'),
  act: async (step) => {
    const last = lastWithdrawn(step.on)
    if (step.on.request !== null || last === undefined) return stopped('nothing')
    await step.unstamp('housing_request', last.id, 'withdrawn', { withdrawn_on: null })
    return step.done('home-request.resumed', { about: last.id })
  },
  clash: { housing_request_case: stopped('nothing') },
})

const lastWithdrawn = ({ requests }: WaitingCase) => requests.find(({ withdrawnOn }) => withdrawnOn !== null)

/** What was noted last was wrong: what they agreed to before holds again. */
export const undoing = waitingCase.press({
  at: 'agreement/undo',
  may: 'keepRequest',
  text: group(text, 'undoing'),
  act: async (step) => {
    const { request } = step.on
    const [last, before] = request?.versions ?? []
    if (request === null || last === undefined || before === undefined) return stopped('nothing')
    const { undone_at, undone_by } = step.mine('undone')
    await step.tx
      .updateTable('housing_request_terms')
      .set({ undone_at, undone_by })
      .where('id', '=', last.id)
      .where('undone_at', 'is', null)
      .execute()
    return step.done('home-request.undone', { about: request.id, data: { terms: last.id } })
  },
})
