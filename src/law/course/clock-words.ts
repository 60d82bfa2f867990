/** What to do about each clock, before its day, on it and after. */

import type { Bilingual } from '../calendar.ts'
import type { CourseClock, CoursePlace } from './types.ts'

export type Clock = Pick<CourseClock, 'actor' | 'cannotWait'> & {
  /** what to do before the day, on the day, and when it has gone by */
  readonly before: Bilingual
  readonly onTheDay: Bilingual
  readonly past: Bilingual | null
}

export const both = (sv: string, en: string): Bilingual => ({ sv, en })

export const clockWords: Partial<Record<CoursePlace, Clock>> = {
  forfeited: {
    actor: 'tenant',
    cannotWait: false,
    before: both(
      'Hjälp till att hyran betalas: sedan är hyresrätten förverkad',
      'Help the rent to be paid: then the tenancy is forfeited',
    ),
    onTheDay: both(
      'Hjälp till att hyran betalas i dag: i morgon är hyresrätten förverkad',
      'Help the rent to be paid today: tomorrow the tenancy is forfeited',
    ),
    past: null,
  },
  recovery: {
    actor: 'board',
    cannotWait: true,
    before: both(
      'Betala eller åta dig inom tiden: sedan kan hemmet inte räddas så',
      'Pay or undertake within the time: then the home can’t be saved that way',
    ),
    onTheDay: both(
      'Betala eller åta dig senast i dag: sedan kan hemmet inte räddas så',
      'Pay or undertake today at the latest: then the home can’t be saved that way',
    ),
    past: null,
  },
  excuse: {
    actor: 'tenant',
    cannotWait: true,
    before: both(
      'Betala hela skulden så snart hindret är borta, och spara intyget',
      'Pay the whole debt as soon as the obstacle is gone, and keep the certificate',
    ),
    onTheDay: both('Betala hela skulden nu: hindret är borta', 'Pay the whole debt now: the obstacle is gone'),
    past: both(
      'Betala hela skulden genast, innan tvisten avgörs',
      'Pay the whole debt at once, before the dispute is decided',
    ),
  },
  landlordMustAct: {
    actor: 'landlord',
    cannotWait: false,
    before: both(
      'Hyresvärden måste säga upp före dagen, annars faller grunden',
      'The landlord must terminate by the day, or the ground falls',
    ),
    onTheDay: both(
      'Sista dagen för hyresvärden att säga upp på grunden',
      'The last day for the landlord to terminate on the ground',
    ),
    past: both(
      'Dagen har gått, men det är inte känt att hyresvärdens rätt har upphört',
      'The day has passed, but it isn’t known that the landlord’s right has ended',
    ),
  },
  tribunal: {
    actor: 'landlord',
    cannotWait: false,
    before: both(
      'Hyresvärden ska hänskjuta tvisten till hyresnämnden',
      'The landlord must refer the dispute to Hyresnämnden',
    ),
    onTheDay: both(
      'Sista dagen för hyresvärden att hänskjuta tvisten',
      'The last day for the landlord to refer the dispute',
    ),
    past: null,
  },
  answerToOrder: {
    actor: 'tenant',
    cannotWait: true,
    before: both(
      'Svara Kronofogden: bestrid om kravet är fel eller redan betalt',
      'Answer Kronofogden: contest if the claim is wrong or already paid',
    ),
    onTheDay: both(
      'Svara Kronofogden i dag: bestrid om kravet är fel eller redan betalt',
      'Answer Kronofogden today: contest if the claim is wrong or already paid',
    ),
    past: null,
  },
  contest: {
    actor: 'landlord',
    cannotWait: false,
    before: both(
      'Hyresvärden ska begära att målet går till domstol, annars avskrivs det',
      'The landlord must ask for the case to go to court, or it is dropped',
    ),
    onTheDay: both('Sista dagen för hyresvärden att gå till domstol', 'The last day for the landlord to go to court'),
    past: null,
  },
  reopening: {
    actor: 'tenant',
    cannotWait: true,
    before: both(
      'Sök återvinning om utslaget är fel, och be om inhibition',
      'Ask for reopening if the decision is wrong, and for a stay',
    ),
    onTheDay: both(
      'Sök återvinning i dag om utslaget är fel, och be om inhibition',
      'Ask for reopening today if the decision is wrong, and for a stay',
    ),
    past: null,
  },
  appeal: {
    actor: 'tenant',
    cannotWait: true,
    before: both(
      'Överklaga domen om den är fel, och be om inhibition',
      'Appeal the judgment if it is wrong, and ask for a stay',
    ),
    onTheDay: both('Överklaga domen i dag om den är fel', 'Appeal the judgment today if it is wrong'),
    past: null,
  },
  takeover: {
    actor: 'landlord',
    cannotWait: false,
    before: both(
      'Hyresvärden ska uppmana maken eller sambon att flytta. Ta upp övertagandet, och fråga om våld',
      'The landlord must ask the spouse or cohabitant to leave. Raise the takeover, and ask about violence',
    ),
    onTheDay: both(
      'Sista dagen för hyresvärden att uppmana maken eller sambon att flytta',
      'The last day for the landlord to ask the spouse or cohabitant to leave',
    ),
    past: both(
      'Det är inte säkert att hyresvärdens tid är slut: räkna från båda dagarna',
      'The landlord’s time may not be over: count from both days',
    ),
  },
  moveOut: {
    actor: 'tenant',
    cannotWait: true,
    before: both(
      'Lägenheten ska vara lämnad och nycklarna återlämnade klockan 12.00 den dagen',
      'The flat must be left and the keys handed back by 12:00 on that day',
    ),
    onTheDay: both(
      'Lägenheten ska vara lämnad och nycklarna återlämnade klockan 12.00 i dag',
      'The flat must be left and the keys handed back by 12:00 today',
    ),
    past: null,
  },
  enforcement: {
    actor: 'tenant',
    cannotWait: true,
    before: both(
      'Överklaga Kronofogdens beslut om det är fel, och be om inhibition',
      'Appeal Kronofogden’s decision if it is wrong, and ask for a stay',
    ),
    onTheDay: both(
      'Överklaga Kronofogdens beslut i dag om det är fel',
      'Appeal Kronofogden’s decision today if it is wrong',
    ),
    past: null,
  },
  confirmation: {
    actor: 'board',
    cannotWait: true,
    before: both('Bekräfta till Kronofogden', 'Confirm to Kronofogden'),
    onTheDay: both(
      'Bekräfta till Kronofogden i dag, med handläggarens namn',
      'Confirm to Kronofogden today, with the handler’s name',
    ),
    past: both(
      'Bekräfta till Kronofogden nu: det skulle ha gjorts samma dag',
      'Confirm to Kronofogden now: it should have been done the same day',
    ),
  },
  respite: {
    actor: 'board',
    cannotWait: false,
    before: both(
      'Begär anstånd hos Kronofogden om det behövs, före vräkningsdagen',
      'Ask Kronofogden for respite if it is needed, before the eviction day',
    ),
    onTheDay: both(
      'Vräkningsdagen är i dag: ring Kronofogden om anstånd nu',
      'The eviction day is today: call Kronofogden about respite now',
    ),
    past: null,
  },
  evictionDay: {
    actor: 'enforcement',
    cannotWait: true,
    before: both(
      'Vräkningsdagen är satt: fråga hyresvärden om ett nytt avtal, och ordna var hushållet ska sova',
      'The eviction day is set: ask the landlord for a new contract, and arrange where the household will sleep',
    ),
    onTheDay: both(
      'Vräkning i dag: var sover hushållet i natt?',
      'Eviction today: where will the household sleep tonight?',
    ),
    past: both(
      'Fråga Kronofogden vad som hände på vräkningsdagen',
      'Ask Kronofogden what happened on the eviction day',
    ),
  },
  belongings: {
    actor: 'tenant',
    cannotWait: true,
    before: both(
      'Hämta sakerna: sedan får de säljas eller slängas',
      'Collect the belongings: then they may be sold or thrown away',
    ),
    onTheDay: both('Sista dagen att hämta sakerna', 'The last day to collect the belongings'),
    past: null,
  },
}
