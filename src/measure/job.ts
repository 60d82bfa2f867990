/** Kept figures made anew while nobody waits for them. */

import { z } from 'zod'
import { defineJob } from '../platform/job/index.ts'
import { keptFiguresOfAll } from './figures.ts'
import { type Anew, figuresAhead, figuresAnew, forgetFigures } from './kept/anew.ts'

const HOUR = 3600

/** Each night: figures that somebody asks for and that the day has touched, and those of the new day. Whoever looks at them in the morning finds them made. */
export const figuresJob = defineJob({
  name: 'measure.figures-anew',
  schema: z.object({}),
  nightly: '03:10',
  expires: HOUR,
  run: async (_, { signal }) => {
    await figuresAnew(keptFiguresOfAll, { all: false, municipality: null, signal })
    await figuresAhead(keptFiguresOfAll, signal)
    await forgetFigures(keptFiguresOfAll)
  },
})

/** All that is kept of a municipality, or of every one (`null`), made of the rows whether anything touched it or not. */
export const recount = (municipality: string | null): Promise<Anew> =>
  figuresAnew(keptFiguresOfAll, { all: true, municipality })
