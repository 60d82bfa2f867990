/** Every room's pages and actions that one goes to by writing what one wants, for the page /go and the command field. */

import { places as advice } from './advice/index.ts'
import { places as agreement } from './agreement/index.ts'
import { places as caseRoom } from './case/index.ts'
import { places as charge } from './charge/index.ts'
import { places as consent } from './consent/index.ts'
import { places as eviction } from './eviction/index.ts'
import { places as exchange } from './exchange/index.ts'
import { places as home } from './home/index.ts'
import { places as measure } from './measure/index.ts'
import { places as message } from './message/index.ts'
import { devicePlaces, places as outreach } from './outreach/index.ts'
import { places as person } from './person/index.ts'
import type { Place } from './platform/web/index.ts'
import { places as reminder } from './reminder/index.ts'
import { places as review } from './review/index.ts'
import { places as shelter } from './shelter/index.ts'
import { places as signal } from './signal/index.ts'
import { places as support } from './support/index.ts'

/** Of two that fit alike the earlier one stands first. */
export const places: readonly Place[] = [
  ...signal,
  ...outreach,
  ...devicePlaces,
  ...shelter,
  ...caseRoom,
  ...eviction,
  ...message,
  ...advice,
  ...person,
  ...home,
  ...support,
  ...agreement,
  ...measure,
  ...consent,
  ...reminder,
  ...exchange,
  ...review,
  ...charge,
]
