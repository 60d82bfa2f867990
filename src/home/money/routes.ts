/** The forms and presses of a lease's money and notice. */

import { lease } from '../subject.tsx'
import * as money from './forms.tsx'
import * as strike from './undoing.ts'

export const moneyRoutes = lease.routes(
  ...[money.changingRent, money.deposit, money.returning, money.unreturning],
  ...[money.guarantee, money.granting, money.ending, money.unending, money.noticing, money.withdrawing],
  ...[strike.undoingRent, strike.undoingDeposit, strike.undoingGuarantee],
)
