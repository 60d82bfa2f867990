import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freshDatabase } from '../../test/support/database.ts'
import { publishedTestNumbers } from '../law/index.ts'
import { retentionOf } from '../measure/index.ts'
import { asSystem, type Connection, useDatabase } from '../platform/database/index.ts'
import { verifyRecord } from '../platform/record/index.ts'
import { setClock } from '../platform/time/index.ts'
import { bedsChecked } from '../shelter/index.ts'
import { type Career, careers, measured, type Situation } from './careers.ts'
import { fillDemo } from './fill.ts'
import { chance } from './random.ts'

const anyDay = fc.integer({ min: 0, max: 2000 }).map((days) => Temporal.PlainDate.from('2026-11-21').add({ days }))

function inWeek(
  all: Career[],
  week: { monday: Temporal.PlainDate; sunday: Temporal.PlainDate },
): Record<Situation, number> {
  const counts = { 1: 0, 2: 0, 3: 0, 4: 0 }
  for (const { segments } of all) {
    const there = segments.filter(
      ({ from, to }) =>
        Temporal.PlainDate.compare(from, week.sunday) <= 0 && Temporal.PlainDate.compare(to, week.monday) >= 0,
    )
    const most = [1, 2, 3, 4].find((situation) => there.some((segment) => segment.situation === situation))
    if (most === 1 || most === 2 || most === 3 || most === 4) counts[most] += 1
  }
  return counts
}

describe('the invented lives', () => {
  test('whatever the seed and the day, the measuring weeks hold what was published', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e9 }), anyDay, (seed, day) => {
        const all = careers(chance(seed), day)
        expect(inWeek(all, measured.spring2017)).toEqual(measured.spring2017.quotas)
        expect(inWeek(all, measured.spring2023)).toEqual(measured.spring2023.quotas)
      }),
      { numRuns: 25 },
    )
  })
  test('nobody is in two places at once, and every life goes forward', () => {
    for (const { segments, entered, exit } of careers(chance(7), Temporal.PlainDate.from('2026-11-21'))) {
      expect(segments[0]?.from.toString()).toBe(entered.toString())
      for (const [i, { from, to }] of segments.entries()) {
        expect(Temporal.PlainDate.compare(from, to)).toBeLessThanOrEqual(0)
        const next = segments[i + 1]
        if (next) expect(next.from.toString()).toBe(to.add({ days: 1 }).toString())
        else if (exit) expect(exit.on.toString()).toBe(to.add({ days: 1 }).toString())
      }
    }
  })
})

