/** The users as rows of their list, on its page and in its file. */

import type { Session } from '../../platform/access/index.ts'
import { type ListColumn, type Listed, listed } from '../../platform/list/index.ts'
import { type Locale, words } from '../../platform/text/index.ts'
import { EmptyState, LinkButton, Tag } from '../../platform/ui/index.ts'
import { roleLabel } from '../../platform/web/index.ts'
import { mayCharge } from '../access.ts'
import { text as shared } from '../text.ts'
import { addingUser } from './adding.tsx'
import { type ListedUser, type UserFilter, usersFor } from './queries.ts'
import { text } from './text.ts'

export function usersList(session: Session, filter: UserFilter): Listed {
  const { locale } = session
  const t = words(text, locale)
  return listed<ListedUser>({
    title: words(shared, locale).users,
    locale,
    columns: columnsIn(locale, mayCharge(session, 'seeAll')),
    rows: (tx, { after, limit }) => usersFor(tx, session, filter, limit, after),
    keyOf: ({ name, id }) => [name, id],
    empty: (
      <EmptyState
        title={t.none}
        who={t.noneWho}
        icon="people"
        action={<Add session={session} organisation={filter.organisation} />}
      >
        {t.noneWhat}
      </EmptyState>
    ),
  })
}

/** The way to add somebody, to the organisation that is shown when one may. */
export function Add({ session, organisation }: { session: Session; organisation: string | null }) {
  if (!mayCharge(session, 'users')) return null
  const own = session.organisation.id
  return (
    <LinkButton
      href={addingUser.path({ id: mayCharge(session, 'organisations') ? (organisation ?? own) : own })}
      icon="add"
    >
      {words(text, session.locale).add}
    </LinkButton>
  )
}

const rolesHeld = ({ roles }: ListedUser, locale: Locale): string =>
  roles.map((role) => roleLabel(role, locale)).join(', ')

function columnsIn(locale: Locale, everywhere: boolean): ListColumn<ListedUser>[] {
  const t = words(text, locale)
  const where: ListColumn<ListedUser> = { label: t.organisation, kind: 'text', of: (one) => one.organisation }
  return [
    {
      label: t.name,
      names: true,
      kind: 'text',
      of: (one) => one.name,
      cell: (one) => <a href={`/users/${one.id}`}>{one.name}</a>,
    },
    { label: t.title, kind: 'text', of: (one) => one.title },
    everywhere ? where : { ...where, cell: null },
    { label: t.unit, kind: 'text', of: (one) => one.unit },
    {
      label: t.roles,
      kind: 'text',
      of: (one) => rolesHeld(one, locale),
      cell: (one) => {
        if (one.left) return <Tag>{t.left}</Tag>
        return one.roles.length === 0 ? <Tag tone="soon">{t.noRoles}</Tag> : rolesHeld(one, locale)
      },
    },
    { label: t.left, kind: 'text', of: (one) => (one.left ? t.left : null), cell: null },
  ]
}
