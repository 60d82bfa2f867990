/** What triggers would have kept, had they been awake: made set by set, by the same functions. */

import type pg from 'pg'
import type { Step } from './steps.ts'

const columns =
  'person_id, holder_id, municipality_code, reason, source_id, since, ended_at, from_at, until_at, housing, plan, only_for'
/** municipalities to a statement */
const AT_ONCE = 10

const inParts = (
  name: string,
  codes: readonly string[],
  work: (client: pg.Client, part: readonly string[]) => Promise<unknown>,
): Step[] =>
  Array.from({ length: Math.ceil(codes.length / AT_ONCE) }, (_, i) => ({
    name: `${name} ${i + 1}`,
    work: (client) => work(client, codes.slice(i * AT_ONCE, (i + 1) * AT_ONCE)),
  }))

/** The reasons to read about people, by the view that is the rule; of an empty table, without its indexes. */
const grounds = (codes: readonly string[]): Step[] =>
  inParts('grounds', codes, (client, part) =>
    client.query(
      `insert into ground (${columns}) select ${columns} from app.ground_rule where municipality_code = any ($1) order by person_id`,
      [part],
    ),
  )

/** The same beside the rule, both ways; throws where one lacks or has too many. */
const groundsCompared = (codes: readonly string[]): Step[] =>
  inParts('grounds compared', codes, async (client, part) => {
    const [held, rule] = ['ground', 'app.ground_rule'].map(
      (from) => `(select ${columns} from ${from} where municipality_code = any ($1))`,
    )
    const { rows } = await client.query<{ n: number }>(
      `select ((select count(*) from (${held} except all ${rule}) x) + (select count(*) from (${rule} except all ${held}) y))::int as n`,
      [part],
    )
    if (rows[0]?.n !== 0) throw new Error(`${rows[0]?.n} differ from the rule`)
  })

/** The same of what shuts signals. */
const guardsCompared: Step = {
  name: 'what shuts signals compared',
  work: async (client) => {
    const { rows } = await client.query<{ n: number }>(
      'select (missing + extra)::int as n from app.signal_guards_compared()',
    )
    if (rows[0]?.n !== 0) throw new Error('they differ from the rule')
  },
}

/** The same of the work lists. */
const listsCompared: Step = {
  name: 'work lists compared',
  work: async (client) => {
    const { rowCount } = await client.query(
      `(select * from matter_next except select * from app.matter_next_now) union all (select * from app.matter_next_now except select * from matter_next) limit 1`,
    )
    if (rowCount !== 0) throw new Error('they differ from the rule')
  },
}

/** The same of which lease came after which. */
const leasesCompared: Step = {
  name: 'which lease came after which compared',
  work: async (client) => {
    const { rowCount } = await client.query(
      `(select * from lease_after except all select * from app.lease_after_rule) union all (select * from app.lease_after_rule except all select * from lease_after) limit 1`,
    )
    if (rowCount !== 0) throw new Error('they differ from the rule')
  },
}

export const compared = (codes: readonly string[]): Step[] => [
  leasesCompared,
  listsCompared,
  guardsCompared,
  ...groundsCompared(codes),
]

export const kept = (codes: readonly string[]): Step[] => [
  ...grounds(codes),
  {
    name: 'names',
    work: `
      insert into person_name_part (person_id, part, municipality_code, organisation_id, parts)
      select p.id, part, p.municipality_code, p.organisation_id, ' ' || array_to_string(n.parts, ' ')
      from person p cross join lateral (select app.name_parts(concat_ws(' ', p.given_name, p.family_name, p.called)) as parts offset 0) n cross join lateral unnest(n.parts) as part
      on conflict do nothing`,
  },
  {
    name: 'what waits',
    work: `
      insert into signal_waiting select s.id, s.municipality_code from signal s where not exists (select from signal_answer a where a.signal_id = s.id) on conflict do nothing;
      select app.open_messages_anew(array(select id from tenancy_message));
      select app.matters_anew(array(select id from eviction_matter))`,
  },
  { name: 'which lease came after which', work: 'insert into lease_after select * from app.lease_after_rule' },
  {
    name: 'numbers and names in signals',
    work: `
      insert into signal_number (signal_id, municipality_code, number)
      select s.id, s.municipality_code, n from signal s left join tenancy_message t on t.signal_id = s.id left join enforcement_notice e on e.signal_id = s.id
        cross join lateral (select concat_ws(' x ', s.person_number, s.person_name, s.place, s.words, s.sender_name, s.sender_contact, t.tenant_name, t.address, t.words,
          t.own_reference, t.landlord_name, t.landlord_address, t.way_to_pay, e.tenant_name, e.words, e.authority_reference, e.landlord_name) as words offset 0) w
        cross join lateral app.numbers_in(w.words) as n
      where w.words ~ '[0-9]([^0-9A-Za-z]{0,3}[0-9]){9}' on conflict do nothing`,
  },
  {
    name: 'what shuts signals',
    work: 'select app.all_signal_guards_anew()',
    after: ['numbers and names in signals', 'what waits'],
  },
]
