/** A press on a subject: one button that does one thing, where no field is needed. */

import type { Database } from '../database/index.ts'
import { Button, Form } from '../ui/index.ts'
import { signedIn } from '../web/context.ts'
import { blankForm } from '../web/form.ts'
import { seeOther } from '../web/respond.ts'
import { paramsIn, pathTo, type Whole, whole } from './address.ts'
import { answered } from './answered.ts'
import type { Press, PressOf } from './form.ts'
import type { SubjectOf } from './subject-of.ts'
import { homeOf, inWords, work } from './work.ts'

export function makePress<
  Held extends { id: string },
  Shown extends Held,
  Verb extends string,
  At extends string,
  Key extends string,
  Own extends keyof Database,
  Path extends string,
  Word extends string,
>(
  it: SubjectOf<Held, Shown, Verb, At, Key, Own>,
  press: PressOf<Held, Verb, At, Path, Word, Key, Own>,
): Press<Whole<At, Path>> {
  const address = whole(it.at, press.at)
  return {
    kind: 'press',
    address,
    verb: press.may,
    fields: {},
    text: press.text,
    drafted: null,
    path: (to) => pathTo(address, to),
    post: async (c) => {
      const session = signedIn(c)
      const text = press.text[session.locale]
      const { id, answer } = await work(it, press, session, paramsIn(c, address), press.act)
      const home = homeOf(it.at, id, press.back)
      if (answer.ok) return answered(c, answer.value, home, text.done)
      // there is nothing to mend: the page that it leads to shows how things stand, and why nothing was done
      const why = inWords(answer.reason, text, session.locale).map(({ message }) => message)
      return seeOther(c, home, why.join(' '), 'warning')
    },
    run: async (session, to) => (await work(it, press, session, to, press.act)).answer,
    Button: ({ to, locale, of, icon, variant = 'quiet', small = true }) => {
      const word = press.text[locale].press
      const label = of === undefined ? undefined : `${word}: ${of}`
      return (
        <Form action={pathTo(address, to)} state={blankForm()} inline {...(label === undefined ? {} : { label })}>
          <Button variant={variant} small={small} icon={icon} {...(label === undefined ? {} : { label })}>
            {word}
          </Button>
        </Form>
      )
    },
  }
}
