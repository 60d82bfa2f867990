/** A lease ends, over what is open with it, and the end is taken back. */

import { endToldSituations, isLivingForm, livingForms } from '../../person/index.ts'
import { keptReason, stopsEnd } from '../../platform/open-at-end.ts'
import {
  day,
  openStops,
  overOpen,
  pickedCode,
  radios,
  sometimes,
  stopped,
  withOverOpen,
  wrong,
} from '../../platform/subject/index.ts'
import { formatDate, group, type Locale, words } from '../../platform/text/index.ts'
import { today } from '../../platform/time/index.ts'
import { EndOver, EndStops, Notice } from '../../platform/ui/index.ts'
import { ONE_A_FLAT } from '../begin-lease.ts'
import { text as leaseText } from '../lease.text.ts'
import { type EndProblem, endReasons, takeBackRefusal } from '../lease-rules.ts'
import { leasesOfPerson, successorOf, tenantsOf } from '../leases.ts'
import { type HeldLease, type LeaseStep, lease } from '../subject.tsx'
import { endText } from './end.text.ts'
import { writeEnd } from './end.ts'
import { openInLease } from './open.ts'
import { openAtEnd } from './open-rules.ts'
import { sayOpen } from './open-say.ts'

/** Who was first, and with which day. */
const alreadyEnded = ({ endsOn, endRegisteredBy }: HeldLease, locale: Locale): string | null =>
  endsOn && words(endText, locale).already(formatDate(endsOn, locale), endRegisteredBy ?? '')

const wrongEnd = (problem: EndProblem, { beginsOn }: HeldLease) => {
  if (problem === 'before-beginning') {
    return wrong('on', (locale) => words(endText, locale).beforeBeginning(formatDate(beginsOn, locale)))
  }
  return problem === 'far-away' ? wrong('on', problem) : wrong('whereTo', problem)
}

/** Where its tenants went is told from the day after the last, when they may have lost their home. */
export const ending = lease.form({
  at: 'end',
  may: 'endLease',
  opens: 'lease',
  text: withOverOpen(group(endText, 'ending')),
  fields: {
    on: day({ within: 'lease', shownFrom: ({ beginsOn }: HeldLease) => beginsOn }),
    because: radios(endReasons, group(leaseText, 'reasons')),
    whereTo: sometimes(pickedCode()),
    ...overOpen,
  },
  shows: async ({ tx, shown, viewer: { locale }, typed }) => {
    const already = alreadyEnded(shown, locale)
    if (already !== null) return { instead: <Notice kind="warning">{already}</Notice> }
    // before a reason is chosen: what would be open with the most common one
    const because = endReasons.find((reason) => reason === typed('because')) ?? 'tenantGaveNotice'
    const open = openAtEnd(await openInLease(tx, shown), because)
    const say = sayOpen(shown.id, locale)
    return {
      before: <EndStops open={open} say={say} />,
      options: { whereTo: livingForms(locale) },
      draw: (field) => (
        <>
          {field.on}
          {field.because}
          {field.whereTo}
          <EndOver open={open} say={say} />
        </>
      ),
    }
  },
  act: async (step, { on, because, whereTo, ...said }) => {
    const { tx, session, on: held } = step
    if (held.endsOn !== null) return stopped((locale) => alreadyEnded(held, locale) ?? '')
    if (whereTo !== null && !isLivingForm(whereTo)) return wrong('whereTo', 'where-to-missing')
    const open = openAtEnd(await openInLease(tx, held), because)
    const stop = stopsEnd(open, said)
    if (stop !== null) return openStops(stop)
    const ended = await writeEnd(tx, session, held, { on, because, whereTo, openBecause: keptReason(open, said) })
    if (!ended.ok) return wrongEnd(ended.reason, held)
    const { tenants, data } = ended.value
    return step.done('lease.ended', { person: tenants[0] ?? null, data })
  },
})

/** The lease runs on as if it had not ended; what was told of the day after gives way to it. Not when something stands on the end. */
export const takingBackEnd = lease.press({
  at: 'end/undo',
  may: 'endLease',
  text: group(endText, 'takingBackEnd'),
  act: async (step) => {
    const { tx, session, on: held } = step
    const { endsOn, endsBecause } = held
    const tenants = await tenantsOf(tx, held.id, endsOn ?? today())
    const later = []
    for (const person of tenants) later.push(...(await leasesOfPerson(tx, person)))
    const hasSuccessor = (await successorOf(tx, held.id)) !== null
    const refusal = takeBackRefusal({ endsOn, hasSuccessor }, later)
    if (refusal) return stopped(refusal)
    if (endsOn === null) return stopped('not-ended')
    await goOn(step, held.id)
    for (const person of tenants) await endToldSituations(tx, session, person, endsOn.add({ days: 1 }))
    const data = { on: endsOn.toString(), because: endsBecause }
    return step.done('lease.end-taken-back', { person: tenants[0] ?? null, data })
  },
  clash: { [ONE_A_FLAT]: stopped('flat-let') },
})

/** As if it had never ended. */
export const goOn = ({ tx }: Pick<LeaseStep, 'tx'>, leaseId: string) =>
  tx
    .updateTable('lease')
    .set({
      ends_on: null,
      ends_because: null,
      end_open_because: null,
      end_registered_at: null,
      end_registered_by: null,
    })
    .where('id', '=', leaseId)
    .execute()
