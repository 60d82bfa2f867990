/** A child who has no roof tonight is the first row of every list of work that it stands in, for everybody who may read it, until there is a bed. */

import { beforeEach, describe, expect, test } from 'vitest'
import type { Session } from '../src/platform/access/index.ts'
import { asSystem } from '../src/platform/database/index.ts'
import { type Sent, signalSentBy } from './support/sent.ts'
import { rowsOn, walkerAs } from './support/walk.ts'
import { inWorld } from './support/world.ts'

const world = inWorld()

const sent = (by: Session, more: Partial<Sent> = {}) =>
  signalSentBy(by, { place: 'Parkeringen', livingForm: 'withFriends', personName: 'Kim', ...more })

const firstOn = async (who: Parameters<typeof walkerAs>[0], path: string) =>
  rowsOn((await (await walkerAs(who)).get(path)).html)[0]

/** Late things on everybody's desk first; then, last of all, a child in a car. */
let car: string
beforeEach(async () => {
  world.clock('2026-11-02T09:00:00Z')
  for (const by of [world.noor, world.siv]) {
    await sent(by, { children: 3 })
    await sent(by, { livingForm: 'tent' })
    await sent(by, { urgent: true })
  }
  world.clock('2026-11-21T16:00:00Z')
  await sent(world.noor, { urgent: true })
  car = await sent(world.noor, { livingForm: 'car', children: 1 })
  await sent(world.noor)
})

describe('as a signal', () => {
  test.each([
    ['siv', '/'],
    ['siv', '/signals'],
    ['siv', '/signals?show=all'],
    ['petra', '/'],
    ['petra', '/signals'],
    ['agneta', '/'],
    ['agneta', '/signals'],
    ['agneta', '/signals?show=all'],
    ['noor', '/'],
    ['noor', '/signals'],
  ] as const)('it is the first row that %s sees on %s', async (who, path) => {
    const first = await firstOn(who, path)
    expect(first).toMatch(/S-2026-0008/)
    expect(first).toMatch(/1 barn/)
  })
  test('of more than a page each stands once, in one order over all pages', async () => {
    for (let n = 0; n < 30; n += 1)
      await sent(world.siv, { urgent: n % 2 === 0, livingForm: n % 3 === 0 ? 'tent' : null })
    const siv = await walkerAs('siv')
    for (const list of ['/signals', '/signals?show=all']) {
      const seen: string[] = []
      for (let path: string | undefined = list; path !== undefined; ) {
        const { html } = await siv.get(path)
        seen.push(...rowsOn(html).map((row) => /S-2026-\d+/.exec(row)?.[0] ?? ''))
        path = /href="([^"]*)" rel="next"/.exec(html)?.[1]?.replaceAll('&amp;', '&')
      }
      expect(seen[0], list).toBe('S-2026-0008')
      expect(new Set(seen).size, list).toBe(seen.length)
      expect(seen, list).toHaveLength(39)
    }
  })
  test('answered it goes before nothing any longer, and who may not read it never sees it', async () => {
    for (const who of ['hanna', 'ture', 'anja', 'adam', 'rut'] as const)
      expect((await (await walkerAs(who)).get('/')).html, who).not.toContain('S-2026-0008')
    const siv = await walkerAs('siv')
    const answered = await siv.post(`/signals/${car}/answer`, { kind: 'notFound', words: 'Vi hittade ingen.' })
    expect(answered.status).toBe(303)
    for (const path of ['/', '/signals']) expect((await siv.get(path)).html, path).not.toContain('S-2026-0008')
    expect(await firstOn('siv', '/signals?show=all')).not.toContain('S-2026-0008')
    expect(await firstOn('noor', '/signals')).not.toContain('S-2026-0008')
  })
})

describe('as a case', () => {
  let file: string
  beforeEach(async () => {
    const siv = await walkerAs('siv')
    for (const other of await asSystem('test', (tx) =>
      tx.selectFrom('signal').select('id').where('children', '=', 3).execute(),
    ))
      await siv.post('/cases', { signal: other.id, about: 'Bor hos vänner', answerWords: 'Tack', givenName: 'Ali' })
    const opened = await siv.post('/cases', {
      signal: car,
      about: 'Sover i bil med barn',
      answerWords: 'Tack',
      givenName: 'Kim',
    })
    expect(opened.status).toBe(303)
    file = opened.location?.replace('/cases/', '') ?? ''
    world.clock('2026-11-25T09:00:00Z')
    for (const by of [world.noor, world.siv]) await sent(by, { urgent: true, children: 2 })
  })

  test.each([
    ['siv', '/'],
    ['siv', '/cases'],
    ['agneta', '/'],
    ['agneta', '/cases'],
    ['agneta', '/cases?whose=all'],
  ] as const)('it is the first row that %s sees on %s', async (who, path) => {
    const first = await firstOn(who, path)
    expect(first).toMatch(/Kim/)
    expect(first).toMatch(/1 barn/)
    expect(first).toMatch(/Utan tak/)
  })
  test('the next thing on its page is a bed, and with a bed for the night it is so no longer', async () => {
    const siv = await walkerAs('siv')
    expect((await siv.get(`/cases/${file}`)).html).toMatch(
      /id="next"(?:(?!<\/section>)[\s\S])*Boka en plats i natt(?:(?!<\/section>)[\s\S])*href="\/bookings\/new\?/,
    )
    const told = await siv.get('/')
    expect(rowsOn(told.html)[0]).toMatch(/Bil · väntat 4 dagar/)
    const { person_id } = await asSystem('test', (tx) =>
      tx.selectFrom('case_file').select('person_id').where('id', '=', file).executeTakeFirstOrThrow(),
    )
    await asSystem('test: they live with friends now', (tx) =>
      tx
        .updateTable('told_situation')
        .set({ until_on: Temporal.PlainDate.from('2026-11-24') })
        .where('person_id', '=', person_id)
        .execute(),
    )
    // what a list offers to choose is no row of it
    for (const path of ['/', '/cases', `/cases/${file}`])
      expect((await siv.get(path)).html.replaceAll(/<option.*?<\/option>/gs, ''), path).not.toMatch(
        /Utan tak i natt: Kim|Boka en plats i natt/,
      )
    expect(rowsOn((await siv.get('/cases')).html).find((row) => row.includes('Kim'))).not.toContain('Utan tak')
  })
  test('who may not read the case is told of nobody', async () => {
    for (const who of ['siv2', 'ture', 'hanna', 'nils', 'anja', 'adam', 'rut'] as const)
      expect((await (await walkerAs(who)).get('/')).html, who).not.toMatch(/Kim/)
  })
})
