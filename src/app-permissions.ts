/**
 * Who may what in the whole of Hemvist: every room's table by the name that its verbs have in the database, in commands and in tests.
 * The tables alone are read here, without the rooms' pages, so that whatever opens a database can.
 */

import { mayOnAdvice } from './advice/access.ts'
import { mayOnAgreement } from './agreement/access.ts'
import { mayOnCase } from './case/access.ts'
import { mayInCharge, mayOnDuty } from './charge/access.ts'
import { mayOnConsent } from './consent/access.ts'
import { mayOnMatter } from './eviction/access.ts'
import { mayOnInterface } from './exchange/access.ts'
import { mayAtHome } from './home/access.ts'
import { mayOnFigures } from './measure/access.ts'
import { mayOnMessage } from './message/access.ts'
import { mayOnOutreach } from './outreach/access.ts'
import { mayOnPhone } from './outreach/device/access.ts'
import { mayOnPerson } from './person/access.ts'
import { type AllPermissions, mayAsStaff } from './platform/access/index.ts'
import { mayOnReview } from './review/access.ts'
import { mayOnBooking, mayOnSite } from './shelter/access.ts'
import { mayOnSignal } from './signal/access.ts'
import { mayOnSupport } from './support/access.ts'

export const permissions = {
  staff: mayAsStaff,
  person: mayOnPerson,
  consent: mayOnConsent,
  signal: mayOnSignal,
  case: mayOnCase,
  matter: mayOnMatter,
  message: mayOnMessage,
  advice: mayOnAdvice,
  home: mayAtHome,
  agreement: mayOnAgreement,
  support: mayOnSupport,
  outreach: mayOnOutreach,
  phone: mayOnPhone,
  site: mayOnSite,
  booking: mayOnBooking,
  figures: mayOnFigures,
  review: mayOnReview,
  interface: mayOnInterface,
  charge: mayInCharge,
  duty: mayOnDuty,
} as const satisfies AllPermissions
