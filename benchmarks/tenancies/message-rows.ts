/** What landlords sent: each message with its signal, and the answer that went back on all but the latest. */

import { agent, landlord, officer } from './ids.ts'

/** the latest early signals of each municipality, which nobody has answered yet */
const UNANSWERED = 12
const RENT_ORE = 845_000

const text = (from: string) =>
  `(array['Norra vägen','Södra vägen','Skolgatan','Storgatan','Ängsvägen'])[1 + ${from} % 5] || ' ' || ${from} / 5 % 5000`
/** what a message says in common; `m` is a draft */
const from = 'from bench_t.message m'

export const messageRows = (): [string, string][] => [
  [
    'signals',
    `insert into signal (id, municipality_code, receipt, kind, sender_organisation_id, sender_user_id, received_at, answer_by, urgent, words, place, adults, children, registered_by)
     select signal_id, code, 'S-' || extract(year from at) || '-' || 10000 + seq, 'landlordMessage', ${landlord('m.landlord')}, ${agent}, at, at::date + 3, false,
       'Tidig hyresskuld: 8 450 kr för 1 hyra.', ${text('street')}, 1, case when children then 1 else 0 end, ${agent} ${from}`,
  ],
  [
    'messages',
    `insert into tenancy_message (id, municipality_code, signal_id, kind, via, sender_organisation_id, tenure, landlord_name, tenant_name, address, dwelling_number, area_name, rooms,
       amount_ore, interest_ore, way_to_pay, served_on, given_on, given_how, children, received_at, received_by, fingerprint)
     select id, code, signal_id, case when matter is null then 'earlyArrears' else 'messageToBoard' end, case when n % 3 = 0 then 'form' else 'file' end, ${landlord('m.landlord')},
       case when n % 12 = 5 then 'tenantOwned' else 'rented' end, 'Bostäder', 'Hyresgäst ' || n, ${text('street')}, '1' || 100 + n % 50, 'Område ' || n % 12, 1 + n % 4,
       ${RENT_ORE}, 0, case when matter is not null then 'Bankgiro 000-0000' end, null, at::date, 'electronic', children, at, ${agent}, sha256(id::text::bytea) ${from}`,
  ],
  [
    'unpaid rents',
    `insert into tenancy_message_due (message_id, municipality_code, due_on, amount_ore) select id, code, date_trunc('month', at)::date - 1, ${RENT_ORE} ${from}`,
  ],
  [
    'answers',
    `insert into signal_answer (id, municipality_code, signal_id, kind, words, answered_at, answered_by)
     select uuidv7(at - now()), code, signal_id, case when matter is null then 'noAction' else 'caseOpened' end, 'Tack. Vi har tagit kontakt.', at + interval '4 hours', ${officer('1')}
     ${from} where matter is not null or newest > ${UNANSWERED}`,
  ],
]
