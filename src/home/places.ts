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
]
