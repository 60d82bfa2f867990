import { describe, expect, test } from 'vitest'
import { signalSentBy } from '../../test/support/sent.ts'
import { inWorld } from '../../test/support/world.ts'
import type { Session } from '../platform/access/index.ts'
import { asSystem, asUser } from '../platform/database/index.ts'
import { newId } from '../platform/id.ts'
import { takeReceipt } from './receipt.ts'
import { signalRoutes } from './routes.tsx'

const world = inWorld()
const visit = (session: Session | null) => world.visit(signalRoutes)(session)

const tent = {
  kind: 'report',
  words: 'En man sover i tält sedan i tisdags.',
  place: 'Stadsparken vid dammen',
  livingForm: 'tent',
  personName: 'Kalle Testsson',
  adults: '1',
  children: '0',
}

const rows = () => asSystem('test: signals', (tx) => tx.selectFrom('signal').selectAll().orderBy('receipt').execute())

describe('sending a signal', () => {
  test('an outreach worker gets a receipt with a number and a day, and the page says whose promise it is', async () => {
    const sent = await visit(world.noor).post('/signals/new', tent)
    expect(sent.status).toBe(303)
    const receipt = await visit(world.noor).get(sent.location ?? '')
    expect(receipt.text).toContain('S-2026-0001')
    expect(receipt.text).toContain('onsdag 25 november')
    expect(receipt.text).toContain('kommunens eget löfte')
    expect(receipt.html).toContain('/law#SO-01')
  })
  test('name and number may be unknown', async () => {
    expect((await visit(world.noor).post('/signals/new', { ...tent, personName: '' })).status).toBe(303)
    expect((await rows())[0]).toMatchObject({ person_name: null, person_number: null, municipality_code: '0880' })
  })
  test('when children sleep in a tent the answer comes the same day', async () => {
    const sent = await visit(world.noor).post('/signals/new', { ...tent, children: '2' })
    const receipt = await visit(world.noor).get(sent.location ?? '')
    expect(receipt.text).toContain('lördag 21 november')
    expect(receipt.text).toContain('eftersom barn sover ute')
  })
  test('nothing to look for is told at the place, and what was typed is kept', async () => {
    const res = await visit(world.noor).post('/signals/new', { ...tent, place: '', personName: '' })
    expect(res.status).toBe(422)
    expect(res.text).toContain('Annars kan ingen leta')
    expect(res.html).toContain('href="#f-place"')
    expect(res.text).toContain('En man sover i tält sedan i tisdags.')
    expect(await rows()).toEqual([])
  })
  test('a number with a wrong check digit, too many adults and too long a text are told where they were written', async () => {
    const wrong = { ...tent, personNumber: '191212121213', adults: '900', words: 'x'.repeat(4001) }
    const res = await visit(world.noor).post('/signals/new', wrong)
    expect(res.status).toBe(422)
    expect(res.text).toContain('inte ett giltigt person- eller samordningsnummer')
    expect(res.text).toContain('mellan 1 och 50')
    expect(res.text).toContain('Högst 4000 tecken')
    expect(res.html).toContain('value="191212121213"')
    expect(await rows()).toEqual([])
  })
  test('a number as people write it is kept as twelve digits', async () => {
    await visit(world.noor).post('/signals/new', { ...tent, personNumber: '970304-2391' })
    expect((await rows())[0]?.person_number).toBe('199703042391')
  })
  test('the same form sent twice is one signal and one receipt', async () => {
    const again = { ...tent, _key: newId() }
    const first = await visit(world.noor).post('/signals/new', again)
    const second = await visit(world.noor).post('/signals/new', again)
    expect(second.location).toBe(first.location)
    expect(await rows()).toHaveLength(1)
  })
  test('fifty at once get fifty numbers without a gap', async () => {
    const many = Array.from({ length: 50 }, () => signalSentBy(world.noor))
    await Promise.all(many)
    expect((await rows()).map((row) => row.receipt)).toEqual(
      Array.from({ length: 50 }, (_, i) => `S-2026-${String(i + 1).padStart(4, '0')}`),
    )
  })
  test('a number that was taken in work that came to nothing is given to the next', async () => {
    const interrupted = asUser(world.noor, async (tx) => {
      expect(await takeReceipt(tx, '0880', 2026)).toBe('S-2026-0001')
      throw new Error('came to nothing')
    })
    await expect(interrupted).rejects.toThrow('came to nothing')
    await visit(world.noor).post('/signals/new', tent)
    expect((await rows()).map((row) => row.receipt)).toEqual(['S-2026-0001'])
  })
  test('a new year begins a new series', async () => {
    await visit(world.noor).post('/signals/new', tent)
    world.clock('2026-12-31T23:30:00Z')
    await visit(world.noor).post('/signals/new', tent)
    expect((await rows()).map((row) => row.receipt)).toEqual(['S-2026-0001', 'S-2027-0001'])
  })
  test('that a signal came in is recorded where it must be answered, without a word of what it says', async () => {
    await visit(world.noor).post('/signals/new', tent)
    const events = await asSystem('test: events', (tx) => tx.selectFrom('event').selectAll().execute())
    expect(events.map((event) => [event.what, event.municipality_code])).toEqual([['signal.received', '0880']])
    expect(JSON.stringify(events)).not.toMatch(/Kalle|Stadsparken|tält/)
  })
})

