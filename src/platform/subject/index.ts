/** Subjects, forms and presses: what a page on which something is done is written with. */
export { Beneath } from './beneath.tsx'
export {
  carried,
  checkboxes,
  type Names,
  oneOf,
  picked,
  pickedCode,
  pickedCodes,
  pickedSeveral,
  radios,
  ticked,
} from './choice-fields.tsx'
export { draftJobs } from './draft-job.ts'
export { draftRoutes } from './draft-routes.tsx'
export { drawnFields } from './drawn.tsx'
export { codeForEach } from './each-field.tsx'
export { openStops, overOpen, withOverOpen } from './end-fields.ts'
export { type Fields, type FieldWords, labelOf, labelsOf, readFields, type Values } from './field.ts'
export {
  amount,
  day,
  limited,
  longText,
  optional,
  shortText,
  sometimes,
  time,
  wholeNumber,
} from './fields.tsx'
export type { Answer, Around, Form, Placed, Press, Routed } from './form.ts'
export { everyPlace } from './places.ts'
export { type Refusal, type Refusals, type Sentence, several, stopped, wrong } from './refusal.ts'
export { type Numbered, numbered, rowNumbers } from './rows.ts'
export type { Finished, Step } from './step.ts'
export { type Desk, desk, subject } from './subject.tsx'
export type { Framed } from './subject-of.ts'
export { inWords } from './work.ts'
