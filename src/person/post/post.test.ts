/** Where somebody gets post: a way to reach them, never a home; written anew, ended and resumed; and who may not. */

import { expect, test } from 'vitest'
import { left } from '../../../test/support/left.ts'
import { inWorld } from '../../../test/support/world.ts'
import { asUser } from '../../platform/database/index.ts'
import { personRoutes } from '../routes.tsx'

const world = inWorld()
const visit = world.visit(personRoutes)
const rows = (who: typeof world.noor) => asUser(who, (tx) => tx.selectFrom('person_post').selectAll().execute())

test('is a way to reach them and says so; another ends it, and one that ended holds again when none does', async () => {
  const person = await world.person({ by: world.noor, givenName: 'Kim' })
  const at = `/people/${person}/post`
  await visit(world.noor).post(at, { address: 'c/o Stadsmissionen' })
  expect((await visit(world.noor).get(at)).text).toContain('Det är inte en bostad, och räknas aldrig som en.')
  expect((await visit(world.noor).post(at, { address: 'c/o Stadsmissionen' })).status).toBe(409)
  await visit(world.noor).post(at, { address: 'Poste restante' })
  const [old] = (await rows(world.noor)).filter(({ ended_at }) => ended_at !== null)
  expect(old?.address).toBe('c/o Stadsmissionen')
  const again = () => visit(world.noor).post(`${at}/${old?.id}/end/undo`)
  expect(left(await again())).toContain('En annan postadress gäller')
  const now = (await rows(world.noor)).find(({ ended_at }) => ended_at === null)
  await visit(world.noor).post(`${at}/${now?.id}/end`)
  await again()
  expect((await rows(world.noor)).find(({ ended_at }) => ended_at === null)?.address).toBe('c/o Stadsmissionen')
  // where somebody lives is asked of other rows
  expect(await asUser(world.noor, (tx) => tx.selectFrom('told_situation').select('id').execute())).toEqual([])
})

test('who may not: whoever has no reason to read, and another organisation whatever it reads', async () => {
  const person = await world.person({ by: world.siv, givenName: 'Kim' })
  await visit(world.siv).post(`/people/${person}/post`, { address: 'c/o Stadsmissionen' })
  for (const who of [world.noor, world.sofia, world.ture, world.hanna]) {
    expect((await visit(who).post(`/people/${person}/post`, { address: 'Hos mig' })).status).toBe(404)
    expect(await rows(who)).toEqual([])
  }
})
