/** Asking the municipality for a place, its answer, and how long a bed is cleaned. */

import type { Trial } from './trial.ts'

export const requestTrials: readonly Trial[] = [
  {
    verb: 'site.setUp',
    who: { municipality: 'agneta' },
    page: '/sites/:nightSite/turnaround',
    sends: '/sites/:nightSite/turnaround',
    fields: { minutes: '30' },
    row: { change: 'site', column: 'turnaround_minutes', where: "id = ':nightSite'" },
    besides: ['site.setUpAny'],
  },
  {
    verb: 'booking.ask',
    page: '/place-requests/new',
    sends: '/place-requests/new',
    fields: { called: 'Kim', people: '1', first: '2026-12-05', nights: '1' },
    row: { add: 'place_request', set: { organisation_id: ':org' } },
  },
  {
    verb: 'booking.ask',
    sends: '/place-requests/:place_request/withdrawal',
    row: { change: 'place_request', column: 'withdrawn_at' },
  },
  {
    verb: 'booking.answer',
    page: '/place-requests/:place_request/no',
    sends: '/place-requests/:place_request/no',
    fields: { because: 'Nej' },
    row: { add: 'place_request_answer' },
  },
]
