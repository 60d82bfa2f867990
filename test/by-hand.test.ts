/** Work that is read by hand, on a subject: it meets what the subject's own forms meet. */

import { beforeEach, expect, test } from 'vitest'
import { ending } from '../src/eviction/end/ending.tsx'
import { openMatter } from '../src/eviction/matter/actions.ts'
import { matter } from '../src/eviction/subject.tsx'
import { NotFound, type Session } from '../src/platform/access/index.ts'
import { asSystem } from '../src/platform/database/index.ts'
import { stopped } from '../src/platform/subject/index.ts'
import { today } from '../src/platform/time/index.ts'
import { inWorld } from './support/world.ts'

const world = inWorld()
let id = ''

beforeEach(async () => {
  const made = await openMatter(world.petra, { tenure: 'rented', cause: 'arrears', address: 'Provgatan 1' })
  if (!made.ok) throw new Error(made.reason.kind)
  id = made.value.id
})

const promising = (by: Session, then: 'done' | 'over' | 'clash' = 'done') =>
  matter.work({ may: 'work', clash: { one_a_trial: stopped('faster') } }, by, { id }, async (step) => {
    await step.add('matter_promise', 'promised', { kind: 'answerBy', by_day: today().add({ days: 5 }), words: null })
    if (then === 'over') return stopped('over')
    if (then === 'clash') throw Object.assign(new Error('clash'), { code: '23505', constraint: 'one_a_trial' })
    return step.done('matter.trial')
  })

const left = () =>
  asSystem('test', async (tx) => ({
    promises: await tx.selectFrom('matter_promise').select('promised_by').execute(),
    clocks: (await tx.selectFrom('matter_clock').select('step').where('source', '=', 'promise').execute()).length,
    told: (await tx.selectFrom('event').select('what').where('what', '=', 'matter.trial').execute()).length,
  }))

test('is stamped, told to the record, and the matter is computed anew', async () => {
  expect((await promising(world.petra)).ok).toBe(true)
  expect(await left()).toEqual({ promises: [{ promised_by: world.petra.userId }], clocks: 1, told: 1 })
})

test('leaves nothing behind when it is refused, or somebody was faster', async () => {
  expect(await promising(world.petra, 'over')).toEqual(stopped('over'))
  expect(await promising(world.petra, 'clash')).toEqual(stopped('faster'))
  expect(await left()).toEqual({ promises: [], clocks: 0, told: 0 })
})

test('is no work for those who may not, nor in a matter that has ended', async () => {
  for (const who of [world.nils, world.hanna, world.anja]) await expect(promising(who)).rejects.toThrow(NotFound)
  const unsaid = { childrenPresent: null, socialServicesPresent: null, abandoned: null, children: null, words: null }
  const wanted = { outcome: 'noRisk', on: today(), where: new Map(), ...unsaid, openSeen: null, openWhy: null } as const
  const page = await world.visit(matter.routes(ending))(world.petra).get(ending.path({ id }))
  const openSeen = /name="openSeen"[^>]*value="([0-9a-f.]+)"/.exec(page.html)?.[1] ?? null
  expect((await ending.run(world.petra, { id }, { ...wanted, openSeen, openWhy: 'Fel adress' })).ok).toBe(true)
  const late = await promising(world.petra)
  expect(late.ok ? null : late.reason[0]?.status).toBe(409)
  expect((await left()).promises).toEqual([])
})
