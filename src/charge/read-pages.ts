/** What the room's pages are called in the read log: a code that is used and doesn't stand here is an error of types. */

import { readPages } from '../platform/access/index.ts'

const pages = readPages({
  'on-call': { sv: 'Socialjour', en: 'On call' },
  'organisation-edit': { sv: 'Organisation ändras', en: 'Changing an organisation' },
  'organisation-end': { sv: 'Organisation avslutas', en: 'Ending an organisation' },
  'organisation-new': { sv: 'Ny organisation', en: 'New organisation' },
  'unit-edit': { sv: 'Enhet ändras', en: 'Changing a unit' },
  'unit-end': { sv: 'Enhet avslutas', en: 'Ending a unit' },
  'unit-new': { sv: 'Ny enhet', en: 'New unit' },
  'user-edit': { sv: 'Användare ändras', en: 'Changing a user' },
  'user-end': { sv: 'Användare avslutas', en: 'Ending a user' },
  'user-new': { sv: 'Ny användare', en: 'New user' },
  'user-role': { sv: 'Ny roll', en: 'New role' },
  'user-role-taken': { sv: 'Roll tas bort', en: 'Taking a role away' },
})

type Codes = { readonly [Code in keyof typeof pages]: true }
declare module '../platform/access/read-page.ts' {
  interface ReadPages extends Codes {}
}
