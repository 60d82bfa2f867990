/** A landlord's pause of new flats is written down, ends, goes on, or is struck out: by the municipality or the landlord itself. */

import { holdsPersonalNumber } from '../../law/index.ts'
import { found, type Session } from '../../platform/access/index.ts'
import { ask, type Tx } from '../../platform/database/index.ts'
import { holdRecord } from '../../platform/record/index.ts'
import {
  Beneath,
  day,
  desk,
  longText,
  optional,
  picked,
  sometimes,
  stopped,
  subject,
  wrong,
} from '../../platform/subject/index.ts'
import { group, words } from '../../platform/text/index.ts'
import { isBefore, today } from '../../platform/time/index.ts'
import { FieldRow, type PageProps } from '../../platform/ui/index.ts'
import { type HomeVerb, isLandlord, requireMay } from '../access.ts'
import { landlords } from '../dwelling/queries.ts'
import { askingPause, type Pause, pausedAlready } from '../pauses.ts'
import { text } from './text.ts'

const toPauses = ({ viewer }: Pick<PageProps, 'viewer'>) => [
  { href: '/homes/pauses', label: words(text, viewer.locale).title },
]

const pauses = desk({
  at: '/homes/pauses',
  requireMay: (session, verb: HomeVerb) => requireMay(session, verb),
  frame: ({ shown: _, ...page }) => <Beneath {...page} above={toPauses(page)} />,
  text: group(text, 'subject'),
})

const pauseOf = async (tx: Tx, id: string): Promise<Pause> => found((await ask(tx, askingPause(tx, id)))[0])

const pause = subject({
  at: '/pauses/:id',
  rows: { table: 'landlord_pause', key: 'pause_id' },
  show: async (tx, session, id, _opens, verb: HomeVerb) => {
    requireMay(session, verb)
    return pauseOf(tx, id)
  },
  hold: async (tx, session, id, verb: HomeVerb) => {
    requireMay(session, verb)
    await holdRecord(tx)
    return pauseOf(tx, id)
  },
  ended: () => false,
  frame: ({ shown: _, ...page }) => <Beneath {...page} above={toPauses(page)} />,
  text: group(text, 'subject'),
})

/** Held by the database, whoever writes and in whatever order. */
const ONE_PAUSE = 'landlord_pause_one'

const named = (...said: (string | null)[]): boolean => said.some((one) => one !== null && holdsPersonalNumber(one))

export const adding = pauses.form({
  at: 'new',
  may: 'pause',
  opens: 'landlord-pause',
  back: '/homes/pauses',
  text: group(text, 'adding'),
  fields: {
    landlord: sometimes(picked()),
    fromOn: day({ within: 'planned' }),
    untilOn: optional(day({ within: 'planned' })),
    because: longText(500, 3),
    routine: optional(longText(500, 3)),
  },
  needs: (session) => (isLandlord(session) ? [] : ['landlord']),
  shows: async ({ tx, session }) => {
    const own = isLandlord(session)
    const choices = own ? [] : await landlords(tx, session)
    return {
      begins: { fromOn: today() },
      options: { landlord: choices.map(({ id, name }) => ({ value: id, label: name })) },
      draw: ({ landlord, fromOn, untilOn, because, routine }) => (
        <>
          {own ? null : landlord}
          <FieldRow>
            {fromOn}
            {untilOn}
          </FieldRow>
          {because}
          {routine}
        </>
      ),
    }
  },
  act: async (step, { landlord, fromOn, untilOn, because, routine }) => {
    const { tx, session } = step
    const landlordId = await landlordFor(tx, session, landlord)
    if (landlordId === null) return wrong('landlord', 'noLandlord')
    if (untilOn !== null && isBefore(untilOn, fromOn)) return wrong('untilOn', 'backwards')
    if (named(because)) return wrong('because', 'noNumbers')
    if (named(routine)) return wrong('routine', 'noNumbers')
    if (await pausedAlready(tx, landlordId, fromOn, untilOn)) return stopped('twice', 'fromOn')
    const made = await step.add('landlord_pause', 'noted', {
      landlord_id: landlordId,
      from_on: fromOn,
      until_on: untilOn,
      because,
      routine,
    })
    const data = { landlord: landlordId, from: fromOn.toString(), until: untilOn?.toString() ?? null }
    return step.done('landlord-pause.noted', { about: made, data, made, to: '/homes/pauses' })
  },
  clash: { [ONE_PAUSE]: stopped('twice', 'fromOn') },
})

async function landlordFor(tx: Tx, session: Session, chosen: string | null): Promise<string | null> {
  const wanted = isLandlord(session) ? session.organisation.id : chosen
  return (await landlords(tx, session)).find(({ id }) => id === wanted)?.id ?? null
}

export const lifting = pause.form({
  at: 'lift',
  may: 'pause',
  opens: 'landlord-pause',
  back: '/homes/pauses',
  text: group(text, 'lifting'),
  fields: { liftedOn: day({ within: 'planned' }), changed: optional(longText(500, 3)) },
  shows: ({ shown }) => ({ heading: shown.landlord, begins: { liftedOn: today() }, before: <p>{shown.because}</p> }),
  act: async (step, { liftedOn, changed }) => {
    const { on } = step
    if (on.liftedOn !== null) return stopped('already')
    if (isBefore(liftedOn, on.fromOn)) return wrong('liftedOn', 'tooEarly')
    if (named(changed)) return wrong('changed', 'noNumbers')
    await step.stamp('landlord_pause', on.id, 'lifted', { lifted_on: liftedOn, changed })
    return step.done('landlord-pause.lifted', { data: { on: liftedOn.toString() } })
  },
  clash: { [ONE_PAUSE]: stopped('twice', 'liftedOn') },
})

export const goingOn = pause.press({
  at: 'lift/undo',
  may: 'pause',
  back: '/homes/pauses',
  text: group(text, 'goingOn'),
  act: async (step) => {
    if (step.on.liftedOn === null) return stopped('already')
    await step.unstamp('landlord_pause', step.on.id, 'lifted', { lifted_on: null, changed: null })
    return step.done('landlord-pause.goes-on')
  },
  clash: { [ONE_PAUSE]: stopped('twice') },
})

export const undoing = pause.press({
  at: 'undo',
  may: 'pause',
  back: '/homes/pauses',
  text: group(text, 'undoing'),
  act: async (step) => {
    await step.stamp('landlord_pause', step.on.id, 'undone')
    return step.done('landlord-pause.undone')
  },
})

export const pauseForms = pauses.routes(adding, lifting, goingOn, undoing)
