/** Asking the municipality for a place, and its answer. */

import type { Trial } from './trial.ts'

export const requestTrials: readonly Trial[] = [
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
