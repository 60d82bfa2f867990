import { describe, expect, test } from 'vitest'
import { inWorld } from '../../test/support/world.ts'
import type { Session } from '../platform/access/index.ts'
import { asSystem, known, rowsOf, told } from '../platform/database/index.ts'
import { newId } from '../platform/id.ts'
import { now, today } from '../platform/time/index.ts'
import type { DayItem } from '../platform/web/index.ts'
import { type DaySource, dayRoutes } from './routes.tsx'

const world = inWorld()
const day = (session: Session | null, ...sources: DaySource[]) => world.visit(dayRoutes(sources))(session)

const duty = (n: number, more: Partial<DayItem> = {}): DayItem => ({
  group: 'clock',
  due: today().add({ days: n }),
  title: `Klocka ${n}`,
  where: 'Provgatan 1',
  since: today().subtract({ days: 3 }),
  tags: [{ text: 'V-2026-118' }, { text: '2 barn', children: true }],
  facts: 'kom 08:14',
  rule: 'Lagens mening.',
  section: 'JB 12 kap. 44 §',
  ruleId: 'EV-05',
  href: '/cases/x',
  verb: 'Öppna',
  cannotWait: n < 1,
  children: 2,
  roofless: false,
  ...more,
})

type CaseFacts = { by: Session; number: string; closed?: boolean; followUp?: Temporal.PlainDate }

async function openCase({ by, number, closed = false, followUp }: CaseFacts): Promise<string> {
  const id = newId()
  const person = await world.person({ by, givenName: 'Karl', familyName: 'Testsson' })
  const base = { municipality_code: by.municipality, case_id: id }
  await asSystem('test: case', async (tx) => {
    await tx
      .insertInto('case_file')
      .values({
        id,
        municipality_code: by.municipality,
        number,
        organisation_id: by.organisation.id,
        unit_id: by.unit?.id ?? '',
        person_id: person,
        opened_on: today(),
        opened_at: now(),
        opened_by: by.userId,
      })
      .execute()
    const responsible = { ...base, id: newId(), user_id: by.userId, since: now(), named_by: by.userId }
    await tx.insertInto('case_responsible').values(responsible).execute()
    if (closed) {
      const closure = { ...base, id: newId(), closed_on: today(), outcome: 'ownLease', words: 'Klart' } as const
      await tx
        .insertInto('case_closure')
        .values({ ...closure, closed_at: now(), closed_by: by.userId })
        .execute()
    }
    if (followUp) {
      const planned = { ...base, id: newId(), due_on: followUp, about: 'Hur går det?', planned_at: now() }
      await tx
        .insertInto('follow_up')
        .values({ ...planned, planned_by: by.userId })
        .execute()
    }
  })
  return id
}

