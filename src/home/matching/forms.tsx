/** A coordinator offers a vacancy to a household, or passes it over and says why. The household itself answers, and a no costs nothing. */

import { found } from '../../platform/access/index.ts'
import {
  day,
  longText,
  optional,
  radios,
  shortText,
  sometimes,
  stopped,
  time,
  wholeNumber,
  wrong,
} from '../../platform/subject/index.ts'
import { formatDate, group, words } from '../../platform/text/index.ts'
import { momentOf, now, today } from '../../platform/time/index.ts'
import { FieldRow, Notice } from '../../platform/ui/index.ts'
import { isHeld } from '../dwelling/held.ts'
import { dwellingToOffer } from '../dwelling/queries.ts'
import type { Looked } from '../fit/propose.ts'
import { FitTable } from '../fit/views.tsx'
import { obstruction } from '../offer/rules.ts'
import { passReasons } from '../request/history.ts'
import { passText } from '../request/pass.text.ts'
import { formText } from './form.text.ts'
import { reasonsFor } from './look.ts'
import { type Household, shut } from './queries.ts'
import { wrongHold } from './rules.ts'
import { type Matched, matchedVacancy } from './subject.tsx'
import { Paused } from './views.tsx'

/** The household, if it is among those whom the vacancy may be offered to: gone from there is gone from here. */
const householdIn = ({ looked }: Matched, request: string): Looked<Household> =>
  found(looked.find(({ one }) => one.id === request))

/** Nobody answers in the night. */
const USUAL_HOUR = '16:00'

export const offering = matchedVacancy.form({
  at: ':request/offer',
  may: 'match',
  opens: 'matching',
  text: group(formText, 'offering'),
  fields: {
    untilOn: day({ within: 'planned', shownFrom: today }),
    untilTime: time(),
    beginsOn: day({ within: 'lease', shownFrom: today }),
    months: sometimes(wholeNumber(1, 60, { sv: 'månader', en: 'months' })),
    words: optional(longText(900, 3)),
  },
  shows: ({ shown, params, viewer: { locale } }) => {
    const t = words(formText, locale)
    const { vacancy, order } = shown
    const household = householdIn(shown, params.request)
    const stands = shut(vacancy)
    if (stands !== null) return { instead: <Notice kind="warning">{t.shut[stands]}</Notice> }
    const usual = today().add({ days: order.answerDays })
    return {
      heading: t.offerTo(household.one.caseNumber),
      before: (
        <>
          <Paused pauses={shown.pauses} landlordId={vacancy.landlordId} locale={locale} />
          <FitTable fits={household.fits} locale={locale} />
        </>
      ),
      begins: {
        untilOn: Temporal.PlainDate.compare(usual, vacancy.answerBy) < 0 ? usual : vacancy.answerBy,
        untilTime: USUAL_HOUR,
        beginsOn: vacancy.freeFrom,
      },
      draw: ({ untilOn, untilTime, beginsOn, months, words }) => (
        <>
          <FieldRow>
            {untilOn}
            {untilTime}
            {beginsOn}
          </FieldRow>
          {vacancy.form === 'secondHandLease' ? months : null}
          {words}
        </>
      ),
    }
  },
  act: async (step, { untilOn, untilTime, beginsOn, months, words: said }) => {
    const { tx, on } = step
    const { vacancy } = on
    const household = householdIn(on, step.params.request)
    const holdsUntil = momentOf(untilOn, untilTime)
    const faults = wrongHold({ holdsUntil, untilOn, beginsOn, months }, vacancy, now())
    if (faults) return faults
    // the flat is locked first: of two who offer it at once the second sees the first
    const dwelling = found(await dwellingToOffer(tx, vacancy.dwellingId))
    const closed = shut(vacancy)
    if (closed !== null && closed !== 'held') return stopped(closed)
    const stands = obstruction(dwelling, await isHeld(tx, dwelling.id), beginsOn)
    if (stands?.kind === 'letUntil') {
      const { freeFrom } = stands
      return stopped((locale) => words(formText, locale).letUntil(formatDate(freeFrom, locale)), 'beginsOn')
    }
    if (stands !== null)
      return stopped(stands.kind === 'offered' ? 'held' : stands.kind === 'let' ? 'taken' : 'withdrawn')
    const { reasons, request } = { reasons: reasonsFor(on, household), request: household.one.id }
    const made = await step.add('offer', 'offered', {
      dwelling_id: vacancy.dwellingId,
      housing_request_id: request,
      // whose it is stands in the request: the database puts the person here, whom a coordinator needn't know
      person_id: request,
      form: vacancy.form,
      begins_on: beginsOn,
      answer_by: untilOn,
      holds_until: holdsUntil,
      rent_kr: vacancy.rentKr,
      handover_months: vacancy.form === 'secondHandLease' ? months : null,
      words: said,
      offered_on: today(),
      reasons: JSON.stringify(reasons),
    })
    const { person_id: person } = found(
      await tx.selectFrom('offer').select('person_id').where('id', '=', made).executeTakeFirst(),
    )
    const data = { vacancy: vacancy.id, request, form: vacancy.form, until: holdsUntil.toString() }
    return step.done('offer.made', { about: made, person, data, made })
  },
})

export const passing = matchedVacancy.form({
  at: ':request/pass',
  may: 'match',
  opens: 'matching',
  text: group(formText, 'passing'),
  fields: {
    because: radios(passReasons, group(passText, 'because')),
    words: sometimes(shortText(300)),
  },
  shows: ({ shown, params, viewer: { locale } }) => ({
    heading: words(formText, locale).passOver(householdIn(shown, params.request).one.caseNumber),
  }),
  act: async (step, { because, words }) => {
    const { one } = householdIn(step.on, step.params.request)
    if (because === 'other' && words === null) return wrong('words', 'wordsMissing')
    if (one.pass !== null) return stopped('passedNow')
    const about = await step.add('vacancy_pass', 'passed', { housing_request_id: one.id, because, words })
    return step.done('vacancy.passed', { about, data: { vacancy: step.on.id, request: one.id, because } })
  },
  clash: { vacancy_pass_once: stopped('passedNow') },
})

export const unpassing = matchedVacancy.press({
  at: ':request/pass/undo',
  may: 'match',
  text: group(formText, 'unpassing'),
  act: async (step) => {
    const { request } = step.params
    const row = await step.tx
      .selectFrom('vacancy_pass')
      .select('id')
      .where('vacancy_id', '=', step.on.id)
      .where('housing_request_id', '=', request)
      .where('undone_at', 'is', null)
      .executeTakeFirst()
    if (row === undefined) return stopped('nothing')
    await step.stamp('vacancy_pass', row.id, 'undone')
    return step.done('vacancy.pass-undone', { about: row.id, data: { vacancy: step.on.id, request } })
  },
})
