import { describe, expect, test } from 'vitest'
import { inWorld } from '../../../test/support/world.ts'
import { NotFound, type Session } from '../../platform/access/index.ts'
import { asSystem, asUser } from '../../platform/database/index.ts'
import { messageRoutes } from '../routes.tsx'
import { forgetRejectedRows } from './job.ts'
import { unreadRows } from './keep.ts'
import { importById, rejectedRows } from './queries.ts'
import { readOn, unfinishedImports } from './read.ts'
import { receiveFile } from './receive.ts'
import { exampleCsv, rejectedCsv } from './rejected.ts'

const world = inWorld()
const visit = (session: Session) => world.visit(messageRoutes)(session)

const utf8 = (text: string) => new TextEncoder().encode(text)
const header = 'Slag;Adress;Hyresgäst;Förfallodag 1;Hyra 1;Belopp;Ränta'
const row = (n: number, rest = `Test Testsson;2026-09-30;8450,50;8450,50;0`) =>
  `Meddelande till socialnämnden;Exempelgatan ${n};${rest}`
const file = (...rows: string[]) => utf8([header, ...rows].join('\r\n'))

async function received(bytes: Uint8Array, session = world.hanna) {
  const outcome = await receiveFile(session, bytes)
  if (!outcome.ok) throw new Error(outcome.reason.kind)
  return outcome.value
}
const counts = (id: string) => asUser(world.hanna, async (tx) => (await importById(tx, id)).counts)
const messages = () =>
  asSystem('test', (tx) => tx.selectFrom('tenancy_message').selectAll().orderBy('address').execute())

