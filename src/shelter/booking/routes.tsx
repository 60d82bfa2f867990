/** GET /bookings/:id and what is done with a booking: each a resource of its own, POST /bookings/:id/…. */

import { z } from 'zod'
import { choice, date, optionalText, reference, room } from '../../platform/web/index.ts'
import { endReasons } from '../booking-states.ts'
import { changeLastNight, confirmBooking, moveToBed } from './change.ts'
import { endBooking, undoEnd } from './end.ts'
import { nothing, orToBoard, perform, show } from './perform.tsx'

export const bookingRoutes = room()
  .get('/bookings/:id', (c) => orToBoard(c, () => show(c, null, 200)))
  .post('/bookings/:id/extension', (c) =>
    perform(c, {
      form: 'extension',
      fields: z.object({ last: date('planned') }),
      field: 'last',
      notice: 'extension',
      act: (session, id, { last }) => changeLastNight(session, id, last),
    }),
  )
  .post('/bookings/:id/confirmation', (c) =>
    perform(c, { form: 'confirmation', fields: nothing, field: '', notice: 'confirmation', act: confirmBooking }),
  )
  .post('/bookings/:id/move', (c) =>
    perform(c, {
      form: 'move',
      fields: z.object({ bed: reference() }),
      field: 'bed',
      notice: 'move',
      act: (session, id, { bed }) => moveToBed(session, id, bed),
    }),
  )
  .post('/bookings/:id/end', (c) =>
    perform(c, {
      form: 'end',
      fields: z.object({ because: choice(endReasons), words: optionalText(500) }),
      field: 'because',
      notice: 'end',
      act: (session, id, ending) => endBooking(session, id, ending.because, ending.words),
    }),
  )
  .post('/bookings/:id/end/undo', (c) =>
    perform(c, { form: 'undo', fields: nothing, field: '', notice: 'undone', act: undoEnd }),
  )
