/** Consents, assignments and emergency openings: what other rooms may use. */

import './read-pages.ts'

export { mayOnConsent } from './access.ts'
export { openingInEmergency } from './emergency/forms.tsx'
export { consentPath } from './lanes.ts'
export { places } from './places.ts'
export { allowedIn, type Consent } from './queries.ts'
export { consentRoutes } from './routes.tsx'
export { type ConsentPart, EMERGENCY_HOURS, type State, stateOf } from './rules.ts'