describe('a file of messages', () => {
  test('good rows go in, bad ones come back with what is wrong, and mended they go in without making the others double', async () => {
    const bytes = file(
      row(1),
      row(2, 'Test Testsson;2026-02-30;8450,50;mycket;0'),
      row(3),
      'Hyra saknas;Exempelgatan 4;;;;;',
      '=cmd|calc;;"Test; Testsson";;;;',
      'Störning i boendet;Exempelgatan 6;Test;2026-09-30;1;;',
      `${row(7)};för mycket`,
    )
    const { id } = await received(bytes)
    expect(await readOn(id)).toBe(7)
    expect(await counts(id)).toEqual({ good: 2, known: 0, bad: 5, waiting: 0 })
    expect((await messages()).map(({ address, amount_ore, via }) => [address, Number(amount_ore), via])).toEqual([
      ['Exempelgatan 1', 845_050, 'file'],
      ['Exempelgatan 3', 845_050, 'file'],
    ])
    const bad = await asUser(world.hanna, (tx) => rejectedRows(tx, id))
    expect(bad.map((one) => one.row)).toEqual([3, 5, 6, 7, 8])
    const csv = rejectedCsv(bad, 'sv')
    expect(csv).toContain('Förfallodag 1: 2026-02-30 finns inte i almanackan. | Belopp: Skriv beloppet')
    expect(csv).toContain('Slag: Välj vilket slag av meddelande det är.')
    expect(csv).toContain("'=cmd|calc")
    expect(csv).toContain('Förfallodag 1: Det här hör inte till det slaget')
    expect(csv).toContain('Raden har 8 celler men rubrikraden 7')
    const mended = csv.replace('2026-02-30', '2026-10-30').replace('mycket', '8450,50')
    const second = await received(utf8(mended))
    await readOn(second.id)
    expect(await counts(second.id)).toMatchObject({ good: 2 })
    expect(await messages()).toHaveLength(4)
  })

  test('what good rows said is kept in their messages alone; bad rows’ words are removed after thirty days', async () => {
    const { id } = await received(file(row(1), row(2, 'Test;x;y;z;0')))
    await readOn(id)
    const cells = () =>
      asSystem('test', (tx) =>
        tx.selectFrom('message_import_row').select(['outcome', 'cells']).orderBy('row_number').execute(),
      )
    expect(await cells()).toMatchObject([
      { outcome: 'good', cells: null },
      { outcome: 'bad', cells: { tenantName: 'Test' } },
    ])
    world.clock('2026-12-20T09:00:00Z')
    expect(await forgetRejectedRows()).toBe(0)
    world.clock('2026-12-22T09:00:00Z')
    expect(await forgetRejectedRows()).toBe(1)
    expect(await cells()).toMatchObject([{ cells: null }, { outcome: 'bad', cells: null }])
    expect((await visit(world.hanna).get(`/messages/files/${id}/rejected.csv`)).status).toBe(404)
    expect((await visit(world.hanna).get(`/messages/files/${id}`)).text).toContain('det har gått mer än 30 dagar')
  })

  test('stray quotes lose nothing: the page says how many rows came, and what became of each', async () => {
    const bytes = utf8(
      [
        'Avisering november',
        header,
        row(1, '"Test;2026-09-30;8450;8450;0'),
        row(2),
        '',
        row(3).replace('Test', '"Test'),
        row(4),
        ';;;;;;',
      ].join('\r\n'),
    )
    const { id } = await received(bytes)
    await readOn(id)
    expect(await counts(id)).toEqual({ good: 2, known: 0, bad: 2, waiting: 0 })
    expect((await messages()).map(({ address }) => address)).toEqual(['Exempelgatan 2', 'Exempelgatan 4'])
    const page = (await visit(world.hanna).get(`/messages/files/${id}`)).text
    for (const said of ['7 Rader i filen', '2 Nya meddelanden', '0 Hade redan', '2 Gick inte att läsa', '3 Utelämnade'])
      expect(page.replaceAll(/\s+/g, ' ')).toContain(said)
    expect(page).not.toContain('Alla rader')
    expect(rejectedCsv(await asUser(world.hanna, (tx) => rejectedRows(tx, id)), 'sv').split('\r\n')).toHaveLength(4)
  })

  test('the same file again is the same import, also by two at once; the same row in another file is known', {
    tags: ['server/locks'],
  }, async () => {
    const [one, two] = await Promise.all([received(file(row(1), row(2))), received(file(row(1), row(2)))])
    expect(two.id).toBe(one.id)
    await Promise.all([readOn(one.id), readOn(one.id)])
    const other = await received(file(row(2), row(3), row(3)))
    await readOn(other.id)
    expect(await counts(other.id)).toEqual({ good: 1, known: 2, bad: 0, waiting: 0 })
    expect(await messages()).toHaveLength(3)
  })

  test('a reading that was cut off goes on where it stopped', async () => {
    const { id } = await received(file(...Array.from({ length: 450 }, (_, n) => row(n + 1))))
    const stop = new AbortController()
    setTimeout(() => stop.abort(), 1)
    const before = await readOn(id, stop.signal)
    expect(before).toBeLessThan(450)
    expect(await unfinishedImports()).toEqual([id])
    const page = await visit(world.hanna).get(`/messages/files/${id}`)
    expect(page.html).toContain('<progress')
    expect(await readOn(id)).toBe(450 - before)
    expect(await unfinishedImports()).toEqual([])
    expect(await counts(id)).toEqual({ good: 450, known: 0, bad: 0, waiting: 0 })
    const signals = await asSystem('test', (tx) => tx.selectFrom('signal').select('receipt').execute())
    expect(new Set(signals.map(({ receipt }) => receipt)).size).toBe(450)
    expect(
      signals
        .map(({ receipt }) => receipt)
        .toSorted()
        .at(-1),
    ).toBe('S-2026-0450')
  })

  test('what has come is read although the process was killed at once, and is gone from where it waited', {
    tags: ['server/locks'],
  }, async () => {
    const { id } = await received(file(row(1), row(2)))
    const waits = () => asSystem('test', (tx) => tx.selectFrom('message_import_file').select('import_id').execute())
    expect(await waits()).toEqual([{ import_id: id }])
    const page = await visit(world.hanna).get(`/messages/files/${id}`)
    expect(page.text).not.toContain('skicka samma fil en gång till')
    // what a later process finds
    expect(await unfinishedImports()).toEqual([id])
    await Promise.all([readOn(id), readOn(id)])
    expect(await counts(id)).toEqual({ good: 2, known: 0, bad: 0, waiting: 0 })
    expect(await waits()).toEqual([])
  })

  test('a file that was lost half-way before files were kept whole is finished once it is sent again, and nothing is double', async () => {
    const bytes = file(row(1), row(2), row(3))
    const { id } = await received(bytes)
    const rows = (await unreadRows(world.hanna, id)).filter((one) => one.row_number !== 4)
    // as an earlier version kept them
    await asSystem('test', async (tx) => {
      await tx.deleteFrom('message_import_file').execute()
      await tx
        .insertInto('message_import_row')
        .values(rows.map((one) => ({ ...one, import_id: id, municipality_code: '0880' })))
        .execute()
    })
    await readOn(id)
    expect(await unfinishedImports()).toEqual([id])
    expect((await visit(world.hanna).get(`/messages/files/${id}`)).text).toContain('skicka samma fil en gång till')
    expect(await received(bytes)).toMatchObject({ id, already: true })
    await readOn(id)
    expect(await unfinishedImports()).toEqual([])
    expect(await messages()).toHaveLength(3)
  })

  test('a row that the database won’t keep is refused alone, and the others go in', async () => {
    await world.connection.exec(
      `alter table tenancy_message add constraint test_only check (tenant_name not like 'Omöjlig%')`,
    )
    try {
      const { id } = await received(
        file(
          ...Array.from({ length: 30 }, (_, n) => row(n, n % 11 === 5 ? `Omöjlig ${n};2026-09-30;1;1;0` : undefined)),
        ),
      )
      await readOn(id)
      expect(await counts(id)).toEqual({ good: 27, known: 0, bad: 3, waiting: 0 })
      const bad = await asUser(world.hanna, (tx) => rejectedRows(tx, id))
      expect(bad.map(({ cells }) => cells.tenantName)).toEqual(['Omöjlig 5', 'Omöjlig 16', 'Omöjlig 27'])
      expect(rejectedCsv(bad, 'sv')).toContain('Raden går inte att spara som den är.')
      expect(await unfinishedImports()).toEqual([])
    } finally {
      await world.connection.exec('alter table tenancy_message drop constraint test_only')
    }
  })

  test('is read as Swedish Excel saves it, with commas, and with a mark at the beginning', async () => {
    const excel = Buffer.from([header, row(1, 'Åsa Öberg;2026-09-30;8450;8450;0')].join('\r\n'), 'latin1')
    await readOn((await received(excel)).id)
    const commas = utf8('\uFEFFadress,SLAG,hyresgäst\nExempelgatan 2,Tidig hyresskuld,"Ängla, Test"\n')
    await readOn((await received(commas)).id)
    expect((await messages()).map(({ tenant_name, kind }) => [tenant_name, kind])).toEqual([
      ['Åsa Öberg', 'messageToBoard'],
      ['Ängla, Test', 'earlyArrears'],
    ])
  })

  test('the published example is good throughout', async () => {
    const { id } = await received(utf8(exampleCsv()))
    await readOn(id)
    expect(await counts(id)).toEqual({ good: 3, known: 0, bad: 0, waiting: 0 })
    expect((await messages())[0]).toMatchObject({ kind: 'messageToBoard', tenant_name: 'Test Testsson' })
  })

  test('what is no file of messages is refused, and says why', async () => {
    const refused = async (bytes: Uint8Array) => {
      const outcome = await receiveFile(world.hanna, bytes)
      return outcome.ok ? null : outcome.reason
    }
    expect(await refused(utf8('Slag;Adress;Hyresgäst;Skostorlek\na;b;c;43'))).toEqual({
      kind: 'unknownColumns',
      names: ['Skostorlek'],
    })
    expect(await refused(utf8('Slag;Hyresgäst\na;b'))).toEqual({ kind: 'missingColumns', names: ['Adress'] })
    expect(await refused(utf8(`${header}\n`))).toEqual({ kind: 'empty' })
    expect(await refused(utf8('Slag;Adress;Slag\na;b;c'))).toEqual({ kind: 'columnTwice', name: 'Slag' })
    expect(await refused(new Uint8Array([80, 75, 3, 4, 0, 0]))).toEqual({ kind: 'notText' })
    expect(await refused(new Uint8Array(10 * 1024 * 1024 + 1))).toEqual({ kind: 'tooLarge', megabytes: 10 })
    const many = utf8([header, ...Array.from({ length: 100_001 }, () => 'a;b;;;;;')].join('\n'))
    expect(await refused(many)).toEqual({ kind: 'tooManyRows', most: 100_000 })
  })
})

