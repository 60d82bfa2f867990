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
  appealReceived: { sv: 'överklagandet kom in', en: 'the appeal came in' },
  courtDecided: { sv: 'domstolen meddelade dom eller beslut', en: 'the court gave its judgment or decision' },
  courtJudgmentReceived: { sv: 'personen fick del av domen', en: 'the person got the judgment' },
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
  assistanceEnded: { sv: 'beslutet om bistånd upphörde', en: 'the decision on assistance ended' },
  placementBegan: { sv: 'placeringen började', en: 'the placement began' },
  placementDecided: { sv: 'beslutet om placering fick laga kraft', en: 'the decision on the placement became final' },
  interventionGiven: { sv: 'insatsen gavs', en: 'the intervention was given' },
  dataWanted: { sv: 'nämnden begärde uppgifterna', en: 'the board asked for the data' },
  flatDestroyed: { sv: 'lägenheten förstördes', en: 'the flat was destroyed' },
  waiverBegan: {
    sv: 'hyresförhållandet som avståendet gäller började',
    en: 'the tenancy that the waiver is about began',
  },
  rentRaised: { sv: 'den höjda hyran bestämdes', en: 'the raised rent was decided' },
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
  rentMonth: { sv: 'månaden som hyran avser', en: 'the month that the rent refers to' },
  rentDue: { sv: 'hyran förföll', en: 'the rent was due' },
  feeDue: { sv: 'avgiften till bostadsrättsföreningen förföll', en: 'the fee to the housing co-operative was due' },
  paymentOrdered: { sv: 'betalningen beställdes hos banken', en: 'the payment was ordered at the bank' },
  forfeited: { sv: 'hyresrätten förverkades', en: 'the tenancy was forfeited' },
  mustLeaveAnyway: {
    sv: 'hyresgästen måste flytta i alla fall',
    en: 'the tenant must leave in any case',
  },
  served: { sv: 'hyresgästen delgavs underrättelsen', en: 'the tenant was served the notice' },
  message: { sv: 'socialnämnden fick meddelandet', en: 'the board was given the message' },
  registeredLetterSent: { sv: 'det rekommenderade brevet skickades', en: 'the registered letter was sent' },
  correctedMessage: {
    sv: 'socialnämnden fick ett rättat meddelande',
    en: 'the board was given a corrected message',
  },
  recoveryEnds: { sv: 'återvinningsfristens sista dag', en: 'the last day of the recovery period' },
  obstacleEnded: {
    sv: 'sjukdomen eller det andra hindret upphörde',
    en: 'the illness or other obstacle ended',
  },
  firstInstanceDecision: {
    sv: 'tvisten om vräkning avgjordes i första instans',
    en: 'the eviction dispute was decided in the first instance',
  },
  boardNotified: {
    sv: 'hyresvärden underrättade socialnämnden',
    en: 'the landlord notified the board',
  },
  demand: { sv: 'hyresgästen fick tillsägelsen', en: 'the tenant was told to put it right' },
  termination: { sv: 'hyresvärden sade upp avtalet', en: 'the landlord gave notice of termination' },
  landlordLearned: { sv: 'hyresvärden fick kännedom om saken', en: 'the landlord learned of the matter' },
  investigationBegan: {
    sv: 'åtal väcktes eller förundersökning inleddes om brottet',
    en: 'charges were brought or an investigation of the crime was begun',
  },
  criminalCaseEnded: { sv: 'brottmålet är slut', en: 'the criminal case has ended' },
  groundCeased: { sv: 'förhållandet upphörde', en: 'what the ground rests on ceased' },
  tribunalDecided: { sv: 'hyresnämnden meddelade sitt beslut', en: 'Hyresnämnden gave its decision' },
  judgmentGiven: { sv: 'tingsrätten meddelade dom', en: 'the district court gave its judgment' },
  tenantsRightEnded: { sv: 'hyresgästens rätt till bostaden upphörde', en: 'the tenant’s right to the home ended' },
  spouseAsked: {
    sv: 'hyresvärden uppmanade maken eller sambon att flytta',
    en: 'the landlord asked the spouse or cohabitant to leave',
  },
  tenantDied: { sv: 'hyresgästen dog', en: 'the tenant died' },
  termEnded: { sv: 'hyrestiden gick ut', en: 'the rental term ended' },
  groundPleaded: {
    sv: 'hyresvärden åberopade grunden hos hyresnämnden',
    en: 'the landlord pleaded the ground at Hyresnämnden',
  },
  orderServed: { sv: 'Kronofogdens föreläggande delgavs', en: 'Kronofogden’s order was served' },
  answerBy: { sv: 'svarsdagen som står i föreläggandet', en: 'the day for the answer named in the order' },
  contestSent: {
    sv: 'Kronofogden skickade underrättelsen om att kravet bestreds',
    en: 'Kronofogden sent word that the claim was contested',
  },
  answerTimeOut: { sv: 'tiden för svar gick ut', en: 'the time for the answer ran out' },
  earliestDecision: { sv: 'tidigaste dag för beslut om vräkning', en: 'the earliest day for an eviction decision' },
  decidedByEnforcement: { sv: 'Kronofogden meddelade utslag', en: 'Kronofogden gave its decision (utslag)' },
  heard: { sv: 'personen fick tillfälle att yttra sig', en: 'the person was given the chance to comment' },
  documentsComplete: {
    sv: 'de handlingar som behövs kom in till Kronofogden',
    en: 'the needed documents reached Kronofogden',
  },
  fourWeeksEnd: { sv: 'de fyra veckorna för vräkningen gick ut', en: 'the four weeks for the eviction ended' },
  enforcementAsked: { sv: 'verkställighet söktes', en: 'enforcement was applied for' },
  evicted: { sv: 'vräkningen genomfördes', en: 'the eviction was carried out' },
  demandToCollect: {
    sv: 'hyresvärden uppmanade hyresgästen att hämta sina saker',
    en: 'the landlord asked the tenant to collect the belongings',
  },
  enforcementDecisionServed: {
    sv: 'Kronofogdens beslut om verkställighet delgavs',
    en: 'Kronofogden’s decision on enforcement was served',
  },
  informed: { sv: 'personen underrättades om avlägsnandet', en: 'the person was informed of the removal' },
  evictionNoticeReceived: {
    sv: 'socialnämnden fick Kronofogdens underrättelse',
    en: 'the board received Kronofogden’s notice',
  },
  subletBegan: { sv: 'andrahandsuthyrningen började', en: 'the sublet began' },
  noticeGiven: { sv: 'uppsägningen gjordes', en: 'the notice of termination was given' },
  tenancyBegan: { sv: 'hyresförhållandet började', en: 'the tenancy began' },
  tenancyEnds: { sv: 'den avtalade tiden går ut', en: 'the agreed term ends' },
  guaranteeBegan: { sv: 'borgen eller garantin började gälla', en: 'the guarantee began' },
  guaranteeNotice: { sv: 'borgen sades upp', en: 'notice to end the guarantee was given' },
  guaranteeEnds: { sv: 'garantin upphör', en: 'the guarantee ends' },
  asked: { sv: 'bidraget ska sökas', en: 'the grant is to be applied for' },
  tenantLeft: { sv: 'hyresgästen lämnade lägenheten', en: 'the tenant left the flat' },
  start: { sv: 'dagen som tiden räknas från', en: 'the day that the time is counted from' },
} as const satisfies Record<string, Bilingual>

export type EventName = keyof typeof events

export function isEventName(name: string): name is EventName {
  return Object.hasOwn(events, name)
}

/** Shorter words for an event, taken where a rule knows exactly one event that the word can mean. */
export const eventAliases: ReadonlyMap<string, readonly EventName[]> = new Map([
  ['month', ['rentMonth']],
  ['due', ['rentDue', 'feeDue']],
  ['paid', ['paymentOrdered']],
  ['noticeServed', ['served']],
  ['messageGiven', ['message']],
  ['learned', ['landlordLearned']],
  ['notice', ['noticeGiven', 'guaranteeNotice']],
  ['decided', ['decisionMade', 'decidedByEnforcement']],
])
