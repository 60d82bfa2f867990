/** A municipality as a command names it. */

import { municipalities } from '../platform/database/index.ts'
import { Failure } from './print.ts'

/** Its code. `or`: what else the command takes, as it is told to whoever wrote something else. */
export function codeOf(municipality: string, or = ''): string {
  if (!/^\d{4}$/.test(municipality))
    throw new Failure(`--municipality wants four digits, such as 0880${or}.`, { exit: 2 })
  if (!municipalities().some(({ code }) => code === municipality))
    throw new Failure(`No municipality has the code ${municipality}.`, { exit: 2 })
  return municipality
}
