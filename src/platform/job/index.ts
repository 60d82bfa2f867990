/** Jobs: what is done later, again, or by the clock; over the one database that there is. */
export { type Failed, failedJobs, retryFailed } from './failed.ts'
export { defineJob, enqueue, type Job, type Retry, type When } from './job.ts'
export type { Attempt, Handed } from './payload.ts'
export { type Pace, startJobs } from './start.ts'
