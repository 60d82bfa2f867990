/** Which pages are only read: they have connections of their own, so that forms that wait for each other never close the door to them. */

import { AsyncLocalStorage } from 'node:async_hooks'

const lane = new AsyncLocalStorage<'reading'>()

/** Everything that `work` asks of the database goes over the connections kept for reading (it may still write: a read log, a session's time). */
export const reading = <T>(work: () => T): T => lane.run('reading', work)

/** Whether the work at hand is a page that is only read. */
export const onlyReads = (): boolean => lane.getStore() === 'reading'
