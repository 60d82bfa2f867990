/** A form on a subject as two handlers: shown with GET, done with POST, drawn again with what was typed when it can't be done. */

import { type Session, withoutKey } from '../access/index.ts'
import { asUser, type Database } from '../database/index.ts'
import { type FormState, Hidden, Notice, PageForm } from '../ui/index.ts'
import { type Ctx, signedIn, viewer as viewerOf } from '../web/context.ts'
import { blankForm, type Problem, seenValue, typedIn, withProblems } from '../web/form.ts'
import { page } from '../web/respond.ts'
import { type Params, paramsIn, pathTo, type Whole, whole } from './address.ts'
import { answered } from './answered.ts'
import { draftOf, isDraftAddress, throwDraftAway } from './draft.ts'
import { BegunBefore, KeepDraft } from './draft-routes.tsx'
import { drawnFields, hasMore } from './drawn.tsx'
import { beyondLimits, type Fields, type FieldWords, labelOf, readFields, type Values } from './field.ts'
import type { Answer, Around, Form, FormOf } from './form.ts'
import { type Refusal, stopped, wrong } from './refusal.ts'
import type { Step } from './step.ts'
import type { SubjectOf } from './subject-of.ts'
import { homeOf, idOf, inWords, work } from './work.ts'

export function makeForm<
  Held extends { id: string },
  Shown extends Held,
  Verb extends string,
  At extends string,
  Key extends string,
  Own extends keyof Database,
  F extends Fields<Held>,
  Path extends string,
  Word extends string,
  Known,
