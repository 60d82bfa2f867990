/** Work about protected people that somebody answers for and may not read. */
export { withheldDayItems } from './day.ts'
export { type Beside, type Withheld, withheldBeside, withheldThing } from './queries.ts'
export { insteadOfNothing, withheldRoutes } from './routes.tsx'
export { WithheldBeside, WithheldThing } from './views.tsx'
