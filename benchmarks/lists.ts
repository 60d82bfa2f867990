/** A list of fifty rows under row security beside the same list without it: in one run, by turns, in processor time of the two connections. */

import pg from 'pg'
import { cpuOfOne } from './cpu.ts'
import { spreadOf } from './statistics.ts'

const ROUNDS = 15
const WARM_UP = 3
/** times in a row, so that the time of one is told from nothing */
const IN_A_ROW = 6
/** no list gets more than about so many milliseconds */
const PATIENCE = 8_000

export type Compared = {
  who: string
  list: string
  /** rows that come under row security, and without it: somebody with protected identity may be left out */
  rows: number
  rowsWithout: number
  cpuMs: number
  cpuWithoutMs: number
  /** by processor time, and by the clock at the middle */
  ratio: number
  ratio50: number
}

type Here = { municipality: string; organisation: string; unit: string | null }
type Question = { text: string; values: (here: Here) => unknown[] }

const LIMIT = 50
/** Each says where it looks, so that it is the same question for whoever asks it. */
const lists = {
  cases: {
    text: `select c.id, c.number, c.opened_on, p.given_name, p.family_name, p.birth_year from case_file c join person p on p.id = c.person_id
      where c.municipality_code = $1 and c.unit_id = $2 and not exists (select from case_closure x where x.case_id = c.id and x.reopened_at is null)
      order by c.opened_on desc, c.id desc limit ${LIMIT}`,
    values: ({ municipality, unit }) => [municipality, unit],
  },
  people: {
    text: `select p.id, p.given_name, p.family_name, p.birth_year, p.sex from person_name_part n join person p on p.id = n.person_id
      where n.organisation_id = $1 and n.part >= 'a' and n.part < 'b' order by n.part, n.person_id limit ${LIMIT}`,
    values: ({ organisation }) => [organisation],
  },
  signals: {
    text: `select s.id, s.receipt, s.received_at, s.words from signal s where s.municipality_code = $1 order by s.received_at desc, s.id desc limit ${LIMIT}`,
    values: ({ municipality }) => [municipality],
  },
  matters: {
    text: `select m.id, m.number, m.address, m.tenant_name, s.stage, s.unpaid_ore from eviction_matter m join matter_standing s on s.matter_id = m.id
      where m.municipality_code = $1 order by m.opened_on desc, m.id desc limit ${LIMIT}`,
    values: ({ municipality }) => [municipality],
  },
  guests: {
    text: `select s.id, s.from_on, p.given_name, p.family_name from stay s join person p on p.id = s.person_id
      where s.municipality_code = $1 and s.site_id in (select i.id from site i where i.organisation_id = $2) and s.until_on is null and s.undone_at is null
      order by s.from_on, s.id limit ${LIMIT}`,
    values: ({ municipality, organisation }) => [municipality, organisation],
  },
  'own signals': {
    text: `select s.id, s.receipt, s.received_at, s.words from signal s where s.sender_organisation_id = $1 order by s.received_at desc, s.id desc limit ${LIMIT}`,
    values: ({ organisation }) => [organisation],
  },
  messages: {
    text: `select t.id, t.kind, t.address, t.tenant_name, t.received_at from tenancy_message t
      where t.sender_organisation_id = $1 order by t.received_at desc, t.id desc limit ${LIMIT}`,
    values: ({ organisation }) => [organisation],
  },
} as const satisfies Record<string, Question>

type List = keyof typeof lists
const asked: { who: string; issuer: string; subject: string; lists: List[] }[] = [
  { who: 'worker', issuer: 'bench', subject: '1', lists: ['cases', 'people', 'signals'] },
  { who: 'prevention officer', issuer: 'bench-t', subject: 'officer-1', lists: ['matters'] },
  { who: 'manager', issuer: 'bench', subject: '4', lists: ['cases', 'people', 'signals', 'matters'] },
  { who: 'partner', issuer: 'bench', subject: 'night', lists: ['guests', 'own signals'] },
  { who: 'landlord', issuer: 'bench-t', subject: 'agent', lists: ['messages'] },
]

