/** Whoever changes what a matter comes to raises the version: otherwise standings computed before an upgrade would stand until something happens in them. */

import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import {
  type CourseEvent,
  causes,
  courseEventKinds,
  courseOf,
  eventFlags,
  learnedGrounds,
  messageDefects,
  tenures,
} from '../../law/index.ts'
import { RULES_VERSION } from './version.ts'

const known: Readonly<Record<number, string>> = {
  1: 'ff2d3ba8fcfca804',
}

/** Numbers that look like chance and are the same each time. */
function chance(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor((state / 2_147_483_648) * below)
  }
}

function digest(): string {
  const next = chance(59)
  const one = <T>(of: readonly T[]): T[] => of.slice(...((at) => [at, at + 1])(next(of.length)))
  const day = () => Temporal.PlainDate.from('2026-01-01').add({ days: next(300) })
  const hash = createHash('sha256')
  const often = ['rentDue', 'noticeServed', 'messageGiven', 'payment', 'undertakingGiven'] as const
  for (let matter = 0; matter < 500; matter += 1) {
    const events = Array.from({ length: 1 + next(9) }, (_, id): CourseEvent[] =>
      one(next(3) === 0 ? courseEventKinds : often).map((kind) => ({
        id: String(id),
        kind,
        on: day(),
        amountOre: [845_050, 100_000, null][next(3)] ?? null,
        ground: next(3) === 0 ? (one(learnedGrounds)[0] ?? null) : null,
        defects: next(4) === 0 ? one(messageDefects) : [],
        flags: next(4) === 0 ? one(eventFlags) : [],
      })),
    ).flat()
    const [tenure = 'rented'] = one(tenures)
    const [cause = 'arrears'] = one(causes)
    const { stage, safe, unpaidOre, clocks, warnings } = courseOf({ tenure, cause, events, today: day() })
    const kept = clocks.map(({ step, rule, due, lastDay, actor, cannotWait }) => [
      step,
      rule,
      due,
      lastDay,
      actor,
      cannotWait,
    ])
    hash.update(JSON.stringify([stage, safe, unpaidOre, kept, warnings.length]))
  }
  return hash.digest('hex').slice(0, 16)
}

test('a course that comes to something else than before has another version', () => {
  // it differs: raise RULES_VERSION and write the new line beside it
  expect({ [RULES_VERSION]: digest() }).toEqual({ [RULES_VERSION]: known[RULES_VERSION] })
})
