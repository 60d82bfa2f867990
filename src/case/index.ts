/** Cases: what other rooms may use. */

import './read-pages.ts'

export { mayDo as mayDoInCase, mayOnCase } from './access.ts'
export { dayItems } from './duties/day.ts'
export { casesOfPerson, type PersonCase, pathPart } from './duties/path.ts'
export { ownCaseNumbers } from './list/own.ts'
export { type Case as CaseBrief, caseById as caseBrief } from './load.ts'
export { caseNumber } from './opening/number.ts'
export { type OpenCase, openCaseOf } from './opening/queries.ts'
export { places } from './places.ts'
export { rooflessIn } from './roofless.ts'
export { caseRoutes } from './routes.tsx'
