/** The second-hand lease becomes the tenant's own: it ends the day before, and the chain is the new lease's `predecessor_id`. */

import { parseDay } from '../../law/index.ts'
import { nameOf } from '../../person/index.ts'
import { ask } from '../../platform/database/index.ts'
import {
  day,
  longText,
  pickedSeveral,
  radios,
  several,
  sometimes,
  stopped,
  wholeNumber,
  wrong,
} from '../../platform/subject/index.ts'
import { formatDate, formatMoment, group, words } from '../../platform/text/index.ts'
import { today } from '../../platform/time/index.ts'
import { FieldRow, LinkButton, Notice, RuleNote } from '../../platform/ui/index.ts'
import { beginLease, ONE_A_FLAT } from '../begin-lease.ts'
import { handoverDays, type Obstacle, obstaclesToHandover, readyOn, unsettled } from '../handover-rules.ts'
import { text as leaseText } from '../lease.text.ts'
import { askingChain, remarksOf, successorOf, tenantsOf } from '../leases.ts'
import { carryLeavings } from '../leaving.ts'
import { namesOf } from '../load-lease.ts'
import { isFarAway } from '../offer/rules.ts'
import { besideText, haveOwnHome, ONE_OWN_HOME } from '../own-home.ts'
import { livingThere } from '../residents.ts'
import { type HeldLease, lease } from '../subject.tsx'
import { formText } from './form.text.ts'
import { debtAnswers, handoverWays, secondHandSince, wrongWay } from './rules.ts'
import { Obstacles, obstacleInWords } from './views.tsx'

const firstDay = (of: HeldLease): Temporal.PlainDate => readyOn(of.beginsOn, { months: of.handoverMonths })
const later = (a: Temporal.PlainDate, b: Temporal.PlainDate) => (Temporal.PlainDate.compare(a, b) > 0 ? a : b)

/** Time stands at the day that was typed, everything else at the form. */
const inTheWay = (obstacle: Obstacle) =>
  stopped((locale) => obstacleInWords(obstacle, locale), obstacle.kind === 'too-early' ? 'on' : null)

export const handingOver = lease.form({
  at: 'handover',
  may: 'handOver',
  opens: 'lease',
  text: formText,
  fields: {
    to: pickedSeveral(),
    on: day({ within: 'lease', shownFrom: firstDay }),
    rentKr: wholeNumber(0, 100_000, 'kr'),
    way: radios(handoverWays, group(formText, 'ways')),
    wayOn: sometimes(day({ to: today })),
    debts: radios(debtAnswers, group(formText, 'debts')),
    besideBecause: sometimes(longText(500, 3)),
  },
  shows: async ({ tx, shown, viewer, typed }) => {
    const { locale } = viewer
    const t = words(leaseText, locale)
    const f = words(formText, locale)
    const { tenants, residents, obstacles } = shown.view
    const heading = f.titleOf(namesOf(tenants, viewer))
    const successor = await successorOf(tx, shown.id)
    if (successor) return { heading, instead: <LinkButton href={`/leases/${successor.id}`}>{f.toOwn}</LinkButton> }
    const staying = new Map([...tenants, ...residents.map(({ who }) => who)].map((one) => [one.id, one]))
    const asksWhy = typed('besideBecause') !== null || (await haveOwnHome(tx, [...staying.keys()]))
    const begins = later(firstDay(shown), today())
    // the days to write in the leases follow the day that was typed, when the form comes back with something to mend
    const { oldEndsOn, ownBeginsOn } = handoverDays(parseDay(typed('on') ?? '') ?? begins)
    return {
      heading,
      before: (
        <>
          <Obstacles obstacles={obstacles} locale={locale} />
          {asksWhy ? <Notice kind="warning">{words(besideText, locale).has}</Notice> : null}
        </>
      ),
      begins: { to: tenants.map(({ id }) => id), on: begins, rentKr: shown.rentKr },
      options: { to: [...staying.values()].map((one) => ({ value: one.id, label: nameOf(one, locale, 'ownPage') })) },
      draw: ({ to, on, rentKr, way, wayOn, debts, besideBecause }) => (
        <>
          {staying.size > 1 ? to : null}
          <FieldRow>
            {on}
            {rentKr}
          </FieldRow>
          <p class="soft measure">{f.days(formatDate(oldEndsOn, locale), formatDate(ownBeginsOn, locale))}</p>
          {way}
          {wayOn}
          <RuleNote rule={f.consent} section={t.section.handover} />
          {debts}
          <RuleNote rule={f.arrearsRule} section="JB 12 kap. 38 §" />
          {asksWhy ? besideBecause : null}
          <p class="soft measure">{f.counts}</p>
        </>
      ),
    }
  },
  act: async (step, { to, on, rentKr, way, wayOn, debts, besideBecause }) => {
    const { tx, session, on: old } = step
    if (isFarAway(on, today())) return wrong('on', 'farAway')
    const successor = await successorOf(tx, old.id)
    if (successor) {
      return stopped((locale) => words(formText, locale).already(successor.by, formatMoment(successor.at, locale)))
    }
    const unpaid = unsettled(await remarksOf(tx, old.id))
    const terms = { months: old.handoverMonths, complaintsAllowed: old.complaintsAllowed }
    const obstacles = obstaclesToHandover({ ...old, ...unpaid }, terms, on)
    if (obstacles.length > 0) return several(obstacles.map(inTheWay))
    const noWay = wrongWay({ way, wayOn }, on)
    if (noWay) return wrong('wayOn', noWay)
    const { oldEndsOn, ownBeginsOn } = handoverDays(on)
    const onIt = await tenantsOf(tx, old.id, ownBeginsOn)
    const tenants = to.length > 0 ? to : onIt
    const there = new Set([...onIt, ...(await livingThere(tx, old.id, ownBeginsOn))])
    if (tenants.some((one) => !there.has(one))) return wrong('to', 'notLivingThere')
    const beside = await haveOwnHome(tx, tenants)
    if (beside && besideBecause === null) return wrong('besideBecause', (locale) => words(besideText, locale).missing)
    const since = secondHandSince(await ask(tx, askingChain(old.id)), old)
    await step.stamp('lease', old.id, 'end_registered', { ends_on: oldEndsOn, ends_because: 'handedOver' })
    const own = await beginLease(tx, session, {
      dwellingId: old.dwellingId,
      landlordId: old.landlordId,
      form: 'firstHandLease',
      beginsOn: ownBeginsOn,
      rentKr,
      handoverMonths: null,
      tenants,
      offerId: null,
      predecessorId: old.id,
      besideBecause: beside ? besideBecause : null,
    })
    await step.tell('lease.began', own.told)
    await carryLeavings(tx, session, { from: old.id, to: own.id, since: ownBeginsOn })
    await step.add('lease_handover', 'handed', {
      becomes_id: own.id,
      on_day: ownBeginsOn,
      months_agreed: old.handoverMonths,
      complaints_allowed: old.complaintsAllowed,
      months_lived: since.until(ownBeginsOn, { largestUnit: 'month' }).months,
      arrears_kr: unpaid.arrears,
      complaints: unpaid.complaints,
      way,
      way_on: wayOn,
      debts,
    })
    const data = { becomes: own.id, on: ownBeginsOn.toString(), way, debts }
    const made = { made: own.id, to: `/leases/${own.id}` }
    return step.done('lease.handed-over', { person: tenants[0] ?? null, data, ...made })
  },
  clash: {
    [ONE_A_FLAT]: stopped('flatLet', 'on'),
    [ONE_OWN_HOME]: stopped((locale) => words(besideText, locale).missing, 'besideBecause'),
  },
})
