/** Collects rows table by table and writes them in few statements, in the order that foreign keys ask for. */

import type { Insertable } from 'kysely'
import { sql } from 'kysely'
import type { Database, Tx } from '../platform/database/index.ts'

export type Table = keyof Database

export type Sheaf = {
  add: <T extends Table>(table: T, row: Insertable<Database[T]>) => void
  count: () => number
  /** writes everything; `progress` hears how many rows are done */
  write: (tx: Tx, progress: (done: number) => void) => Promise<void>
}

const order: readonly Table[] = [
  'organisation',
  'person',
  'person_number',
  'person_contact',
  'protection',
  'protected_staff',
  'person_link',
  'household',
  'household_member',
  'consent',
  'emergency_opening',
  'running_number',
  'signal',
  'signal_answer',
  'signal_person',
  'outreach_alert',
  'case_file',
  'case_responsible',
  'case_note',
  'investigation',
  'decision',
  'decision_service',
  'appeal',
  'judgment',
  'intervention',
  'plan',
  'goal',
  'goal_progress',
  'follow_up',
  'case_closure',
  'residence_assessment',
  'transfer_request',
  'transfer_part',
  'transfer_answer',
  'transfer_inspectorate',
  'site',
  'room',
  'extra_places',
  'bed',
  'bed_set_aside',
  'site_intake',
  'site_named',
  'site_keeping',
  'house_rules',
  'bed_void',
  'booking',
  'booking_end',
  'bed_night',
  'stay',
  'bed_turnaround',
  'house_rules_accepted',
  'stay_belonging',
  'stay_note',
  'turned_away',
  'night_wait',
  'night_offer',
  'place_request',
  'place_request_answer',
  'placement',
  'told_situation',
  'assignment',
  'support_kind',
  'support',
  'support_wish',
  'support_rhythm',
  'support_worker',
  'support_handover',
  'support_given',
  'support_contact',
  'support_contact_result',
  'support_goal',
  'support_goal_view',
  'support_crisis_plan',
  'landlord_facts',
  'landlord_contact',
  'home_tool',
  'home_tool_terms',
  'home_tool_given',
  'dwelling',
  'priority_rules',
  'matching_coordinator',
  'housing_request',
  'housing_request_terms',
  'vacancy_import',
  'vacancy',
  'vacancy_pass',
  'inspection',
  'inspection_finding',
  'offer',
  'offer_answer',
  'lease',
  'lease_tenant',
  'lease_room',
  'lease_resident',
  'lease_remark',
  'lease_letting',
  'lease_term',
  'lease_waiver',
  'lease_handover',
  'lease_cost',
  'lease_talk',
  'landlord_pause',
  'programme',
  'lease_programme',
  'fidelity_assessment',
  'fidelity_answer',
  'agreement',
  'agreement_party',
  'agreement_task',
  'agreement_promise',
  'agreement_delivery',
  'agreement_meeting',
  'agreement_point',
  'agreement_action',
  'agreement_site',
  'agreement_answer_time',
  'agreement_money',
  'agreement_data',
  'agreement_document',
  'agreement_signature',
  'agreement_review',
  'routine',
  'routine_follow_up',
  'political_matter',
  'political_step',
  'county_standing',
  'delegation',
  'open_intervention',
  'eviction_matter',
  'matter_responsible',
  'matter_case',
  'tenancy_message',
  'tenancy_message_due',
  'matter_message',
  'matter_resident',
  'matter_residents_asked',
  'matter_contact',
  'payment_plan',
  'payment_plan_item',
  'enforcement_notice',
  'enforcement_confirmation',
  'matter_event',
  'matter_decision',
  'undertaking',
  'undertaking_delivery',
  'matter_promise',
  'child_concern',
  'matter_end',
  'advice',
  'advice_responsible',
  'advice_booking',
  'advice_booking_outcome',
  'budget',
  'budget_child',
  'budget_line',
  'debt',
  'debt_standing',
  'creditor_agreement',
  'read_log',
]

const A_STATEMENT = 2000

/** Bytes as PostgreSQL reads them out of text. A Buffer has turned itself into `{ type, data }` before a replacer sees it. */
const written = (_: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'type' in value && value.type === 'Buffer' && 'data' in value
    ? `\\x${Buffer.from(value.data as number[]).toString('hex')}`
    : value

/** An empty sheaf. */
export function sheaf(): Sheaf {
  const rows = new Map<Table, object[]>()
  let count = 0
  return {
    add: (table, row) => {
      const list = rows.get(table) ?? []
      rows.set(table, list)
      list.push(row)
      count += 1
    },
    count: () => count,
    write: async (tx, progress) => {
      const forgotten = [...rows.keys()].find((table) => !order.includes(table))
      if (forgotten !== undefined) throw new Error(`The order of tables doesn't know ${forgotten}`)
      let done = 0
      for (const table of order) {
        const all = rows.get(table) ?? []
        for (let i = 0; i < all.length; i += A_STATEMENT) {
          const some = all.slice(i, i + A_STATEMENT)
          const columns = sql.join(Object.keys(some[0] ?? {}).map((name) => sql.ref(name)))
          // one JSON parameter for thousands of rows; the database reads each value by its column's type
          await sql`insert into ${sql.table(table)} (${columns}) select ${columns} from jsonb_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(some, written)}::jsonb)`.execute(
            tx,
          )
          done += some.length
          progress(done)
        }
      }
    },
  }
}
