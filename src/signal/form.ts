/** What the address of the list may ask for. */

import { z } from 'zod'
import { optionalChoice } from '../platform/web/index.ts'
import { signalKinds } from './rules.ts'

export const listQuery = z.object({
  show: optionalChoice(['waiting', 'all', 'sent']).catch(null),
  kind: optionalChoice(signalKinds).catch(null),
})
