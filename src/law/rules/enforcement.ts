/** Kronofogden carries out an eviction: when at the earliest, the four weeks, respite and postponement (UB 16 kap. 2–5 §§). */

import type { LawRule, Reading } from '../rules.ts'
import { actors, sources } from './actors.ts'
import { deadlineRule, note } from './build.ts'
import { earliestDay } from './earliest.ts'

/** UB 16 kap. 3 § st. 3: the time from the notice when it was sent abroad. */
const WEEKS_ABROAD = 2

const abroad = (sent: Temporal.PlainDate): Reading => ({
  id: 'abroad',
  earliestAction: sent.add({ weeks: WEEKS_ABROAD }),
  why: {
    sv: 'Skickades underrättelsen utomlands gäller två veckor från att den skickades.',
    en: 'If the notice was sent abroad the time is two weeks from when it was sent.',
  },
})

const fromLaterDay = note(
  'later-of-four-weeks-and-hearing',
  'Går veckan för att yttra sig (VE-01) ut efter de fyra veckorna räknas anståndet från den dagen i stället.',
  'If the week for comments (VE-01) ends after the four weeks, the respite is counted from that day instead.',
)

export const enforcementRules: readonly LawRule[] = [
  deadlineRule({
    id: 'VE-01',
    section: 'UB 16 kap. 2 § och 3 § tredje stycket',
    title: { sv: 'Tidigaste dag för vräkningen', en: 'Earliest day of the eviction' },
    text: {
      sv: 'Den som ska vräkas ska få tillfälle att yttra sig. Vräkningen får ske tidigast en vecka efter det.',
      en: 'The person who is to be evicted must get the chance to comment. The eviction may come at the earliest a week after that.',
    },
    actor: actors.enforcementAuthority,
    starts: ['heard'],
    length: { count: 1, unit: 'weeks' },
    weekend: 'unverified',
    certainty: 'statute',
    source: sources.enforcementCode,
    refine: (computed, events) => {
      const earliest = earliestDay(computed, events)
      return {
        ...earliest,
        readings: [...(earliest.readings ?? []), abroad(computed.start)],
      }
    },
    testDates: [
      {
        events: { heard: '2026-05-06' },
        expect: {
          nominal: '2026-05-13',
          lastDay: '2026-05-13',
          extended: '2026-05-13',
          earliestAction: '2026-05-13',
          readings: { abroad: '2026-05-20' },
        },
      },
      // the week ends on Ascension Day
      {
        events: { heard: '2026-05-07' },
        expect: {
          nominal: '2026-05-14',
          lastDay: '2026-05-14',
          extended: '2026-05-15',
          earliestAction: '2026-05-14',
          readings: { extended: '2026-05-15', abroad: '2026-05-21' },
        },
      },
    ],
  }),
  deadlineRule({
    id: 'VE-02',
    section: 'UB 16 kap. 3 § andra stycket',
    title: { sv: 'Fyraveckorsregeln', en: 'The four weeks rule' },
    text: {
      sv: 'Vräkningen ska om möjligt ske inom fyra veckor från det att de handlingar som behövs kom in till Kronofogden. Kronofogden ska ta skälig hänsyn till båda sidor.',
      en: 'The eviction should if possible come within four weeks of the needed documents reaching Kronofogden. Kronofogden must have reasonable regard to both sides.',
    },
    actor: actors.enforcementAuthority,
    kind: 'target',
    starts: ['documentsComplete'],
    length: { count: 4, unit: 'weeks' },
    weekend: 'none',
    certainty: 'statute',
    source: sources.enforcementCode,
    notes: [
      note(
        'horizon',
        'Ett mål för Kronofogden, ingen sista dag: så långt fram behöver socialtjänsten planera.',
        'An aim for Kronofogden, not a last day: so far ahead social services need to plan.',
      ),
    ],
    testDates: [
      {
        events: { documentsComplete: '2026-04-15' },
        expect: { nominal: '2026-05-13', lastDay: '2026-05-13', extended: null },
      },
      // the four weeks end on Christmas Day: a target isn't moved
      {
        events: { documentsComplete: '2026-11-27' },
        expect: { nominal: '2026-12-25', lastDay: '2026-12-25', extended: null },
      },
    ],
  }),
  deadlineRule({
    id: 'VE-03',
    section: 'UB 16 kap. 4 §',
    title: { sv: 'Anstånd med vräkningen', en: 'Respite from the eviction' },
    text: {
      sv: 'Kronofogden får av hänsyn till den som ska vräkas skjuta upp vräkningen högst två veckor från det att de fyra veckorna gick ut.',
      en: 'Out of regard for the person who is to be evicted Kronofogden may postpone the eviction by at most two weeks from the end of the four weeks.',
    },
    actor: actors.enforcementAuthority,
    starts: ['fourWeeksEnd'],
    length: { count: 2, unit: 'weeks' },
    weekend: 'unverified',
    certainty: 'statute',
    source: sources.enforcementCode,
    notes: [fromLaterDay],
    testDates: [
      {
        events: { fourWeeksEnd: '2026-05-13' },
        expect: { nominal: '2026-05-27', lastDay: '2026-05-27', extended: '2026-05-27' },
      },
      {
        events: { fourWeeksEnd: '2026-06-05' },
        expect: {
          nominal: '2026-06-19',
          lastDay: '2026-06-19',
          extended: '2026-06-22',
          readings: { extended: '2026-06-22' },
        },
      },
    ],
  }),
  deadlineRule({
    id: 'VE-04',
    section: 'UB 16 kap. 4 §',
    title: { sv: 'Anstånd vid synnerliga skäl', en: 'Respite for extraordinary reasons' },
    text: {
      sv: 'Finns det synnerliga skäl får anståndet bli längre, högst fyra veckor från det att de fyra veckorna gick ut, men bara om hyresvärden får skälig ersättning för hela anståndet.',
      en: 'For extraordinary reasons the respite may be longer, at most four weeks from the end of the four weeks, but only if the landlord gets reasonable compensation for the whole respite.',
    },
    actor: actors.enforcementAuthority,
    starts: ['fourWeeksEnd'],
    length: { count: 4, unit: 'weeks' },
    weekend: 'unverified',
    certainty: 'statute',
    source: sources.enforcementCode,
    notes: [
      note(
        'compensation',
        'Ersättningen ska betalas: ta reda på vem som kan göra det innan anstånd begärs.',
        'The compensation must be paid: find out who can before asking for the respite.',
      ),
      fromLaterDay,
    ],
    testDates: [
      {
        events: { fourWeeksEnd: '2026-05-13' },
        expect: { nominal: '2026-06-10', lastDay: '2026-06-10', extended: '2026-06-10' },
      },
      {
        events: { fourWeeksEnd: '2026-12-09' },
        expect: {
          nominal: '2027-01-06',
          lastDay: '2027-01-06',
          extended: '2027-01-07',
          readings: { extended: '2027-01-07' },
        },
      },
    ],
  }),
  deadlineRule({
    id: 'VE-05',
    section: 'UB 16 kap. 5 §',
    title: { sv: 'Hyresvärden skjuter upp vräkningen', en: 'The landlord postpones the eviction' },
    text: {
      sv: 'Medger hyresvärden uppskov förfaller ansökan om verkställighet om vräkningen inte har skett inom sex månader från ansökan, om det inte finns särskilda skäl.',
      en: 'If the landlord grants a postponement the application for enforcement lapses unless the eviction has come within six months of the application, or there are special reasons.',
    },
    actor: actors.landlord,
    starts: ['enforcementAsked'],
    length: { count: 6, unit: 'months' },
    weekend: 'unverified',
    certainty: 'statute',
    source: sources.enforcementCode,
    notes: [
      note(
        'asked-again',
        'Hyresvärden kan ansöka på nytt: utslaget finns kvar.',
        'The landlord can apply again: the decision remains.',
      ),
    ],
    testDates: [
      {
        events: { enforcementAsked: '2026-04-15' },
        expect: { nominal: '2026-10-15', lastDay: '2026-10-15', extended: '2026-10-15' },
      },
      {
        events: { enforcementAsked: '2026-08-31' },
        expect: {
          nominal: '2027-02-28',
          lastDay: '2027-02-28',
          extended: '2027-03-01',
          notes: ['short-month'],
          readings: { extended: '2027-03-01' },
        },
      },
    ],
  }),
]
