/** The web: what a room's routes are written with. */
export { type Assembly, assemble, LOCALE_COOKIE, SCHEME_COOKIE } from './assemble.tsx'
export { assetRoutes } from './assets-route.ts'
export { type Ctx, type Env, idParam, NotSignedIn, room, signedIn, viewer } from './context.ts'
export type { DayItem, PathEvent, PathLane } from './day.ts'
export {
  choice,
  choices,
  date,
  optionalChoice,
  optionalDate,
  optionalReference,
  optionalText,
  problem,
  reference,
  text,
  ticked,
  wholeNumber,
} from './fields.ts'
export { blankForm, formOf, type Problem, type Read, readForm, readQuery, withProblems } from './form.ts'
export { log } from './log.ts'
export { pageKey, pageOf } from './paging.ts'
export { page, seeOther, takeNotice } from './respond.ts'
export { type Listening, listen } from './serve.ts'
export { roleLabel } from './words.ts'
