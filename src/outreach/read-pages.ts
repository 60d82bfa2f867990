/** What the room's pages are called in the read log: a code that is used and doesn't stand here is an error of types. */

import { readPages } from '../platform/access/index.ts'

const pages = readPages({
  'outreach-contact': { sv: 'Kontakt i uppsökande arbete', en: 'Contact in outreach' },
  'outreach-contact-new': { sv: 'Ny kontakt i uppsökande arbete', en: 'New contact in outreach' },
  'outreach-alert': { sv: 'Larm om någon som sover ute', en: 'Alert of somebody who sleeps outdoors' },
  'outreach-promise': { sv: 'När larm besöks', en: 'When alerts are visited' },
  'outreach-place': { sv: 'Plats i uppsökande arbete', en: 'Place in outreach' },
  'outreach-service': { sv: 'Det som finns för alla', en: 'What there is for everybody' },
  'outreach-area': { sv: 'Områden för uppsökande arbete', en: 'Areas of outreach' },
})

type Codes = { readonly [Code in keyof typeof pages]: true }
declare module '../platform/access/read-page.ts' {
  interface ReadPages extends Codes {}
}
