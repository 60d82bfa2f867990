/** The contacts of somebody's support: those that wait first, then what became of the others. */

import { formatDate, words } from '../../platform/text/index.ts'
import { FirstOf, LinkButton, Table, Tag, Toolbar, useLocale } from '../../platform/ui/index.ts'
import { type Contact, isWaiting } from '../queries.ts'
import { text as shared } from '../text.ts'
import { callingOff, keeping, missing, moving, undoing } from './forms.tsx'
import { text } from './text.ts'

const MOST_SHOWN = 10

type Props = { contacts: readonly Contact[]; work: boolean; today: Temporal.PlainDate }

export function Contacts({ contacts, work, today }: Props) {
  return (
    <FirstOf rows={contacts} most={MOST_SHOWN}>
      {(some) => <Some contacts={some} work={work} today={today} />}
    </FirstOf>
  )
}

function Some({ contacts, work, today }: Props) {
  const locale = useLocale()
  const t = words(text, locale)
  const s = words(shared, locale)
  const dayOf = ({ onDay, atTime, madeOn, made }: Contact) => {
    const day = formatDate(made && madeOn ? madeOn : onDay, locale)
    return atTime === null || made ? day : t.at(day, atTime)
  }
  const became = (one: Contact) => {
    if (one.made) return <Tag tone="good">{t.wasMade}</Tag>
    if (one.because !== null) return t.notMade(s.notMade[one.because].toLocaleLowerCase(locale))
    if (one.calledOff) return t.calledOff
    if (one.movedTo !== null) return t.movedTo(formatDate(one.movedTo, locale))
    return <Tag tone="info">{Temporal.PlainDate.compare(one.onDay, today) < 0 ? t.past : t.waits}</Tag>
  }
  return (
    <Table
      caption={t.contacts}
      captionUnseen
      rows={contacts}
      columns={[
        { label: t.day, names: true, cell: dayOf },
        {
          label: t.how,
          cell: (one) => (
            <>
              {s.ways[one.way]}
              {one.words ? <span class="rule"> {one.words}</span> : null}
            </>
          ),
        },
        {
          label: t.became,
          cell: (one) => (
            <>
              {became(one)} {one.resultWords ?? one.calledOffWords}
              {one.by && !isWaiting(one) ? <span class="rule"> {one.by}</span> : null}
            </>
          ),
        },
        { label: '', cell: (one) => (work ? <Presses contact={one} /> : null) },
      ]}
    />
  )
}

function Presses({ contact }: { contact: Contact }) {
  const locale = useLocale()
  const t = words(text, locale)
  const to = { row: contact.id }
  const of = t.of(formatDate(contact.onDay, locale))
  if (!isWaiting(contact))
    return contact.movedTo === null ? <undoing.Button to={to} of={of} locale={locale} icon="undo" /> : null
  const link = (href: string, word: string) => (
    <LinkButton small variant="quiet" href={href} label={`${word}: ${of}`}>
      {word}
    </LinkButton>
  )
  return (
    <Toolbar>
      {link(keeping.path(to), t.madeShort)}
      {link(missing.path(to), t.missedShort)}
      {link(moving.path(to), t.moveShort)}
      {link(callingOff.path(to), t.offShort)}
    </Toolbar>
  )
}
