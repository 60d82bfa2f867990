/** Agreements from draft to end: who may, what can't be right, and what a party sees. */

import { sql } from 'kysely'
import { beforeEach, describe, expect, test } from 'vitest'
import { left } from '../../test/support/left.ts'
import { fillSheaf, sheafIds } from '../../test/support/sheaf.ts'
import { inWorld, type Visitor } from '../../test/support/world.ts'
import { agreementRoutes } from './index.ts'

const world = inWorld()
const visit = world.visit(agreementRoutes)
let agneta: Visitor
beforeEach(() => {
  agneta = visit(world.agneta)
})

const plain = {
  kind: 'landlordOverall',
  title: 'Samverkan om bostäder',
  purpose: 'Fler får ett eget hem',
  outside: '',
  fromOn: '2026-12-01',
}
const make = async (more: Record<string, string> = {}) =>
  agneta.post('/agreements/new', { ...plain, organisation: world.ids.landlord, ...more })
const made = async (more: Record<string, string> = {}) => (await make(more)).location?.split('?')[0] ?? ''

async function partyIds(path: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from agreement_party where agreement_id = ${path.split('/').at(-1)} and undone_at is null order by added_at, id`.execute(
    world.connection.kysely,
  )
  return rows.map(({ id }) => id)
}
async function sign(path: string, on = '2026-11-20') {
  for (const party of await partyIds(path))
    await agneta.post(`${path}/signatures/new`, { party, signer: 'Chefen', signedOn: on })
}

describe('an agreement', () => {
  test('begins as a draft with two parties, and is in force when both have signed and its first day has come', async () => {
    const path = await made({ fromOn: '2026-11-01' })
    expect((await agneta.get(path)).text).toContain('Utkast')
    const [own = '', other = ''] = await partyIds(path)
    await agneta.post(`${path}/signatures/new`, { party: own, signer: 'Socialchefen', signedOn: '2026-11-02' })
    expect((await agneta.get(path)).text).toContain('Väntar på underskrift')
    await agneta.post(`${path}/signatures/new`, { party: other, signer: 'Vd', signedOn: '2026-11-03' })
    expect((await agneta.get(path)).text).toContain('Gäller')
  })

  test('can’t end before it begins, prolong itself without an end, or be renewed outside of its term', async () => {
    const early = await make({ untilOn: '2026-11-30' })
    expect(early.status).toBe(422)
    expect(early.html).toContain('href="#f-untilOn"')
    expect(early.text).toContain('kan inte sluta innan det börjar')
    expect(early.html).toContain('value="Samverkan om bostäder"')
    expect((await make({ prolongsMonths: '12' })).html).toContain('href="#f-prolongsMonths"')
    expect((await make({ untilOn: '2027-11-30', renewOn: '2028-01-01' })).html).toContain('href="#f-renewOn"')
    const path = await made()
    expect((await agneta.post(`${path}/renewal`, { renewOn: '2026-11-30' })).html).toContain('href="#f-renewOn"')
  })

  test('has an other party, and one that fits its kind', async () => {
    expect((await make({ organisation: '' })).html).toContain('href="#f-organisation"')
    expect((await make({ outside: 'Ett bolag' })).html).toContain('href="#f-outside"')
    expect((await make({ kind: 'iop' })).text).toContain('kan inte vara part')
    expect((await make({ kind: 'interMunicipal', organisation: world.ids.nybro })).status).toBe(303)
  })

  test('names what it extends, and what it changes', async () => {
    const first = await made()
    const id = first.split('/').at(-1) ?? ''
    expect((await make({ extendsId: id })).html).toContain('href="#f-extendsWords"')
    expect((await make({ extendsWords: 'Mer' })).html).toContain('href="#f-extendsId"')
    const amendment = await made({ title: 'Tillägg', extendsId: id, extendsWords: 'Gäller också hemlöshet' })
    expect((await agneta.get(amendment)).html).toContain(`href="${first}"`)
    expect((await agneta.get(first)).text).toContain('Gäller också hemlöshet')
  })

  test('has no party twice, in the system or outside of it, and keeps its own municipality', async () => {
    const path = await made()
    const twice = await agneta.post(`${path}/parties/new`, { organisation: world.ids.landlord, outside: '' })
    expect(twice.status).toBe(422)
    expect(twice.text).toContain('redan part')
    await agneta.post(`${path}/parties/new`, { organisation: '', outside: 'Bolaget Nordan' })
    expect((await agneta.post(`${path}/parties/new`, { organisation: '', outside: 'bolaget nordan' })).text).toContain(
      'redan part',
    )
    const [own = ''] = await partyIds(path)
    expect((await agneta.post(`${path}/parties/${own}/removal`)).location).toContain(path)
    expect(await partyIds(path)).toHaveLength(3)
  })

  test('that somebody has signed is changed by an amendment, or when the signature is taken back', async () => {
    const path = await made()
    await sign(path)
    expect((await agneta.post(`${path}/edit`, { ...plain, title: 'Annat' })).status).toBe(409)
    expect((await agneta.post(`${path}/parties/new`, { outside: 'Någon', organisation: '' })).status).toBe(409)
    expect((await agneta.get(path)).text).not.toContain('Annat')
  })

  test('keeps its division of work, its promises, its money and its rules on data as they were signed', async () => {
    const path = await made()
    const [own = '', other = ''] = await partyIds(path)
    const days = { fromOn: '2026-12-01', untilOn: '' }
    const rows = {
      tasks: { party: own, part: 'does', what: 'support', words: '', ...days },
      promises: { party: other, amount: '10', unit: 'lägenheter', per: 'year', counter: 'byHand', ...days },
      money: { fromParty: own, toParty: other, amount: '100', per: 'month', words: 'Hyra', ...days },
      data: { kind: 'controller', party: own, words: 'Uppgifter om stöd', ground: '', groundWords: '', howOften: '' },
    }
    for (const [part, row] of Object.entries(rows))
      expect((await agneta.post(`${path}/${part}/new`, row)).status, part).toBe(303)
    const undo = (part: string) => new RegExp(`action="(${path}/${part}/[0-9a-f-]+/undo)"`)
    const { html: draft } = await agneta.get(path)
    await sign(path)
    const { html: signed } = await agneta.get(path)
    for (const [part, row] of Object.entries(rows)) {
      const again = await agneta.post(`${path}/${part}/new`, row)
      expect([part, again.status, again.text.includes('Någon har skrivit under')]).toEqual([part, 409, true])
      expect(left(await agneta.post(undo(part).exec(draft)?.[1] ?? '')), part).toContain('Någon har skrivit under')
      expect(signed, part).not.toMatch(undo(part))
      expect(signed, part).not.toContain(`${path}/${part}/new`)
    }
    // a last day may be set
    const end = /href="([^"]+\/promises\/[0-9a-f-]+\/end)"/.exec(signed)?.[1] ?? ''
    expect((await agneta.post(end, { untilOn: '2027-12-31' })).status).toBe(303)
  })

  test('about one flat is signed when it says which', async () => {
    const path = await made({ kind: 'landlordIndividual' })
    const [own = ''] = await partyIds(path)
    const unsigned = await agneta.post(`${path}/signatures/new`, {
      party: own,
      signer: 'Chefen',
      signedOn: '2026-11-20',
    })
    expect(unsigned.text).toContain('vilken lägenhet')
    expect((await agneta.post(`${path}/dwelling`, { address: 'Ingenstans 1' })).html).toContain('href="#f-address"')
  })

  test('that ends asks what is open and why, and can be taken up again', async () => {
    const path = await made({ fromOn: '2026-11-01' })
    await sign(path)
    await agneta.post(`${path}/points/new`, { words: 'Fler ettor' })
    const page = await agneta.get(`${path}/end`)
    expect(page.text).toContain('Fler ettor')
    const end = { because: 'agreed', endedOn: '2026-11-21' }
    expect((await agneta.post(`${path}/end`, end)).status).toBe(422)
    const openSeen = /name="openSeen" value="([^"]*)"/.exec(page.html)?.[1] ?? ''
    expect(
      (await agneta.post(`${path}/end`, { ...end, endedOn: '2026-10-01', openSeen, openWhy: 'Tas upp i nästa' })).text,
    ).toContain('kan inte sluta innan')
    expect((await agneta.post(`${path}/end`, { ...end, openSeen, openWhy: 'Tas upp i nästa' })).status).toBe(303)
    expect((await agneta.get(path)).text).toContain('Tas upp i nästa')
    expect((await agneta.post(`${path}/promises/new`, {})).status).toBe(409)
    await agneta.post(`${path}/end/undo`)
    expect((await agneta.get(path)).text).toContain('Gäller')
  })
})

describe('what is agreed in it', () => {
  test('a promise without a unit is none, and neither is one that ends before it begins', async () => {
    const path = await made()
    const [, party = ''] = await partyIds(path)
    const promise = {
      party,
      amount: '12',
      unit: 'lägenheter',
      per: 'year',
      counter: 'firstHandLeasesBegun',
      fromOn: '2026-12-01',
    }
    const without = await agneta.post(`${path}/promises/new`, { ...promise, unit: ' ' })
    expect(without.status).toBe(422)
    expect(without.text).toContain('Ett antal utan enhet är inget löfte')
    expect((await agneta.post(`${path}/promises/new`, { ...promise, unit: '12' })).html).toContain('href="#f-unit"')
    expect((await agneta.post(`${path}/promises/new`, { ...promise, untilOn: '2026-11-01' })).html).toContain(
      'href="#f-untilOn"',
    )
    expect((await agneta.post(`${path}/promises/new`, { ...promise, fromOn: '2026-11-01' })).html).toContain(
      'href="#f-fromOn"',
    )
    expect((await agneta.post(`${path}/promises/new`, promise)).status).toBe(303)
    expect((await agneta.get(path)).text).toContain('12 lägenheter per år')
  })

  test('that is prolonged says until when it holds now, and until when it held at first', async () => {
    const path = await made({ fromOn: '2026-11-01', untilOn: '2027-10-31' })
    await sign(path)
    await agneta.post(`${path}/prolongations/new`, { agreedOn: '2026-11-20', untilOn: '2028-10-31' })
    expect((await agneta.get(path)).text).toContain('– 31 oktober 2028 förlängt, först till och med 31 oktober 2027')
  })

  test('a meeting isn’t held before the agreement, and nobody pays themselves', async () => {
    const path = await made()
    expect((await agneta.post(`${path}/meetings/new`, { kind: 'steering', onDay: '2026-11-30' })).html).toContain(
      'href="#f-onDay"',
    )
    const [own = ''] = await partyIds(path)
    const money = { fromParty: own, toParty: own, amount: '100', per: 'year', words: 'Hyra', fromOn: '2026-12-01' }
    expect((await agneta.post(`${path}/money/new`, money)).html).toContain('href="#f-toParty"')
  })

  test('a rule on what may be told says on which ground', async () => {
    const path = await made()
    const [party = ''] = await partyIds(path)
    const rule = { kind: 'told', party, words: 'Missad hyra' }
    expect((await agneta.post(`${path}/data/new`, rule)).html).toContain('href="#f-ground"')
    expect((await agneta.post(`${path}/data/new`, { ...rule, ground: 'law' })).html).toContain('href="#f-groundWords"')
    expect((await agneta.post(`${path}/data/new`, { ...rule, ground: 'law', groundWords: 'JB 12 kap.' })).status).toBe(
      303,
    )
  })

  test('what was taken away stays with who and when, and is taken away once', async () => {
    await fillSheaf(world.connection)
    const path = `/agreements/${sheafIds.agreement}`
    await sql`update agreement_signature set undone_at = noted_at, undone_by = noted_by where agreement_id = ${sheafIds.agreement}`.execute(
      world.connection.kysely,
    )
    const { rows } = await sql<{ id: string }>`select id from agreement_task`.execute(world.connection.kysely)
    const at = `${path}/tasks/${rows[0]?.id}/undo`
    await agneta.post(at)
    expect((await agneta.get(path)).text).toContain('Ingen arbetsfördelning än')
    const kept = await sql<{ by: string }>`select undone_by as by from agreement_task`.execute(world.connection.kysely)
    expect(kept.rows).toEqual([{ by: world.agneta.userId }])
    const again = await agneta.get((await agneta.post(at)).location ?? '')
    expect(again.status).toBe(200)
  })
})

describe('who may not', () => {
  test('a landlord and another municipality see what they are parties to, change nothing of it, and see no other', async () => {
    await fillSheaf(world.connection)
    for (const who of [world.hanna, world.ture]) {
      const them = visit(who)
      expect((await them.get(`/agreements/${sheafIds.agreement}`)).status).toBe(200)
      expect((await them.get(`/agreements/${sheafIds.draftAgreement}`)).status).toBe(404)
      expect((await them.get('/agreements')).text).not.toContain('Om lägenheten')
      expect((await them.get('/routines')).status).toBe(who === world.ture ? 200 : 404)
      for (const form of ['edit', 'points/new', 'promises/new', 'end'])
        expect((await them.get(`/agreements/${sheafIds.agreement}/${form}`)).status).toBe(404)
    }
  })

  test('a partner’s manager notes what was done and raises what is to be decided, and decides nothing', async () => {
    await fillSheaf(world.connection)
    const inger = visit(world.inger)
    const path = `/agreements/${sheafIds.agreement}`
    expect((await inger.get(path)).html).toContain(`${path}/points/new`)
    expect((await inger.get(path)).html).not.toContain(`${path}/tasks/new`)
    expect((await inger.post(`${path}/points/new`, { words: 'Plats för husdjur' })).status).toBe(303)
    const delivery = { onDay: '2026-11-20', amount: '3', words: '' }
    expect((await inger.post(`${path}/promises/${sheafIds.promise}/deliveries/new`, delivery)).status).toBe(409)
    await sql`update agreement_promise set party_id = (select id from agreement_party where organisation_id = ${world.ids.stadsmissionen})`.execute(
      world.connection.kysely,
    )
    expect((await inger.post(`${path}/promises/${sheafIds.promise}/deliveries/new`, delivery)).status).toBe(303)
    const [theirs] = (
      await sql<{ id: string }>`select id from agreement_point where raised_by = ${world.agneta.userId}`.execute(
        world.connection.kysely,
      )
    ).rows
    expect((await inger.get(path)).html).not.toContain(`points/${theirs?.id}/undo`)
    await sql`update agreement_promise set party_id = (select id from agreement_party where id = ${sheafIds.otherParty})`.execute(
      world.connection.kysely,
    )
    const [theirDelivery] = (
      await sql<{ id: string }>`select id from agreement_delivery`.execute(world.connection.kysely)
    ).rows
    expect((await inger.get(path)).html).not.toContain(`deliveries/${theirDelivery?.id}/undo`)
    expect(left(await inger.post(`${path}/deliveries/${theirDelivery?.id}/undo`))).toContain(
      'En annan part har lovat det',
    )
    await inger.post(`${path}/points/${theirs?.id}/undo`)
    const [action] = (await sql<{ id: string }>`select id from agreement_action`.execute(world.connection.kysely)).rows
    await inger.post(`${path}/actions/${action?.id}/done`)
    const kept = await sql`select 1 from agreement_point where id = ${theirs?.id} and undone_at is null
      union all select 2 from agreement_action where done_at is null`.execute(world.connection.kysely)
    expect(kept.rows).toHaveLength(2)
    // what the municipality's own lawyer thinks is for the municipality
    expect((await agneta.get(path)).html).toContain('id="review"')
    for (const who of [world.inger, world.hanna, world.ture])
      expect((await visit(who).get(path)).html, who.userId).not.toContain('id="review"')
    expect((await inger.post(`${path}/end`, { because: 'notice' })).status).toBe(404)
    expect((await visit(world.nils).get(path)).status).toBe(404)
  })
})