describe('My day', () => {
  test('gathers what every room has, each with its rule and the one thing to do', async () => {
    const waiting = duty(1, { group: 'waiting', title: 'Anmälan: Stadsmissionen', verb: 'Svara', since: today() })
    const res = await day(
      world.siv,
      () => known([duty(0)]),
      () => known([waiting]),
    ).get('/')
    expect(res.text).toContain('En klocka går ut i dag eller i morgon. En avsändare väntar på svar.')
    expect(res.text).toMatch(/Kan inte vänta.*Klocka 0 V-2026-118 2 barn Provgatan 1 · väntat 3 dagar · kom 08:14/)
    expect(res.text).toMatch(/Härnäst.*Anmälan: Stadsmissionen.*Provgatan 1 · sedan i dag.*Svara/)
    expect(res.html).toContain('/law#EV-05')
  })
  test('a child who sleeps in a car tonight is the first row, whichever room tells of it and however late the others are', async () => {
    const car = duty(4, { title: 'Utan tak i natt: Kim', where: 'Bil', children: 1, roofless: true, cannotWait: true })
    for (const who of ['siv', 'agneta', 'noor', 'petra'] as const) {
      const { text } = await day(
        world[who],
        () => known([duty(-90, { sameDay: true }), duty(-30)]),
        () => known([car]),
      ).get('/')
      expect(text, who).toMatch(/En familj med barn saknar tak i natt\..*Utan tak i natt 4 d .*Utan tak i natt: Kim/)
      expect(text.indexOf('Utan tak i natt: Kim'), who).toBeLessThan(text.indexOf('Klocka -90'))
    }
  })
  test('what has no day counts how long it has waited instead', async () => {
    const begun = duty(0, { due: null, title: 'Ingen plan: Kim', cannotWait: false })
    const { text } = await day(world.siv, () => known([begun])).get('/')
    expect(text).toMatch(/Påbörjat, inte klart 3 d väntat Ingen plan: Kim/)
  })
  test('who is expected in the night has not waited since yesterday when it is past midnight', async () => {
    const yesterday = today().subtract({ days: 1 })
    const guest = duty(-1, { group: 'tonight', title: 'Mira väntas', since: yesterday, cannotWait: false })
    const { text } = await day(world.siv, () => known([guest])).get('/')
    expect(text).toContain('Mira väntas')
    expect(text).not.toContain('väntat 1 dag')
  })
  test('a sentence of law is said once a page, however many rows have their day from it', async () => {
    const { text } = await day(world.siv, () => known(Array.from({ length: 12 }, (_, n) => duty(n)))).get('/')
    expect(text.split('Lagens mening.')).toHaveLength(2)
  })
  test('a source is asked as the user, in their language and under their own rights', async () => {
    const seen: string[] = []
    const source: DaySource = (tx, session, locale) =>
      told(rowsOf(tx.selectFrom('signal').select('id')), (rows) => {
        seen.push(`${session.name} ${locale} ${rows.length}`)
        return []
      })
    await day({ ...world.hanna, locale: 'en' }, source).get('/')
    expect(seen).toEqual(['Hanna Wik en 0'])
  })
  test('a long day goes on on the next page, in the same order, with what is shown of how many', async () => {
    const many = Array.from({ length: 30 }, (_, n) => duty(n))
    const short = await day(world.siv, () => known(many)).get('/')
    expect(short.text).toContain('1–20 av 30')
    expect(short.text).not.toContain('Klocka 20 ')
    expect(short.html).toContain('href="/?page=2"')
    const rest = await day(world.siv, () => known(many)).get('/?page=2')
    expect(rest.text).toContain('Klocka 29')
    expect(rest.text).toContain('21–30 av 30')
    expect(rest.text).not.toContain('Klocka 19 ')
  })
  test('a page that has become empty leads back to the day; what is no number is the first page', async () => {
    const res = await day(world.siv).get('/?page=2')
    expect([res.status, res.location]).toEqual([302, '/'])
    for (const page of ['0', '-1', 'x', '1e9'])
      expect((await day(world.siv).get(`/?page=${page}`)).status).not.toBe(500)
  })
  test.each([
    ['siv', '/signals', 'Inget väntar på dig just nu'],
    ['agneta', '/signals', 'Inget väntar i kommunen just nu'],
    ['noor', '/signals/new', 'Inget väntar på er just nu'],
    ['hanna', '/signals/new', 'Ni väntar inte på något svar'],
    ['anja', '/figures', 'Din dag är siffrorna'],
    ['rut', '/emergency-openings', 'Din dag är nödöppningarna'],
    ['adam', '/law', 'Du ser inga personuppgifter'],
  ] as const)('an empty day teaches %s, and leads on', async (who, href, title) => {
    const { text, html } = await day(world[who]).get('/')
    expect(text).toContain(title)
    expect(html).toContain(`href="${href}"`)
  })
  test('an analyst, a log reviewer and an administrator have no button to report', async () => {
    for (const session of [world.anja, world.rut, world.adam]) {
      expect((await day(session).get('/')).html).not.toContain('/signals')
    }
    expect((await day(world.hanna).get('/')).html).toContain('href="/signals/new"')
  })
})

describe('the manager', () => {
  test('sees open cases and late follow-ups by unit, as figures', async () => {
    await openCase({ by: world.siv, number: '2026-0001', followUp: today().subtract({ days: 1 }) })
    await openCase({ by: world.siv, number: '2026-0002', followUp: today().add({ days: 3 }) })
    await openCase({ by: world.siv, number: '2026-0003', closed: true })
    await openCase({ by: world.petra, number: '2026-0004' })
    const { text } = await day(world.agneta).get('/')
    expect(text).toMatch(/Vuxenenheten\s+2\s+1\s+1\s+Vräkningsförebyggande\s+1\s+0\s+0/)
    expect(text).not.toMatch(/Karl|2026-000/)
  })
  test('nobody else does, and the next municipality’s cases aren’t counted', async () => {
    await openCase({ by: world.ture, number: '2026-0001' })
    expect((await day(world.agneta).get('/')).text).toContain('Inga öppna ärenden än')
    for (const session of [world.siv, world.hanna, world.anja]) {
      expect((await day(session).get('/')).text).not.toContain('Per enhet')
    }
  })
})

describe('the command field', () => {
  const cases = async (session: Session) => JSON.parse((await day(session).get('/command.json')).html)
  test('knows the numbers of one’s own open cases, and never a name', async () => {
    const id = await openCase({ by: world.siv, number: '2026-0001' })
    await openCase({ by: world.siv, number: '2026-0002', closed: true })
    await openCase({ by: world.petra, number: '2026-0003' })
    expect(await cases(world.siv)).toEqual({ cases: [{ label: '2026-0001', href: `/cases/${id}` }] })
  })
  test('has nothing for others', async () => {
    await openCase({ by: world.siv, number: '2026-0001' })
    for (const session of [world.siv2, world.hanna, world.noor, world.anja, world.ture]) {
      expect(await cases(session)).toEqual({ cases: [] })
    }
    expect((await day(null).get('/command.json')).html).not.toContain('2026-0001')
  })
})

describe('whoever isn’t signed in', () => {
  test('reads what Hemvist is, that the people are invented, and how to log in', async () => {
    const { text, html, status } = await day(null, () => {
      throw new Error('nobody asks the rooms')
    }).get('/')
    expect(status).toBe(200)
    expect(text).toContain('gemensamma arbetssystemet mot hemlöshet')
    expect(text).toContain('Alla personer är påhittade')
    expect(html).toContain('href="/login"')
  })
})
