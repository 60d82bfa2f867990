/** A signal opened on its page. */

import { openPeople, type PersonBrief } from '../person/index.ts'
import type { Session } from '../platform/access/index.ts'
import { ask, type Tx } from '../platform/database/index.ts'
import { mayAnswer } from './access.ts'
import { type Hold, holdOf } from './hold.ts'
import { linkedPeople, messageOfSignal, type Side, type Signal, signalToShow } from './queries.ts'
import { askingTenants } from './tenants.ts'

export type OpenedSignal = {
  signal: Signal
  side: Side
  people: PersonBrief[]
  messageId: string | null
  mayAnswer: boolean
  /** name and place or birth fit somebody with protected identity, and this user says whether it is them, or that it isn't after all */
  hold: Hold | null
  /** who lives in the flat of a landlord's message, and isn't linked yet */
  tenants: PersonBrief[]
}

/** The signal for its page. Whom it is about is opened with it, and that is written in the read log. */
export async function signalOpened(tx: Tx, session: Session, id: string): Promise<OpenedSignal> {
  const { signal, side } = await signalToShow(tx, session, id)
  const people = side === 'answering' ? await openPeople(tx, session, await linkedPeople(tx, id), 'signal') : []
  const messageId = signal.kind === 'landlordMessage' ? await messageOfSignal(tx, id) : null
  const may = side === 'answering' && mayAnswer(session)
  const hold = may ? await holdOf(tx, id) : null
  const tenantIds = messageId === null || !may ? [] : await ask(tx, askingTenants(tx, [id]))
  const tenants = await openPeople(tx, session, tenantIds, 'signal')
  return { signal, side, people, messageId, mayAnswer: may, hold, tenants }
}
