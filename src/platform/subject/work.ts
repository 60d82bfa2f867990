/** The work of a form or a press: one transaction in which the thing is held, found not to have ended, and changed; or a refusal, and nothing is. */

import type { Session } from '../access/index.ts'
import { asUser, type Database, isConflict, type Tx } from '../database/index.ts'
import type { Locale } from '../text/index.ts'
import type { Problem } from '../web/form.ts'
import { already, DoneAlready } from './already.ts'
import { type FieldWords, labelOf } from './field.ts'
import type { Answer } from './form.ts'
import { type Refusal, type Refusals, stopped } from './refusal.ts'
import { type Step, stepOf } from './step.ts'
import type { SubjectOf } from './subject-of.ts'

/** What work needs to know of where it is done. */
export type WorkOf<Verb, Ids> = {
  may: Verb
  alsoEnded?: boolean
  through?: (tx: Tx, params: Ids) => Promise<string>
  clash?: Readonly<Record<string, Refusals>>
}

/** The subject's id: found through the row in the address, or in the address itself. */
export async function idOf<Ids extends object>(tx: Tx, place: Pick<WorkOf<never, Ids>, 'through'>, to: Ids) {
  return place.through ? place.through(tx, to) : String(Reflect.get(to, 'id') ?? '')
}

/** Does the work. Answers the subject's id besides (empty when it wasn't found), so that the way back is known. */
export async function work<
  Held extends { id: string },
  Shown extends Held,
  Verb extends string,
  Ids extends object,
  Key extends string,
  Own extends keyof Database,
>(
  it: SubjectOf<Held, Shown, Verb, string, Key, Own>,
  place: WorkOf<Verb, Ids>,
  session: Session,
  to: Ids,
  act: (step: Step<Held, Ids, Key, Own>) => Promise<Answer>,
  alsoIn: string | null = null,
): Promise<{ id: string; answer: Answer }> {
  let id = ''
  const whole = async (tx: Tx): Promise<Answer> => {
    const on = await it.hold(tx, session, await idOf(tx, place, to), place.may)
    id = on.id
    if (!place.alsoEnded && it.ended(on)) return stopped((locale) => it.text[locale].ended)
    const after = async (one: Held) => it.after?.({ tx, session, on: one })
    const person = (one: Held) => it.person?.(one) ?? null
    return act(stepOf({ tx, session, on, params: to, rows: it.rows ?? null, person, after }))
  }
  await it.first?.()
  try {
    const answer = await asUser(session, whole, alsoIn === null ? {} : { alsoIn })
    return { id, answer }
  } catch (error) {
    if (error instanceof DoneAlready) return { id, answer: stopped(already) }
    const faster = Object.entries(place.clash ?? {}).find(([constraint]) => isConflict(error, constraint))
    if (faster === undefined) throw error
    return { id, answer: faster[1] }
  }
}

type Says = {
  readonly fields?: Readonly<Record<string, FieldWords>>
  readonly refusals?: Readonly<Record<string, string>>
}

/** The refusals as the page tells them: each at its field, by the form's own words. */
export const inWords = (reason: readonly Refusal[], text: Says, locale: Locale): Problem[] =>
  reason.map(({ field, says }) => {
    const message = typeof says === 'function' ? says(locale) : (text.refusals?.[says] ?? says)
    const words = field === null ? undefined : text.fields?.[field]
    return { field: field ?? '', message, ...(words === undefined ? {} : { label: labelOf(words) }) }
  })

/** Where it leads: the subject's page, a place on it (`#promises`), a page beneath it (`plan`), or another page (`/cases`). */
export function homeOf(at: string, id: string, back = ''): string {
  if (back.startsWith('/')) return back
  const home = at.replace(':id', id)
  return back === '' || back.startsWith('#') ? `${home}${back}` : `${home}/${back}`
}