describe('on whose behalf', () => {
  test('staff write down a call, and the caller may be anonymous', async () => {
    const sent = await visit(world.siv).post('/signals/new', { ...tent, senderName: '', senderContact: '' })
    const signal = await visit(world.siv).get((sent.location ?? '').replace('/receipt', ''))
    expect(signal.text).toContain('Vill inte eller kan inte säga vem')
    expect((await rows())[0]).toMatchObject({ sender_organisation_id: null, registered_by: world.siv.userId })
  })
  test('Ture sends to Kalmar, and Kalmar’s number and record are used', async () => {
    await visit(world.noor).post('/signals/new', tent)
    const sent = await visit(world.ture).post('/signals/new', {
      ...tent,
      kind: 'municipalityRequest',
      municipality: '0880',
    })
    expect(sent.status).toBe(303)
    const events = await asSystem('test: events', (tx) => tx.selectFrom('event').selectAll().execute())
    expect(events.map(({ what, municipality_code }) => `${what} ${municipality_code}`).toSorted()).toEqual([
      'signal.received 0880',
      'signal.received 0880',
      'signal.sent 0881',
    ])
    expect((await rows()).map((row) => [row.receipt, row.municipality_code])).toEqual([
      ['S-2026-0001', '0880'],
      ['S-2026-0002', '0880'],
    ])
    expect((await visit(world.siv).get('/signals')).text).toContain('Nybro kommun')
  })
  test('a municipality that doesn’t work here can’t be asked, and neither can one’s own', async () => {
    for (const municipality of ['0114', '0881', '9999', '']) {
      const res = await visit(world.ture).post('/signals/new', { ...tent, kind: 'municipalityRequest', municipality })
      expect(res.status).toBe(422)
      expect(res.text).toContain('Välj en kommun som arbetar här')
    }
    expect(await rows()).toEqual([])
  })
  test('a landlord can’t write down a notice from Kronofogden', async () => {
    const res = await visit(world.hanna).post('/signals/new', { ...tent, kind: 'enforcementNotice' })
    expect(res.status).toBe(409)
    expect(res.text).toContain('kan inte skicka det slaget')
    expect(await rows()).toEqual([])
  })
  test('a landlord comes to the one form there is; staff choose among six', async () => {
    expect((await visit(world.hanna).get('/signals/new')).html).toContain('name="words"')
    expect((await visit(world.siv).get('/signals/new')).html).toContain('/signals/new?kind=municipalityRequest')
  })
  test('an analyst, an administrator and a log reviewer have no form and can’t send', async () => {
    for (const session of [world.anja, world.adam, world.rut]) {
      expect((await visit(session).get('/signals/new')).status).toBe(404)
      expect((await visit(session).post('/signals/new', tent)).status).toBe(404)
    }
    expect(await rows()).toEqual([])
  })
})

test('a caretaker or a disturbance patrol is somebody who notices: the answer’s way leads to whom to call there', async () => {
  const noticed = {
    kind: 'landlordMessage',
    words: 'Ingen har svarat på en vecka',
    place: 'Storgatan 4',
    adults: '1',
    children: '0',
  }
  const res = await visit(world.hanna).post('/signals/new', { ...noticed, noticedBy: 'caretaker' })
  const id = /signals\/([0-9a-f-]{36})/.exec(res.location ?? '')?.[1] ?? ''
  const shown = await visit(world.petra).get(`/signals/${id}`)
  expect(shown.text).toContain('Märkt av Bovärden')
  expect(shown.html).toContain(`/landlords/${world.ids.landlord}#contacts`)
  expect(shown.html).toContain(`/evictions/new?signal=${id}`)
  expect((await visit(world.siv).get('/signals/new?kind=report')).text).not.toContain('Vem hos hyresvärden')
  expect((await visit(world.hanna).post('/signals/new', { ...noticed, noticedBy: 'somebody' })).status).toBe(422)
})
