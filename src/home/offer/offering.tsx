/** Offering somebody a home: a dwelling that is free, and the terms. The household itself answers. */

import { nameOf } from '../../person/index.ts'
import { ask } from '../../platform/database/index.ts'
import {
  day,
  longText,
  optional,
  picked,
  radios,
  sometimes,
  stopped,
  wholeNumber,
  wrong,
} from '../../platform/subject/index.ts'
import { formatDate, formatKronor, group, type Locale, words } from '../../platform/text/index.ts'
import { today } from '../../platform/time/index.ts'
import { EmptyState, FieldRow, Hidden, LinkButton, Notice } from '../../platform/ui/index.ts'
import { isHeld } from '../dwelling/held.ts'
import { type Dwelling, dwellingToOffer, freeDwellings } from '../dwelling/queries.ts'
import { roomsInWords } from '../dwelling/views.tsx'
import { awayOf } from '../fit/away.ts'
import { keepsAway } from '../fit/fit.ts'
import { isProtectedHousing, isSublet, type LeaseForm, leaseFormNames, leaseForms } from '../forms.ts'
import { isOpen, leasesOfPerson, type PersonLease } from '../leases.ts'
import { offeringText } from './offering.text.ts'
import { caseOf } from './queries.ts'
import { type Obstruction, obstruction, wrongTerms } from './rules.ts'
import { offeree } from './subject.tsx'
import { text } from './text.ts'

const MOST_DWELLINGS = 200

export const offering = offeree.form({
  at: 'offers/new',
  may: 'offer',
  opens: 'offer',
  text: group(offeringText, 'offering'),
  fields: {
    case: optional(picked()),
    dwelling: picked(),
    form: radios(leaseForms, leaseFormNames),
    months: sometimes(wholeNumber(1, 60, { sv: text.sv.monthsPlural, en: text.en.monthsPlural })),
    beginsOn: day({ within: 'lease', shownFrom: today }),
    answerBy: day({ within: 'planned', shownFrom: today }),
    rentKr: optional(wholeNumber(0, 100_000, 'kr')),
    words: optional(longText(2000)),
  },
  shows: async ({ tx, shown, viewer, asked, typed }) => {
    const { locale } = viewer
    const t = words(offeringText, locale)
    const ofCase = await caseOf(tx, shown.id, asked('case'))
    const away = await awayOf(tx, shown.id)
    const free = (await ask(tx, freeDwellings(tx, MOST_DWELLINGS))).filter(
      (dwelling) => dwelling.held === undefined && !keepsAway(away, dwelling),
    )
    const leases = (await leasesOfPerson(tx, shown.id)).filter(isOpen)
    const heading = t.newTitle(nameOf(shown, locale, 'ownPage'))
    const before = <HasLeases leases={leases} locale={locale} />
    // what somebody has written is not taken from them because the last flat went
    if (free.length === 0 && typed('form') === null)
      return { heading, before, instead: <NoDwellings locale={locale} /> }
    return {
      heading,
      before,
      options: {
        dwelling: choicesOf(free, locale),
        form: leaseForms.map((code) => ({
          value: code,
          label: leaseFormNames[locale][code],
          hint: hintOf(code, t.formHints),
        })),
      },
      draw: ({ dwelling, form, months, beginsOn, answerBy, rentKr, words }) => (
        <>
          {ofCase ? <Hidden name="case" value={ofCase.id} /> : null}
          {dwelling}
          {form}
          {months}
          <FieldRow>
            {beginsOn}
            {answerBy}
            {rentKr}
          </FieldRow>
          {words}
        </>
      ),
    }
  },
  act: async (step, { dwelling: dwellingId, form, months, beginsOn, answerBy, rentKr, words, ...wanted }) => {
    const { tx, on: person } = step
    if (isProtectedHousing(form) && person.protection === null) return wrong('form', 'protectFirst')
    const faults = wrongTerms({ form, months, beginsOn, answerBy }, today())
    if (faults) return faults
    const ofCase = await caseOf(tx, person.id, wanted.case)
    const dwelling = await dwellingToOffer(tx, dwellingId)
    if (dwelling === undefined || keepsAway(await awayOf(tx, person.id), dwelling))
      return wrong('dwelling', 'noSuchDwelling')
    const stands = obstruction(dwelling, await isHeld(tx, dwelling.id), beginsOn)
    if (stands) return inTheWay(stands)
    const made = await step.add('offer', 'offered', {
      dwelling_id: dwelling.id,
      person_id: person.id,
      case_id: ofCase?.id ?? null,
      form,
      begins_on: beginsOn,
      answer_by: answerBy,
      rent_kr: rentKr ?? dwelling.rentKr,
      handover_months: isSublet(form) ? months : null,
      words,
      offered_on: today(),
    })
    const data = { dwelling: dwelling.id, form, begins: String(beginsOn), by: String(answerBy) }
    return step.done('offer.made', { about: made, data, made, to: `/offers/${made}` })
  },
})

const hintOf = (code: LeaseForm, hints: Partial<Record<LeaseForm, string>>): string | undefined => hints[code]

const inTheWay = (stands: Obstruction) =>
  stands.kind === 'letUntil'
    ? stopped((locale) => words(offeringText, locale).letUntil(formatDate(stands.freeFrom, locale)), 'beginsOn')
    : stopped(stands.kind, 'dwelling')

/** By what matters to whoever might live there, never by their addresses; those that are alike are told apart by their numbers. */
function choicesOf(dwellings: readonly Dwelling[], locale: Locale): { value: string; label: string }[] {
  const called = dwellings.map((dwelling) => inChoice(dwelling, locale))
  return dwellings.map(({ id, number }, at) => {
    const label = called[at] ?? ''
    const alike = called.filter((other) => other === label).length > 1
    const nth = called.slice(0, at + 1).filter((other) => other === label).length
    return { value: id, label: alike ? words(offeringText, locale).choiceAlike(label, number ?? '', nth) : label }
  })
}

function inChoice({ landlord, areaName, rooms, rentKr, freeFrom }: Dwelling, locale: Locale): string {
  const t = words(offeringText, locale)
  const facts = [landlord, areaName, roomsInWords(rooms, locale), formatKronor(rentKr, locale)]
  const label = facts.filter(Boolean).join(' · ')
  const later = freeFrom !== null && Temporal.PlainDate.compare(freeFrom, today()) > 0
  return later ? t.choiceFrom(label, formatDate(freeFrom, locale)) : label
}

function HasLeases({ leases, locale }: { leases: readonly PersonLease[]; locale: Locale }) {
  const t = words(offeringText, locale)
  if (leases.length === 0) return null
  return (
    <Notice title={t.hasLeases(leases.length)}>
      {leases.map(({ id, form, beginsOn }, at) => (
        <p>
          <a href={`/leases/${id}`}>
            {t.openLease(
              leaseFormNames[locale][form].toLocaleLowerCase(locale),
              formatDate(beginsOn, locale),
              leases.length > 1 ? at + 1 : null,
            )}
          </a>
        </p>
      ))}
    </Notice>
  )
}

function NoDwellings({ locale }: { locale: Locale }) {
  const t = words(offeringText, locale)
  const add = <LinkButton href="/dwellings/new">{t.addDwelling}</LinkButton>
  return (
    <EmptyState title={t.noDwellings} who={t.noDwellingsWho} action={add}>
      {t.noDwellingsWhat}
    </EmptyState>
  )
}
