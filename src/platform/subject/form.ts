/** What a form and a press are made of, and what they are when they hang on a subject. Types; the work is in `make-form.tsx`. */

import type { Child } from 'hono/jsx'
import type { ReadPage, Session } from '../access/index.ts'
import type { Database, Tx } from '../database/index.ts'
import type { Outcome } from '../outcome.ts'
import type { Locale } from '../text/index.ts'
import type { ButtonVariant, Choice, ChoiceGroup, IconName, Viewer } from '../ui/index.ts'
import type { Ctx } from '../web/context.ts'
import type { Params, Whole } from './address.ts'
import type { Fields, FieldWords, Values } from './field.ts'
import type { Refusal, Sentence } from './refusal.ts'
import type { Finished, Step } from './step.ts'

/** What work answers: done, or what stands in the way. */
export type Answer<Field extends string = string, Says extends string | Sentence = string | Sentence> = Outcome<
  Finished,
  readonly Refusal<Field, Says>[]
>

/** The words of a form: one group of a room's dictionary. `title` stands on the tab too and names nobody. */
export type FormWords<Field extends string, Word extends string> = {
  readonly title: string
  readonly lead?: string
  readonly send: string
  readonly done: string
  readonly fields: { readonly [F in Field]: FieldWords }
  readonly refusals?: { readonly [W in Word]: string }
}

/** The words of a press: on its button, and as the notice afterwards. */
export type PressWords<Word extends string> = {
  readonly press: string
  readonly done: string
  readonly refusals?: { readonly [W in Word]: string }
}

/** What varies on a form's page: loaded and said in one place. */
export type Around<F> = {
  /** instead of the title, on the tab too; names nobody */
  title?: string | undefined
  /** instead of the title on the page; may name somebody, where `text.title` stands on the tab and never does */
  heading?: string | undefined
  lead?: Child
  /** what the form is called on a page whose own title is something else: a person’s name. The lead then stands with it */
  card?: string | undefined
  before?: Child
  after?: Child
  /** what the fields begin with */
  begins?: { [K in keyof F]?: Values<F>[K] | null | undefined }
  /** what there is to choose in `picked` fields */
  options?: { [K in keyof F]?: readonly (Choice | ChoiceGroup)[] }
  /** a field’s words, where they turn on what the page is about */
  words?: { [K in keyof F]?: FieldWords | undefined }
  /** the drawn fields, set out otherwise than one after the other */
  draw?: (field: { readonly [K in keyof F]: Child }) => Child
  /** there is nothing to fill in: what stands there instead of the fields */
  instead?: Child
  /** instead of the word on the button */
  send?: string | undefined
  /** where “cancel” leads, when somebody came from a page that waits for them */
  back?: string | undefined
}

/** What a page is drawn from. */
export type Looking<Shown, Ids, Word extends string, Known = unknown> = {
  tx: Tx
  session: Session
  shown: Shown
  viewer: Viewer
  /** the ids in the address */
  params: Ids
  /** a word of the query in the address: where somebody came from, what they chose there */
  asked: (name: string) => string | null
  /** what stands in a field that was sent and is shown again, or kept as a draft; null before anything was written */
  typed: (name: string) => string | null
  /** the same where several may be chosen; null before anything was sent */
  typedAll: (name: string) => readonly string[] | null
  /** what `knows` found */
  known: Known
  /** whether this was just refused */
  refused: (word: Word) => boolean
}

/** A field, or one of its boxes where it is asked once for each of several. */
type BoxOf<Field extends string> = Field | `${Field}-${string}`

type Place<Verb extends string, Path extends string, Ids, Word extends string, Field extends string> = {
  /** beneath the subject (`promises/new`), or an address of its own (`/follow-ups/:row/held`), for which `through` finds the subject */
  at: Path
  may: Verb
  /** also when the subject has ended */
  alsoEnded?: boolean
  /** where it leads: `#promises` on the subject's page, `plan` beneath it, `/cases`; the subject's page when left out */
  back?: string
  /** the subject's id, where the address has only a row's */
  through?: (tx: Tx, params: Ids) => Promise<string>
  /** what a broken rule of the database means, by the name of its constraint: somebody else was faster */
  clash?: Readonly<Record<string, { ok: false; reason: readonly Refusal<Field, NoInfer<Word> | Sentence>[] }>>
}