describe('who may', () => {
  test('send and see a file: the landlord’s own agents, nobody else', async () => {
    const { id } = await received(file(row(1), row(2, 'Test;x;y;z;0')))
    const other = { ...world.hanna, organisation: { ...world.hanna.organisation, id: world.ids.otherLandlord } }
    const whole = (session: Session) =>
      asUser(session, (tx) => tx.selectFrom('message_import_file').select('import_id').execute())
    expect(await whole(world.hanna)).toHaveLength(1)
    for (const session of [other, world.petra, world.nils, world.ture, world.adam])
      expect(await whole(session)).toEqual([])
    await readOn(id)
    for (const session of [other, world.petra, world.nils, world.ture, world.adam]) {
      expect((await visit(session).get(`/messages/files/${id}`)).status).toBe(404)
      expect((await visit(session).get(`/messages/files/${id}/rejected.csv`)).status).toBe(404)
    }
    for (const session of [world.petra, world.nils, world.adam])
      await expect(receiveFile(session, file(row(1)))).rejects.toThrow(NotFound)
    const csv = await visit(world.hanna).get(`/messages/files/${id}/rejected.csv`)
    expect(csv.headers.get('content-disposition')).toContain('filename="rader-att-ratta.csv"')
    expect((await visit(world.hanna).get('/messages/files')).text).toContain('Klar')
    expect((await visit(world.hanna).get('/messages/layout')).text).toContain('Betalningssätt')
    expect((await visit(world.hanna).get('/messages/layout.csv')).html).toContain('Förfallodag 2')
  })
})
