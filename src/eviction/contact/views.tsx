/** Contacts in order, those taken back struck out. */

import { formatDate, formatMoment, words } from '../../platform/text/index.ts'
import { Stack, Tag, useLocale, Words } from '../../platform/ui/index.ts'
import { undoing } from './forms.tsx'
import type { Contact } from './queries.ts'
import { mayUndo } from './rules.ts'
import { text } from './text.ts'

export type Undoable = { userId: string; today: Temporal.PlainDate } | null

export function Contacts({ contacts, undoable }: { contacts: readonly Contact[]; undoable: Undoable }) {
  return (
    <Stack>
      {contacts.map((contact) => (
        <OneContact contact={contact} undoable={undoable} />
      ))}
    </Stack>
  )
}

function OneContact({ contact, undoable }: { contact: Contact; undoable: Undoable }) {
  const locale = useLocale()
  const t = words(text, locale)
  const what = (
    <>
      <strong>{formatMoment(contact.at, locale)}</strong> {t.hows[contact.how]}
    </>
  )
  if (contact.undone !== null) {
    return (
      <article id={`contact-${contact.id}`} class="soft">
        <s>
          {what} {contact.words}
        </s>
        <p class="rule">{t.undoneBy(contact.undone.by, formatMoment(contact.undone.at, locale))}</p>
      </article>
    )
  }
  return (
    <article id={`contact-${contact.id}`}>
      <p>
        {what} <Tag tone={contact.reached ? 'good' : 'neutral'}>{contact.reached ? t.didReach : t.tried}</Tag>
        {contact.aboutChildren ? <Tag tone="kids">{t.childrenTag}</Tag> : null}
      </p>
      {contact.words === null ? null : <Words>{contact.words}</Words>}
      <p class="rule">
        {contact.nextOn === null ? null : `${t.next(formatDate(contact.nextOn, locale))} · `}
        {t.noted(contact.notedBy.name, formatMoment(contact.notedAt, locale))}
      </p>
      {undoable !== null && mayUndo(contact, undoable.userId, undoable.today) ? (
        <undoing.Button
          to={{ id: contact.matterId, contactId: contact.id }}
          of={formatMoment(contact.at, locale)}
          locale={locale}
          icon="undo"
        />
      ) : null}
    </article>
  )
}
