/** Kronofogden's notice: registered once, tied to its matter, confirmed the same day with a copy to the person; late ones stand first for the manager. */

import { beforeEach, describe, expect, test } from 'vitest'
import { left } from '../../test/support/left.ts'
import { inWorld } from '../../test/support/world.ts'
import { eventsOf, eventsThatCount } from '../eviction/events.ts'
import { evictionRoutes } from '../eviction/index.ts'
import { openMatter } from '../eviction/matter/actions.ts'
import { noticeDayItems, unconfirmedLate } from '../eviction/notices/day.ts'
import { noticeById } from '../eviction/notices/queries.ts'
import type { Session } from '../platform/access/index.ts'
import { ask, asSystem, asUser } from '../platform/database/index.ts'
import { newId } from '../platform/id.ts'
import { noticeRoutes } from './index.ts'
import { confirmationLetter, copyLetter } from './letters.ts'
import { type NoticeInput, registerNotice } from './register.ts'

const world = inWorld()
const visit = world.visit(evictionRoutes, noticeRoutes)
let matter: string

beforeEach(async () => {
  const opened = await openMatter(world.petra, {
    tenure: 'rented',
    cause: 'arrears',
    address: 'Provgatan 1',
    dwellingNumber: '1101',
    tenantName: 'Elin Prov',
  })
  if (!opened.ok) throw new Error(opened.reason.kind)
  matter = opened.value.id
})

const facts = {
  reference: 'U-123-26',
  receivedOn: '2026-11-21',
  kind: 'eviction',
  evictionOn: '2026-12-10',
  evictionTime: '10.00',
  address: 'provgatan 1',
  dwellingNumber: '1101',
  tenantName: 'Elin Prov',
  children: 'yes',
}
async function register(fields: Record<string, string> = {}, by: Session = world.petra): Promise<string> {
  const answer = await visit(by).post('/eviction-notices/new', { ...facts, ...fields })
  expect(answer.status, answer.text).toBe(303)
  return answer.location?.split('/').at(-1) ?? ''
}
const confirm = (id: string, fields: Record<string, string> = {}, by: Session = world.petra) =>
  visit(by).post(`/eviction-notices/${id}/confirmation`, {
    handlerId: world.siv.userId,
    handlerContact: '0480-45 00 00',
    sentHow: 'email',
    ...fields,
  })
const link = (id: string) => visit(world.petra).post(`/eviction-notices/${id}/matter/${matter}`)
const rows = () =>
  asSystem('test', (tx) => tx.selectFrom('enforcement_notice').selectAll().orderBy('eviction_on').execute())
const answers = () => asSystem('test', (tx) => tx.selectFrom('signal_answer').select(['kind', 'words']).execute())
const counting = async () =>
  eventsThatCount(await asSystem('test', (tx) => eventsOf(tx, matter)))
    .map(({ kind, on, until }) => [kind, `${on}`, until?.toString() ?? null])
    .sort()
const duties = (session: Session) => asUser(session, (tx) => ask(tx, noticeDayItems(tx, session, 'sv')))

