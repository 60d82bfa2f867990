/** What the room's pages are called in the read log: a code that is used and doesn't stand here is an error of types. */

import { readPages } from '../platform/access/index.ts'

const pages = readPages({
  support: { sv: 'Stöd', en: 'Support' },
  'support-crisis': { sv: 'Krisplan', en: 'Crisis plan' },
  'support-list': { sv: 'Lista över stöd', en: 'List of support' },
  'support-settings': { sv: 'Inställningar för stöd', en: 'Settings of support' },
  'support-tell': { sv: 'Vad en hyresvärd får veta om stöd', en: 'What a landlord is told about support' },
})

type Codes = { readonly [Code in keyof typeof pages]: true }
declare module '../platform/access/read-page.ts' {
  interface ReadPages extends Codes {}
}
