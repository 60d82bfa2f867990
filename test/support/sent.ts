/** A signal that somebody sends by the form's own work: somebody sleeps at Storgatan 1, unless told otherwise. */

import type { Session } from '../../src/platform/access/index.ts'
import { sending } from '../../src/signal/index.ts'

export type Sent = Parameters<typeof sending.run>[2]

const report: Sent = {
  kind: 'report',
  municipality: null,
  words: 'Sover ute.',
  place: 'Storgatan 1',
  livingForm: null,
  personName: null,
  personNumber: null,
  adults: 1,
  children: 0,
  urgent: false,
  senderName: null,
  senderContact: null,
  noticedBy: null,
}

/** The new signal's id. */
export async function signalSentBy(by: Session, facts: Partial<Sent> = {}): Promise<string> {
  const sent = await sending.run(by, {}, { ...report, ...facts })
  if (!sent.ok) throw new Error(String(sent.reason[0]?.says))
  return sent.value.made ?? ''
}
