/** What the benchmark asks for is there: an address that moved, or a form that wants more, is noticed here and not on the day when speed is measured. */

import { beforeEach, expect, test } from 'vitest'
import { noteSent, pageNames, pages, type Step, type Subject, stepFor } from '../benchmarks/workload.ts'
import { fillMany } from './support/many.ts'
import { filled } from './support/trials/words.ts'
import { walkerAs } from './support/walk.ts'
import { inWorld } from './support/world.ts'

const world = inWorld()
beforeEach(() => fillMany(world.connection))

/** As many of each as the test world has at hand. */
async function subjectHere(): Promise<Subject> {
  const id = (key: string) => filled(world.connection, key)
  return {
    municipality: '0880',
    tokens: { socialWorker: ['siv'], manager: ['agneta'], nightStaff: ['nils'] },
    people: [await id(':person')],
    names: ['Lind'],
    cases: [await id(':case')],
    signals: [await id(':signal')],
    waiting: [],
    dwellings: [await id(':dwelling')],
    site: await id(':site'),
  }
}

const first = <T>(from: readonly T[]): T => {
  const [one] = from
  if (one === undefined) throw new Error('Nothing to choose from')
  return one
}

async function statusOf(step: Step): Promise<number> {
  const who = await walkerAs(step.token === 'agneta' ? 'agneta' : step.token === 'nils' ? 'nils' : 'siv')
  const { status, location } =
    step.method === 'GET' ? await who.get(step.path) : await who.post(step.path, { ...step.form })
  noteSent(step, location)
  return step.follow === true && status === 303 && location !== null ? (await who.get(location)).status : status
}

test('each page of the mix answers as the benchmark expects, and a signal that was sent is there to be answered', async () => {
  const subject = await subjectHere()
  const came: Record<string, number> = {}
  for (const name of pageNames) came[name] = await statusOf(stepFor(name, subject, first))
  expect(came).toEqual(Object.fromEntries(pageNames.map((name) => [name, pages[name].status])))
})
