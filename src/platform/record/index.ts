/** The record of changes. */
export { noteDoor, noteFile, noteRefusal, noteShownAgain } from './access-log.ts'
export { type Actor, holdRecord, holdRecords, type NewEvent, record, recordAll } from './record.ts'
export { ownRow, rowSince, stampedRow } from './stamps.ts'
export { type Break, type Verification, verifyRecord } from './verify.ts'
