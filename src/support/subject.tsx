/** Somebody's support as the subject of forms and presses: where it is, how it is shown and held, and when it has ended. */

import { nameOf } from '../person/index.ts'
import { type Step, subject } from '../platform/subject/index.ts'
import { group, words } from '../platform/text/index.ts'
import { Notice, Page } from '../platform/ui/index.ts'
import type { SupportVerb } from './access.ts'
import { type Support, supportToChange, supportToShow } from './load.ts'
import { text } from './text.ts'

export const support = subject({
  at: '/support/:id',
  rows: { table: 'support', key: 'support_id' },
  show: (tx, session, id, opens, verb: SupportVerb) => supportToShow(tx, session, id, opens, verb),
  hold: (tx, session, id, verb: SupportVerb) => supportToChange(tx, session, id, verb),
  ended: ({ end }) => end !== null,
  person: ({ personId }) => personId,
  frame: ({ shown, title, heading, viewer, children, ...rest }) => {
    const t = words(text, viewer.locale)
    return (
      <Page
        {...rest}
        viewer={viewer}
        title={heading}
        documentTitle={title}
        breadcrumb={[
          { href: '/support', label: t.support },
          { href: `/support/${shown.id}`, label: nameOf(shown.person, viewer.locale, 'ownPage') },
        ]}
      >
        {shown.person.protection === null ? null : <Notice kind="warning" title={t.protected} />}
        {children}
      </Page>
    )
  },
  text: group(text, 'subject'),
})

/** What work on somebody's support gets in hand, where the address has these ids. */
export type SupportStep<Id extends string = never> = Step<
  Support,
  Readonly<Record<Id, string>>,
  'support_id',
  'support'
>
