/**
 * Law: the calendar, deadlines, identifiers, retention, responsibility and the table of statutory rules.
 * Pure: it knows no database and no clock, and takes `today` where a day is needed.
 */

export {
  type Bilingual,
  type DayOff,
  dayOfRestName,
  easterSunday,
  eves,
  isDayOfRest,
  isEve,
  isPublicHoliday,
  isVardag,
  publicHolidays,
  type VardagReading,
} from './calendar.ts'
export {
  type Cause,
  type Course,
  type CourseChange,
  type CourseClock,
  type CourseEvent,
  type CourseEventKind,
  type CourseInput,
  type CoursePlace,
  type CourseStep,
  type CourseWarning,
  causes,
  courseChanges,
  courseEventKinds,
  courseEventNames,
  courseOf,
  coursePlaces,
  type DefectWords,
  defectWords,
  type EventFlag,
  eventFlags,
  type LearnedGround,
  learnedGrounds,
  type MessageDefect,
  messageDefects,
  type Payer,
  payers,
  placeNames,
  type Safe,
  type SafeBecause,
  type Sinks,
  type Stage,
  type StepState,
  safeBecause,
  stageNames,
  stages,
  type Tenure,
  tenures,
} from './course/index.ts'
export {
  type Deadline,
  deadline,
  extendToVardag,
  type Length,
  lengthInWords,
  nominalDay,
  type Unit,
  vardagAfter,
} from './deadline.ts'
export { type EventName, events as eventNames, isEventName } from './events.ts'
export {
  formatIdentifier,
  formatShortIdentifier,
  type Identifier,
  type IdentifierRefusal,
  type ParsedIdentifier,
  parseIdentifier,
} from './identifiers.ts'
export { lawMarkdown } from './markdown.ts'
export { holdsPersonalNumber } from './number-in-text.ts'
export { type Proposal, proposals } from './proposals.ts'
export {
  needsWhich,
  type Residence,
  type ResidenceAnswer,
  type ResidenceAnswers,
  type ResidenceQuestion,
  residenceOf,
  residenceQuestionNames,
  residenceQuestions,
} from './residence.ts'
export {
  type Responsibility,
  type ResponsibilityFacts,
  type Responsible,
  responsibleMunicipality,
} from './responsibility.ts'
export {
  type Destruction,
  destruction,
  type FileFacts,
  type FileState,
  fileState,
  keptForResearch,
  type ResearchAnswer,
} from './retention.ts'
export { vardagBefore } from './rules/decision-appeal.ts'
export type {
  Certainty,
  Computation,
  Computed,
  ComputeOptions,
  ComputeRefusal,
  DangerLine,
  Events,
  LawRule,
  Note,
  Reading,
  RuleKind,
  TestDate,
  WeekendRule,
} from './rules.ts'
export { type ComputeInput, computeRule, type DayInput, findRule, lawTable, parseDay } from './table.ts'
export { publishedTestNumbers, testCoordinationNumber, testNumber } from './test-numbers.ts'
