/** A landlord hands in vacancies as a file: what was read is shown, the good rows go in once, the others come back, and all of it can be undone. */

import { expect, test } from 'vitest'
import { inWorld } from '../../../test/support/world.ts'
import { NotFound, type Session } from '../../platform/access/index.ts'
import { csv, workbook } from '../../platform/document/index.ts'
import { eventsOf, stands, steps } from '../steps.fixture.ts'
import { forgetOldRows } from './job.ts'
import { receiveFile } from './receive.ts'
import { fileIn, templateRows } from './rejected.ts'
import { tableOf } from './table.ts'
import { takeOn } from './take-in.ts'

const world = inWorld()
const { visit, flat, offer } = steps(world)

const utf8 = (text: string) => new TextEncoder().encode(text)
const HEADERS = ['Adress', 'Lägenhetsnummer', 'Ledig från', 'Svar senast', 'Avtal', 'Hyra', 'Krav'] as const
type Row = Partial<Record<(typeof HEADERS)[number], string>>
const usual: Row = { 'Ledig från': '2026-12-01', 'Svar senast': '2026-11-30', Avtal: 'Första hand' }
const rowsOf = (rows: readonly Row[]) =>
  rows.map((row) => HEADERS.map((header) => ({ ...usual, ...row })[header] ?? null))
const sheet = (...rows: Row[]) => utf8(csv([[...HEADERS], ...rowsOf(rows)]))
const received = async (bytes: Uint8Array, by: Session = world.hanna) => {
  const outcome = await receiveFile(by, bytes)
  if (!outcome.ok) throw new Error(outcome.reason.kind)
  return `/vacancies/files/${outcome.value.id}`
}
const takenIn = async (bytes: Uint8Array, by: Session = world.hanna) => {
  const at = await received(bytes, by)
  await visit(by).post(`${at}/taking-in`)
  return at
}
const idOf = (at: string) => at.split('/').at(-1) ?? ''
const kept = () => stands((tx) => tx.selectFrom('vacancy').selectAll().orderBy('rent_kr').execute())
const waiting = async () => (await kept()).filter((one) => one.withdrawn_at === null).length
const read = async (at: string, by: Session = world.hanna) => (await visit(by).get(at)).text
const why = async (bytes: Uint8Array) => {
  const table = await tableOf(bytes)
  return table.ok ? null : table.reason
}

test('what was read is shown first; then the good rows go in, and the others come back with each fault at its column', async () => {
  await flat({ address: 'Ledigvägen 1' })
  const at = await received(
    sheet(
      { Adress: 'ledigvägen  1', Hyra: '7 000,00' },
      { Adress: 'Ledigvägn 1' },
      { Adress: 'Ledigvägen 1', Lägenhetsnummer: '1202', Avtal: 'Fösta hand', 'Svar senast': '2026-02-30' },
      { Krav: '=HYPERLINK("http://x")' },
    ),
  )
  const preview = await read(at)
  expect(preview).toContain('ledigvägen 1')
  expect(preview).toContain('Menade du ”Ledigvägen 1”?')
  expect(preview).toContain('Svar senast: 2026-02-30 finns inte i almanackan.')
  expect(preview).toContain('Avtal: ”Fösta hand” är inget av orden här. Menade du ”Första hand”?')
  expect(preview).toContain('Adress: Skriv lägenhetens adress.')
  expect(await kept()).toEqual([])
  expect((await visit(world.hanna).post(`${at}/taking-in`)).location).toBe(at)
  expect(await kept()).toMatchObject([
    { rent_kr: 7000, via: 'file', import_id: idOf(at), offered_by: world.hanna.userId },
  ])
  expect(await eventsOf(idOf(at))).toEqual(
    expect.arrayContaining(['vacancy.file-received', 'vacancy.file-taking-in', 'vacancy.file-taken-in']),
  )
  expect(await read('/vacancies?which=all', world.siv)).toContain('Ledigvägen 1, lgh 1101')
  const rejected = await visit(world.hanna).get(`${at}/rejected.csv`)
  expect(rejected.html).toContain(`"'=HYPERLINK(""http://x"")"`)
  // a file that came back is sent again as it is: its column of faults isn’t read
  expect(await why(utf8(rejected.html))).toBeNull()
})

test('an Excel file is read as well, with its days and numbers', async () => {
  await flat({ address: 'Ledigvägen 2' })
  const day = (text: string) => Temporal.PlainDate.from(text)
  const bytes = await workbook([
    {
      name: 'Lediga',
      columns: HEADERS.map((header) => ({
        header,
        kind: header === 'Hyra' ? 'number' : /Ledig|Svar/.test(header) ? 'date' : 'text',
      })),
      rows: [['Ledigvägen 2', '1101', day('2026-12-01'), day('2026-11-30'), 'Andra hand', 7100, null]],
    },
  ])
  await takenIn(bytes)
  expect(await kept()).toMatchObject([{ rent_kr: 7100, form: 'secondHandLease' }])
})

