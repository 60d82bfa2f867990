/** A form on one thing (a case, a matter) as two handlers: shown with GET, done with POST, drawn again with what was typed when it can't be done. */

import type { z } from 'zod'
import { type Session, withoutKey } from '../access/index.ts'
import { isConflict } from '../database/index.ts'
import { type Outcome, refused } from '../outcome.ts'
import type { Locale } from '../text/index.ts'
import type { FormState, Viewer } from '../ui/index.ts'
import { type Ctx, idParam, signedIn, viewer } from './context.ts'
import { blankForm, type Problem, readForm, withProblems } from './form.ts'
import { page, seeOther } from './respond.ts'

export type Drawing<View, R> = { viewer: Viewer; view: View; form: FormState; refusal: R | null }

export type FormPage<S extends z.ZodType, View, V, R extends { kind: string }> = {
  fields: S
  /** what the page shows; throws NotFound when it isn't theirs */
  load: (session: Session, id: string, c: Ctx) => Promise<View>
  draw: (drawing: Drawing<View, R>) => Parameters<typeof page>[1]
  act: (session: Session, id: string, value: z.output<S>) => Promise<Outcome<V, R>>
  /** what a refusal says, and at which field (`''`: the whole form) */
  say: (refusal: R, locale: Locale) => Problem
  /** what a clash in the database means: somebody else was faster */
  onConflict?: R
  leadsTo: (done: V, id: string) => string
  notice: (locale: Locale) => string
}

export function formPage<S extends z.ZodType, View, V, R extends { kind: string }>(it: FormPage<S, View, V, R>) {
  const draw = async (c: Ctx, form: FormState, status: 200 | 409 | 422, refusal: R | null = null) => {
    // loaded anew after a refusal: the page then shows what has changed
    const view = await it.load(withoutKey(signedIn(c)), idParam(c), c)
    return page(c, it.draw({ viewer: viewer(c), view, form, refusal }), status)
  }
  const actOrConflict = async (session: Session, id: string, value: z.output<S>): Promise<Outcome<V, R>> => {
    try {
      return await it.act(session, id, value)
    } catch (error) {
      if (it.onConflict !== undefined && isConflict(error)) return refused(it.onConflict)
      throw error
    }
  }
  return {
    get: (c: Ctx) => draw(c, blankForm(), 200),
    post: async (c: Ctx) => {
      const session = signedIn(c)
      const form = await readForm(c, it.fields)
      if (!form.ok) return draw(c, form.state, 422)
      const outcome = await actOrConflict(session, idParam(c), form.value)
      if (!outcome.ok) {
        const problem = it.say(outcome.reason, session.locale)
        return draw(c, withProblems(form.state, [problem]), problem.field === '' ? 409 : 422, outcome.reason)
      }
      return seeOther(c, it.leadsTo(outcome.value, idParam(c)), it.notice(session.locale))
    },
  }
}
