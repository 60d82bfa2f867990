/** What a message gives to the course of a matter: the days that the law counts from. */

import { defectsOf, type Message } from '../../message/index.ts'
import { bareFacts, type NewMatterEvent } from '../event/actions.ts'

/**
 * The events of a message, in order of the course. Days that hadn't come when the message came are left out: nothing has happened on them yet,
 * and the message's findings say so.
 */
export function eventsOfMessage(message: Message): NewMatterEvent[] {
  const base = { ...bareFacts, messageId: message.id }
  const happened = (day: Temporal.PlainDate | null): day is Temporal.PlainDate =>
    day !== null && Temporal.PlainDate.compare(day, message.receivedOn) <= 0
  const dues: NewMatterEvent[] = message.dues
    .filter(({ dueOn }) => happened(dueOn))
    .map(({ dueOn, amountOre }) => ({ ...base, kind: 'rentDue', on: dueOn, amountOre }))
  const paper = { ...base, amountOre: message.amountOre, statedDays: message.statedDays }
  const served: NewMatterEvent[] = happened(message.servedOn)
    ? [{ ...paper, kind: 'noticeServed', on: message.servedOn }]
    : []
  const serious = message.particularlySerious ? (['particularlySerious'] as const) : []
  const letter = message.givenHow === 'registeredLetter' ? (['registeredLetter'] as const) : []
  const disturbed: NewMatterEvent[] = happened(message.disturbanceOn)
    ? [{ ...base, kind: 'disturbance', on: message.disturbanceOn, flags: [...serious] }]
    : []
  switch (message.kind) {
    case 'earlyArrears':
      return dues
    case 'noticeToTenant':
      return [...dues, ...served]
    case 'messageToBoard':
      return [
        ...dues,
        ...served,
        {
          ...paper,
          kind: 'messageGiven',
          on: message.givenOn,
          defects: defectsOf(message.findings),
          flags: [...letter],
        },
      ]
    case 'disturbance':
      return [...disturbed, { ...base, kind: 'boardNotified', on: message.givenOn, flags: [...letter] }]
    case 'terminationCopy':
      return [
        ...disturbed,
        ...(happened(message.servedOn)
          ? [{ ...base, kind: 'terminationServed', on: message.servedOn } satisfies NewMatterEvent]
          : []),
        { ...base, kind: 'terminationCopied', on: message.givenOn, flags: [...serious, ...letter] },
      ]
  }
}
