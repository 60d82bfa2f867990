/** What the answers of an assessment come to, principle by principle. Pure. */

import type { Template } from './template.ts'

export type PrincipleScore = {
  /** 1-8; null: statements about none of them */
  principle: number | null
  /** the mean of its answers; null while one of them is missing */
  mean: number | null
  answered: number
  asked: number
}

export function scoresOf({ statements }: Template, answers: ReadonlyMap<string, number>): PrincipleScore[] {
  const principles = [...new Set(statements.map(({ principle }) => principle))].toSorted(
    (a, b) => (a ?? 99) - (b ?? 99),
  )
  return principles.map((principle) => {
    const asked = statements.filter((one) => one.principle === principle)
    const given = asked.flatMap(({ id }) => answers.get(id) ?? [])
    const mean = given.length === asked.length ? given.reduce((sum, one) => sum + one, 0) / given.length : null
    return { principle, mean, answered: given.length, asked: asked.length }
  })
}

/** Each principle weighs as much as the others, however many statements it has; null while an answer is missing. */
export function wholeScore(scores: readonly PrincipleScore[]): number | null {
  const means = scores.flatMap(({ mean }) => mean ?? [])
  return means.length < scores.length || means.length === 0
    ? null
    : means.reduce((sum, one) => sum + one, 0) / means.length
}
