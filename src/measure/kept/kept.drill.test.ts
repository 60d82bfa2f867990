/**
 * Writers and readers of figures at once: at the end nothing is kept that the rows don't give.
 * @module-tag server/locks
 */

import { expect, test } from 'vitest'
import { drill, drillTime } from '../../../test/support/drill.ts'
import { somebody, tells } from '../../../test/support/living.ts'
import { inWorld } from '../../../test/support/world.ts'
import { asSystem } from '../../platform/database/index.ts'
import { changeBetween } from '../change/change.ts'
import { countWeek } from '../count/count.ts'
import { recount } from '../job.ts'
import { measuringWeek } from '../week/week.ts'
import { figuresKept } from './anew.ts'

const world = inWorld()
const weeks = [2018, 2020, 2022].map(measuringWeek)
const codes = ['0880', '0881'] as const

test(
  'whoever counts while others write keeps no figure that is older than it seems',
  async () => {
    const chance = (n: number) => Math.floor(Math.random() * n)
    const write = async () => {
      const municipality = codes[chance(2)] ?? '0880'
      const from = `${2017 + chance(6)}-0${1 + chance(9)}-01`
      await tells(await somebody({ municipality }), { from, municipality }, world.siv.userId)
    }
    const count = async () => {
      const [municipality, week] = [codes[chance(2)] ?? '0880', weeks[chance(3)] ?? measuringWeek(2018)]
      await countWeek({ municipality, week })
      await asSystem('test', (tx) => changeBetween(tx, { municipality, from: measuringWeek(2017), to: week }))
    }
    for (let round = 0; round < drill(3, 150); round += 1) {
      await Promise.all([...Array.from({ length: 5 }, write), ...Array.from({ length: 5 }, count)])
      const { kept } = await figuresKept()
      const { made, differed } = await recount(null)
      expect([made, differed]).toEqual([kept, 0])
    }
    expect((await figuresKept()).kept).toBeGreaterThan(4)
  },
  drillTime(),
)
