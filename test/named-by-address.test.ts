/** A page about somebody writes in the read log whom it names, whoever the address led to and all others: whoever asks who has looked finds it there. */

import { beforeEach, expect, test } from 'vitest'
import { createApp } from '../src/app.tsx'
import { readPageName } from '../src/platform/access/index.ts'
import { asSystem } from '../src/platform/database/index.ts'
import { newId } from '../src/platform/id.ts'
import { beginSession } from '../src/platform/login/index.ts'
import { now } from '../src/platform/time/index.ts'
import { fillMany } from './support/many.ts'
import { pages } from './support/pages.ts'
import { sheafIds } from './support/sheaf.ts'
import { filled } from './support/trials/words.ts'
import { castSession, inWorld } from './support/world.ts'

const world = inWorld()
/** Each has a name that nobody else on any page has. */
const given: readonly [id: string, name: string][] = [
  [sheafIds.mother, 'Zackarina'],
  [sheafIds.double, 'Yngvild'],
  [sheafIds.child, 'Xerxes'],
]
let names = new Map(given)

/** The pages that take somebody by `?person=` and aren't of that list because they are the same page without it. */
const besides: readonly [page: string, who: string][] = [
  ['/advice/new?person=:mother', 'bo'],
  ['/advice/:advice/person?person=:mother', 'bo'],
  ['/residents/:matter_resident/person?person=:mother', 'siv'],
  ['/signals/:signal/people/:mother?person=:double', 'siv'],
]
// whoever reviews the log looks at lines of it, not at the person
const named = [...pages.map(([page, who]) => [page, who] as const), ...besides].filter(
  ([page]) => page.includes('person=') && !page.startsWith('/logs/'),
)

beforeEach(async () => {
  await fillMany(world.connection)
  await asSystem('test', async (tx) => {
    // nobody is tied to an advice that has ended
    await tx.deleteFrom('advice_end').execute()
    for (const [id, given_name] of given)
      await tx.updateTable('person').set({ given_name, called: null }).where('id', '=', id).execute()
    // one of the household who isn't protected
    const { id } = await tx
      .selectFrom('person')
      .select('id')
      .where('family_name', '=', 'Test1')
      .executeTakeFirstOrThrow()
    await tx.updateTable('person').set({ given_name: 'Wilgot' }).where('id', '=', id).execute()
    names = new Map([...given, [id, 'Wilgot']])
    await tx
      .insertInto('person_contact')
      .values({
        id: newId(),
        municipality_code: '0880',
        person_id: sheafIds.mother,
        organisation_id: world.bo.organisation.id,
        unit_id: world.bo.unit?.id ?? '',
        since: now(),
        made_by: world.siv.userId,
      })
      .execute()
  })
}, 120_000)

/** Lists of one's own work: whom they name is opened by going there, or by taking the list as a file. */
const lists = ['/', '/cases', '/people', '/homes', '/programme-leases', '/sites/:site', '/sites/:site/guests']

test('every page that shows the name of whom its address names has a line of its own about it', async () => {
  const app = createApp({ demo: true })
  const shows: string[] = []
  for (const [page, who] of named) {
    const path = await filled(world.connection, page)
    const cookie = `hemvist=${await beginSession(castSession(who).userId)}`
    const person = new URL(path, 'http://localhost').searchParams.get('person') ?? ''
    const lines = async () => (await linesOf(castSession(who).userId)).get(person) ?? 0
    const before = await lines()
    const answer = await app.request(`http://localhost${path}`, { headers: { cookie } })
    expect.soft(answer.status, page).toBe(200)
    const html = await answer.text()
    if (!html.includes(names.get(person) ?? '-')) continue
    shows.push(page)
    expect.soft(await lines(), `${page}, shown to ${who}`).toBeGreaterThan(before)
  }
  expect(shows).toEqual(expect.arrayContaining(besides.map(([page]) => page)))
}, 120_000)

test('so does every page that names others than whom it is about: their household, records like theirs, people to choose from', async () => {
  const app = createApp({ demo: true })
  const shows: string[] = []
  for (const [page, who] of pages) {
    const path = await filled(world.connection, page)
    if (lists.includes(page.replace(/\?.*/, ''))) continue
    const { userId } = castSession(who)
    const cookie = `hemvist=${await beginSession(userId)}`
    const before = await linesOf(userId)
    const html = await (await app.request(`http://localhost${path}`, { headers: { cookie } })).text()
    const shown = [...names].filter(([, name]) => html.includes(name)).map(([id]) => id)
    if (shown.length === 0) continue
    const after = await linesOf(userId)
    for (const id of shown) {
      expect
        .soft(after.get(id) ?? 0, `${names.get(id)} on ${page}, shown to ${who}`)
        .toBeGreaterThan(before.get(id) ?? 0)
      shows.push(`${names.get(id)} ${page}`)
    }
  }
  const others = [
    'Wilgot /bookings/new?person=:mother',
    'Wilgot /people/:mother/household',
    'Yngvild /people/:mother/links',
  ]
  expect(shows).toEqual(expect.arrayContaining(others))
  // whoever reads the log reads words
  const codes = await asSystem('test', (tx) => tx.selectFrom('read_log').select('page').distinct().execute())
  const mute = codes.filter(({ page }) => readPageName(page, 'sv') === page || readPageName(page, 'en') === page)
  expect(codes.length).toBeGreaterThan(30)
  expect(mute.map(({ page }) => page)).toEqual([])
}, 240_000)

const linesOf = async (user: string) => {
  const rows = await asSystem('test', (tx) =>
    tx
      .selectFrom('read_log')
      .select('person_id')
      .select(({ fn }) => fn.countAll<number>().as('lines'))
      .where('user_id', '=', user)
      .groupBy('person_id')
      .execute(),
  )
  return new Map(rows.map(({ person_id, lines }) => [person_id, Number(lines)]))
}
