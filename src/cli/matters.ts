/** `hemvist matters recompute`: where running matters stand, made again from their events. */

import type { Command } from 'commander'
import { recomputeMatters } from '../eviction/index.ts'
import type { Print } from './print.ts'

export function addMatterCommands(program: Command, print: Print): void {
  program
    .command('matters')
    .description('tenancies at risk')
    .command('recompute')
    .description(
      'stages and clocks of every running matter, from its events (a server does so itself when it starts with other rules)',
    )
    .action(async () => {
      const { matters, differed } = await recomputeMatters()
      print.result({ matters, differed }, () => `${matters} running matters; ${differed} stood otherwise.`)
    })
}
