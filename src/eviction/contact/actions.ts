/** Noting contacts with the household, and taking back one that was noted by mistake. */

import type { Session } from '../../platform/access/index.ts'
import { asUser } from '../../platform/database/index.ts'
import { newId } from '../../platform/id.ts'
import { done, type Outcome, refused } from '../../platform/outcome.ts'
import { record } from '../../platform/record/index.ts'
import { dateOf, now, today } from '../../platform/time/index.ts'
import type { ContactHow } from '../clocks/contact-day.ts'
import { restand } from '../clocks/restand.ts'
import { matterToWorkOn } from '../load.ts'
import { contactById } from './queries.ts'
import { mayUndo } from './rules.ts'

export type NewContact = {
  at: Temporal.Instant
  how: ContactHow
  reached: boolean
  aboutChildren: boolean
  words: string | null
  nextOn: Temporal.PlainDate | null
}

export type ContactRefusal = { kind: 'matterEnded' } | { kind: 'inFuture' } | { kind: 'nextBefore' }

export async function noteContact(
  session: Session,
  matterId: string,
  contact: NewContact,
): Promise<Outcome<null, ContactRefusal>> {
  return asUser<Outcome<null, ContactRefusal>>(session, async (tx) => {
    const matter = await matterToWorkOn(tx, session, matterId)
    if (matter.end !== null) return refused({ kind: 'matterEnded' })
    if (Temporal.Instant.compare(contact.at, now()) > 0) return refused({ kind: 'inFuture' })
    const on = dateOf(contact.at)
    const { nextOn } = contact
    if (nextOn !== null && Temporal.PlainDate.compare(nextOn, on) < 0) return refused({ kind: 'nextBefore' })
    const id = newId()
    await tx
      .insertInto('matter_contact')
      .values({
        id,
        municipality_code: session.municipality,
        matter_id: matter.id,
        at: contact.at,
        on_day: on,
        how: contact.how,
        reached: contact.reached,
        about_children: contact.aboutChildren,
        words: contact.words,
        next_on: nextOn,
        noted_at: now(),
        noted_by: session.userId,
      })
      .execute()
    await record(tx, session, {
      what: 'matter.contact-noted',
      subject: matter.id,
      data: { contactId: id, how: contact.how, reached: contact.reached, on: on.toString() },
    })
    await restand(tx, session.municipality, matter.id)
    return done(null)
  })
}

export type UndoRefusal = { kind: 'matterEnded' } | { kind: 'alreadyUndone' } | { kind: 'notUndoable' }

/** The row stays and is shown struck out; it no longer counts. */
export async function undoContact(
  session: Session,
  matterId: string,
  contactId: string,
): Promise<Outcome<null, UndoRefusal>> {
  return asUser<Outcome<null, UndoRefusal>>(session, async (tx) => {
    const matter = await matterToWorkOn(tx, session, matterId)
    if (matter.end !== null) return refused({ kind: 'matterEnded' })
    const contact = await contactById(tx, matter.id, contactId)
    if (contact.undone !== null) return refused({ kind: 'alreadyUndone' })
    if (!mayUndo(contact, session.userId, today())) return refused({ kind: 'notUndoable' })
    await tx
      .updateTable('matter_contact')
      .set({ undone_at: now(), undone_by: session.userId })
      .where('id', '=', contactId)
      .execute()
    await record(tx, session, { what: 'matter.contact-undone', subject: matter.id, data: { contactId } })
    await restand(tx, session.municipality, matter.id)
    return done(null)
  })
}
