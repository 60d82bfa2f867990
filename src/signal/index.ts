/** Signals: what other rooms may use. */

import './read-pages.ts'

export { linkSignalPerson, unlinkSignalPerson } from './about.ts'
export { mayOnSignal } from './access.ts'
export { type AddedSignal, addSignalsIn, type NewSignal } from './actions.ts'
export { type AlreadyAnswered, answerSignalIn, isAnsweredConflict, type NewAnswer } from './answer.ts'
export { dayItems, pathPart } from './duties.ts'
export { askingSignalForCase, type SignalForCase, signalForCase, suggestedWords } from './for-case.ts'
export { places } from './places.ts'
export { addPublicSignal } from './public.ts'
export { latestAnswer } from './queries.ts'
export { takeReceipt } from './receipt.ts'
export { signalRoutes } from './routes.tsx'
export { type AnswerKind, answerBy, type SignalKind } from './rules.ts'
export { sending } from './sending.tsx'
export { TenantOffer } from './tenant.tsx'
export { askingTenantsToOffer } from './tenants.ts'
