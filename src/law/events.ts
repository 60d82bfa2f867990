/** The events that start a statutory clock, each with the words for it. */

import type { Bilingual } from './calendar.ts'

export const events = {
  informationReceived: {
    sv: 'uppgift som kan leda till åtgärd kom in',
    en: 'information that could lead to action came in',
  },
  reportReceived: { sv: 'anmälan kom in', en: 'the report came in' },
  investigationOpened: { sv: 'utredning inleddes', en: 'the investigation was opened' },
  openingDecided: {
    sv: 'beslut att inleda eller inte inleda utredning',
    en: 'decision to open an investigation or not',
  },
  caseOpened: { sv: 'ärendet inleddes', en: 'the case was opened' },
  requestReceived: { sv: 'begäran kom in', en: 'the request came in' },
  decisionMade: { sv: 'beslutet fattades', en: 'the decision was made' },
  decisionReceived: { sv: 'personen fick del av beslutet', en: 'the person got the decision' },
  minutesPosted: {
    sv: 'protokollets justering anslogs på anslagstavlan',
    en: 'the approved minutes were announced on the notice board',
  },
  decisionOrInterruption: {
    sv: 'beslutet fattades, eller verkställigheten avbröts',
    en: 'the decision was made, or its execution was interrupted',
  },
  transferRequested: { sv: 'begäran om överflyttning kom in', en: 'the transfer request came in' },
  applicationReceived: { sv: 'ansökan kom in', en: 'the application came in' },
  protectedHousingDecided: { sv: 'beslut om skyddat boende', en: 'decision on protected housing' },
  misconductNoticed: {
    sv: 'missförhållande eller påtaglig risk uppmärksammades',
    en: 'misconduct or a clear risk was noticed',
  },
  concernArose: {
    sv: 'kännedom eller misstanke om att ett barn far illa',
    en: 'knowledge or suspicion that a child is harmed',
  },
  activityChanged: { sv: 'den anmälda verksamheten ändrades', en: 'the notified activity was changed' },
  lastNote: { sv: 'sista anteckningen i akten', en: 'the last note in the file' },
  circumstancesEnded: { sv: 'förhållandena upphörde', en: 'the circumstances ended' },
  birthDate: { sv: 'födelsedagen', en: 'the birth date' },
  documentMade: { sv: 'handlingen upprättades eller kom in', en: 'the document was drawn up or came in' },
  breachKnown: { sv: 'incidenten blev känd', en: 'the breach became known' },
  incidentReported: { sv: 'incidentanmälan gjordes', en: 'the incident notification was made' },
  numberAssigned: { sv: 'numret tilldelades eller förnyades', en: 'the number was assigned or renewed' },
  rentDue: { sv: 'hyran förföll', en: 'the rent was due' },
  served: { sv: 'hyresgästen delgavs underrättelsen', en: 'the tenant was served the notice' },
  message: { sv: 'socialnämnden fick meddelandet', en: 'the board was given the message' },
  recoveryEnds: { sv: 'återvinningsfristens sista dag', en: 'the last day of the recovery period' },
  subletBegan: { sv: 'andrahandsuthyrningen började', en: 'the sublet began' },
  tenantLeft: { sv: 'hyresgästen lämnade lägenheten', en: 'the tenant left the flat' },
  start: { sv: 'dagen som tiden räknas från', en: 'the day that the time is counted from' },
} as const satisfies Record<string, Bilingual>

export type EventName = keyof typeof events

export function isEventName(name: string): name is EventName {
  return Object.hasOwn(events, name)
}
