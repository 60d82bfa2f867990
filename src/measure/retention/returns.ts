/** Back in homelessness within some months after a home began, as a reader is told of it. Pure. */

import { isSmall, SMALLEST_SHOWN } from '../suppress.ts'
import { type ReturnGroup, type ReturnMonths, returnMonths } from './counted.ts'

export type Returns = {
  months: ReturnMonths
  /** whose home began so long ago */
  followed: number | null
  back: number | null
}

/** Only of those whose home began at least so long ago. Whoever may not open the leases gets no handful. */
export function returnsOf(
  groups: readonly ReturnGroup[],
  { year, mayOpen }: { year: number | null; mayOpen: boolean },
): Returns[] {
  let before = 0
  return returnMonths.map((months) => {
    const ripe = groups.filter(
      (one) => one.followed !== null && one.followed >= months && (year === null || one.year === year),
    )
    const count = (which: (one: ReturnGroup) => boolean) =>
      ripe.reduce((sum, one) => (which(one) ? sum + one.many : sum), 0)
    const followed = count(() => true)
    const back = count(({ within }) => within !== null && within <= months)
    // what came back since the time before that is told is a number as well
    const small = [back, followed - back, back - before].some(isSmall)
    if (followed < SMALLEST_SHOWN || (small && !mayOpen))
      return { months, followed: mayOpen ? followed : null, back: null }
    before = back
    return { months, followed, back }
  })
}
