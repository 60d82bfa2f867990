/** Consents, assignments and emergency openings: what other rooms may use. */
export { mayOnConsent } from './access.ts'
export { openInEmergency } from './emergency/actions.ts'
export { consentLanes } from './lanes.ts'
export { allowedParts, assignmentsOf, type Consent, consentsOf } from './queries.ts'
export { consentRoutes } from './routes.tsx'
export { type ConsentPart, EMERGENCY_HOURS, type State, stateOf } from './rules.ts'
