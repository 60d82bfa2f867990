/** A page that an address can make show somebody's name writes in the read log that it did: whoever asks who has looked finds it there. */

import { expect, test } from 'vitest'
import { createApp } from '../src/app.tsx'
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
const names = new Map([
  [sheafIds.mother, 'Zackarina'],
  [sheafIds.double, 'Yngvild'],
  [sheafIds.child, 'Xerxes'],
])

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

test('every page that shows the name of whom its address names has a line of its own about it', async () => {
  await fillMany(world.connection)
  await asSystem('test', async (tx) => {
    // nobody is tied to an advice that has ended
    await tx.deleteFrom('advice_end').execute()
    for (const [id, given_name] of names)
      await tx.updateTable('person').set({ given_name, called: null }).where('id', '=', id).execute()
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
  const app = createApp({ demo: true })
  const shows: string[] = []
  for (const [page, who] of named) {
    const path = await filled(world.connection, page)
    const cookie = `hemvist=${await beginSession(castSession(who).userId)}`
    const person = new URL(path, 'http://localhost').searchParams.get('person') ?? ''
    const lines = () => linesOf(castSession(who).userId, person)
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

const linesOf = (user: string, person: string) =>
  asSystem('test', async (tx) => {
    const { lines } = await tx
      .selectFrom('read_log')
      .select(({ fn }) => fn.countAll<number>().as('lines'))
      .where('user_id', '=', user)
      .where('person_id', '=', person)
      .executeTakeFirstOrThrow()
    return Number(lines)
  })
