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
export type {
  Certainty,
  Computation,
  Computed,
  ComputeOptions,
  ComputeRefusal,
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