describe('the demo in the database', () => {
  let connection: Connection
  beforeAll(async () => {
    setClock('2026-11-21T09:00:00Z')
    connection = await freshDatabase()
    useDatabase(connection)
    await fillDemo({ seed: 1, progress: () => undefined })
  }, 120_000)
  afterAll(async () => {
    setClock(null)
    useDatabase(null)
    await connection.close()
  })
  const one = async (query: string): Promise<number> =>
    Number(
      (await asSystem('test', (tx) => sql<{ n: number }>`${sql.raw(`select (${query}) as n`)}`.execute(tx))).rows[0]?.n,
    )

  test('its record is unbroken', async () => {
    const { breaks, events } = await verifyRecord()
    expect(breaks).toEqual([])
    expect(events).toBeGreaterThan(10_000)
  })
  test('nothing in its history happens after today, but what is planned', async () => {
    expect(await one(`select count(*) from event where at > '2026-11-21T09:00:00Z'`)).toBe(0)
    expect(await one(`select count(*) from decision where decided_on > '2026-11-21'`)).toBe(0)
    expect(await one(`select count(*) from case_closure where closed_on > '2026-11-21'`)).toBe(0)
  })
  test('a refusal stands in each state that it can be in, and says whether the person was heard', async () => {
    const count = (where: string) => one(`select count(*) from appeal where ${where}`)
    expect(await count('tried_at is null')).toBe(1)
    expect(await count('reconsidered_at is not null and forwarded_at is null')).toBe(1)
    expect(await count('forwarded_at is not null')).toBe(2)
    expect(await count(`tried_as = 'late'`)).toBe(1)
    expect(await one('select count(*) from judgment')).toBe(1)
    expect(await one(`select count(*) from decision where outcome <> 'granted' and heard is null`)).toBe(0)
  })
  test('one who lives with a tenant of Siv’s could take the lease over', async () => {
    expect(
      await one(`select count(*) from lease_resident r join lease l on l.id = r.lease_id and l.ends_on is null join lease_tenant t on t.lease_id = l.id
        join household_member a on a.person_id = t.person_id join household_member b on b.household_id = a.household_id and b.person_id = r.person_id
        join case_file c on c.person_id = t.person_id join case_responsible s on s.case_id = c.id join app_user u on u.id = s.user_id and u.name like 'Siv %'`),
    ).toBe(1)
  })
  test('nobody has two homes, or a bed and a home, on the same day', async () => {
    expect(
      await one(`select count(*) from housing_episode a join housing_episode b on a.person_id = b.person_id and (a.source, a.source_id) < (b.source, b.source_id)
        and daterange(a.from_on, a.until_on, '[]') && daterange(b.from_on, b.until_on, '[]')`),
    ).toBe(0)
  })
  test('the fall came from handovers, from homes that were kept, and from places that led to a home', async () => {
    const handedOver = await one('select count(*) from lease where predecessor_id is not null')
    expect(handedOver).toBeGreaterThan(150)
    // each step of the chain is an event: the day after the second-hand lease, as its terms had it
    expect(
      await one(`select count(*) from lease_handover h join lease old on old.id = h.lease_id join lease own on own.id = h.becomes_id
        where own.predecessor_id = old.id and h.on_day = own.begins_on and old.ends_on + 1 = own.begins_on and h.months_lived >= coalesce(h.months_agreed, 0)`),
    ).toBe(handedOver)
    expect(
      await one(
        `select count(*) from case_closure c join case_file f on f.id = c.case_id join unit u on u.id = f.unit_id where u.name = 'Vräkningsförebyggande' and outcome = 'ownLease'`,
      ),
    ).toBeGreaterThan(200)
    expect(
      await one(
        `select count(distinct s.person_id) from stay s join lease_tenant t on t.person_id = s.person_id join lease l on l.id = t.lease_id where l.begins_on > s.from_on`,
      ),
    ).toBeGreaterThan(20)
  })
  test('about every tenth home was lost; most are housed again, and some came back as a new signal', async () => {
    const { all: homes } = await retentionOf('0880', { way: 'home', months: [12] })
    const [all, lost] = [homes?.all ?? 0, homes?.lost ?? 0]
    expect(lost / all).toBeGreaterThan(0.08)
    expect(lost / all).toBeLessThan(0.15)
    expect(homes?.blind).toBeGreaterThan(5)
    expect(homes?.rehoused).toBeGreaterThan(lost / 3)
    expect(
      await one(`select count(*) from case_file c join lease_tenant t on t.person_id = c.person_id join lease l on l.id = t.lease_id
        where l.form = 'firstHandLease' and c.opened_on = l.ends_on + 1 and c.because_signal_id is not null`),
    ).toBeGreaterThan(20)
  })
  test('a file of vacancies came back with one row and what is wrong with it, and a private person lets a room', async () => {
    expect(
      await one(
        `select count(*) from vacancy_import where rows_bad = 1 and rejected -> 0 -> 'reasons' @> '[{"column": "Avtal"}]'`,
      ),
    ).toBe(1)
    expect(await one(`select count(*) from vacancy where via = 'file' and import_id is not null`)).toBe(2)
    expect(
      await one(`select count(*) from lease_room r join lease l on l.id = r.lease_id and l.form = 'lodging' and l.landlord_id = r.landlord_id
        join organisation o on o.id = r.landlord_id and o.private_person`),
    ).toBe(1)
  })
  test('nobody’s number is made up outside the published test series', async () => {
    const old = await asSystem('test', (tx) =>
      tx.selectFrom('person_number').select('number').where('number', '<', '1980').execute(),
    )
    expect(old.filter(({ number }) => !publishedTestNumbers.includes(number))).toEqual([])
    expect(
      await one(
        `select count(*) from person_number where number >= '1980' and substr(number, 9, 3) not in ('238', '239')`,
      ),
    ).toBe(0)
  })
  test('homes at risk: as many applications as Kalmar had, most of them withdrawn, some with children, a few evicted', async () => {
    const applied = await one(
      `select count(distinct matter_id) from matter_event where kind in ('orderApplied', 'orderServed')`,
    )
    const share = async (where: string) => (await one(where)) / applied
    expect(applied / 10.9).toBeGreaterThan(35)
    expect(applied / 10.9).toBeLessThan(48)
    expect(await share(`select count(*) from matter_event where kind = 'withdrawn'`)).toBeGreaterThan(0.5)
    expect(await share(`select count(*) from matter_end where outcome = 'evicted'`)).toBeLessThan(0.15)
    expect(await one(`select count(*) from matter_end where outcome = 'evicted'`)).toBeGreaterThan(20)
    expect(await one(`select count(distinct matter_id) from matter_resident where part = 'child'`)).toBeGreaterThan(100)
  })
  test('homes at risk today: one on its last day, one late, one with a defective message, one notice to confirm', async () => {
    const clocks = `select count(*) from matter_clock where source = 'course'`
    expect(await one(`${clocks} and rule = 'EV-05' and due_on between '2026-11-21' and '2026-11-23'`)).toBeGreaterThan(
      0,
    )
    expect(
      await one(`select count(*) from matter_standing where stage = 'recoveryOver' or stage = 'application'`),
    ).toBeGreaterThan(0)
    expect(await one(`select count(*) from matter_event where 'wrongAmount' = any (defects)`)).toBe(1)
    expect(
      await one(
        `select count(*) from enforcement_notice n where received_on = '2026-11-21' and not exists (select from enforcement_confirmation c where c.notice_id = n.id)`,
      ),
    ).toBe(1)
    expect(await one(`select count(*) from matter_clock where source = 'plan' and due_on < '2026-11-21'`)).toBe(1)
  })
  test('there is work on the desk today', async () => {
    expect(
      await one(
        'select count(*) from signal s where not exists (select from signal_answer a where a.signal_id = s.id)',
      ),
    ).toBe(8)
    expect(
      await one(
        'select count(*) from offer o where o.vacancy_id is null and not exists (select from offer_answer a where a.offer_id = o.id)',
      ),
    ).toBe(3)
    // by matching: a no, one that ran out, one that holds its home, and a yes whose lease is to be written
    expect(await one(`select count(*) from offer where vacancy_id is not null and reasons ? 'fits'`)).toBe(4)
    expect(
      await one(
        `select count(*) from offer o join offer_answer a on a.offer_id = o.id where o.vacancy_id is not null and a.answer = 'accepted'
          and not exists (select from lease l where l.offer_id = o.id)`,
      ),
    ).toBe(1)
    expect(await one('select count(*) from priority_rules')).toBe(2)
    // between municipalities: a request that came, and nights that the neighbour pays by the agreement
    expect(await one(`select count(*) from transfer_request where to_municipality_code = '0880'`)).toBe(1)
    expect(
      await one(
        `select count(*) from residence_assessment r join case_file f on f.id = r.case_id join stay s on s.person_id = f.person_id
          join agreement_site g on g.site_id = s.site_id where r.responsible_code = '0881' and coalesce(s.until_on, app.today()) > r.applies_from`,
      ),
    ).toBeGreaterThan(0)
    expect(await one('select count(*) from housing_request')).toBeGreaterThan(5)
    expect(
      await one(
        `select count(*) from booking b where first_night = '2026-11-21' and not exists (select from stay s where s.booking_id = b.id)`,
      ),
    ).toBeGreaterThan(0)
  })
  test('two houses are the partner’s, one is hidden, and every house says what it takes', async () => {
    expect(
      await one(
        `select count(*) from site s join organisation o on o.id = s.organisation_id where o.kind = 'ideaBased'`,
      ),
    ).toBe(2)
    expect(
      await one(`select count(*) from site_intake where hidden and kind = 'womensShelter' and ended_at is null`),
    ).toBe(1)
    expect(
      await one('select count(*) from site s where not exists (select from site_intake i where i.site_id = s.id)'),
    ).toBe(0)
  })
  test('tonight some are expected, a hold soon runs out, a bed is broken, one is cleaned, a family waits and the partner asks', async () => {
    const soon = `hold_until between '2026-11-21T09:00:00Z' and '2026-11-21T10:00:00Z'`
    expect(await one(`select count(*) from booking where person_id is null and ${soon}`)).toBe(1)
    expect(await one(`select count(*) from booking where person_id is not null and ${soon}`)).toBe(1)
    expect(
      await one(
        'select count(*) from night_offer f join booking b on b.id = f.booking_id where b.hold_until = f.lapses_at and f.answered is null',
      ),
    ).toBe(1)
    expect(await one('select count(*) from bed_void where until_on is null')).toBe(1)
    expect(await one(`select count(*) from bed_turnaround where until_at > '2026-11-21T09:00:00Z'`)).toBeGreaterThan(0)
    expect(await one(`select count(*) from night_wait where party = 'family' and ended_at is null`)).toBe(1)
    expect(
      await one(
        'select count(*) from place_request r where not exists (select from place_request_answer a where a.request_id = r.id)',
      ),
    ).toBe(2)
    expect(
      await one(
        'select count(distinct party_id) from booking k join stay s on s.booking_id = k.id where s.departed_at is null',
      ),
    ).toBe(2)
    expect(await one('select count(*) from stay_note where undone_at is null')).toBeGreaterThan(1)
    expect((await bedsChecked()).filter(({ rows }) => rows > 0)).toEqual([])
  })
  test('five to ten came to the breakfast from outdoors, three alerts wait, and a phone is registered', async () => {
    const counted = 'select outdoors from outreach_count c join outreach_place p on p.id = c.outreach_place_id'
    const morning = await one(`${counted} where kind = 'meetingPlace' order by on_day desc limit 1`)
    expect([5, 6, 7, 8, 9, 10]).toContain(morning)
    expect(await one(`select count(*) from outreach_alert where kind = 'myself' or sent_by is not null`)).toBe(2)
    expect(await one('select count(*) from outreach_device where revoked_at is null')).toBe(1)
  })
  test('nights without a name have a code while they last, and are more in winter than in summer', async () => {
    const nameless = (months: string) =>
      one(`select count(*) from bed_night where person_id is null and extract(month from night) in (${months})`)
    expect(await nameless('12, 1, 2')).toBeGreaterThan(2 * (await nameless('6, 7, 8')))
    const over = `exists (select from stay s where s.booking_id = k.id and s.departed_at is not null)
      or exists (select from booking_end e where e.booking_id = k.id)`
    expect(await one(`select count(*) from booking k where person_id is null and (code is null) <> (${over})`)).toBe(0)
    expect(await one(`select count(*) from booking where person_id is null and first_night < '2025-07-01'`)).toBe(0)
    // the board’s word is what lets a house write down nobody, and nobody is named there
    const silent = `exists (select from open_intervention o where o.site_id = k.site_id and o.offered and not o.identity_documented and o.from_on <= k.first_night)`
    expect(await one(`select count(*) from booking k where (person_id is null) <> ${silent}`)).toBe(0)
    expect(await one('select count(distinct because) from turned_away')).toBe(5)
  })
})
