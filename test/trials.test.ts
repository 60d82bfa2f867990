/** Page, action and database agree on who may what, by trying: every verb in every role of every kind of organisation. */

import { afterAll, describe, expect, test } from 'vitest'
import { adviceRoutes } from '../src/advice/index.ts'
import { agreementRoutes } from '../src/agreement/index.ts'
import { pathPart as casePath, caseRoutes } from '../src/case/index.ts'
import { chargeRoutes } from '../src/charge/index.ts'
import { accessMatrix } from '../src/cli/access-matrix.ts'
import { consentRoutes } from '../src/consent/index.ts'
import { evictionRoutes } from '../src/eviction/index.ts'
import { exchangeRoutes } from '../src/exchange/index.ts'
import { homeRoutes } from '../src/home/index.ts'
import { measureRoutes } from '../src/measure/index.ts'
import { messageRoutes } from '../src/message/index.ts'
import { noticeRoutes } from '../src/notice/index.ts'
import { outreachRoutes } from '../src/outreach/index.ts'
import { pathRoutes } from '../src/path/index.ts'
import { personRoutes } from '../src/person/index.ts'
import type { Session } from '../src/platform/access/index.ts'
import { reminderRoutes } from '../src/reminder/index.ts'
import { reviewRoutes } from '../src/review/index.ts'
import { shelterRoutes } from '../src/shelter/index.ts'
import { signalRoutes } from '../src/signal/index.ts'
import { supportRoutes } from '../src/support/index.ts'
import { everybodyOnCall } from './support/on-call.ts'
import { fillSheaf } from './support/sheaf.ts'
import { agreementTrials } from './support/trials/agreements.ts'
import { betweenTrials } from './support/trials/between.ts'
import { caseTrials } from './support/trials/case.ts'
import { homeTrials } from './support/trials/homes.ts'
import { landlordTrials } from './support/trials/landlords.ts'
import { matchingTrials } from './support/trials/matching.ts'
import { matterTrials } from './support/trials/matter.ts'
import { nightTrials } from './support/trials/night.ts'
import { adviceTrials, otherTrials } from './support/trials/others.ts'
import { outreachTrials } from './support/trials/outreach.ts'
import { personTrials, signalTrials } from './support/trials/people.ts'
import { phoneTrials } from './support/trials/phones.ts'
import { requestTrials } from './support/trials/requests.ts'
import { disagreements, listed, permit } from './support/trials/run.ts'
import { supportTrials } from './support/trials/support.ts'
import { isTried, type Trial, type Way, ways } from './support/trials/trial.ts'
import { filled, houses } from './support/trials/words.ts'
import { inWorld, type Visitor } from './support/world.ts'

const world = inWorld()
const whole = world.visit(
  adviceRoutes,
  agreementRoutes,
  caseRoutes,
  chargeRoutes(() => ({})),
  consentRoutes,
  evictionRoutes,
  exchangeRoutes,
  homeRoutes,
  messageRoutes,
  noticeRoutes,
  measureRoutes,
  pathRoutes([{ about: 'plan', pathPart: casePath }]),
  outreachRoutes,
  personRoutes,
  reminderRoutes([]),
  reviewRoutes,
  shelterRoutes,
  signalRoutes,
  supportRoutes,
)
const visitors = new Map<string, Visitor>()
function visit(session: Session): Visitor {
  const key = `${session.userId} ${session.roles.join()}`
  const known = visitors.get(key) ?? whole(session)
  visitors.set(key, known)
  return known
}
afterAll(() => permit(world.connection, 'asTheyAre'))

const rooms: Record<string, readonly Trial[]> = {
  people: personTrials,
  signals: signalTrials,
  cases: caseTrials,
  'tenancies at risk': matterTrials,
  homes: homeTrials,
  'landlords and what they let': landlordTrials,
  'matching households and homes': matchingTrials,
  agreements: agreementTrials,
  support: supportTrials,
  'between municipalities': betweenTrials,
  nights: [...nightTrials, ...requestTrials],
  outreach: outreachTrials,
  phones: phoneTrials,
  advice: adviceTrials,
  'everything else': otherTrials,
}

async function prepare(first?: string): Promise<void> {
  const { connection } = world
  await world.anew()
  await fillSheaf(connection)
  await connection.exec(
    "update case_closure set reopened_at = closed_at, reopened_by = closed_by, reopened_because = 'Prov'",
  )
  await connection.exec(houses)
  await everybodyOnCall(connection)
  if (first !== undefined) await connection.exec(await filled(connection, first))
}

const all = Object.values(rooms).flat()
const verbs = [...new Set(listed.map(({ verb }) => verb))]

describe('page, action and database agree, tried in every role', { timeout: 60_000 }, () => {
  test.for(Object.entries(rooms))('about %s', async ([, trials]) => {
    const lines: string[] = []
    for (const first of new Set(trials.map((trial) => trial.first))) {
      const these = trials.filter((trial) => trial.first === first)
      lines.push(...(await disagreements({ world, visit, prepare }, these, first)))
    }
    expect(lines).toEqual([])
  })
})

describe('a verb', () => {
  test('is tried as a page, an action and a row, or somebody has said why not', () => {
    const untried = verbs.flatMap((verb) => {
      const trials = all.filter((trial) => trial.verb === verb)
      const said = (way: Way) => trials.some((trial) => isTried(trial, way) || trial.none?.[way] !== undefined)
      return ways.filter((way) => !said(way)).map((way) => `${verb}: ${way}`)
    })
    expect(untried).toEqual([])
    expect(all.map(({ verb }) => verb).filter((verb) => !verbs.includes(verb))).toEqual([])
  })

  test('that the database asks for is tried as a row', async () => {
    const { rows } = await accessMatrix()
    const asked = new Set(rows.filter(({ database }) => database !== null).map(({ verb }) => verb))
    const tried = new Set(all.filter((trial) => isTried(trial, 'row')).map(({ verb }) => verb))
    expect([...asked].filter((verb) => !tried.has(verb))).toEqual([])
  })
})
