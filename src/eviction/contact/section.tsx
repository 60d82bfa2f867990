/** On the matter's page: contacts with the household, the latest first, and how long it took to reach somebody. */

import type { Session } from '../../platform/access/index.ts'
import { type Asking, type Tx, told } from '../../platform/database/index.ts'
import { words } from '../../platform/text/index.ts'
import { today } from '../../platform/time/index.ts'
import { EmptyPart, FirstOf, LinkButton, Notice, Part, Tag, useLocale } from '../../platform/ui/index.ts'
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
const SHOWN = 2

type Props = { matter: ShownMatter; data: ContactsSectionData; may: (verb: MatterVerb) => boolean }

/** A family that nobody has spoken with yet. */
export const needsSpoken = (
  { children, end }: Pick<Matter, 'children' | 'end'>,
  { contacts }: Pick<ContactsSectionData, 'contacts'>,
): boolean => children > 0 && end === null && !contacts.some((one) => one.undone === null && isSpoken(one))

export function ContactsSection({ matter, data, may }: Props) {
  const t = words(text, useLocale())
  const counting = data.contacts.filter(({ undone }) => undone === null)
  const days = daysToFirstContact(matter.openedOn, counting)
  const waited = Math.max(0, matter.openedOn.until(data.today, { largestUnit: 'days' }).days)
  const family = needsSpoken(matter, data)
  const add = may('work') ? (
    <LinkButton href={noting.path({ id: matter.id })} variant="secondary" small icon="phone">
      {t.add}
    </LinkButton>
  ) : null
  const undoable = may('work') ? { userId: data.userId, today: data.today } : null
  if (data.contacts.length === 0 && !family)
    return (
      <EmptyPart title={t.title} id="contacts" none={t.none} who={may('work') ? undefined : t.noneWho} actions={add}>
        {t.noneWhat}
      </EmptyPart>
    )
  const said = days === null ? <Tag tone="soon">{t.notYet(waited)}</Tag> : data.contacts.length
  return (
    <Part title={t.title} id="contacts" said={said} actions={add}>
      {family ? (
        <Notice kind="warning" title={t.spokenMissing}>
          {t.family}
        </Notice>
      ) : null}
      {days === null ? null : (
        <p>
          <Tag tone="good">{t.first(days)}</Tag>
        </p>
      )}
      <FirstOf rows={data.contacts} most={SHOWN}>
        {(rows) => <Contacts contacts={rows} undoable={undoable} />}
      </FirstOf>
    </Part>
  )
}
