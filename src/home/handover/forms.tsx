/** The second-hand lease becomes the tenant's own: it ends the day before, and the chain is the new lease's `predecessor_id`. */

import { day, several, stopped, wholeNumber, wrong } from '../../platform/subject/index.ts'
import { formatMoment, words } from '../../platform/text/index.ts'
import { today } from '../../platform/time/index.ts'
import { FieldRow, LinkButton, RuleNote } from '../../platform/ui/index.ts'
import { beginLease, ONE_A_FLAT } from '../begin-lease.ts'
import { handoverDays, type Obstacle, obstaclesToHandover, readyOn, unsettled } from '../handover-rules.ts'
import { text as leaseText } from '../lease.text.ts'
import { remarksOf, successorOf, tenantsOf } from '../leases.ts'
import { carryLeavings } from '../leaving.ts'
import { namesOf } from '../load-lease.ts'
import { isFarAway } from '../offer/rules.ts'
import { type HeldLease, lease } from '../subject.tsx'
import { formText } from './form.text.ts'
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
  fields: { on: day({ within: 'lease', shownFrom: firstDay }), rentKr: wholeNumber(0, 100_000, 'kr') },
  shows: async ({ tx, shown, viewer }) => {
    const t = words(leaseText, viewer.locale)
    const f = words(formText, viewer.locale)
    const heading = f.titleOf(namesOf(shown.view.tenants, viewer))
    const successor = await successorOf(tx, shown.id)
    if (successor) return { heading, instead: <LinkButton href={`/leases/${successor.id}`}>{f.toOwn}</LinkButton> }
    return {
      heading,
      before: <Obstacles obstacles={shown.view.obstacles} locale={viewer.locale} />,
      begins: { on: later(firstDay(shown), today()), rentKr: shown.rentKr },
      draw: ({ on, rentKr }) => (
        <>
          <FieldRow>
            {on}
            {rentKr}
          </FieldRow>
          <RuleNote rule={f.consent} section={t.section.handover} />
          <RuleNote rule={f.arrearsRule} section="JB 12 kap. 38 §" />
        </>
      ),
    }
  },
  act: async (step, { on, rentKr }) => {
    const { tx, session, on: old } = step
    if (isFarAway(on, today())) return wrong('on', 'farAway')
    const successor = await successorOf(tx, old.id)
    if (successor) {
      return stopped((locale) => words(formText, locale).already(successor.by, formatMoment(successor.at, locale)))
    }
    const tenancy = { ...old, ...unsettled(await remarksOf(tx, old.id)) }
    const terms = { months: old.handoverMonths, complaintsAllowed: old.complaintsAllowed }
    const obstacles = obstaclesToHandover(tenancy, terms, on)
    if (obstacles.length > 0) return several(obstacles.map(inTheWay))
    const { oldEndsOn, ownBeginsOn } = handoverDays(on)
    await step.stamp('lease', old.id, 'end_registered', { ends_on: oldEndsOn, ends_because: 'handedOver' })
    const tenants = await tenantsOf(tx, old.id, ownBeginsOn)
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
    })
    await step.tell('lease.began', own.told)
    await carryLeavings(tx, session, { from: old.id, to: own.id, since: ownBeginsOn })
    const data = { becomes: own.id, on: ownBeginsOn.toString() }
    const made = { made: own.id, to: `/leases/${own.id}` }
    return step.done('lease.handed-over', { person: tenants[0] ?? null, data, ...made })
  },
  clash: { [ONE_A_FLAT]: stopped('flatLet', 'on') },
})
