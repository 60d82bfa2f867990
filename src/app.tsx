/** Puts the rooms together: routes, navigation, and what My day and a person's path gather from them. */

import type { Hono } from 'hono'
import { z } from 'zod'
import * as advice from './advice/index.ts'
import {
  agreedWith,
  dayItems as agreementDayItems,
  agreementRoutes,
  planDayItems,
  takeIndicators,
} from './agreement/index.ts'
import { navigation } from './app-navigation.ts'
import { places } from './app-places.ts'
import * as caseRoom from './case/index.ts'
import { chargeRoutes, onCallDay } from './charge/index.ts'
import { consentPath, consentRoutes } from './consent/index.ts'
import { dayRoutes, goRoutes } from './day/index.ts'
import * as eviction from './eviction/index.ts'
import { apiRoutes, exchangeJobs, exchangeRoutes } from './exchange/index.ts'
import * as home from './home/index.ts'
import { figuresJob, indicators, measureRoutes } from './measure/index.ts'
import * as message from './message/index.ts'
import { noticeRoutes, tieJob } from './notice/index.ts'
import * as outreach from './outreach/index.ts'
import { pathRoutes } from './path/index.ts'
import { askedDayItems, groundsJob, personRoutes } from './person/index.ts'
import { may } from './platform/access/index.ts'
import { defineJob, type Job } from './platform/job/index.ts'
import { liveRoutes } from './platform/live/index.ts'
import { lastUserOf, loginJobs, loginRoutes, sessionOf, stillIn } from './platform/login/index.ts'
import { draftJobs, draftRoutes } from './platform/subject/index.ts'
import { assemble, type Env } from './platform/web/index.ts'
import { insteadOfNothing, withheldDayItems, withheldRoutes } from './platform/withheld/index.ts'
import { publicRoutes } from './public/index.ts'
import { fromDay, type ReminderSource, reminderJobs, reminderRoutes } from './reminder/index.ts'
import { reviewRoutes } from './review/index.ts'
import * as shelter from './shelter/index.ts'
import * as signal from './signal/index.ts'
import * as support from './support/index.ts'

/** The clocks that may be told outside the login. */
const reminders: readonly ReminderSource[] = [
  ...[signal, caseRoom, home].map(({ dayItems }) => fromDay(dayItems)),
  fromDay(agreementDayItems),
  advice.reminders,
  eviction.reminders,
]

/** What is done by the clock and in its own time. */
export const jobs: readonly Job<unknown>[] = [
  ...loginJobs,
  ...draftJobs,
  ...reminderJobs(reminders),
  ...message.messageJobs,
  ...home.homeJobs,
  ...outreach.outreachJobs,
  tieJob,
  groundsJob,
  figuresJob,
  ...exchangeJobs,
  shelter.stayJob,
  // guests who stay past their last night keep their beds even when nobody has a shelter page open
  defineJob({
    name: 'shelter.overstayers',
    schema: z.object({}),
    every: '*/5 * * * *',
    retry: { limit: 1, backoff: 30 },
    expires: 120,
    run: async () => {
      await shelter.keepOverstayers()
      await shelter.forgetCodes()
    },
  }),
  // a clock that ran out in the night gives way to the next one: the same again the same day finds nothing left to do, so a server that
  // was off at midnight catches up, and one that was upgraded to other rules computes by them
  defineJob({
    name: 'eviction.newDay',
    schema: z.object({}),
    every: '5 * * * *',
    atStart: true,
    expires: 3600,
    run: eviction.restandPassed,
  }),
]

/** The whole of Hemvist as a web, ready to listen. `demo`: every page says that the people are invented. */
export function createApp({ demo, origin }: { demo: boolean; origin?: string | undefined }): Hono<Env> {
  takeIndicators(indicators)
  home.takeAgreedWith(agreedWith)
  const rooms = [signal, caseRoom, eviction, advice, outreach, shelter, home, support]
  return assemble({
    rooms: [
      loginRoutes,
      liveRoutes({ topics: shelter.topics, stillIn }),
      goRoutes(places),
      draftRoutes,
      withheldRoutes,
      dayRoutes(
        [
          ...rooms.map(({ dayItems }) => dayItems),
          agreementDayItems,
          planDayItems,
          askedDayItems,
          withheldDayItems,
          outreach.phoneDayItems,
        ],
        (tx, session) => onCallDay(tx, session, shelter.freeNow),
      ),
      pathRoutes([
        ...[signal, eviction, shelter, home, support].map(({ pathPart }) => ({ pathPart })),
        // a partner whose consent names the plan sees cases on the path, too
        { about: 'plan', pathPart: caseRoom.pathPart },
        consentPath,
      ]),
      signal.signalRoutes,
      caseRoom.caseRoutes,
      message.messageRoutes,
      noticeRoutes,
      eviction.evictionRoutes,
      advice.adviceRoutes,
      personRoutes,
      consentRoutes,
      outreach.outreachRoutes,
      shelter.shelterRoutes,
      home.homeRoutes,
      support.supportRoutes,
      agreementRoutes,
      measureRoutes,
      reminderRoutes(reminders),
      reviewRoutes,
      chargeRoutes((session, userId) => ({
        ...(may(session, caseRoom.mayOnCase.listAll) ? { cases: `/cases?responsible=${userId}` } : {}),
      })),
      exchangeRoutes,
      publicRoutes,
    ],
    interfaces: { '/api/v1': apiRoutes, '/phone/items': outreach.phoneDoors },
    sessionOf,
    lastUserOf,
    navigation,
    insteadOfNothing,
    demo,
    origin,
    uploads: [...message.uploadPaths, ...home.uploadPaths],
  })
}
