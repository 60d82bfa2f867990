/** The database: how it is opened, brought up to date, and the two doors that lead to it. */

export {
  type Asking,
  allOf,
  ask,
  eachOf,
  type Ids,
  ifThere,
  known,
  type Look,
  rowsOf,
  sharing,
  type Times,
  told,
} from './asking.ts'
export { BadBackup, backUp } from './backup.ts'
export { DatabaseAway, isConflict, isForbidden, isOfTheRows, isUnkeepable } from './conflict.ts'
export {
  AlreadyDone,
  asSystem,
  asUser,
  databaseFacts,
  keyLedTo,
  refreshStatistics,
  type Tx,
  useDatabase,
} from './doors.ts'
export { lookAtServer, UnfitServer } from './fit.ts'
export { BrokenFolder, isNothing } from './folder.ts'
export { holdsFromBeginning } from './holding.ts'
export { type ColumnTypes, insertMany, unnested } from './insert-many.ts'
export { reading } from './lane.ts'
export { DirectoryHeld, type Holder, holderOf, type Lock, lockDirectory } from './lock.ts'
export { MigrationMismatch, migrate, migrations } from './migrate.ts'
export { type Connection, openDatabase, type Place } from './open.ts'
export { copyOpenFolder, hear } from './opened.ts'
export { type Municipality, municipalities } from './reference.ts'
export { Occupied, restore } from './restore.ts'
export { takeRunningNumber } from './running-number.ts'
export type { Database } from './schema.gen.ts'
export { rowsExpected } from './statistics.ts'
