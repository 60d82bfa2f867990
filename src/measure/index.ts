/** Figures: what other rooms and the command line may use. */

import './read-pages.ts'

export { mayOnFigures } from './access.ts'
export { compare } from './compare/compare.ts'
export { countWeek } from './count/count.ts'
export { evidenceOf as fidelityEvidence } from './fidelity/evidence.ts'
export { ownTemplate } from './fidelity/template.ts'
export { indicators } from './indicators.ts'
export { figuresJob, recount } from './job.ts'
export { figuresKept } from './kept/anew.ts'
export { places } from './places.ts'
export { retentionOf } from './retention/asked.ts'
export { measureRoutes } from './routes.tsx'
export { parseWeek } from './week/week.ts'
