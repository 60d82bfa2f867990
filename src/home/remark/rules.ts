/** What a remark on a tenancy must hold. */

type Day = Temporal.PlainDate
const isBefore = (a: Day, b: Day): boolean => Temporal.PlainDate.compare(a, b) < 0

export const remarkKinds = ['arrears', 'complaint'] as const
type RemarkKind = (typeof remarkKinds)[number]

export type NewRemark = { kind: RemarkKind; onDay: Day; amountKr: number | null; words: string | null }

export type RemarkProblem = 'in-the-future' | 'before-the-lease' | 'amount-missing' | 'words-missing'

/** Unpaid rent has an amount; a complaint says what it is about, or nobody can judge whether it is justified. */
export function remarkProblems(
  { kind, onDay, amountKr, words }: NewRemark,
  beginsOn: Day,
  today: Day,
): RemarkProblem[] {
  const problems: RemarkProblem[] = []
  if (isBefore(today, onDay)) problems.push('in-the-future')
  else if (isBefore(onDay, beginsOn)) problems.push('before-the-lease')
  if (kind === 'arrears' && amountKr === null) problems.push('amount-missing')
  if (kind === 'complaint' && words === null) problems.push('words-missing')
  return problems
}