test('a new dwelling comes into the register when the row says so, and leaves the pool again when the file is undone', async () => {
  const headers = 'Adress;Lägenhetsnummer;Ledig från;Svar senast;Avtal;Hyra;Ny i registret;Rum'
  const bytes = (end: string) => utf8(`${headers}\nNyvägen 1;1001;2026-12-01;2026-11-30;Första hand;${end}`)
  expect(await read(await received(bytes('6000;;')))).toContain('Lägenheten finns inte i registret.')
  expect(await read(await received(bytes(';ja;')))).toContain('Skriv hur många rum den nya lägenheten har.')
  const at = await received(bytes('6000;ja;2'))
  expect(await read(at)).toContain('Ny i registret')
  await visit(world.hanna).post(`${at}/taking-in`)
  expect(await kept()).toMatchObject([{ added_dwelling: true, rent_kr: 6000 }])
  expect(await read('/homes')).toContain('Nyvägen 1')
  await visit(world.hanna).post(`${at}/undo`)
  const dwelling = () =>
    stands((tx) => tx.selectFrom('dwelling').selectAll().where('address', '=', 'Nyvägen 1').executeTakeFirstOrThrow())
  expect((await dwelling()).withdrawn_on).not.toBeNull()
  await visit(world.hanna).post(`${at}/undo/undo`)
  expect((await dwelling()).withdrawn_on).toBeNull()
  expect(await waiting()).toBe(1)
})

test('the same file, the same rows and two presses at once change nothing twice', {
  tags: ['server/locks'],
}, async () => {
  await flat({ address: 'Ledigvägen 3' })
  const bytes = sheet({ Adress: 'Ledigvägen 3' })
  const [at, same] = await Promise.all([received(bytes), received(bytes)])
  expect(same).toBe(at)
  const answers = await Promise.all([
    visit(world.hanna).post(`${at}/taking-in`),
    visit(world.hanna).post(`${at}/taking-in`),
  ])
  expect(answers.map(({ status }) => status)).toEqual([303, 303])
  const other = await takenIn(
    sheet({ Adress: 'Ledigvägen 3' }, { Adress: 'LEDIGVÄGEN 3', Lägenhetsnummer: 'lgh 1101' }),
  )
  expect(await read(other)).toContain('2 Redan lämnade')
  expect(await kept()).toHaveLength(1)
})

test('an undone file draws back what nobody has been offered, and comes back when nothing stands in the way', async () => {
  const held = await flat({ address: 'Ledigvägen 4' })
  await flat({ address: 'Ledigvägen 5' })
  const bytes = sheet({ Adress: 'Ledigvägen 4' }, { Adress: 'Ledigvägen 5' })
  const at = await takenIn(bytes)
  await offer(await world.person({ by: world.siv }), held)
  await visit(world.hanna).post(`${at}/undo`)
  expect(await waiting()).toBe(1)
  expect(await read(at)).toContain('Filen ångrades')
  // handed in anew it is another file, and the first can’t come back beside it
  const anew = await takenIn(bytes)
  expect(anew).not.toBe(at)
  await visit(world.hanna).post(`${at}/undo/undo`)
  expect(await read(at)).toContain('Filen ångrades')
  await visit(world.hanna).post(`${anew}/undo`)
  await visit(world.hanna).post(`${at}/undo/undo`)
  expect(await waiting()).toBe(2)
})

test('a long file goes on by itself where it was, and its rows are forgotten in time', async () => {
  const added = Array.from({ length: 120 }, (_, n) => `Långgatan ${n};2026-12-01;2026-11-30;Första hand;6000;ja;2`)
  const at = await takenIn(utf8(['Adress;Ledig från;Svar senast;Avtal;Hyra;Ny i registret;Rum', ...added].join('\n')))
  expect(await waiting()).toBeLessThanOrEqual(100)
  await takeOn(idOf(at))
  await takeOn(idOf(at))
  expect(await waiting()).toBe(120)
  const late = await received(sheet({ Adress: 'Ledigvägen 9' }))
  world.clock('2027-01-05T10:00:00Z')
  expect(await forgetOldRows()).toBe(2)
  await visit(world.hanna).post(`${late}/taking-in`)
  expect(await read(late)).toContain('Lämna in filen igen')
})

