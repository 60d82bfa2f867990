/** Appeals of Hyresnämnden's decision and of a court's judgment on the home: three weeks from its own day (JB 12 kap. 70 §, RB 50 kap. 1 §). */

import type { LawRule } from '../rules.ts'
import { actors, sources } from './actors.ts'
import { deadlineRule, note } from './build.ts'

const THREE_WEEKS = { count: 3, unit: 'weeks' } as const

const ownDay = note(
  'from-its-own-day',
  'Tiden räknas från dagen då det meddelades, inte från när papperet kom.',
  'The time runs from the day on which it was given, not from when the paper came.',
)

export const appealRules: readonly LawRule[] = [
  deadlineRule({
    id: 'HN-03',
    section: 'JB 12 kap. 70 §',
    title: { sv: 'Överklaga hyresnämndens beslut', en: 'Appeal Hyresnämnden’s decision' },
    text: {
      sv: 'Hyresnämndens beslut om förlängning får överklagas till Svea hovrätt inom tre veckor från den dag då beslutet meddelades.',
      en: 'Hyresnämnden’s decision on renewal may be appealed to Svea hovrätt within three weeks of the day on which it was given.',
    },
    actor: actors.landlordOrTenant,
    starts: ['tribunalDecided'],
    length: THREE_WEEKS,
    weekend: 'extends',
    certainty: 'statute',
    source: sources.landCode,
    notes: [ownDay],
    testDates: [
      {
        events: { tribunalDecided: '2026-04-10' },
        expect: { nominal: '2026-05-01', lastDay: '2026-05-04', extended: '2026-05-04' },
      },
      {
        events: { tribunalDecided: '2026-09-02' },
        expect: { nominal: '2026-09-23', lastDay: '2026-09-23', extended: '2026-09-23' },
      },
    ],
  }),
  deadlineRule({
    id: 'KF-06',
    section: 'RB 50 kap. 1 §',
    title: { sv: 'Överklaga tingsrättens dom', en: 'Appeal the district court’s judgment' },
    text: {
      sv: 'Tingsrättens dom om vräkning får överklagas till hovrätten inom tre veckor från domens dag. En dom kan inte återvinnas som ett utslag: månaden i KF-04 gäller inte.',
      en: 'The district court’s judgment on eviction may be appealed to the court of appeal within three weeks of the day of the judgment. A judgment can’t be reopened like an utslag: the month of KF-04 doesn’t hold.',
    },
    actor: actors.landlordOrTenant,
    starts: ['judgmentGiven'],
    length: THREE_WEEKS,
    weekend: 'extends',
    certainty: 'statute',
    source: sources.procedureCode,
    notes: [ownDay],
    testDates: [
      {
        events: { judgmentGiven: '2026-03-13' },
        expect: { nominal: '2026-04-03', lastDay: '2026-04-07', extended: '2026-04-07' },
      },
      {
        events: { judgmentGiven: '2026-04-17' },
        expect: { nominal: '2026-05-08', lastDay: '2026-05-08', extended: '2026-05-08' },
      },
    ],
  }),
]
