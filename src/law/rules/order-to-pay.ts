/** Kronofogden's order to pay and to leave, its answer, the decision (utslag) and how it is reopened: lag 1990:746 (BFL). */

import { extendToVardag } from '../deadline.ts'
import type { LawRule } from '../rules.ts'
import { actors, sources } from './actors.ts'
import { deadlineRule, impossibleOrder, note, pointRule } from './build.ts'

const notFromService = note(
  'from-the-decision',
  'Tiden räknas från utslagets dag, inte från den dag då personen fick det. Fråga Kronofogden om dagen.',
  'The time runs from the day of the decision, not from the day that the person got it. Ask Kronofogden for the day.',
)

export const orderToPayRules: readonly LawRule[] = [
  deadlineRule({
    id: 'KF-01',
    section: 'BFL 25 §',
    title: { sv: 'Svara på föreläggandet', en: 'Answer the order' },
    text: {
      sv: 'Hyresgästen ska svara på Kronofogdens föreläggande inom den tid som står i det: högst två veckor från delgivningen om det inte finns särskilda skäl. Utan svar kommer ett utslag.',
      en: 'The tenant must answer Kronofogden’s order within the time it names: at most two weeks from service unless there are special reasons. Without an answer comes a decision (utslag).',
    },
    actor: actors.tenant,
    starts: ['orderServed'],
    optional: ['answerBy'],
    length: { count: 2, unit: 'weeks' },
    weekend: 'extends',
    certainty: 'statute',
    source: sources.orderToPayAct,
    notes: [
      note(
        'silence',
        'Den som inte svarar får ett utslag som kan verkställas genast. Den som inte håller med ska skriva det, och varför.',
        'Whoever doesn’t answer gets a decision that can be enforced at once. Whoever disagrees should write so, and why.',
      ),
    ],
    refine: ({ start, lastDay, nominal, notes }, { answerBy }) => {
      if (answerBy === undefined) {
        return {
          notes: [
            ...notes,
            note(
              'see-the-order',
              'Dagen i föreläggandet gäller. Den kan vara tidigare än två veckor: läs den.',
              'The day in the order holds. It can be earlier than two weeks: read it.',
            ),
          ],
        }
      }
      return {
        nominal: answerBy,
        extended: extendToVardag(answerBy),
        lastDay: answerBy,
        notes: [
          ...notes.filter(({ id }) => id === 'silence'),
          note(
            'day-in-the-order',
            `Föreläggandet säger svar senast ${answerBy}: den dagen gäller, inte de två veckorna.`,
            `The order says answer by ${answerBy}: that day holds, not the two weeks.`,
          ),
          ...(Temporal.PlainDate.compare(answerBy, start) < 0
            ? [
                impossibleOrder(
                  'answer-before-service',
                  'Svarsdagen ligger före delgivningen.',
                  'The day for the answer lies before the service.',
                ),
              ]
            : []),
        ],
        readings: [
          {
            id: 'two-weeks',
            lastDay: lastDay ?? nominal,
            why: {
              sv: 'Två veckor från delgivningen, om föreläggandet inte hade sagt en annan dag.',
              en: 'Two weeks from service, if the order had not named another day.',
            },
          },
        ],
      }
    },
    testDates: [
      {
        events: { orderServed: '2026-04-17' },
        expect: { nominal: '2026-05-01', lastDay: '2026-05-04', extended: '2026-05-04', notes: ['see-the-order'] },
      },
      {
        events: { orderServed: '2026-03-04' },
        expect: { nominal: '2026-03-18', lastDay: '2026-03-18', extended: '2026-03-18' },
      },
      {
        events: { orderServed: '2026-03-04', answerBy: '2026-03-13' },
        expect: {
          nominal: '2026-03-13',
          lastDay: '2026-03-13',
          extended: '2026-03-13',
          notes: ['day-in-the-order'],
          readings: { 'two-weeks': '2026-03-18' },
        },
      },
      {
        events: { orderServed: '2026-04-17', answerBy: '2026-04-10' },
        expect: {
          nominal: '2026-04-10',
          lastDay: '2026-04-10',
          readings: { 'two-weeks': '2026-05-04' },
          notes: ['answer-before-service'],
        },
      },
    ],
  }),
  deadlineRule({
    id: 'KF-02',
    section: 'BFL 33 och 34 §§',
    title: { sv: 'Ta det bestridda målet till domstol', en: 'Take the contested case to court' },
    text: {
      sv: 'Bestrider hyresgästen kravet måste hyresvärden inom fyra veckor från Kronofogdens underrättelse begära att målet flyttas till tingsrätten. Annars avskrivs det.',
      en: 'If the tenant contests the claim the landlord must within four weeks of Kronofogden’s notice ask that the case moves to court. Otherwise it is dropped.',
    },
    actor: actors.landlord,
    starts: ['contestSent'],
    length: { count: 4, unit: 'weeks' },
    weekend: 'extends',
    certainty: 'statute',
    source: sources.orderToPayAct,
    notes: [
      note(
        'sent-not-received',
        'Tiden räknas från den dag då Kronofogden skickade underrättelsen.',
        'The time runs from the day that Kronofogden sent the notice.',
      ),
    ],
    testDates: [
      {
        events: { contestSent: '2026-03-06' },
        expect: { nominal: '2026-04-03', lastDay: '2026-04-07', extended: '2026-04-07' },
      },
      {
        events: { contestSent: '2026-09-02' },
        expect: { nominal: '2026-09-30', lastDay: '2026-09-30', extended: '2026-09-30' },
      },
    ],
  }),
  pointRule({
    id: 'KF-03',
    section: 'BFL 42 §; JB 12 kap. 44 § andra stycket',
    title: { sv: 'Utslag när ingen har bestritt', en: 'The decision when nobody contested' },
    text: {
      sv: 'Har kravet inte bestritts i tid meddelar Kronofogden utslag snarast, men när det gäller vräkning för obetald hyra inte förrän tiden för återvinning och två vardagar till har gått.',
      en: 'If the claim was not contested in time Kronofogden decides promptly, but on an eviction for arrears not before the recovery period and two further vardagar have passed.',
    },
    actor: actors.enforcementAuthority,
    starts: ['answerTimeOut', 'earliestDecision'],
    certainty: 'statute',
    source: sources.orderToPayAct,
    at: (later) => ({
      nominal: later,
      earliestAction: later,
      notes: [
        note(
          'promptly',
          'Utslaget kommer snarast efter den dagen: räkna med att det kan komma då.',
          'The decision comes promptly after that day: reckon with it on that day.',
        ),
        note(
          'enforced-at-once',
          'Utslaget verkställs som en dom som har fått laga kraft (UB 3 kap. 12 §).',
          'The decision is enforced like a final judgment (UB 3 kap. 12 §).',
        ),
      ],
    }),
    testDates: [
      {
        events: { answerTimeOut: '2026-04-01', earliestDecision: '2026-04-10' },
        expect: { nominal: '2026-04-10', lastDay: null, extended: null, earliestAction: '2026-04-10' },
      },
      {
        events: { answerTimeOut: '2026-04-20', earliestDecision: '2026-04-10' },
        expect: { nominal: '2026-04-20', lastDay: null, extended: null, earliestAction: '2026-04-20' },
      },
    ],
  }),
  deadlineRule({
    id: 'KF-04',
    section: 'BFL 53 §',
    title: { sv: 'Söka återvinning av utslaget', en: 'Apply to have the decision reopened' },
    text: {
      sv: 'Hyresgästen kan ansöka om återvinning hos Kronofogden inom en månad från utslagets dag. Målet går då till tingsrätten. Ansökan stoppar inte i sig verkställigheten.',
      en: 'The tenant can apply to Kronofogden to have the case reopened within a month of the day of the decision. The case then goes to court. The application alone does not stop enforcement.',
    },
    actor: actors.tenant,
    starts: ['decidedByEnforcement'],
    length: { count: 1, unit: 'months' },
    weekend: 'extends',
    certainty: 'statute',
    source: sources.orderToPayAct,
    notes: [
      notFromService,
      note(
        'ask-for-a-stay',
        'Be domstolen att stoppa verkställigheten: det sker inte av sig själv.',
        'Ask the court to stop enforcement: it does not happen by itself.',
      ),
    ],
    testDates: [
      {
        events: { decidedByEnforcement: '2026-04-10' },
        expect: { nominal: '2026-05-10', lastDay: '2026-05-11', extended: '2026-05-11', notes: ['from-the-decision'] },
      },
      {
        events: { decidedByEnforcement: '2026-05-19' },
        expect: { nominal: '2026-06-19', lastDay: '2026-06-22', extended: '2026-06-22' },
      },
      {
        events: { decidedByEnforcement: '2028-01-31' },
        expect: { nominal: '2028-02-29', lastDay: '2028-02-29', extended: '2028-02-29' },
      },
    ],
  }),
  deadlineRule({
    id: 'KF-05',
    section: 'BFL 55 §',
    title: { sv: 'Sökanden överklagar utslaget', en: 'The applicant appeals the decision' },
    text: {
      sv: 'Hyresvärden kan överklaga utslaget inom tre veckor från utslagets dag.',
      en: 'The landlord can appeal the decision within three weeks of the day of the decision.',
    },
    actor: actors.landlord,
    starts: ['decidedByEnforcement'],
    length: { count: 3, unit: 'weeks' },
    weekend: 'extends',
    certainty: 'statute',
    source: sources.orderToPayAct,
    notes: [notFromService],
    testDates: [
      {
        events: { decidedByEnforcement: '2026-04-10' },
        expect: { nominal: '2026-05-01', lastDay: '2026-05-04', extended: '2026-05-04' },
      },
      {
        events: { decidedByEnforcement: '2026-04-13' },
        expect: { nominal: '2026-05-04', lastDay: '2026-05-04', extended: '2026-05-04' },
      },
    ],
  }),
]
