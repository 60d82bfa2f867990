/** Support: Siv has the case, Nils supports, Agneta manages; Hanna is the landlord's, and has been asked to agree to a text. */

import { castSession } from '../cast-session.ts'
import type { Trial } from './trial.ts'

const noor = castSession('noor').userId

const later = { page: 'its pages come with it', action: 'its pages come with it' }

export const supportTrials: readonly Trial[] = [
  { verb: 'support.see', row: { see: "support where id = ':support'" }, none: later },
  { verb: 'support.begin', row: { add: 'support', set: { organisation_id: ':kalmar' } }, none: later },
  { verb: 'support.begin', row: { add: 'support_end' } },
  { verb: 'support.begin', row: { change: 'support_end', column: 'reopened_at' } },
  { verb: 'support.work', row: { add: 'support_contact' }, none: later },
  { verb: 'support.work', row: { change: 'support_contact', column: 'called_off_at' } },
  { verb: 'support.work', row: { add: 'support_contact_result' } },
  { verb: 'support.work', row: { change: 'support_contact_result', column: 'undone_at' } },
  { verb: 'support.work', row: { add: 'support_wish' } },
  { verb: 'support.work', row: { change: 'support_wish', column: 'undone_at' } },
  { verb: 'support.work', row: { add: 'support_rhythm', set: { from_on: '2026-11-20' } } },
  { verb: 'support.work', row: { change: 'support_rhythm', column: 'undone_at' } },
  { verb: 'support.work', row: { add: 'support_given' } },
  { verb: 'support.work', row: { change: 'support_given', column: 'until_on' } },
  { verb: 'support.work', row: { add: 'support_crisis_plan' } },
  { verb: 'support.work', row: { change: 'support_crisis_plan', column: 'undone_at' } },
  { verb: 'support.work', row: { add: 'support_crisis_read' } },
  { verb: 'support.work', row: { add: 'support_goal' } },
  { verb: 'support.work', row: { change: 'support_goal', column: 'ended_on' } },
  { verb: 'support.work', row: { add: 'support_goal_view' } },
  { verb: 'support.work', row: { change: 'support_goal_view', column: 'undone_at' } },
  { verb: 'support.work', row: { add: 'support_handover' } },
  { verb: 'support.work', row: { change: 'support_handover', column: 'withdrawn_at' } },
  { verb: 'support.name', row: { add: 'support_worker', set: { user_id: noor } }, none: later },
  { verb: 'support.name', row: { change: 'support_worker', column: 'until_on' }, besides: ['support.work'] },
  { verb: 'support.setUp', who: { municipality: 'agneta' }, row: { add: 'support_kind' }, none: later },
  { verb: 'support.setUp', who: { municipality: 'agneta' }, row: { change: 'support_kind', column: 'until_on' } },
  { verb: 'support.setUp', who: { municipality: 'agneta' }, row: { add: 'support_norm' } },
  { verb: 'support.setUp', who: { municipality: 'agneta' }, row: { change: 'support_norm', column: 'undone_at' } },
  {
    verb: 'support.load',
    who: { municipality: 'agneta' },
    first: 'delete from support_worker',
    row: { see: "support where id = ':support'" },
    none: later,
  },
  { verb: 'support.tell', row: { add: 'support_tell', set: { organisation_id: ':org' } }, none: later },
  { verb: 'support.tell', kinds: ['municipality', 'ideaBased'], row: { change: 'support_tell', column: 'until_on' } },
  { verb: 'support.tell', row: { add: 'support_tell_about' } },
  { verb: 'support.tell', row: { change: 'support_tell_about', column: 'withdrawn_at' } },
  { verb: 'support.told', kinds: ['landlord'], row: { change: 'support_tell', column: 'answered_at' }, none: later },
]
