/** What in this room one goes to by name. */

import type { Place } from '../platform/web/index.ts'
import { mayAtHome } from './access.ts'

export const places: readonly Place[] = [
  {
    href: '/homes',
    does: false,
    may: mayAtHome.see,
    label: { sv: 'Bostäder', en: 'Homes' },
    words:
      'bostad, bostäder, lägenhet, lägenheter, lediga lägenheter, kontrakt, hyresavtal, andrahand, sociala kontrakt, bostad först, erbjudanden, dwellings, flats, apartments, leases, contracts, housing first, offers',
  },
  {
    href: '/vacancies/files/new',
    does: true,
    may: mayAtHome.offerVacancy,
    label: { sv: 'Lämna in lediga lägenheter som en fil', en: 'Hand in vacant dwellings as a file' },
    words: 'ladda upp, csv, excel, kalkylblad, många, lista, vakanser, upload, spreadsheet, many, vacancies',
  },
  {
    href: '/vacancies/files',
    does: false,
    may: mayAtHome.offerVacancy,
    label: { sv: 'Filer med lediga lägenheter', en: 'Files with vacant dwellings' },
    words: 'uppladdat, csv, excel, filer, vakanser, uploaded, spreadsheet, imports',
  },
  {
    href: '/programmes',
    does: false,
    may: mayAtHome.seeProgrammes,
    label: { sv: 'Program för bostäder', en: 'Housing programmes' },
    words: 'bostad först, program, projekt, housing first, programme, program',
  },
  {
    href: '/homes/waiting',
    does: false,
    may: mayAtHome.keepRequest,
    label: { sv: 'Väntar på hem', en: 'Waiting for a home' },
    words: 'väntar, kö, bostadskö, önskemål, bostadsönskemål, vill ha bostad, waiting list, housing request, queue',
  },
  {
    href: '/homes/matching',
    does: false,
    may: mayAtHome.match,
    label: { sv: 'Matchning', en: 'Matching' },
    words: 'matcha, matchning, vem passar, lediga lägenheter, förmedla bostad, match, matching, vacancies',
  },
  {
    // for everybody who is logged in: it says how homes are given
    href: '/homes/order',
    does: false,
    label: { sv: 'Turordning till bostäder', en: 'The order to homes' },
    words: 'turordning, prioritering, förtur, regler, samordnare, order, priority, rules, coordinators',
  },
  {
    href: '/dwellings/new',
    does: true,
    may: mayAtHome.addDwelling,
    label: { sv: 'Lägg till en lägenhet', en: 'Add a dwelling' },
    words: 'lägga till lägenhet, ny lägenhet, anmäla ledig lägenhet, bostad, add flat, new apartment, vacant',
  },
  {
    href: '/vacancies',
    does: false,
    may: mayAtHome.see,
    label: { sv: 'Lediga lägenheter från hyresvärdar', en: 'Vacant dwellings from landlords' },
    words: 'lediga lägenheter, lediga bostäder, lämnade lägenheter, svarsdag, vacancies, vacant flats',
  },
  {
    href: '/landlords',
    does: false,
    may: mayAtHome.seeAll,
    label: { sv: 'Hyresvärdar', en: 'Landlords' },
    words: 'hyresvärdar, fastighetsägare, bostadsbolag, bovärd, störningsjour, kontakter, landlords, caretaker',
  },
  {
    href: '/homes/tools',
    does: false,
    may: mayAtHome.see,
    label: { sv: 'Verktyg för fler bostäder', en: 'Tools for more homes' },
    words: 'förtur, reserverade lägenheter, hyresgaranti, ägardirektiv, boverket, rent guarantee, priority',
  },
  {
    href: '/vacancies/new',
    does: true,
    may: mayAtHome.offerVacancy,
    label: { sv: 'Lämna en ledig lägenhet till kommunen', en: 'Submit a vacant dwelling to the municipality' },
    words: 'anmäla ledig lägenhet, lämna lägenhet, ledig bostad, report a vacancy, vacant flat',
  },
  {
    href: '/homes/pipeline',
    does: false,
    may: mayAtHome.handOver,
    label: { sv: 'Från andra till första hand', en: 'From second to first hand' },
    words:
      'andrahandskontrakt, sociala kontrakt, kommunkontrakt, ta över kontraktet, övertagande, överlåtelse, eget kontrakt, second hand, handover, take over, own lease, pipeline',
  },
  {
    href: '/homes/terms',
    does: false,
    may: mayAtHome.keepLease,
    label: { sv: 'Villkor att ta bort', en: 'Terms to remove' },
    words:
      'särskilda villkor, krav i avtal, tillsyn, hembesök, nykterhet, special terms, demands, supervision, sobriety',
  },
  {
    href: '/homes/pauses',
    does: false,
    may: mayAtHome.see,
    label: { sv: 'Hyresvärdars pauser', en: 'Landlords’ pauses' },
    words: 'paus, pausar, inga nya lägenheter, störningar, pause, no new flats',
  },
  {
    href: '/homes/coordinators',
    does: false,
    may: mayAtHome.seeAll,
    label: { sv: 'Samordnare för matchning', en: 'Coordinators of matching' },
    words: 'samordnare, vem matchar, förmedlar, utsedda, coordinators, who matches',
  },
  {
    href: '/landlords/private/new',
    does: true,
    may: mayAtHome.addLandlord,
    label: { sv: 'Lägg till en privatperson som hyr ut', en: 'Add a private person who lets' },
    words: 'inneboende, privat hyresvärd, hyra ut rum, ny hyresvärd, lodger, private landlord, room',
  },
  {
    href: '/homes/pauses/new',
    does: true,
    may: mayAtHome.pause,
    label: { sv: 'Skriv upp en paus', en: 'Write down a pause' },
    words: 'pausa, inga nya lägenheter, ny paus, pause, no new flats',
  },
  {
    href: '/homes/tools/new',
    does: true,
    may: mayAtHome.setTools,
    label: { sv: 'Lägg till ett verktyg', en: 'Add a tool' },
    words: 'ny förtur, nytt ägardirektiv, ny hyresgaranti, new tool, priority, rent guarantee',
  },
  {
    href: '/programmes/new',
    does: true,
    may: mayAtHome.keepProgrammes,
    label: { sv: 'Lägg till ett program', en: 'Add a programme' },
    words: 'nytt program, bostad först, new programme, housing first',
  },
  {
    href: '/homes/order/new',
    does: true,
    may: mayAtHome.setPriority,
    label: { sv: 'Skriv in en beslutad turordning', en: 'Enter a decided order' },
    words: 'ny turordning, ändra turordningen, nya regler, new order, change the order',
  },
  {
    href: '/programme-leases',
    does: false,
    may: mayAtHome.seeAll,
    label: { sv: 'Hyresavtal inom program', en: 'Leases within programmes' },
    words: 'bostad först, hyresavtal, vem bor i programmet, housing first, leases',
  },
]
