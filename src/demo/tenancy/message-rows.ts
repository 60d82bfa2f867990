/** Writes a landlord's messages, each with its signal and the answer that went back. */

import { createHash } from 'node:crypto'
import type { MessageDefect, Tenure } from '../../law/index.ts'
import { momentOf } from '../../platform/time/index.ts'
import { answerBy } from '../../signal/index.ts'
import { at, happened, MUNICIPALITY, notLater, type Story, userId } from '../story.ts'
import { type DemoFlat, landlordName } from './rows.ts'

export type DemoMessage = {
  kind: 'earlyArrears' | 'noticeToTenant' | 'messageToBoard' | 'disturbance' | 'terminationCopy'
  day: Temporal.PlainDate
  time?: string
  flat: DemoFlat
  tenantName: string
  dues: readonly { on: Temporal.PlainDate; ore: number }[]
  /** what the message claims; the sum of its dues unless told */
  claims?: number
  served?: Temporal.PlainDate | null
  children: number | null
  words?: string
  tenure?: Tenure
  defects?: readonly MessageDefect[]
  /** the matter that it led to, and what the landlord was answered; null: it waits for an answer */
  matter: string | null
  answer: string | null
}

/** A landlord's message with its signal, and the answer if there is one; gives the message's id. */
export function messageRows(story: Story, message: DemoMessage, signalId?: string): string {
  const { c, rows } = story
  const received = message.time === undefined ? at(c, message.day, 8, 9) : notLater(momentOf(message.day, message.time))
  const id = c.id(received)
  const signal = signalId ?? signalRow(story, message, received)
  const owed = message.dues.reduce((sum, { ore }) => sum + ore, 0)
  const bare = message.kind === 'disturbance' || message.kind === 'terminationCopy'
  const noRooms = message.defects?.includes('noRooms') ?? false
  const noWay = message.defects?.includes('noWayToPay') ?? false
  const content = [message.kind, message.day, message.flat.address, message.flat.number, owed, id].join('\n')
  rows.add('tenancy_message', {
    id,
    municipality_code: MUNICIPALITY,
    signal_id: signal,
    kind: message.kind,
    via: 'form',
    sender_organisation_id: message.flat.landlord,
    tenure: message.tenure ?? 'rented',
    dwelling_id: message.flat.dwelling,
    landlord_name: landlordName(message.flat.landlord),
    landlord_address: 'Exempelgatan 1, 392 00 Kalmar',
    landlord_phone: '0480-000 00',
    tenant_name: message.tenantName,
    address: message.flat.address,
    dwelling_number: message.flat.number,
    area_name: message.flat.area,
    rooms: noRooms ? null : message.flat.rooms,
    amount_ore: bare ? null : (message.claims ?? owed),
    interest_ore: bare ? null : 0,
    way_to_pay: bare || noWay ? null : 'Bankgiro 000-0000',
    served_on: message.served ?? null,
    given_on: message.day,
    given_how: 'electronic',
    stated_days: null,
    disturbance_on: message.kind === 'disturbance' ? message.day.subtract({ days: 3 }) : null,
    particularly_serious: false,
    children: message.children === null ? null : message.children > 0,
    words: message.words ?? null,
    own_reference: null,
    corrects_id: null,
    import_id: null,
    received_at: received,
    received_by: userId('hanna'),
    fingerprint: createHash('sha256').update(content).digest(),
  })
  if (!bare)
    for (const { on, ore } of message.dues)
      rows.add('tenancy_message_due', {
        message_id: id,
        municipality_code: MUNICIPALITY,
        due_on: on,
        amount_ore: ore,
      })
  if (message.matter !== null) {
    const linked = at(c, message.day, 10, 16)
    rows.add('matter_message', {
      id: c.id(linked),
      municipality_code: MUNICIPALITY,
      matter_id: message.matter,
      message_id: id,
      linked_at: linked,
      linked_by: userId('petra'),
      cut_at: null,
      cut_by: null,
    })
  }
  if (signalId === undefined && message.answer !== null) answerRow(story, signal, message.day, message.answer)
  return id
}

function signalRow(story: Story, message: DemoMessage, received: Temporal.Instant): string {
  const { c, rows } = story
  const id = c.id(received)
  const children = message.children ?? 0
  rows.add('signal', {
    id,
    municipality_code: MUNICIPALITY,
    receipt: `S-${message.day.year}-${String(story.number('signal', message.day.year)).padStart(4, '0')}`,
    kind: 'landlordMessage',
    sender_organisation_id: message.flat.landlord,
    sender_user_id: userId('hanna'),
    sender_name: null,
    sender_contact: null,
    received_at: received,
    answer_by: answerBy(received, { urgent: false, children, livingForm: 'firstHandLease' }).day,
    urgent: false,
    words: message.words ?? 'Meddelande från hyresvärden.',
    place: message.flat.address,
    living_form_code: 'firstHandLease',
    person_name: message.tenantName,
    person_number: null,
    adults: 1,
    children,
    registered_by: userId('hanna'),
  })
  happened(story, received, userId('hanna'), { what: 'signal.received', subject: id })
  return id
}

function answerRow(story: Story, signal: string, day: Temporal.PlainDate, words: string): void {
  const answered = at(story.c, day, 10, 16)
  story.rows.add('signal_answer', {
    id: story.c.id(answered),
    municipality_code: MUNICIPALITY,
    signal_id: signal,
    kind: 'caseGoesOn',
    words,
    answered_at: answered,
    answered_by: userId('petra'),
    corrects_id: null,
    corrected_because: null,
  })
  happened(story, answered, userId('petra'), { what: 'signal.answered', subject: signal, data: { kind: 'caseGoesOn' } })
}
