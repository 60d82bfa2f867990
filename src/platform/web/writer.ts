/** Whose form it is: each carries, sealed, for whom it was drawn, so that nothing is ever sent in another's name from the same browser. */

import type { Session } from '../access/index.ts'
import { seal, unseal } from '../seal.ts'
import type { Ctx } from './context.ts'
import { carriesForm, formOf } from './form.ts'

/** The hidden field that says it. */
export const WRITER_FIELD = '_by'

/** A form whose writer nobody could tell: it is never sent before whoever is logged in has said that it is theirs. */
const NOBODY = 'nobody'

/** A form that was drawn on call is of that municipality, and not of any that its writer works for later. */
export const writerOf = ({ userId, municipality, onCall }: Session): string =>
  onCall?.works === 'now' ? `${userId} ${municipality}` : userId

/** What a form drawn for this user carries (null: nobody knows whose it is). `openSeals()` first. */
export const sealedWriter = (writer: string | null): string => seal('form', writer ?? NOBODY)

/** Somebody else's form, or one whose writer can't be told: not to be carried out as whoever is logged in. */
export class NotWriter extends Error {
  readonly writer: 'other' | 'unknown' | 'elsewhere'
  constructor(writer: 'other' | 'unknown' | 'elsewhere') {
    super('The form was drawn for somebody else.')
    this.writer = writer
  }
}

/** Who the posted form says it was drawn for; undefined when it says nothing, null when that can't be told. */
export async function writerIn(c: Ctx): Promise<string | null | undefined> {
  if (!carriesForm(c)) return undefined
  const said = (await formOf(c)).get(WRITER_FIELD)
  if (said === null) return undefined
  const writer = typeof said === 'string' ? unseal('form', said) : null
  return writer === NOBODY ? null : writer
}

/** Stops a form that was drawn for another user than the one who is logged in now. */
export async function requireWriter(c: Ctx, session: Session): Promise<void> {
  const writer = await writerIn(c)
  if (writer === undefined || writer === writerOf(session)) return
  // their own, of another municipality or another hour
  if (writer?.startsWith(session.userId)) throw new NotWriter('elsewhere')
  throw new NotWriter(writer === null ? 'unknown' : 'other')
}
