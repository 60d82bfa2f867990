/** How one who lives there is written, wherever they stand. */

import { nameOf, type PersonBrief } from '../../person/index.ts'
import { formatDate, type Locale, words } from '../../platform/text/index.ts'
import { Tag, useLocale } from '../../platform/ui/index.ts'
import { formText } from './forms.text.ts'
import type { Asked, Resident } from './queries.ts'
import { text } from './text.ts'

/** What to call them: the person's own record where the user may open it, else what was noted. */
export function residentName(resident: Resident, people: readonly PersonBrief[], locale: Locale): string {
  const t = words(text, locale)
  const person = people.find(({ id }) => id === resident.personId)
  if (person !== undefined) return nameOf(person, locale, 'ownPage')
  return resident.name ?? (resident.personId === null ? t.noName : t.hiddenPerson)
}

export function ResidentLine({ resident, people }: { resident: Resident; people: readonly PersonBrief[] }) {
  const locale = useLocale()
  const t = words(text, locale)
  const person = people.find(({ id }) => id === resident.personId)
  const year = person?.birthDate?.year ?? person?.birthYear ?? resident.birthYear
  const name = residentName(resident, people, locale)
  return (
    <>
      {resident.part === 'child' ? (
        <Tag tone="kids">{t.parts.child}</Tag>
      ) : (
        <span class="soft">{t.parts[resident.part]}:</span>
      )}{' '}
      {person === undefined ? name : <a href={`/people/${person.id}`}>{name}</a>}
      {year === null ? null : `, ${t.born(year)}`}
      {resident.living === null ? null : ` · ${t.livings[resident.living].toLowerCase()}`}
      <span class="soft">
        {' · '}
        {t.registered.toLowerCase()}: {registeredWord(resident.registered, locale)}
      </span>
      {person !== undefined && person.protection !== null ? <Tag icon="shield">{t.protectedPerson}</Tag> : null}
    </>
  )
}

export function registeredWord(registered: boolean | null, locale: Locale): string {
  const t = words(text, locale)
  const { yes, no } = words(formText, locale).yesOrNo
  return (registered === null ? t.notKnown : registered ? yes : no).toLowerCase()
}

export function AskedLine({ asked }: { asked: Asked }) {
  const locale = useLocale()
  const t = words(text, locale)
  const day = formatDate(asked.on, locale)
  return <>{asked.nobodyElse ? t.askedNobody(day, asked.by) : t.askedUnclear(day, asked.by)}</>
}
