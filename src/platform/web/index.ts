/** The web: what a room's routes are written with. */
export { assemble, LOCALE_COOKIE, SCHEME_COOKIE } from './assemble.tsx'
export { type Ctx, type Env, idParam, room, signedIn, viewer } from './context.ts'
export {
  type DayItem,
  nothingToTell,
  type PathAsking,
  type PathEvent,
  type PathLane,
  type PathPart,
  type Reminder,
} from './day.ts'
export {
  choice,
  date,
  optionalChoice,
  optionalDate,
  optionalReference,
  optionalText,
  problem,
  reference,
  text,
  wholeNumber,
} from './fields.ts'
export { ifAboutPeople, ifInCases, ifInMyDay } from './first-look.ts'
export {
  blankForm,
  formOf,
  type Problem,
  readForm,
  readQuery,
  seenValue,
  typedIn,
  withProblems,
} from './form.ts'
export { log, logFailure, logRefusal } from './log.ts'
export { messageFor } from './messages.ts'
export { ownPath, safePath } from './own-path.ts'
export { pageKey, pageOf } from './paging.ts'
export type { Place } from './place.ts'
export { page, seeOther } from './respond.ts'
export { type Listening, listen } from './serve.ts'
export { roleLabel } from './words.ts'