test('what is no file of vacancies is told as a whole', async () => {
  const header = HEADERS.join(';')
  expect(await why(utf8(''))).toEqual({ kind: 'empty' })
  expect(await why(utf8(`${header}\n;;;\n`))).toEqual({ kind: 'empty' })
  expect(await why(utf8('%PDF-1.7 rubbish'))).toEqual({ kind: 'notText' })
  expect(await why(utf8('PK\u0003\u0004rubbish'))).toEqual({ kind: 'notWorkbook' })
  expect(await why(utf8('Anna;Storgatan 1\nBo;Storgatan 2'))).toEqual({ kind: 'noHeaders' })
  expect(await why(utf8('Adress;Ledig från\nA;B'))).toEqual({ kind: 'missingColumns', names: ['Svar senast', 'Avtal'] })
  expect(await why(utf8(`${header};Hyrra\n`))).toEqual({
    kind: 'unknownColumns',
    names: [{ written: 'Hyrra', near: 'Hyra' }],
  })
  expect(await why(utf8(`${header};Hyra\n`))).toEqual({ kind: 'columnTwice', name: 'Hyra' })
  const many = (rows: number) => utf8(`${header}\n${'Gatan 1;;2026-12-01;2026-11-30;Första hand;;\n'.repeat(rows)}`)
  expect(await why(many(5000))).toBeNull()
  expect(await why(many(5001))).toEqual({ kind: 'tooManyRows' })
  // as Windows and DOS save it
  const windows = Buffer.from(`${header}\nÄngen 1;;2026-12-01;2026-11-30;Första hand;;`, 'latin1')
  const table = await tableOf(windows)
  expect(table.ok && table.value.rows[0]?.cells.address).toBe('Ängen 1')
})

test('nobody else sees it: another landlord, a partner, another municipality; and a landlord leaves its own alone', async () => {
  await flat({ address: 'Ledigvägen 6' })
  const at = await takenIn(sheet({ Adress: 'Ledigvägen 6' }))
  const other: Session = {
    ...world.hanna,
    organisation: { id: world.ids.otherLandlord, kind: 'landlord', name: 'Strandlinden' },
  }
  for (const who of [other, world.ture, world.siv, world.nils, world.bo]) {
    expect((await visit(who).get(at)).status, who.name).toBe(404)
    expect((await visit(who).post(`${at}/undo`)).status, who.name).toBe(404)
    expect((await visit(who).get(`${at}/rejected.csv`)).status, who.name).toBe(404)
  }
  for (const who of [world.nils, world.bo, world.anja])
    await expect(receiveFile(who, utf8('x'))).rejects.toThrow(NotFound)
  const others = await received(sheet({ Adress: 'Ledigvägen 6' }), other)
  expect(await read(others, other)).toContain('Lägenheten finns inte i registret.')
  const named = utf8('Adress;Hyresvärd;Ledig från;Svar senast;Avtal\nA 1;Kalmarhem;2026-12-01;2026-11-30;Första hand')
  expect(await read(await received(named, other), other)).toContain('Ni kan bara lämna era egna lägenheter.')
})

test('the municipality hands in a file that names the landlords', async () => {
  await flat({ address: 'Ledigvägen 7' })
  const file = (landlord: string) =>
    utf8(`Adress;Hyresvärd;Ledig från;Svar senast;Avtal\nLedigvägen 7;${landlord};2026-12-01;2026-11-30;Första hand`)
  const { name } = world.hanna.organisation
  expect(await read(await received(file(''), world.siv), world.siv)).toContain('Skriv vilken hyresvärd')
  expect(await read(await received(file(name.slice(0, -1)), world.siv), world.siv)).toContain(`Menade du ”${name}”?`)
  // a private person by their own name, or the number that everybody else reads
  await visit(world.siv).post('/landlords/private/new', { name: 'Karin Ek' })
  const ofHers = (written: string) =>
    utf8(
      `Adress;Hyresvärd;Ledig från;Svar senast;Avtal;Ny i registret;Rum;Hyra\nVillagatan 4;${written};2026-12-01;2026-11-30;Första hand;ja;1;4000`,
    )
  for (const written of ['Karin Ek', 'Privatperson 1'])
    expect(await read(await received(ofHers(written), world.siv), world.siv)).toContain('Privatperson 1 (Karin Ek)')
  await takenIn(file(name), world.siv)
  expect(await kept()).toMatchObject([{ offered_by: world.siv.userId }])
})

test('the template can be read back, in both kinds', async () => {
  for (const kind of ['csv', 'xlsx'] as const) {
    const body = await fileIn(kind, 'Mall', templateRows())
    const table = await tableOf(typeof body === 'string' ? utf8(body) : body)
    expect(table.ok && table.value.rows.map(({ cells }) => cells.address)).toEqual(['Exempelgatan 3', 'Exempelgatan 5'])
  }
})
