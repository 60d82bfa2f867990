/** What in this room one goes to by name. */

import type { Place } from '../platform/web/index.ts'
import { mayOnInterface } from './access.ts'

export const places: readonly Place[] = [
  {
    href: '/settings/keys',
    does: false,
    may: mayOnInterface.keys,
    label: { sv: 'Nycklar för andra system', en: 'Keys for other systems' },
    words: 'api, gränssnitt, nyckel, integration, fastighetssystem, interface, token, key',
  },
  {
    href: '/settings/webhooks',
    does: false,
    may: mayOnInterface.webhooks,
    label: { sv: 'Aviseringar', en: 'Notices' },
    words: 'andra system, other systems, webhook, webhooks, api, integration, fastighetssystem',
  },
]
