/** Matching: what a household has agreed to, who coordinates, the decided order. Siv is named in the sheaf, and nobody else. */

import { castSession } from '../cast-session.ts'
import type { Trial } from './trial.ts'

const others = Object.fromEntries([2, 3, 4, 5, 6, 7, 8, 9].map((n) => [`rule${n}`, []]))
const mats = castSession('mats').userId
const request = '/cases/:case/home'
const household = '/vacancies/:vacancy/households/:housingRequest'
// nobody lives in the flat, or has said yes to it, and nobody has been passed over
const free =
  "delete from vacancy_pass; update lease set offer_id = null, ends_on = begins_on, ends_because = 'other'; delete from offer_answer; update offer set answer_by = '2026-11-01', offered_on = '2026-10-01'"
const ended =
  "delete from vacancy_pass; update housing_request set withdrawn_on = '2026-11-02', withdrawn_at = begun_at, withdrawn_by = begun_by"

export const matchingTrials: readonly Trial[] = [
  {
    verb: 'home.keepRequest',
    page: request,
    from: `${request}/agreement`,
    sends: `${request}/agreement`,
    fields: { untilOn: '2027-03-01', says: [], areas: [], awayAreas: [], awayLandlords: [] },
    row: { add: 'housing_request_terms' },
  },
  {
    verb: 'home.keepRequest',
    page: `${request}/withdrawal`,
    sends: `${request}/withdrawal`,
    row: { change: 'housing_request', column: 'withdrawn_on' },
  },
  { verb: 'home.keepRequest', first: ended, sends: `${request}/withdrawal/undo`, row: { add: 'housing_request' } },
  { verb: 'home.keepRequest', row: { change: 'housing_request_terms', column: 'undone_at' } },
  {
    verb: 'home.match',
    page: '/homes/matching',
    none: { action: 'nothing is sent by reading' },
    first: free,
    row: { see: "app.households_for(array[':vacancy']::uuid[])" },
  },
  {
    verb: 'home.match',
    first: free,
    page: '/vacancies/:vacancy/households',
    from: `${household}/offer`,
    sends: `${household}/offer`,
    fields: { untilOn: '2026-12-01', untilTime: '16:00', beginsOn: '2026-12-10' },
  },
  { verb: 'home.match', first: free, sends: `${household}/pass` },
  { verb: 'home.match', row: { add: 'vacancy_pass' } },
  { verb: 'home.match', sends: `${household}/pass/undo` },
  { verb: 'home.match', row: { change: 'vacancy_pass', column: 'undone_at' } },
  {
    verb: 'home.match',
    row: {
      add: 'offer',
      set: { vacancy_id: ':vacancy', housing_request_id: ':housingRequest', reasons: '{}' },
    },
    besides: ['home.offer'],
  },
  {
    verb: 'home.nameCoordinators',
    page: '/homes/coordinators/new',
    sends: '/homes/coordinators/new',
    fields: { user: mats },
    row: { add: 'matching_coordinator', set: { user_id: mats } },
  },
  {
    verb: 'home.nameCoordinators',
    page: '/homes/coordinators',
    shows: '/end',
    sends: '/homes/coordinators/:matching_coordinator/end',
    row: { change: 'matching_coordinator', column: 'ended_at' },
  },
  {
    verb: 'home.setPriority',
    page: '/homes/order/new',
    sends: '/homes/order/new',
    fields: { fromOn: '2026-11-15', rule1: 'violence', untilOn: '', ...others },
    row: { add: 'priority_rules' },
  },
  {
    verb: 'home.setPriority',
    page: '/homes/order',
    shows: '/undo',
    sends: '/homes/order/:priority_rules/undo',
    row: { change: 'priority_rules', column: 'undone_at' },
  },
]
