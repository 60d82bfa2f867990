/** In force on a day, in the database as in the rule; and what the open comparisons ask, with the agreement as evidence. */

import fc from 'fast-check'
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { inWorld } from '../../../test/support/world.ts'
import { asSystem } from '../../platform/database/index.ts'
import { newId } from '../../platform/id.ts'
import { agreementRoutes } from '../index.ts'
import { agreementsOn } from '../list/queries.ts'
import { anyDay, anyTerm } from '../standing.fixture.ts'
import { lastDay, standingOn, type Term } from '../standing.ts'
import { agreementsInForce, answersOn } from './evidence.ts'

const world = inWorld()
const day = (iso: string) => Temporal.PlainDate.from(iso)

async function write(term: Term, kind: string, landlord: string | null = null): Promise<string> {
  const id = newId()
  const by = world.agneta.userId
  await asSystem('test', async (tx) => {
    await sql`insert into agreement (id, municipality_code, kind, title, purpose, from_on, until_on, prolongs_months, made_at, made_by)
      values (${id}, '0880', ${kind}, 'Prov', 'Prov', ${term.fromOn}, ${term.untilOn}, ${term.prolongsMonths}, now(), ${by})`.execute(
      tx,
    )
    for (const [at, party] of term.parties.entries()) {
      const partyId = newId()
      const organisation = at === 1 ? landlord : null
      await sql`insert into agreement_party (id, municipality_code, agreement_id, organisation_id, organisation_municipality, outside_name, added_at, added_by)
        values (${partyId}, '0880', ${id}, ${organisation}, ${organisation && '0880'}, ${organisation === null ? party.id : null}, now(), ${by})`.execute(
        tx,
      )
      const signed = term.signatures.find((one) => one.partyId === party.id)
      if (signed)
        await sql`insert into agreement_signature (id, municipality_code, agreement_id, party_id, signer, signed_on, noted_at, noted_by)
          values (${newId()}, '0880', ${id}, ${partyId}, 'Chefen', ${signed.signedOn}, now(), ${by})`.execute(tx)
    }
    for (const one of term.prolongations)
      await sql`insert into agreement_prolongation (id, municipality_code, agreement_id, agreed_on, until_on, noted_at, noted_by)
        values (${newId()}, '0880', ${id}, ${one.agreedOn}, ${one.untilOn}, now(), ${by})`.execute(tx)
    if (term.end)
      await sql`insert into agreement_end (id, municipality_code, agreement_id, ended_on, because, ended_at, ended_by)
        values (${newId()}, '0880', ${id}, ${term.end.endedOn}, ${term.end.endedOn === null ? 'neverBegan' : 'notice'}, now(), ${by})`.execute(
        tx,
      )
  })
  return id
}

test('the list says of any agreement on any day what the rule says', async () => {
  const terms = fc.sample(anyTerm, { numRuns: 40, seed: 7 })
  const days = fc.sample(anyDay, { numRuns: 6, seed: 8 })
  const ids = new Map<string, Term>()
  for (const term of terms) ids.set(await write(term, 'iop'), term)
  for (const on of days) {
    const rows = await asSystem('test', (tx) => agreementsOn(tx, { on, limit: 100 }))
    expect(rows).toHaveLength(terms.length)
    for (const { id, standing, lastOn } of rows) {
      const term = ids.get(id)
      if (term === undefined) throw new Error('not asked for')
      expect([on.toString(), standing, lastOn]).toEqual([on.toString(), standingOn(term, on), lastDay(term)])
    }
    const inForce = rows.filter(({ standing }) => standing === 'inForce').length
    expect(await asSystem('test', (tx) => agreementsInForce(tx, on, '0880'))).toHaveLength(inForce)
    expect(await asSystem('test', (tx) => agreementsInForce(tx, on, '0881'))).toEqual([])
  }
})

const plain: Term = {
  parties: [{ id: 'a' }, { id: 'b' }],
  signatures: [
    { partyId: 'a', signedOn: day('2024-02-01') },
    { partyId: 'b', signedOn: day('2024-02-01') },
  ],
  fromOn: day('2024-03-01'),
  untilOn: null,
  prolongsMonths: null,
  prolongations: [],
  end: null,
}
const said = async (on: string, municipality = '0880') =>
  Object.fromEntries(
    (await asSystem('test', (tx) => answersOn(tx, day(on), municipality))).map(({ question, answer, published }) => [
      question,
      `${answer}${published === null ? '' : `, published ${published.answer}`}`,
    ]),
  )

test('the open comparisons are answered by what was signed and in force that day', async () => {
  const id = await write(plain, 'landlordOverall', world.ids.landlord)
  expect(await said('2024-09-01')).toMatchObject({
    overenskommelse_overgripande: 'yes',
    overenskommelse_enskilda: 'no',
  })
  const answers = await asSystem('test', (tx) => answersOn(tx, day('2024-09-01'), '0880'))
  const answer = answers.find(({ question }) => question === 'overenskommelse_overgripande')
  expect(answer?.evidence).toEqual([{ what: 'agreement', id, title: 'Prov', from: day('2024-03-01') }])
})

test('what nobody kept here is unknown and no no; what the municipality answered itself stands', async () => {
  await write(plain, 'landlordOverall', world.ids.landlord)
  expect(await said('2020-09-01')).toEqual({
    overgripande_plan: 'no, published no',
    overenskommelse_overgripande: 'no, published no',
    overenskommelse_enskilda: 'no, published no',
    rutin_barnfamiljer: 'unknown',
  })
  expect(await said('2022-09-01')).toMatchObject({ overenskommelse_overgripande: 'unknown' })
  expect(await said('2024-09-01', '0881')).toMatchObject({ overenskommelse_overgripande: 'unknown' })
})

describe('the page of the open comparisons', () => {
  const visit = world.visit(agreementRoutes)
  test('shows each question with its answer on the day and the agreement that it rests on, and what the municipality answered itself', async () => {
    const id = await write(plain, 'landlordOverall', world.ids.landlord)
    const page = await visit(world.agneta).get('/open-comparisons?on=2024-09-01')
    expect(page.html).toContain(`<a href="/agreements/${id}">Prov, från 1 mars 2024</a>`)
    expect(page.text).toContain(
      'Kommunens eget svar: arbetar systematiskt men har inget skriftligt (kalmar.se, Öppna jämförelser Hemlöshet, 2021-10-25)',
    )
    const rows = (await visit(world.agneta).get('/open-comparisons.csv?on=2024-09-01')).html.trim().split('\n')
    expect(rows.find((row) => row.includes('Prov'))).toMatch(/övergripande;1 september 2024;Ja;.*\(avtal\)/)
    expect(rows.filter((row) => /;(2016|2018|2020);Nej;/.test(row)).length).toBe(9)
  })
  test('isn’t a partner’s, a landlord’s or night staff’s', async () => {
    for (const who of [world.nils, world.hanna, world.inger])
      expect((await visit(who).get('/open-comparisons')).status).toBe(404)
  })
})
