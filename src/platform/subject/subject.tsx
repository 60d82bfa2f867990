/**
 * A subject is a thing that people work on (a case, a matter, a lease): where it is, how it is shown and held, when it has ended, and what follows
 * every change. On it hang forms (a page with fields) and presses (one button), which say only what is theirs.
 */

import type { Hono } from 'hono'
import type { Session } from '../access/index.ts'
import type { Database } from '../database/index.ts'
import { holdRecord } from '../record/index.ts'
import type { Locale } from '../text/index.ts'
import { type Env, room } from '../web/context.ts'
import type { Whole } from './address.ts'
import type { Fields } from './field.ts'
import type { Answer, Form, FormOf, Press, PressOf, Routed } from './form.ts'
import { makeForm } from './make-form.tsx'
import { makePress } from './make-press.tsx'
import { place } from './places.ts'
import type { Step } from './step.ts'
import type { SubjectOf } from './subject-of.ts'
import { type WorkOf, work } from './work.ts'

export type Subject<
  Held extends { id: string },
  Shown extends Held,
  Verb extends string,
  At extends string,
  Key extends string,
  Own extends keyof Database,
> = {
  form: <F extends Fields<Held>, const Path extends string, Word extends string = never, Known = undefined>(
    of: FormOf<Held, Shown, Verb, F, At, Path, Word, Key, Own, Known>,
  ) => Form<Whole<At, Path>, F>
  press: <const Path extends string, Word extends string = never>(
    of: PressOf<Held, Verb, At, Path, Word, Key, Own>,
  ) => Press<Whole<At, Path>>
  /** The same work for what is read by hand, whose file says why: who may, the lock, what has ended, stamps, the record and what follows. */
  work: <Ids extends object>(
    place: WorkOf<Verb, Ids>,
    session: Session,
    to: Ids,
    act: (step: Step<Held, Ids, Key, Own>) => Promise<Answer>,
  ) => Promise<Answer>
  /** the routes of its forms and presses */
  routes: (...placed: readonly Routed[]) => Hono<Env>
}

/** @example const matter = subject({ at: '/evictions/:id', show: matterToShow, hold: matterToWorkOn, ended: ({ end }) => end !== null, … }) */
export function subject<
  Held extends { id: string },
  Shown extends Held,
  Verb extends string,
  const At extends string,
  Key extends string = never,
  Own extends keyof Database = never,
>(it: SubjectOf<Held, Shown, Verb, At, Key, Own>): Subject<Held, Shown, Verb, At, Key, Own> {
  return {
    form: (of) => makeForm(it, of),
    press: (of) => makePress(it, of),
    work: async (place, session, to, act) => (await work(it, place, session, to, act)).answer,
    routes: routesOf,
  }
}

/** Nothing yet: what forms stand on that make something new. Its record says which row it made (`done('signal.noted', { about: id })`). */
export type Desk = { readonly id: '' }
const nothingYet: Desk = { id: '' }

/** A place where new things are made: a form on nothing yet, for whoever may. */
export function desk<Verb extends string, const At extends string>(it: {
  at: At
  requireMay: (session: Session, verb: Verb) => void
  frame: SubjectOf<Desk, Desk, Verb, At, never, never>['frame']
  text: { readonly [L in Locale]: { readonly cancel: string } }
}) {
  const allowed = async (session: Session, verb: Verb): Promise<Desk> => {
    it.requireMay(session, verb)
    return nothingYet
  }
  return subject({
    at: it.at,
    requireMay: it.requireMay,
    show: (_tx, session, _id, _opens, verb: Verb) => allowed(session, verb),
    hold: async (tx, session, _id, verb: Verb) => {
      const on = await allowed(session, verb)
      await holdRecord(tx)
      return on
    },
    ended: () => false,
    frame: it.frame,
    text: { sv: { ...it.text.sv, ended: '' }, en: { ...it.text.en, ended: '' } },
  })
}

function routesOf(...all: readonly Routed[]): Hono<Env> {
  place(...all)
  return all.reduce((routes, { address, get, post }) => {
    if (get) routes.get(address, get)
    return routes.post(address, post)
  }, room())
}
