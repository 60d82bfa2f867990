/** Who belongs and belonged to a household, and who is about to join it. */

import { formatDateRange, words } from '../../platform/text/index.ts'
import { Card, EmptyState, Hidden, LinkButton, Table, Tag, useLocale } from '../../platform/ui/index.ts'
import { nameOf } from '../brief.ts'
import type { Hit } from '../find.ts'
import { leaving, returning } from './leaving.tsx'
import type { Member } from './queries.ts'
import { text } from './text.ts'

type Members = { personId: string; members: readonly Member[] }

export function MembersNow({ personId, members }: Members) {
  const t = words(text, useLocale())
  return (
    <Card title={t.title}>
      <p class="soft measure">{t.lead}</p>
      <MemberTable caption={t.title} personId={personId} members={members.filter(({ until }) => until === null)} />
    </Card>
  )
}

export function MembersBefore({ personId, members }: Members) {
  const t = words(text, useLocale())
  const left = members.filter(({ until }) => until !== null)
  if (left.length === 0) return null
  return (
    <Card title={t.before}>
      <MemberTable caption={t.before} personId={personId} members={left} />
    </Card>
  )
}

/** The person who was found, sent along with the form. */
export function Chosen({ who }: { who: Hit }) {
  const locale = useLocale()
  return (
    <>
      <p>
        {words(text, locale).joining.fields.member}: <strong>{nameOf(who, locale)}</strong> {who.birthYear ?? ''}
      </p>
      <Hidden name="member" value={who.id} />
    </>
  )
}

/** Somebody must be found before they can be added. */
export function FindSomebody({ here }: { here: string }) {
  const t = words(text, useLocale())
  return (
    <Card title={t.joining.title}>
      <p class="soft">{t.findWhat}</p>
      <LinkButton href={`/people?back=${encodeURIComponent(here)}`} variant="secondary" icon="search">
        {t.find}
      </LinkButton>
    </Card>
  )
}

function MemberTable({ caption, personId, members }: Members & { caption: string }) {
  const locale = useLocale()
  const t = words(text, locale)
  const named = ({ who, personId: id }: Member): string =>
    who === null ? t.hidden : id === personId ? t.self : nameOf(who, locale)
  return (
    <Table
      caption={caption}
      captionUnseen
      rows={[...members]}
      columns={[
        {
          label: t.name,
          cell: (member) =>
            member.who === null || member.personId === personId ? (
              named(member)
            ) : (
              <a href={`/people/${member.personId}`}>{named(member)}</a>
            ),
        },
        {
          label: t.part,
          cell: ({ part, living }) => (living === null ? t.parts[part] : <Tag tone="kids">{t.livings[living]}</Tag>),
        },
        { label: t.from, cell: ({ from, until }) => formatDateRange(from, until, locale) },
        {
          label: t.end,
          cell: (member) => {
            const to = { id: personId, memberId: member.id }
            const told = { to, locale, of: named(member) }
            return member.until === null ? (
              <leaving.Button {...told} icon="cancel" />
            ) : (
              <returning.Button {...told} icon="undo" />
            )
          },
        },
      ]}
      empty={
        <EmptyState title={t.none} who={t.noneWho} icon="people">
          {t.noneWhat}
        </EmptyState>
      }
    />
  )
}
