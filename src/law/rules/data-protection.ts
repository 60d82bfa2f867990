/** Incidents, people's rights and what may be searched by: GDPR art. 12 and 33, cybersäkerhetslagen 2025:1506, förordning 2001:637 15 §. */

import { isPublicHoliday } from '../calendar.ts'
import type { LawRule } from '../rules.ts'
import { actors, sources } from './actors.ts'
import { daylessRule, deadlineRule, note } from './build.ts'

/** Regulation (EEC, Euratom) 1182/71 art. 3.4: public holidays, Saturdays and Sundays; the Swedish eves are none. */
function nextWorkingDay(day: Temporal.PlainDate): Temporal.PlainDate {
  let found = day
  while (isPublicHoliday(found) || found.dayOfWeek >= SATURDAY) found = found.add({ days: 1 })
  return found
}

const SATURDAY = 6

const answerBefore = {
  sv: 'Svara helst den uträknade dagen: då behöver ingen fråga om förordningen.',
  en: 'Better to answer on the counted day: then nobody needs to ask about the Regulation.',
}

const movedByRegulation = (nominal: Temporal.PlainDate) =>
  note(
    'regulation-1182-71',
    `${nominal} är ingen arbetsdag: tiden går ut nästa arbetsdag (förordning 1182/71 art. 3.4).`,
    `${nominal} is no working day: the time runs out on the next one (Regulation 1182/71 art. 3.4).`,
  )

