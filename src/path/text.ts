/** Words of a person's path. */

import { dictionary, type Locale, plural } from '../platform/text/index.ts'

const count = (n: number, locale: Locale) =>
  locale === 'sv' ? plural(n, 'period', 'perioder', locale) : plural(n, 'period', 'periods', locale)

export const text = dictionary({
  sv: {
    title: 'Så har personen bott',
    now: (label: string, since: string) => `Nu: ${label}, sedan ${since}.`,
    notNow: 'Det är inte känt var personen bor i dag.',
    before: (periods: number, since: string) => `Linjen har ${count(periods, 'sv')}, den första från ${since}.`,
    none: 'Vägen börjar här',
    noneWhat:
      'Här ritas en linje över var personen har bott, med ärenden, beslut, stöd och samtycken under. Den växer fram av arbetet: nätter på boenden, hyresavtal och det personen berättar.',
    noneWho: 'Den som möter personen',
    hidden: 'Du får se vem personen är, men inte var den har bott',
    hiddenWhat: 'Samtycket eller uppdraget gäller inte personens boende.',
    source: { stay: 'natt på ett boende', lease: 'hyresavtal', placement: 'placering', told: 'berättat' },
    inRegister: (register: string) => `i registret hos ${register}`,
    linked: 'Samma person i flera register',
    linkedWhat: (registers: string) =>
      `Vägen är sammanlagd av posterna hos ${registers}. Bara poster du har skäl att läsa är med.`,
    happened: 'Det här har hänt',
    nothing: 'Inget har hänt än',
    nothingWhat: 'Signaler, beslut, bokningar, hyresavtal och samtycken kommer med här av sig själva.',
    on: 'Dag',
    what: 'Händelse',
    detail: 'Närmare',
    register: 'Register',
    household: 'Hushåll',
    adults: (n: number) => plural(n, 'vuxen', 'vuxna', 'sv'),
    children: (n: number) => plural(n, 'barn', 'barn', 'sv'),
    book: 'Boka en plats',
    offer: 'Erbjud en lägenhet',
    situation: 'Notera boendesituation',
    openCase: 'Öppna ett ärende',
    support: 'Börja med stöd',
  },
  en: {
    title: 'How the person has lived',
    now: (label: string, since: string) => `Now: ${label}, since ${since}.`,
    notNow: 'It isn’t known where the person lives today.',
    before: (periods: number, since: string) => `The line has ${count(periods, 'en')}, the first from ${since}.`,
    none: 'The path begins here',
    noneWhat:
      'Here a line is drawn of where the person has lived, with cases, decisions, support and consents beneath. It grows out of the work: nights at shelters, leases, and what the person tells.',
    noneWho: 'Whoever meets the person',
    hidden: 'You may see who the person is, but not where they have lived',
    hiddenWhat: 'The consent or the assignment isn’t about where the person lives.',
    source: { stay: 'night at a shelter', lease: 'lease', placement: 'placement', told: 'told' },
    inRegister: (register: string) => `in the register of ${register}`,
    linked: 'The same person in several registers',
    linkedWhat: (registers: string) =>
      `The path is put together from the records of ${registers}. Only records that you have a reason to read are here.`,
    happened: 'What has happened',
    nothing: 'Nothing has happened yet',
    nothingWhat: 'Signals, decisions, bookings, leases and consents come in here by themselves.',
    on: 'Day',
    what: 'What happened',
    detail: 'More',
    register: 'Register',
    household: 'Household',
    adults: (n: number) => plural(n, 'adult', 'adults', 'en'),
    children: (n: number) => plural(n, 'child', 'children', 'en'),
    book: 'Book a place',
    offer: 'Offer a dwelling',
    situation: 'Note housing situation',
    openCase: 'Open a case',
    support: 'Begin support',
  },
})