>(
  it: SubjectOf<Held, Shown, Verb, At, Key, Own>,
  form: FormOf<Held, Shown, Verb, F, At, Path, Word, Key, Own, Known>,
): Form<Whole<At, Path>, F> {
  type Ids = Params<Whole<At, Path>>
  const address = whole(it.at, form.at)
  const keepsDrafts = Object.values(form.fields).some(({ long }) => long)

  type TypedIn = (name: keyof F & string) => string | null

  async function knownTo(session: Session, typed: TypedIn): Promise<Known>
  async function knownTo(session: Session, typed: TypedIn): Promise<unknown> {
    return form.knows?.(session, typed)
  }

  /** Loaded anew after a refusal: the page then shows what has changed. */
  async function draw(c: Ctx, known: Known, came: FormState, status: 200 | 409 | 422, reason: readonly Refusal[] = []) {
    const session = withoutKey(signedIn(c))
    const viewer = viewerOf(c)
    const params = paramsIn(c, address)
    const { search, searchParams } = new URL(c.req.url)
    const text = form.text[viewer.locale]
    const here = `${pathTo(address, params)}${search}`
    const keeps = keepsDrafts && isDraftAddress(here)
    const { shown, over, seen, around, draft } = await asUser(session, async (tx) => {
      const shown = await it.show(tx, session, await idOf(tx, form, params), form.opens, form.may)
      const over = !form.alsoEnded && it.ended(shown)
      const seen = form.seen === undefined ? null : await form.seen.is({ tx, on: shown, params })
      const asked = (name: string) => searchParams.get(name)
      const refused = (word: Word) => reason.some(({ says }) => says === word)
      // what was just typed goes before what was kept
      const draft = keeps && !over && status === 200 ? await draftOf(tx, here) : null
      const typed = (name: string) => oneOf((draft ?? came).typed[name])
      const sent = (draft ?? came).typed
      const typedAll = (name: string) => (Object.keys(sent).length === 0 ? null : [sent[name] ?? []].flat())
      const around: Around<F> = over
        ? { instead: <Notice kind="warning">{it.text[viewer.locale].ended}</Notice> }
        : ((await form.shows?.({ tx, session, shown, viewer, params, asked, typed, typedAll, refused, known })) ?? {})
      return { shown, over, seen, around, draft }
    })
    const state = draft === null ? { ...came, problems: called(came.problems, around.words) } : blankForm(draft.typed)
    const drawn = drawnFields(form.fields, text.fields, shown, viewer.locale, around)
    const fields = around.draw === undefined ? Object.values(drawn) : around.draw(drawn)
    const brief = Object.entries(form.fields).flatMap(([name, { long }]) => (long ? [] : [drawn[name]]))
    const told = reason.some(({ says }) => says === form.seen?.otherwise)
    const inner = (
      <>
        {form.seen === undefined ? null : <Hidden name="seen" value={seenValue(state, told, seen)} />}
        {fields}
      </>
    )
    const lead = around.lead ?? text.lead
    const back = around.back ?? homeOf(it.at, shown.id, form.back)
    const framed = {
      viewer,
      shown,
      title: around.title ?? text.title,
      heading: around.heading ?? around.title ?? text.title,
      lead: around.card === undefined ? lead : undefined,
      failed: state.problems.length > 0,
    }
    const body = it.frame({
      ...framed,
      children: (
        <PageForm
          action={here}
          form={over ? { ...state, problems: [] } : state}
          submit={around.send ?? text.send}
          cancel={it.text[viewer.locale].cancel}
          // no button leads to the page that it stands on
          back={back === here ? null : back}
          card={around.card === undefined ? undefined : { title: around.card, lead }}
          before={
            <>
              {draft === null ? null : <BegunBefore draft={draft} address={here} locale={viewer.locale} />}
              {around.before}
            </>
          }
          keep={keeps && hasMore(fields, brief) ? <KeepDraft address={here} locale={viewer.locale} /> : null}
          after={around.after}
          instead={around.instead}
        >
          {inner}
        </PageForm>
      ),
    })
    return page(c, body, status)
  }

  /** What is compared before anything is done: whether the page still says what is true. */
  async function isStale({ tx, on, params }: Step<Held, Ids, Key, Own>, saw: unknown): Promise<boolean> {
    if (form.seen === undefined) return false
    // as everything that is sent is read
    const is = (await form.seen.is({ tx, on, params }))?.normalize('NFC').trim() ?? ''
    return is !== (saw ?? '')
  }

  return {
    kind: 'form',
    address,
    verb: form.may,
    fields: form.fields,
    text: form.text,
    drafted: keepsDrafts ? { sv: form.text.sv.title, en: form.text.en.title } : null,
    path: (to) => pathTo(address, to),
    get: async (c) => {
      it.requireMay?.(signedIn(c), form.may)
      const known = await knownTo(withoutKey(signedIn(c)), () => null)
      return draw(c, known, blankForm(), 200)
    },
    post: async (c) => {
      const session = signedIn(c)
      it.requireMay?.(session, form.may)
      const came = await typedIn(c)
      const typed: TypedIn = (name) => oneOf(came.typed[name])
      const known = await knownTo(withoutKey(session), typed)
      const here = `${pathTo(address, paramsIn(c, address))}${new URL(c.req.url).search}`
      const text = form.text[session.locale]
      const act = async (step: Step<Held, Ids, Key, Own>): Promise<Answer> => {
        const read = readFields(form.fields, step.on, came, text.fields, session.locale, form.needs?.(session))
        if (!read.ok) return { ok: false, reason: read.reason }
        if (form.seen && (await isStale(step, came.typed.seen))) return stopped(form.seen.otherwise)
        const answer = await form.act(step, read.value, known)
        if (answer.ok && keepsDrafts) await throwDraftAway(step.tx, here)
        return answer
      }
      const alsoIn = form.alsoIn?.(typed)
      const { id, answer } = await work(it, form, session, paramsIn(c, address), act, alsoIn)
      if (answer.ok) return answered(c, answer.value, homeOf(it.at, id, form.back), text.done)
      const status = answer.reason.some((one) => one.status === 409) ? 409 : 422
      const state = withProblems(blankForm(came.typed), inWords(answer.reason, text, session.locale))
      return draw(c, known, state, status, answer.reason)
    },
    run: async (session, to, wanted: Values<F>) => {
      it.requireMay?.(session, form.may)
      const typed: TypedIn = (name) => textOf(wanted[name])
      const known = await knownTo(session, typed)
      const act = async (step: Step<Held, Ids, Key, Own>): Promise<Answer> => {
        const beyond = beyondLimits(form.fields, step.on, wanted)
        return beyond === null ? form.act(step, wanted, known) : wrong(beyond.field, (locale) => beyond.says[locale])
      }
      const alsoIn = form.alsoIn?.(typed)
      return (await work(it, form, session, to, act, alsoIn)).answer
    },
  }
}

/** Each fault by the name that its field has on this page. */
const called = (problems: readonly Problem[], own: Readonly<Record<string, FieldWords | undefined>> = {}): Problem[] =>
  problems.map((problem) => {
    const words = own[problem.field]
    return words === undefined ? problem : { ...problem, label: labelOf(words) }
  })

const oneOf = (typed: string | string[] | undefined): string | null => (Array.isArray(typed) ? typed[0] : typed) ?? null
const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null)
