/** Subjects, forms and presses: what a page on which something is done is written with. */
export {
  checkboxes,
  confirmed,
  type Names,
  oneOf,
  picked,
  pickedCode,
  radios,
  ticked,
} from './choice-fields.tsx'
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
export type { Answer, Around, Form, Placed, Press } from './form.ts'
export { type Refusal, type Refusals, type Sentence, several, stopped, wrong } from './refusal.ts'
export type { Finished, Step } from './step.ts'
export { type Desk, desk, everyPlace, subject } from './subject.tsx'
export type { Framed } from './subject-of.ts'
