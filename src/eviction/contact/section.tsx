/** On the matter's page: contacts with the household, the latest first, and how long it took to reach somebody. */

import type { Session } from '../../platform/access/index.ts'
import { type Asking, type Tx, told } from '../../platform/database/index.ts'
import { words } from '../../platform/text/index.ts'
import { today } from '../../platform/time/index.ts'
import { Card, Disclosure, EmptyState, LinkButton, Notice, Tag, useLocale } from '../../platform/ui/index.ts'
import type { MatterVerb } from '../access.ts'
import { isSpoken } from '../clocks/contact-day.ts'
import type { Matter, ShownMatter } from '../load.ts'
import { noting } from './forms.tsx'
import { askingContacts, type Contact } from './queries.ts'
import { daysToFirstContact } from './rules.ts'
import { text } from './text.ts'
import { Contacts } from './views.tsx'

export type ContactsSectionData = { contacts: readonly Contact[]; userId: string; today: Temporal.PlainDate }

export const contactsSection = (tx: Tx, session: Session, matter: Matter): Asking<ContactsSectionData> =>
  told(askingContacts(tx, matter.id), (contacts) => ({ contacts, userId: session.userId, today: today() }))

/** How many stand on the page at once; the rest are folded beneath. */
const SHOWN = 5

type Props = { matter: ShownMatter; data: ContactsSectionData; may: (verb: MatterVerb) => boolean }

export function ContactsSection({ matter, data, may }: Props) {
  const t = words(text, useLocale())
  const counting = data.contacts.filter(({ undone }) => undone === null)
  const days = daysToFirstContact(matter.openedOn, counting)
  const waited = Math.max(0, matter.openedOn.until(data.today, { largestUnit: 'days' }).days)
  const family = matter.children > 0 && matter.end === null && !counting.some(isSpoken)
  const add = may('work') ? (
    <LinkButton href={noting.path({ id: matter.id })} variant="secondary" small icon="phone">
      {t.add}
    </LinkButton>
  ) : null
  const undoable = may('work') ? { userId: data.userId, today: data.today } : null
  return (
    <Card title={t.title} id="contacts" actions={add}>
      {family ? (
        <Notice kind="warning" title={t.spokenMissing}>
          {t.family}
        </Notice>
      ) : null}
      {data.contacts.length === 0 ? (
        <EmptyState small title={t.none} who={may('work') ? undefined : t.noneWho}>
          {t.noneWhat}
        </EmptyState>
      ) : (
        <>
          <p>{days === null ? <Tag tone="soon">{t.notYet(waited)}</Tag> : <Tag tone="good">{t.first(days)}</Tag>}</p>
          <Contacts contacts={data.contacts.slice(0, SHOWN)} undoable={undoable} />
          {data.contacts.length > SHOWN ? (
            <Disclosure summary={t.earlier(data.contacts.length - SHOWN)}>
              <Contacts contacts={data.contacts.slice(SHOWN)} undoable={undoable} />
            </Disclosure>
          ) : null}
        </>
      )}
    </Card>
  )
}
