/** People: what other rooms may use. */

import './read-pages.ts'

export { mayOnPerson } from './access.ts'
export { askedDayItems } from './asked/day.ts'
export {
  type AssignmentTask,
  endAssignment,
  giveAssignment,
  moveAssignmentEnd,
  type NewAssignment,
} from './assignment.ts'
export {
  briefOf,
  nameOf,
  openPeople,
  openPerson,
  openReadable,
  type PersonBrief,
  type ProtectionLevel,
  worksWith,
} from './brief.ts'
export { byUnit, type Colleague, colleagues } from './colleagues.ts'
export {
  contactMade,
  createPerson,
  type FactsRefusal,
  isNumberConflict,
  mayBeCreated,
  type PersonFacts,
} from './create.ts'
export { NewPersonFields, newPersonShape, problemsOfFacts } from './entry/fields.tsx'
export { type Found, findPeople, type Hit, hitsOf, type Sought, searchCounted, soughtNow } from './find.ts'
export { maskedNumber, PersonFrame, type PersonSection, sectionsFor } from './frame/frame.tsx'
export {
  compareGrounds,
  type GroundsCompared,
  groundsHold,
  groundsJob,
  howGroundsDiffer,
  makeGroundsAnew,
} from './ground/compare.ts'
export { householdIn } from './household/queries.ts'
export { endToldSituations, type Telling, tellSituation } from './living/actions.ts'
export {
  forms,
  isLivingForm,
  isWithoutRoof,
  kindOfLiving,
  type LivingFormCode,
  livingFormCodes,
  livingFormName,
  livingFormNames,
  livingForms,
  type Situation,
  withoutRoof,
} from './living/forms.ts'
export { episodesIn, type LivingRow, livesNow, livingRow, sourcesIn } from './living/queries.ts'
export { resumeToldSituations } from './living/resume.ts'
export { type Episode, type Source, type Stretch, timeline } from './living/rules.ts'
export { problemOfNumber } from './number-problem.ts'
export { places } from './places.ts'
export { personRoutes } from './routes.tsx'
export { linkedIds } from './same-person/queries.ts'
export { ownPath, withPerson } from './search/back.ts'
export { PersonChooser } from './search/views.tsx'
export { actingFor, ownUnits, type Unit, unitsToChoose } from './units.ts'