describe('a notice', () => {
  test('comes with an urgent signal, finds its matter by the flat, and its day counts there once tied', async () => {
    const id = await register()
    const signal = await asSystem('test', (tx) => tx.selectFrom('signal').selectAll().executeTakeFirstOrThrow())
    expect(signal).toMatchObject({
      kind: 'enforcementNotice',
      urgent: true,
      person_name: null,
      place: 'provgatan 1, 1101',
    })
    expect(signal.answer_by.toString()).toBe('2026-11-21')
    const page = await visit(world.petra).get(`/eviction-notices/${id}`)
    expect(page.text).toContain('samma lägenhet')
    expect(page.text).toContain('samma namn')
    expect(page.html).not.toMatch(/<title>[^<]*(Elin|Provgatan)/)
    expect((await link(id)).status).toBe(303)
    expect(await counting()).toEqual([['evictionNotice', '2026-11-21', '2026-12-10']])
    expect(left(await link(id))).toContain('warning: Underrättelsen är redan kopplad')
    const list = await visit(world.petra).get('/eviction-notices')
    expect(list.text).toContain('V-2026-0001')
    expect(list.text).not.toMatch(/Elin|rovgatan/)
    expect((await visit(world.petra).get(`/evictions/${matter}`)).text).toContain('Bekräfta i dag')
  })

  test('is confirmed the same day with the handler’s name: the signal is answered and both letters are ready', async () => {
    const id = await register()
    await link(id)
    expect((await visit(world.petra).get(`/eviction-notices/${id}/confirmation.pdf`)).status).toBe(404)
    expect((await confirm(id, { copyHow: 'letter' })).html).toContain('href="#f-copyOn"')
    expect((await confirm(id)).status).toBe(303)
    expect(await counting()).toEqual([
      ['evictionConfirmed', '2026-11-21', null],
      ['evictionNotice', '2026-11-21', '2026-12-10'],
    ])
    expect(await answers()).toEqual([
      {
        kind: 'caseGoesOn',
        words: `Kommunen har tagit emot underrättelsen. Ansvarig handläggare är ${world.siv.name}.`,
      },
    ])
    const notice = await asUser(world.petra, (tx) => noticeById(tx, id))
    if (notice.confirmation === null) throw new Error('not confirmed')
    const frame = { municipality: 'Kalmar kommun', demo: true }
    const toAuthority = JSON.stringify(confirmationLetter({ notice, confirmation: notice.confirmation }, frame))
    const toPerson = JSON.stringify(copyLetter({ notice, confirmation: notice.confirmation }, frame))
    for (const letter of [toAuthority, toPerson]) {
      expect(letter).toContain(world.siv.name)
      expect(letter).toContain('10 december 2026 klockan 10:00')
      expect(letter).toContain('11 kap. 3 § socialtjänstförordningen')
    }
    expect(toAuthority).toContain('U-123-26')
    expect(toPerson).toContain('Någonstans att sova')
    for (const which of ['confirmation', 'copy']) {
      const pdf = await visit(world.petra).get(`/eviction-notices/${id}/${which}.pdf`)
      expect(pdf.html.slice(0, 5)).toBe('%PDF-')
      expect(pdf.headers.get('content-disposition')).not.toMatch(/Elin|123/)
    }
    expect((await visit(world.petra).get(`/eviction-notices/${id}`)).text).toContain('kopian saknas')
    const copied = await visit(world.petra).post(`/eviction-notices/${id}/copy`, { copyHow: 'notPossible' })
    expect(copied.html).toContain('href="#f-copyBecause"')
    await visit(world.petra).post(`/eviction-notices/${id}/copy`, { copyHow: 'mailbox', copyOn: '2026-11-21' })
    expect((await visit(world.petra).get(`/eviction-notices/${id}`)).text).toContain(
      'Lagd i brevlådan, 21 november 2026',
    )
  })

  test('that was confirmed before it was tied brings both events', async () => {
    const id = await register()
    await confirm(id)
    await link(id)
    expect((await counting()).map(([kind]) => kind)).toEqual(['evictionConfirmed', 'evictionNotice'])
    const loose = await visit(world.petra).post(`/eviction-notices/${id}/unlink`, { because: 'Grannens' })
    expect(loose.status, loose.text).toBe(303)
    expect(await counting()).toEqual([])
  })

  test('stands on My day until it is confirmed: officers at once, the manager first when the day is out', async () => {
    const id = await register()
    expect(await duties(world.agneta)).toEqual([])
    expect(await duties(world.siv)).toMatchObject([
      { group: 'clock', cannotWait: true, ruleId: 'VE-10', href: `/eviction-notices/${id}/confirmation` },
    ])
    expect(JSON.stringify(await duties(world.siv))).not.toMatch(/Elin|rovgatan/)
    world.clock('2026-11-22T09:00:00Z')
    expect(await duties(world.agneta)).toMatchObject([{ title: 'Inte bekräftad: Kronofogdens underrättelse' }])
    expect(await asUser(world.agneta, (tx) => ask(tx, unconfirmedLate()))).toMatchObject([{ id }])
    const late = await confirm(id)
    expect(late.status).toBe(422)
    expect(late.html).toContain('href="#f-lateBecause"')
    expect((await confirm(id, { lateBecause: 'Kom efter stängning' })).status).toBe(303)
    expect(await duties(world.agneta)).toEqual([])
    await visit(world.petra).post(`/eviction-notices/${id}/confirmation/undo`, { because: 'Fel handläggare' })
    expect(await duties(world.agneta)).toHaveLength(1)
    expect((await confirm(id, { lateBecause: 'Rättad' })).status).toBe(303)
  })

  test('two confirm at once: one does, the other is told who', { tags: ['server/locks'] }, async () => {
    const id = await register()
    const both = await Promise.all([confirm(id), confirm(id, {}, world.siv)])
    expect(both.map(({ status }) => status).sort()).toEqual([303, 409])
    expect(both.find(({ status }) => status === 409)?.text).toContain('bekräftade')
    expect(await answers()).toHaveLength(1)
  })

  test('called off no longer counts, and nobody is asked to confirm it', async () => {
    const id = await register()
    await link(id)
    await visit(world.petra).post(`/eviction-notices/${id}/withdraw`, { because: 'Inställd' })
    expect(await counting()).toEqual([])
    expect(await duties(world.petra)).toEqual([])
    expect((await confirm(id)).text).toContain('räknas inte längre')
    expect((await answers()).map(({ kind }) => kind)).toEqual(['noAction'])
  })

  test('with impossible days and times is told at the field, and what was typed is kept', async () => {
    const post = (fields: Record<string, string>) =>
      visit(world.petra).post('/eviction-notices/new', { ...facts, ...fields })
    expect((await post({ evictionOn: '2026-11-20' })).html).toContain('href="#f-evictionOn"')
    expect((await post({ receivedOn: '2026-11-22' })).html).toContain('href="#f-receivedOn"')
    const time = await post({ evictionTime: 'tio' })
    expect(time.status).toBe(422)
    expect(time.html).toContain('value="U-123-26"')
    expect((await post({ matter: newId() })).status).toBe(404)
    expect(await rows()).toEqual([])
  })
})