type Who = { id: string; organisation: string; kind: string; unit: string | null; roles: string }

/** What the roles may, as the door says it when a transaction begins. */
async function verbsOf(client: pg.Client, { kind, roles }: Who): Promise<string> {
  const { rows } = await client.query<{ verbs: string }>('select app.verbs_of($1, $2) as verbs', [kind, roles])
  return rows[0]?.verbs ?? ''
}

async function connected(url: string, role: 'hemvist_user' | null, who: Who, municipality: string) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const settings = {
    'hemvist.user_id': who.id,
    'hemvist.organisation_id': who.organisation,
    'hemvist.organisation_kind': who.kind,
    'hemvist.unit_id': who.unit ?? '',
    'hemvist.municipality': municipality,
    'hemvist.roles': who.roles,
    'hemvist.verbs': await verbsOf(client, who),
    'hemvist.now': Temporal.Now.instant().toString(),
    jit: 'off',
    plan_cache_mode: 'force_generic_plan',
  }
  for (const [name, value] of Object.entries(settings))
    await client.query('select set_config($1, $2, false)', [name, value])
  if (role !== null) await client.query(`set role ${role}`)
  return client
}

/** Every list for everybody who has it, in one municipality. */
export async function compareLists(url: string, municipality: string): Promise<Compared[]> {
  const owner = new pg.Client({ connectionString: url })
  await owner.connect()
  const found: Compared[] = []
  try {
    for (const one of asked) {
      const { rows } = await owner.query<Who>(
        `select u.id, u.organisation_id as organisation, o.kind, u.unit_id as unit, (select string_agg(role, ',') from user_role r where r.user_id = u.id) as roles
         from app_user u join organisation o on o.id = u.organisation_id where u.issuer = $1 and u.subject = $2`,
        [one.issuer, `${municipality}-${one.subject}`],
      )
      const who = rows[0]
      if (who === undefined) throw new Error(`${municipality} has no ${one.who}`)
      const both = [
        await connected(url, 'hemvist_user', who, municipality),
        await connected(url, null, who, municipality),
      ] as const
      try {
        for (const list of one.lists)
          found.push({
            who: one.who,
            list,
            ...(await byTurns(both, list, { municipality, organisation: who.organisation, unit: who.unit })),
          })
      } finally {
        for (const client of both) await client.end()
      }
    }
    return found
  } finally {
    await owner.end()
  }
}

async function byTurns(both: readonly [pg.Client, pg.Client], list: List, here: Here) {
  const { text, values }: Question = lists[list]
  const statement = { name: list, text, values: values(here) }
  const pids = await Promise.all(
    both.map(
      async (client) => (await client.query<{ pid: number }>('select pg_backend_pid() as pid')).rows[0]?.pid ?? 0,
    ),
  )
  const cpu = [0, 0]
  const times: number[][] = [[], []]
  const counts = [0, 0]
  const until = performance.now() + PATIENCE
  let kept = 0
  for (let round = 0; round < ROUNDS + WARM_UP && (kept === 0 || performance.now() < until); round += 1) {
    if (round >= WARM_UP) kept += 1
    for (const [i, client] of both.entries()) {
      const from = cpuOfOne(pids[i] ?? 0)
      const begun = performance.now()
      for (let n = 0; n < IN_A_ROW; n += 1) counts[i] = (await client.query(statement)).rowCount ?? 0
      if (round < WARM_UP) continue
      times[i]?.push((performance.now() - begun) / IN_A_ROW)
      cpu[i] = (cpu[i] ?? 0) + cpuOfOne(pids[i] ?? 0) - from
    }
  }
  const [under = 0, without = 0] = cpu.map((ms) => ms / kept / IN_A_ROW)
  const [a, b] = times.map(spreadOf)
  const two = (value: number) => Math.round(value * 100) / 100
  return {
    rows: counts[0] ?? 0,
    rowsWithout: counts[1] ?? 0,
    cpuMs: two(under),
    cpuWithoutMs: two(without),
    ratio: two(under / without),
    ratio50: two((a?.p50 ?? 0) / (b?.p50 ?? 1)),
  }
}
