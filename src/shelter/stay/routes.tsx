/** POST /bookings/:id/arrival and /departure: the guest comes and goes; both can be taken back. */

import { z } from 'zod'
import { livingFormCodes } from '../../person/index.ts'
import { optionalChoice, room } from '../../platform/web/index.ts'
import { nothing, perform } from '../booking/perform.tsx'
import { arrive, depart, undoArrival, undoDeparture } from './actions.ts'

export const stayRoutes = room()
  .post('/bookings/:id/arrival', (c) =>
    perform(c, { form: 'arrival', fields: nothing, field: '', notice: 'arrival', toBoard: true, act: arrive }),
  )
  .post('/bookings/:id/arrival/undo', (c) =>
    perform(c, { form: 'undo', fields: nothing, field: '', notice: 'undone', act: undoArrival }),
  )
  .post('/bookings/:id/departure', (c) =>
    perform(c, {
      form: 'departure',
      fields: z.object({ to: optionalChoice(livingFormCodes) }),
      field: 'to',
      notice: 'departure',
      toBoard: true,
      act: depart,
    }),
  )
  .post('/bookings/:id/departure/undo', (c) =>
    perform(c, { form: 'undo', fields: nothing, field: '', notice: 'undone', act: undoDeparture }),
  )
