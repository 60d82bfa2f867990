/** One agreement as whoever asks may read it, with what decides where it stands. */

import { found, type Session } from '../platform/access/index.ts'
import { type Asking, allOf, ask, rowsOf, type Tx, told } from '../platform/database/index.ts'
import { isId } from '../platform/id.ts'
import { holdRecord } from '../platform/record/index.ts'
import { today } from '../platform/time/index.ts'
import { type AgreementVerb, requireMay } from './access.ts'
import type { AgreementKind } from './kinds.ts'
import { type Standing, standingOn, type Term } from './standing.ts'

export type Party = {
  id: string
  organisationId: string | null
  name: string
  /** of an organisation in the system */
  kind: string | null
  municipality: string | null
  contact: string | null
}
export type Signature = {
  id: string
  partyId: string
  signer: string
  signerRole: string | null
  signedOn: Temporal.PlainDate
}
export type Prolongation = {
  id: string
  agreedOn: Temporal.PlainDate
  untilOn: Temporal.PlainDate
  words: string | null
}
export type End = {
  id: string
  endedOn: Temporal.PlainDate | null
  because: 'notice' | 'agreed' | 'breach' | 'replaced' | 'neverBegan'
  words: string | null
  openBecause: string | null
}

type Row = {
  id: string
  municipality: string
  kind: AgreementKind
  title: string
  purpose: string
  diaryNumber: string | null
  fromOn: Temporal.PlainDate
  untilOn: Temporal.PlainDate | null
  prolongsMonths: number | null
  noticeMonths: number | null
  renewOn: Temporal.PlainDate | null
  extendsId: string | null
  extendsTitle: string | null
  extendsWords: string | null
  dwellingId: string | null
  dwellingAddress: string | null
  dwellingNumber: string | null
}

export type Agreement = Row &
  Omit<Term, 'parties' | 'signatures' | 'prolongations' | 'end'> & {
    parties: readonly Party[]
    signatures: readonly Signature[]
    prolongations: readonly Prolongation[]
    end: End | null
    /** today */
    standing: Standing
  }

/** The parties as they stand, the municipality whose agreement it is first. */
export const partiesOf = (tx: Tx, agreementId: string): Asking<Party[]> =>
  rowsOf(
    tx
      .selectFrom('agreement_party as p')
      .leftJoin('organisation as o', 'o.id', 'p.organisation_id')
      .select((eb) => [
        'p.id',
        'p.organisation_id as organisationId',
        eb.fn.coalesce('o.name', 'p.outside_name').$castTo<string>().as('name'),
        'o.kind',
        'p.organisation_municipality as municipality',
        'p.contact',
      ])
      .where('p.agreement_id', '=', agreementId)
      .where('p.undone_at', 'is', null)
      .orderBy('p.added_at')
      .orderBy('p.id'),
  )

/** Everything that decides where it stands. */
export function askingAgreement(tx: Tx, id: string): Asking<Agreement | undefined> {
  const rows = tx
    .selectFrom('agreement as a')
    .leftJoin('agreement as e', 'e.id', 'a.extends_id')
    .leftJoin('dwelling as d', 'd.id', 'a.dwelling_id')
    .select([
      'a.id',
      'a.municipality_code as municipality',
      'a.title',
      'a.purpose',
      'a.diary_number as diaryNumber',
      'a.from_on as fromOn',
      'a.until_on as untilOn',
      'a.prolongs_months as prolongsMonths',
      'a.notice_months as noticeMonths',
      'a.renew_on as renewOn',
      'a.extends_id as extendsId',
      'e.title as extendsTitle',
      'a.extends_words as extendsWords',
      'a.dwelling_id as dwellingId',
      'd.address as dwellingAddress',
      'd.number as dwellingNumber',
    ])
    .select((eb) => eb.ref('a.kind').$castTo<AgreementKind>().as('kind'))
    .where('a.id', '=', id)
  const signatures = tx
    .selectFrom('agreement_signature')
    .select(['id', 'party_id as partyId', 'signer', 'signer_role as signerRole', 'signed_on as signedOn'])
    .where('agreement_id', '=', id)
    .where('undone_at', 'is', null)
    .orderBy('signed_on')
  const prolongations = tx
    .selectFrom('agreement_prolongation')
    .select(['id', 'agreed_on as agreedOn', 'until_on as untilOn', 'words'])
    .where('agreement_id', '=', id)
    .where('undone_at', 'is', null)
    .orderBy('agreed_on')
  const ends = tx
    .selectFrom('agreement_end')
    .select(['id', 'ended_on as endedOn', 'because', 'words', 'open_because as openBecause'])
    .where('agreement_id', '=', id)
    .where('reopened_at', 'is', null)
  const all = allOf({
    rows: rowsOf(rows, { fromOn: 'day', untilOn: 'day', renewOn: 'day' }),
    parties: partiesOf(tx, id),
    signatures: rowsOf(signatures, { signedOn: 'day' }),
    prolongations: rowsOf(prolongations, { agreedOn: 'day', untilOn: 'day' }),
    ends: rowsOf(ends, { endedOn: 'day' }),
  })
  return told(all, ({ rows: [row], ends: [end = null], ...beside }) => {
    if (row === undefined) return undefined
    const agreement = { ...row, ...beside, end }
    return { ...agreement, standing: standingOn(agreement, today()) }
  })
}

/** One that the user may read, and where they may do this. */
export async function agreementToShow(tx: Tx, session: Session, id: string, verb: AgreementVerb): Promise<Agreement> {
  requireMay(session, verb)
  const agreement = found(isId(id) ? await ask(tx, askingAgreement(tx, id)) : undefined)
  // the other municipality reads what it is a party to, and writes in its own
  if (verb !== 'see') found(agreement.municipality === session.municipality ? agreement : undefined)
  return agreement
}

/** The same, held until the transaction ends. */
export async function agreementToWorkOn(tx: Tx, session: Session, id: string, verb: AgreementVerb): Promise<Agreement> {
  requireMay(session, verb)
  await holdRecord(tx)
  return agreementToShow(tx, session, id, verb)
}
