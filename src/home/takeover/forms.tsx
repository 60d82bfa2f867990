/** A spouse or cohabitant takes the lease over (JB 12 kap. 33 and 47 §§): the question about violence first, and the tenancy goes on as one. */

import { nameOf } from '../../person/index.ts'
import { ask } from '../../platform/database/index.ts'
import { day, picked, radios, stopped, ticked, wrong } from '../../platform/subject/index.ts'
import { group, words } from '../../platform/text/index.ts'
import { isBefore, today } from '../../platform/time/index.ts'
import { LinkButton, Notice } from '../../platform/ui/index.ts'
import { beginLease, ONE_A_FLAT } from '../begin-lease.ts'
import { isFirstHand, isOther } from '../forms.ts'
import { rents } from '../lease-money.ts'
import { tenantsOf } from '../leases.ts'
import { besideText, haveOwnHome, ONE_OWN_HOME } from '../own-home.ts'
import { currentRent } from '../rents.ts'
import { livingThere } from '../residents.ts'
import { type HeldLease, lease } from '../subject.tsx'
import { movingIn } from './residents.tsx'
import { text } from './text.ts'

/** The answer itself is left out of the record: it says that somebody asked. */
export const asking = lease.form({
  at: 'home-question',
  may: 'keepLease',
  opens: 'lease',
  back: '#living',
  text: group(text, 'asking'),
  fields: { violence: radios(['yes', 'no', 'unanswered'], group(text, 'kinds')), onDay: day({ to: today }) },
  shows: () => ({ begins: { onDay: today() } }),
  act: async (step, { violence, onDay }) => {
    const made = await step.add('lease_home_question', 'asked', { on_day: onDay, violence })
    return step.done('lease.home-asked', { data: { question: made }, made })
  },
})

/** In second hand what was agreed goes on: the months that are left, rounded to the tenant's good. */
function monthsLeft({ handoverMonths, beginsOn }: HeldLease, on: Temporal.PlainDate): number | null {
  if (handoverMonths === null) return null
  const { months, days } = beginsOn.until(on, { largestUnit: 'month' })
  return Math.max(1, handoverMonths - months - (days > 0 ? 1 : 0))
}

export const taking = lease.form({
  at: 'takeover',
  may: 'keepLease',
  opens: 'lease',
  text: group(text, 'taking'),
  fields: {
    person: picked({ as: 'radios' }),
    on: day({ within: 'lease' }),
    ground: radios(['division', 'rightEnded', 'landlordAgreed'], group(text, 'grounds')),
    stays: ticked(),
  },
  shows: ({ shown, viewer: { locale } }) => {
    const t = words(text, locale)
    const { facts, residents } = shown.view
    if (facts.question === null)
      return {
        instead: (
          <Notice kind="warning">
            <p>{t.notAsked}</p>
            <LinkButton href={asking.path({ id: shown.id })}>{t.asking.title}</LinkButton>
          </Notice>
        ),
      }
    if (residents.length === 0)
      return {
        instead: (
          <Notice>
            <p>{t.nobodyLives}</p>
            <LinkButton href={movingIn.path({ id: shown.id })}>{t.movingIn.title}</LinkButton>
          </Notice>
        ),
      }
    return {
      before: facts.question.violence === 'yes' ? <Notice kind="warning">{t.violence}</Notice> : null,
      begins: { on: today() },
      options: { person: residents.map(({ who }) => ({ value: who.id, label: nameOf(who, locale, 'ownPage') })) },
    }
  },
  act: async (step, { person, on, ground, stays }) => {
    const { tx, session, on: old } = step
    const asked = await tx
      .selectFrom('lease_home_question')
      .select('id')
      .where('lease_id', '=', old.id)
      .executeTakeFirst()
    if (asked === undefined) return stopped('askFirst')
    if (isOther(old.form)) return stopped('otherKind')
    if (old.endsOn !== null) return stopped('ended')
    if (!isBefore(old.beginsOn, on)) return wrong('on', 'tooEarly')
    const tenants = await tenantsOf(tx, old.id, on)
    if (tenants.includes(person)) return wrong('person', 'tenant')
    if (!(await livingThere(tx, old.id, on)).includes(person)) return wrong('person', 'notLivingThere')
    const own = isFirstHand(old.form)
    if (own && (await haveOwnHome(tx, [person]))) return wrong('person', (locale) => words(besideText, locale).has)
    await step.stamp('lease', old.id, 'end_registered', {
      ends_on: on.subtract({ days: 1 }),
      ends_because: 'takenOver',
    })
    const next = await beginLease(tx, session, {
      dwellingId: old.dwellingId,
      landlordId: old.landlordId,
      form: old.form,
      beginsOn: on,
      rentKr: currentRent(old, await ask(tx, rents(tx, old.id)), on),
      handoverMonths: own ? null : monthsLeft(old, on),
      tenants: stays ? [...tenants, person] : [person],
      offerId: null,
      predecessorId: old.id,
      complaintsAllowed: old.complaintsAllowed,
    })
    await step.add('lease_takeover', 'taken', { becomes_id: next.id, on_day: on, ground })
    await step.tell('lease.began', next.told)
    const data = { becomes: next.id, on: on.toString(), ground }
    return step.done('lease.taken-over', { person, data, made: next.id, to: `/leases/${next.id}` })
  },
  clash: {
    [ONE_A_FLAT]: stopped('flatLet', 'on'),
    [ONE_OWN_HOME]: stopped((locale) => words(besideText, locale).has, 'person'),
  },
})
