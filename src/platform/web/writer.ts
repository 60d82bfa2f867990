/** Whose form it is: each carries, sealed, for whom it was drawn, so that nothing is ever sent in another's name from the same browser. */

import type { Session } from '../access/index.ts'
import { seal, unseal } from '../seal.ts'
import type { Ctx } from './context.ts'
import { carriesForm, formOf } from './form.ts'

/** The hidden field that says it. */
export const WRITER_FIELD = '_by'

/** A form whose writer nobody could tell: it is never sent before whoever is logged in has said that it is theirs. */
const NOBODY = 'nobody'

/** What a form drawn for this user carries (null: nobody knows whose it is). `openSeals()` first. */
export const sealedWriter = (userId: string | null): string => seal('form', userId ?? NOBODY)

/** Somebody else's form, or one whose writer can't be told: not to be carried out as whoever is logged in. */
export class NotWriter extends Error {
  readonly writer: 'other' | 'unknown'
  constructor(writer: 'other' | 'unknown') {
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
  if (writer === undefined || writer === session.userId) return
  throw new NotWriter(writer === null ? 'unknown' : 'other')
}
