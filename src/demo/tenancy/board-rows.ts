/** Writes what the board's staff decided in a matter: delegations, undertakings, payment plans. */

import { momentOf } from '../../platform/time/index.ts'
import { castUsers } from '../cast.ts'
import { at, happened, MUNICIPALITY, notLater, type Story, userId } from '../story.ts'
import { type DemoFlat, landlordName } from './rows.ts'

const DELEGATION = '4.2'

/** Who may sign in the board's name: the prevention officer up to 30 000 kr, the manager without a limit. Gives the officer's. */
export function delegationRows(story: Story): string {
  const from = Temporal.PlainDate.from('2016-01-01')
  const given = at(story.c, from)
  const ids = (['petra', 'agneta'] as const).map((key) => {
    const id = story.c.id(given)
    for (const task of ['undertake', 'payArrears'] as const)
      story.rows.add('delegation', {
        id: task === 'undertake' ? id : story.c.id(given),
        municipality_code: MUNICIPALITY,
        user_id: userId(key),
        task,
        up_to_ore: key === 'petra' ? 3_000_000 : null,
        reference: DELEGATION,
        from_on: from,
        until_on: null,
        given_at: given,
        given_by: userId('agneta'),
        ended_at: null,
        ended_by: null,
      })
    return id
  })
  return ids[0] ?? ''
}

export type DemoUndertaking = {
  matter: string
  flat: DemoFlat
  tenantName: string
  ore: number
  signed: Temporal.PlainDate
  windowLastDay: Temporal.PlainDate
  delegation: string
  /** the event that says that it reached the landlord; null: signed, not yet handed over */
  delivered: { on: Temporal.PlainDate; event: string } | null
}

export function undertakingRows(story: Story, facts: DemoUndertaking): void {
  const { c, rows } = story
  const when = at(c, facts.signed)
  const petra = userId('petra')
  const decision = c.id(when)
  rows.add('matter_decision', {
    id: decision,
    municipality_code: MUNICIPALITY,
    matter_id: facts.matter,
    kind: 'undertake',
    amount_ore: facts.ore,
    reasons: 'Hushållet kan betala hyran framåt. Skulden beror på en tillfällig händelse.',
    delegation_id: facts.delegation,
    decision_id: null,
    decided_on: facts.signed,
    decided_at: when,
    decided_by: petra,
    corrects_id: null,
    corrected_because: null,
  })
  const undertaking = c.id(when)
  rows.add('undertaking', {
    id: undertaking,
    municipality_code: MUNICIPALITY,
    matter_id: facts.matter,
    number: `Å-${facts.signed.year}-${String(story.number('undertaking', facts.signed.year)).padStart(4, '0')}`,
    decision_id: decision,
    landlord_name: landlordName(facts.flat.landlord),
    landlord_address: 'Exempelgatan 1, 392 00 Kalmar',
    amount_ore: facts.ore,
    covers: 'Obetald hyra enligt hyresvärdens meddelande.',
    tenant_name: facts.tenantName,
    address: facts.flat.address,
    dwelling_number: facts.flat.number,
    landlord_reference: null,
    window_last_day: facts.windowLastDay,
    window_rule: 'EV-06',
    signed_on: facts.signed,
    signed_at: when,
    signed_by: petra,
    withdrawn_at: null,
    withdrawn_by: null,
    withdrawn_because: null,
  })
  happened(story, when, petra, { what: 'undertaking.signed', subject: undertaking, data: { matter: facts.matter } })
  if (facts.delivered === null) return
  rows.add('undertaking_delivery', {
    id: c.id(when),
    municipality_code: MUNICIPALITY,
    undertaking_id: undertaking,
    how: 'handedOver',
    reached_on: facts.delivered.on,
    proof: 'Kvittens av hyresvärdens ombud.',
    event_id: facts.delivered.event,
    noted_at: when,
    noted_by: petra,
    undone_at: null,
    undone_by: null,
  })
}