describe('the same notice again', () => {
  const input: NoticeInput = {
    kind: 'eviction',
    reference: 'U-9-26',
    receivedAt: null,
    evictionOn: Temporal.PlainDate.from('2026-12-10'),
    evictionTime: '10:00',
    address: 'Provgatan 1',
    dwellingNumber: null,
    tenantName: null,
    landlordName: null,
    children: null,
    words: null,
    replacesId: null,
    matterId: null,
  }
  const send = (changes: Partial<NoticeInput> = {}) =>
    registerNotice(world.petra, { ...input, ...changes }, 'interface')

  test('is the same, also when both come at the same moment, and gets one signal', {
    tags: ['server/locks'],
  }, async () => {
    const both = await Promise.all([send(), send({ reference: 'u-9-26' })])
    expect(both.map((outcome) => outcome.ok && outcome.value.already).sort()).toEqual([false, true])
    expect(await rows()).toHaveLength(1)
    expect(await asSystem('test', (tx) => tx.selectFrom('signal').select('id').execute())).toHaveLength(1)
    const _key = newId()
    const ids = [await register({ _key }), await register({ _key })]
    expect(ids[0]).toBe(ids[1])
  })

  test('with another day takes the earlier one’s place and its matter; only the new one is to confirm', async () => {
    await send({ matterId: matter })
    await send({ evictionOn: Temporal.PlainDate.from('2026-12-17') })
    const [first, second] = await rows()
    expect(second).toMatchObject({ replaces_id: first?.id, matter_id: matter })
    expect((await duties(world.petra)).map(({ href }) => href)).toEqual([
      `/eviction-notices/${second?.id}/confirmation`,
    ])
    expect((await confirm(first?.id ?? '')).text).toContain('En senare underrättelse har flyttat dagen')
  })
})

test('every page of it is whole in English', async () => {
  const id = await register()
  const english = visit({ ...world.petra, locale: 'en' })
  const pages = ['', '/new', `/${id}`, `/${id}/confirmation`, `/${id}/withdraw`].map(
    (path) => `/eviction-notices${path}`,
  )
  for (const path of [
    ...pages,
    '/delegations',
    `/evictions/${matter}/decision`,
    `/evictions/${matter}/undertaking`,
    `/evictions/${matter}/end`,
  ]) {
    const page = await english.get(path)
    expect(page.status, path).toBe(200)
    expect(page.text, path).not.toMatch(/underrättelse|avhysning|åtagande|beslut |hyresvärd|Ärendet|Bekräfta/)
  }
})

test('who may not: see, register, confirm', async () => {
  const id = await register()
  for (const who of [world.hanna, world.nils, world.bo, world.mats, world.anja]) {
    expect((await visit(who).get('/eviction-notices')).status).toBe(404)
    expect((await visit(who).get(`/eviction-notices/${id}`)).status).toBe(404)
    expect((await visit(who).post('/eviction-notices/new', facts)).status).toBe(404)
    expect((await confirm(id, {}, who)).status).toBe(404)
    expect((await visit(who).post(`/eviction-notices/${id}/matter/${matter}`)).status).toBe(404)
    expect(await duties(who)).toEqual([])
  }
  // the next municipality has a list of its own, without this one
  expect((await visit(world.ture).get('/eviction-notices')).text).not.toContain('U-123-26')
  expect(await duties(world.ture)).toEqual([])
  expect((await visit(world.ture).get(`/eviction-notices/${id}`)).status).toBe(404)
  expect((await confirm(id, {}, world.ture)).status).toBe(404)
  await link(id)
  // tied to a matter it follows the matter: another unit's social worker no longer sees it
  expect((await visit(world.sofia).get(`/eviction-notices/${id}`)).status).toBe(404)
  expect((await confirm(id, { handlerId: world.ture.userId })).html).toContain('href="#f-handlerId"')
  expect(await rows()).toHaveLength(1)
})