export const dataProtectionRules: readonly LawRule[] = [
  deadlineRule({
    id: 'DS-01',
    section: 'GDPR art. 33',
    title: { sv: 'Anmäla personuppgiftsincident till IMY', en: 'Notify IMY of a personal data breach' },
    text: {
      sv: 'En personuppgiftsincident ska anmälas till IMY inom 72 timmar från att den blev känd, om det inte är osannolikt att den innebär en risk för människor.',
      en: 'A personal data breach is notified to IMY within 72 hours of becoming known, unless it is unlikely to mean a risk to people.',
    },
    actor: actors.controller,
    starts: ['breachKnown'],
    length: { count: 72, unit: 'hours' },
    weekend: 'none',
    certainty: 'inferred',
    source: sources.gdpr,
    testDates: [
      {
        events: { breachKnown: '2026-04-02' },
        expect: { nominal: '2026-04-05', lastDay: '2026-04-05', extended: null },
      },
    ],
  }),
  deadlineRule({
    id: 'DS-02',
    section: 'GDPR art. 12.3; förordning 1182/71 art. 3.4',
    title: { sv: 'Svara den registrerade', en: 'Answer a data subject' },
    text: {
      sv: 'Den som begär till exempel ett registerutdrag ska få svar inom en månad. Tiden kan förlängas med två månader om det behövs. Beslutet kan överklagas (lag 2018:218 7 kap. 2 §). Slutar tiden på en lördag, söndag eller helgdag går den ut nästa arbetsdag (förordning 1182/71 art. 3.4).',
      en: 'Someone who asks for example for a copy of their data gets an answer within a month. It may be extended by two months where needed. The decision can be appealed (lag 2018:218 7 kap. 2 §). If the time ends on a Saturday, Sunday or public holiday it runs out on the next working day (Regulation 1182/71 art. 3.4).',
    },
    actor: actors.controller,
    starts: ['requestReceived'],
    length: { count: 1, unit: 'months' },
    weekend: 'none',
    certainty: 'inferred',
    source: sources.gdpr,
    notes: [
      note(
        'may-be-extended',
        'Kan förlängas med två månader; den som frågar ska då få veta det inom den första månaden.',
        'May be extended by two months; the person is then told so within the first month.',
      ),
    ],
    refine: ({ nominal, notes }) => {
      const moved = nextWorkingDay(nominal)
      if (moved.equals(nominal)) return {}
      return {
        lastDay: moved,
        danger: { day: nominal, why: answerBefore },
        notes: [...notes, movedByRegulation(nominal)],
      }
    },
    testDates: [
      {
        events: { requestReceived: '2026-01-31' },
        expect: {
          nominal: '2026-02-28',
          lastDay: '2026-03-02',
          extended: null,
          danger: '2026-02-28',
          notes: ['regulation-1182-71'],
        },
      },
      {
        events: { requestReceived: '2026-09-02' },
        expect: { nominal: '2026-10-02', lastDay: '2026-10-02', extended: null },
      },
      // Christmas Eve is no public holiday: the Regulation doesn't move it
      {
        events: { requestReceived: '2026-11-24' },
        expect: { nominal: '2026-12-24', lastDay: '2026-12-24', extended: null },
      },
    ],
  }),
  deadlineRule({
    id: 'DS-03',
    section: 'Cybersäkerhetslagen 2025:1506 2 kap. 5 §',
    title: { sv: 'Cyberincident: tidig varning', en: 'Cyber incident: early warning' },
    text: {
      sv: 'Kommunen ska lämna en tidig varning inom 24 timmar från att den fick kännedom om en betydande incident.',
      en: 'The municipality gives an early warning within 24 hours of learning of a significant incident.',
    },
    actor: actors.municipality,
    starts: ['breachKnown'],
    length: { count: 24, unit: 'hours' },
    weekend: 'none',
    certainty: 'statute',
    source: sources.cybersecurityAct,
    testDates: [
      {
        events: { breachKnown: '2026-04-02' },
        expect: { nominal: '2026-04-03', lastDay: '2026-04-03', extended: null },
      },
    ],
  }),
  deadlineRule({
    id: 'DS-04',
    section: 'Cybersäkerhetslagen 2025:1506 2 kap. 6 §',
    title: { sv: 'Cyberincident: anmälan', en: 'Cyber incident: notification' },
    text: {
      sv: 'Kommunen ska anmäla en betydande incident inom 72 timmar från att den fick kännedom om den.',
      en: 'The municipality notifies a significant incident within 72 hours of learning of it.',
    },
    actor: actors.municipality,
    starts: ['breachKnown'],
    length: { count: 72, unit: 'hours' },
    weekend: 'none',
    certainty: 'statute',
    source: sources.cybersecurityAct,
    testDates: [
      {
        events: { breachKnown: '2026-12-23' },
        expect: { nominal: '2026-12-26', lastDay: '2026-12-26', extended: null },
      },
    ],
  }),
  deadlineRule({
    id: 'DS-05',
    section: 'Cybersäkerhetslagen 2025:1506 2 kap. 8 §',
    title: { sv: 'Cyberincident: slutrapport', en: 'Cyber incident: final report' },
    text: {
      sv: 'En slutrapport lämnas inom en månad från incidentanmälan. Pågår incidenten fortfarande lämnas en lägesrapport i stället.',
      en: 'A final report is given within a month of the notification; a status report if the incident is still going on.',
    },
    actor: actors.municipality,
    starts: ['incidentReported'],
    length: { count: 1, unit: 'months' },
    weekend: 'none',
    certainty: 'statute',
    source: sources.cybersecurityAct,
    testDates: [
      {
        events: { incidentReported: '2026-03-31' },
        expect: { nominal: '2026-04-30', lastDay: '2026-04-30', extended: null },
      },
    ],
  }),
  daylessRule({
    id: 'DS-06',
    section: 'Förordning 2001:637 15 §',
    title: { sv: 'Vad socialtjänsten får söka på', en: 'What social services may search by' },
    text: {
      sv: 'När socialtjänsten handlägger ärenden får den söka bara på namn, personnummer eller samordningsnummer och ärendets beteckning.',
      en: 'When social services handle cases they may search only by name, by personal or coordination number, and by the number of the case.',
    },
    actor: actors.board,
    kind: 'condition',
    starts: ['caseOpened'],
    certainty: 'uncertain',
    source: sources.personalDataOrdinance,
    notes: [
      note(
        'is-matching-a-search',
        'Läsning 1: att hålla en ledig bostad mot det som hushåll själva har sagt ja till att matchas på är ingen sökning efter dem. Läsning 2: att gå igenom dem efter behov är en sökning på annat än namn och nummer. Frågan är inte prövad: låt en jurist se på den innan någon matchar.',
        'Reading 1: to hold a vacant home against what households have themselves agreed to be matched on is no search for them. Reading 2: to go through them by what they need is a search by something other than names and numbers. The question has not been tried: let a lawyer look before anybody matches.',
      ),
    ],
    testDates: [
      {
        events: { caseOpened: '2026-03-01' },
        expect: { nominal: null, lastDay: null, notes: ['is-matching-a-search'] },
      },
      {
        events: { caseOpened: '2026-12-24' },
        expect: { nominal: null, lastDay: null, notes: ['is-matching-a-search'] },
      },
    ],
  }),
]