export type FormOf<
  Held,
  Shown,
  Verb extends string,
  F extends Fields<Held>,
  At extends string,
  Path extends string,
  Word extends string,
  Key extends string,
  Own extends keyof Database,
  Known,
> = Place<Verb, Path, Params<Whole<At, Path>>, Word, keyof F & string> & {
  /** what the page is called in the read log */
  opens: ReadPage
  text: { readonly [L in Locale]: FormWords<keyof F & string, Word> }
  fields: F
  /**
   * What the writer has seen, when it could change meanwhile: compared again before anything is done. It stays what it was while they mend other
   * fields, and becomes what is true only when the page has told them.
   */
  seen?: {
    is: (looking: { tx: Tx; on: Held; params: Params<Whole<At, Path>> }) => Promise<string | null> | string | null
    otherwise: NoInfer<Word>
  }
  /** of the fields that some may leave empty, those that this writer fills in: told with the others, not after them */
  needs?: (session: Session) => readonly (keyof F & string)[]
  /** another municipality whose record is written in too, by what was typed: all work takes the records in one order, from its beginning */
  alsoIn?: (typed: (name: keyof F & string) => string | null) => string | null
  /**
   * What is asked before the transaction: because it isn't asked as the user (which colleagues there are), or is counted even when nothing is done
   * (whether a number stands on a record). `typed` is null for every field before anything was sent.
   */
  knows?: (session: Session, typed: (name: keyof F & string) => string | null) => Promise<Known>
  shows?: (
    looking: Looking<Shown, Params<Whole<At, Path>>, NoInfer<Word>, NoInfer<Known>>,
  ) => Around<F> | Promise<Around<F>>
  act: (
    step: Step<Held, Params<Whole<At, Path>>, Key, Own>,
    wanted: Values<F>,
    known: NoInfer<Known>,
  ) => Promise<Answer<BoxOf<keyof F & string>, NoInfer<Word> | Sentence>>
}

export type PressOf<
  Held,
  Verb extends string,
  At extends string,
  Path extends string,
  Word extends string,
  Key extends string,
  Own extends keyof Database,
> = Place<Verb, Path, Params<Whole<At, Path>>, Word, never> & {
  text: { readonly [L in Locale]: PressWords<Word> }
  act: (step: Step<Held, Params<Whole<At, Path>>, Key, Own>) => Promise<Answer<never, NoInfer<Word> | Sentence>>
}

/** The words of a form or a press, as those who go through all of them see them. */
export type Said = {
  readonly title?: string
  readonly lead?: string
  readonly send?: string
  readonly press?: string
  readonly done: string
  readonly fields?: Readonly<Record<string, FieldWords>>
  readonly refusals?: Readonly<Record<string, string>>
}

/** A place where something is done, as the tests that walk all of them see it. */
export type Placed = {
  kind: 'form' | 'press'
  /** `/evictions/:id/promises/new` */
  address: string
  verb: string
  fields: Fields<unknown>
  text: Readonly<Record<Locale, Said>>
  /** what it is called, when what is begun in it is kept as a draft; null when it isn't */
  drafted: Readonly<Record<Locale, string>> | null
}

export type Routed = Placed & {
  get?: (c: Ctx) => Promise<Response>
  post: (c: Ctx) => Promise<Response>
}

export type Form<Whole extends string, F> = Routed & {
  get: (c: Ctx) => Promise<Response>
  /** its address, with the ids that it needs */
  path: (to: Params<Whole>) => string
  /** the same work without its page, for other systems, the demo and tests: who may, what has ended and the limits hold as they do there */
  run: (session: Session, to: Params<Whole>, wanted: Values<F>) => Promise<Answer>
}

export type PressButton<Whole extends string> = {
  to: Params<Whole>
  locale: Locale
  /** what it is done to, when several on the page say the same */
  of?: string
  icon?: IconName
  variant?: ButtonVariant
  small?: boolean
}

export type Press<Whole extends string> = Routed & {
  path: (to: Params<Whole>) => string
  run: (session: Session, to: Params<Whole>) => Promise<Answer>
  Button: (button: PressButton<Whole>) => Child
}