export type DemoPlan = {
  matter: string
  agreed: Temporal.PlainDate
  items: readonly { due: Temporal.PlainDate; ore: number; paidOn: Temporal.PlainDate | null }[]
  ended: Temporal.PlainDate | null
}

/** A payment plan with its payments, which are events of the matter. */
export function planRows(story: Story, plan: DemoPlan): void {
  const { c, rows } = story
  const when = at(c, plan.agreed)
  const petra = userId('petra')
  const id = c.id(when)
  rows.add('payment_plan', {
    id,
    municipality_code: MUNICIPALITY,
    matter_id: plan.matter,
    agreed_on: plan.agreed,
    agreed_with: 'landlord',
    words: null,
    made_at: when,
    made_by: petra,
    ended_on: plan.ended,
    ended_because: plan.ended === null ? null : 'fulfilled',
    ended_at: plan.ended && at(c, plan.ended),
    ended_by: plan.ended && petra,
  })
  happened(story, when, petra, { what: 'matter.plan-agreed', subject: plan.matter, data: { plan: id } })
  for (const { due, ore, paidOn } of plan.items) {
    const item = c.id(when)
    rows.add('payment_plan_item', {
      id: item,
      municipality_code: MUNICIPALITY,
      plan_id: id,
      due_on: due,
      amount_ore: ore,
    })
    if (paidOn === null) continue
    const noted = at(c, paidOn)
    rows.add('matter_event', {
      id: c.id(noted),
      municipality_code: MUNICIPALITY,
      matter_id: plan.matter,
      kind: 'payment',
      on_day: paidOn,
      until_day: null,
      amount_ore: ore,
      payer: 'tenant',
      ground: null,
      defects: [],
      flags: [],
      stated_days: null,
      corrects_id: null,
      annuls: false,
      because: null,
      message_id: null,
      notice_id: null,
      plan_item_id: item,
      recorded_at: noted,
      recorded_by: petra,
    })
  }
}

export type DemoNotice = {
  matter: string | null
  received: Temporal.PlainDate
  time: string
  evicts: Temporal.PlainDate
  address: string
  number: string | null
  tenantName: string
  landlord: string
  children: boolean
  confirmed: Temporal.PlainDate | null
}

/** Kronofogden's notice of an eviction day, and the confirmation if there is one. Gives the notice's id. */
export function noticeRows(story: Story, notice: DemoNotice): string {
  const { c, rows } = story
  const received = notLater(momentOf(notice.received, notice.time))
  const petra = castUsers.find(({ key }) => key === 'petra')?.id ?? ''
  const id = c.id(received)
  rows.add('enforcement_notice', {
    id,
    municipality_code: MUNICIPALITY,
    signal_id: null,
    matter_id: notice.matter,
    kind: 'eviction',
    authority_reference: `U-${c.between(10_000, 99_999)}-${notice.received.year}`,
    received_at: received,
    received_on: notice.received,
    eviction_on: notice.evicts,
    eviction_time: '10:00',
    address: notice.address,
    dwelling_number: notice.number,
    tenant_name: notice.tenantName,
    landlord_name: landlordName(notice.landlord),
    children: notice.children,
    words: null,
    via: 'form',
    registered_at: received,
    registered_by: petra,
    replaces_id: null,
    withdrawn_at: null,
    withdrawn_by: null,
    withdrawn_because: null,
  })
  happened(story, received, petra, { what: 'enforcement-notice.registered', subject: id })
  if (notice.confirmed === null) return id
  const confirmed = at(c, notice.confirmed, 14, 16)
  rows.add('enforcement_confirmation', {
    id: c.id(confirmed),
    municipality_code: MUNICIPALITY,
    notice_id: id,
    confirmed_at: confirmed,
    confirmed_on: notice.confirmed,
    confirmed_by: petra,
    handler_id: petra,
    handler_contact: '0480-000 00',
    sent_how: 'email',
    copy_how: 'letter',
    copy_on: notice.confirmed,
    late_because: null,
    undone_at: null,
    undone_by: null,
  })
  happened(story, confirmed, petra, { what: 'enforcement-notice.confirmed', subject: id })
  return id
}
