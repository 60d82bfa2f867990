/** Leaving a dwelling to the municipality: the one place where a vacancy comes into being, by form, by file or by another system. */

import { holdsPersonalNumber } from '../../law/index.ts'
import type { Session } from '../../platform/access/index.ts'
import type { Tx } from '../../platform/database/index.ts'
import { done, type Outcome, refused } from '../../platform/outcome.ts'
import { stampedRow } from '../../platform/record/index.ts'
import { now, today } from '../../platform/time/index.ts'
import { requireMay } from '../access.ts'
import { isHeld } from '../dwelling/held.ts'
import { dwellingToOffer } from '../dwelling/queries.ts'
import { type Vacancy, vacancyBeside } from './queries.ts'
import { type InTheWay, inTheWay, isSame, type ReservedFor, type VacancyForm } from './rules.ts'

export type NewVacancy = {
  dwellingId: string
  freeFrom: Temporal.PlainDate
  answerBy: Temporal.PlainDate
  form: VacancyForm
  /** the dwelling’s own when null */
  rentKr: number | null
  requirements: string | null
  reservedFor: ReservedFor | null
  toolId: string | null
  /** the dwelling came into the register with it */
  addedDwelling?: boolean
}

export type VacancyRefusal =
  | InTheWay
  | { kind: 'noSuchDwelling' }
  | { kind: 'alreadyOffered'; until: Temporal.PlainDate }

export type CameBy = { via: 'form' | 'interface' } | { via: 'file'; importId: string }

/** Adds it, or finds the one that says the same already. Throws the conflict `vacancy_one_a_flat` when somebody was faster. */
export async function addVacancy(
  tx: Tx,
  session: Session,
  vacancy: NewVacancy,
  by: CameBy,
): Promise<Outcome<{ id: string; already: boolean }, VacancyRefusal>> {
  requireMay(session, 'offerVacancy')
  const dwelling = await dwellingToOffer(tx, vacancy.dwellingId)
  if (dwelling === undefined) return refused({ kind: 'noSuchDwelling' })
  const { dwellingId, freeFrom, answerBy, form } = vacancy
  const rentKr = vacancy.rentKr ?? dwelling.rentKr
  const beside = await vacancyBeside(tx, dwellingId)
  if (beside !== undefined)
    return isSame(beside, { freeFrom, answerBy, form, rentKr })
      ? done({ id: beside.id, already: true })
      : refused({ kind: 'alreadyOffered', until: beside.answerBy })
  const stands = inTheWay({ ...dwelling, held: await isHeld(tx, dwellingId) }, freeFrom)
  if (stands) return refused(stands)
  const row = stampedRow(session, 'offered')
  await tx
    .insertInto('vacancy')
    .values({
      ...row,
      dwelling_id: dwellingId,
      free_from: freeFrom,
      offered_on: today(),
      answer_by: answerBy,
      form,
      rent_kr: rentKr,
      requirements: vacancy.requirements,
      reserved_for: vacancy.reservedFor,
      home_tool_id: vacancy.toolId,
      added_dwelling: vacancy.addedDwelling ?? false,
      via: by.via,
      import_id: by.via === 'file' ? by.importId : null,
    })
    .execute()
  return done({ id: row.id, already: false })
}

/** What the record tells of a vacancy that was added. */
export const toldOf = ({ dwellingId, freeFrom, answerBy, form }: NewVacancy, via: CameBy['via']) => ({
  dwelling: dwellingId,
  form,
  from: freeFrom.toString(),
  by: answerBy.toString(),
  via,
})

export type WithdrawalRefusal = 'noNumbers' | 'already' | 'taken' | 'held'

/** Draws a held vacancy back, with why. Not one that a household has been offered: they answer first. */
export async function withdrawVacancy(
  tx: Tx,
  session: Session,
  vacancy: Vacancy,
  because: string,
): Promise<Outcome<null, WithdrawalRefusal>> {
  requireMay(session, 'offerVacancy')
  if (holdsPersonalNumber(because)) return refused('noNumbers')
  if (vacancy.withdrawnOn) return refused('already')
  if (vacancy.takenOn) return refused('taken')
  if (await isHeld(tx, vacancy.dwellingId)) return refused('held')
  await tx
    .updateTable('vacancy')
    .set({ withdrawn_at: now(), withdrawn_by: session.userId, withdrawn_because: because })
    .where('id', '=', vacancy.id)
    .execute()
  return done(null)
}
