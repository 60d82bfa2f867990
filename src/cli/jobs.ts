/** `hemvist jobs failed` and `hemvist jobs retry`: what was tried as often as it may be and failed, and trying it anew. */

import type { Command } from 'commander'
import { failedJobs, retryFailed } from '../platform/job/index.ts'
import type { Print } from './print.ts'

export function addJobCommands(program: Command, print: Print): void {
  const jobs = program.command('jobs').description('what is done by the clock and in its own time')
  jobs
    .command('failed')
    .description('how many jobs have failed every time')
    .action(async () => {
      const failed = await failedJobs()
      const lines = failed.map(({ job, count, latest }) => `${job}: ${count}, the latest ${latest}`)
      print.result(failed, () => lines.join('\n') || 'None.')
    })
  jobs
    .command('retry')
    .description('have them tried again')
    .action(async () => {
      const put = await retryFailed()
      print.result({ retried: put }, () => `${put} put back.`)
    })
}
