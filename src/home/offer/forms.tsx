/** The household answers an offer, the answer is taken back, and the lease begins. */

import { nameOf, openReadable } from '../../person/index.ts'
import type { Tx } from '../../platform/database/index.ts'
import {
  day,
  longText,
  optional,
  pickedSeveral,
  radios,
  sometimes,
  stopped,
  wholeNumber,
  wrong,
} from '../../platform/subject/index.ts'
import { formatTime, group, type Locale, words } from '../../platform/text/index.ts'
import { today } from '../../platform/time/index.ts'
import { FieldRow, Notice, RuleNote } from '../../platform/ui/index.ts'
import { beginLease, ONE_A_FLAT } from '../begin-lease.ts'
import { isHeld } from '../dwelling/held.ts'
import { dwellingToOffer } from '../dwelling/queries.ts'
import { isFirstHand, isSublet } from '../forms.ts'
import { besideText, haveOwnHome, ONE_OWN_HOME } from '../own-home.ts'
import { type Offer, otherAdults } from './queries.ts'
import { answers, isFarAway, type Obstruction, obstruction, wrongAnswerDay } from './rules.ts'
import { type HeldOffer, offer } from './subject.tsx'
import { text } from './text.ts'

/** Who answered first, and what. */
function answeredBy({ answer, answeredBy: who, answerRegisteredAt }: Offer, locale: Locale): string | null {
  const t = words(text, locale)
  const time = answerRegisteredAt ? formatTime(answerRegisteredAt) : ''
  return answer && t.alreadyAnswered(who ?? '', time, t.answers[answer])
}

/** Notes the household's own answer, or that the offer was withdrawn. Who was first stands; the other is told what they answered. */
export const answering = offer.form({
  at: 'answer',
  may: 'answerOffer',
  opens: 'offer',
  text: group(text, 'answering'),
  fields: {
    answer: radios(answers, group(text, 'answers'), { hints: group(text, 'answerHints') }),
    on: day({ shownFrom: ({ offeredOn }: HeldOffer) => offeredOn, shownTo: today }),
    words: optional(longText(2000, 3)),
  },
  shows: ({ shown, viewer }) => {
    const already = answeredBy(shown, viewer.locale)
    return already === null ? { begins: { on: today() } } : { instead: <Notice kind="warning">{already}</Notice> }
  },
  act: async (step, { answer, on, words }) => {
    const { tx, on: held } = step
    if (held.answer !== null) return stopped((locale) => answeredBy(held, locale) ?? '')
    const wrongDay = wrongAnswerDay(on, held.offeredOn, today())
    if (wrongDay) return wrongDay
    const stands = answer === 'accepted' ? await obstructionNow(tx, held) : null
    if (stands) return stopped(stands.kind === 'offered' ? 'offeredToAnother' : 'let', 'answer')
    await step.add('offer_answer', 'registered', { answer, answered_on: on, words })
    return step.done('offer.answered', { data: { answer, on: on.toString() } })
  },
  clash: {
    offer_answer_current: stopped('answeredNow'),
    offer_answer_one_yes_a_flat: stopped('offeredToAnother', 'answer'),
  },
})

/** An offer that ran out, was declined or withdrawn holds the flat no more; somebody else may have been offered it since, or moved in. */
async function obstructionNow(tx: Tx, { id, dwellingId, beginsOn }: Offer): Promise<Obstruction | null> {
  const dwelling = await dwellingToOffer(tx, dwellingId)
  const held = await isHeld(tx, dwellingId, id)
  return dwelling ? obstruction({ ...dwelling, withdrawnOn: null }, held, beginsOn) : null
}

/** It was noted by mistake, or they changed their mind. Not once a lease stands on it. */
export const undoing = offer.press({
  at: 'answer/undo',
  may: 'answerOffer',
  text: group(text, 'undoing'),
  act: async (step) => {
    const { tx, on: held } = step
    if (held.leaseId !== null) return stopped('leased')
    if (held.answerId === null) return stopped('noAnswer')
    await dwellingToOffer(tx, held.dwellingId)
    if (await isHeld(tx, held.dwellingId, held.id)) return stopped('offeredToAnother')
    await step.stamp('offer_answer', held.answerId, 'undone')
    return step.done('offer.answer-undone')
  },
})

/** The contract is signed: the accepted offer becomes a lease, in one transaction with the end of what was told of where they lived. */
export const beginning = offer.form({
  at: 'lease',
  may: 'beginLease',
  opens: 'offer',
  text: group(text, 'beginning'),
  fields: {
    beginsOn: day({ within: 'lease' }),
    rentKr: wholeNumber(0, 100_000, 'kr'),
    also: pickedSeveral(),
    besideBecause: sometimes(longText(500, 3)),
  },
  shows: async ({ tx, session, shown, viewer: { locale } }) => {
    const t = words(text, locale)
    if (shown.answer !== 'accepted' || shown.leaseId !== null) {
      const { leased, notAccepted } = t.beginning.refusals
      return { instead: <Notice kind="warning">{shown.leaseId === null ? notAccepted : leased}</Notice> }
    }
    const adults = await openReadable(tx, session, await otherAdults(tx, shown.personId), 'offer')
    const choices = adults.map((one) => ({ value: one.id, label: nameOf(one, locale) }))
    const asksWhy = isFirstHand(shown.form) && (await haveOwnHome(tx, [shown.personId, ...adults.map(({ id }) => id)]))
    return {
      before: asksWhy ? <Notice kind="warning">{words(besideText, locale).has}</Notice> : null,
      begins: { beginsOn: shown.beginsOn, rentKr: shown.rentKr },
      options: { also: choices },
      draw: ({ beginsOn, rentKr, also, besideBecause }) => (
        <>
          <FieldRow>
            {beginsOn}
            {rentKr}
          </FieldRow>
          {choices.length > 0 ? also : null}
          {asksWhy ? besideBecause : null}
          {isSublet(shown.form) ? <RuleNote rule={t.tellLandlord} section="JB 12 kap. 39 §" id="HO-08" /> : null}
        </>
      ),
    }
  },
  act: async (step, { beginsOn, rentKr, also, besideBecause }) => {
    const { tx, session, on: held } = step
    if (isFarAway(beginsOn, today())) return wrong('beginsOn', 'farAway')
    if (held.leaseId !== null) return stopped('leased')
    if (held.answer !== 'accepted') return stopped('notAccepted')
    const adults = await otherAdults(tx, held.personId)
    const tenants = [held.personId, ...adults.filter((adult) => also.includes(adult))]
    const beside = isFirstHand(held.form) && (await haveOwnHome(tx, tenants))
    if (beside && besideBecause === null) return wrong('besideBecause', (locale) => words(besideText, locale).missing)
    const { id, told } = await beginLease(tx, session, {
      dwellingId: held.dwellingId,
      landlordId: held.landlordId,
      form: held.form,
      beginsOn,
      rentKr,
      handoverMonths: held.handoverMonths,
      tenants,
      offerId: held.id,
      predecessorId: null,
      besideBecause: beside ? besideBecause : null,
    })
    return step.done('lease.began', { ...told, made: id, to: `/leases/${id}` })
  },
  clash: {
    [ONE_A_FLAT]: stopped('flatLet', 'beginsOn'),
    [ONE_OWN_HOME]: stopped((locale) => words(besideText, locale).missing, 'besideBecause'),
  },
})
