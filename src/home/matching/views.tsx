/** Parts of the pages of matching: what a home is, whether it can be offered, and its offers. */

import { formatDate, formatKronor, formatMoment, type Locale, words } from '../../platform/text/index.ts'
import { now, today } from '../../platform/time/index.ts'
import { Card, DefinitionList, Notice, Table } from '../../platform/ui/index.ts'
import { roomsInWords } from '../dwelling/views.tsx'
import { text as fitText } from '../fit/text.ts'
import { leaseFormName } from '../forms.ts'
import { offerState } from '../offer/rules.ts'
import { OfferTag } from '../offer/views.tsx'
import type { Pause } from '../pauses.ts'
import { formText } from './form.text.ts'
import { type MatchedVacancy, type OfferOfVacancy, shut } from './queries.ts'
import { text } from './text.ts'

/** A home by what matters to whoever might live there: landlord, area, rooms and rent, never its address. */
export const vacancyInWords = ({ landlord, areaName, rooms, rentKr }: MatchedVacancy, locale: Locale): string =>
  [landlord, areaName, roomsInWords(rooms, locale), formatKronor(rentKr, locale)].filter(Boolean).join(' · ')

export function VacancyFacts({ vacancy, locale }: { vacancy: MatchedVacancy; locale: Locale }) {
  const t = words(text, locale)
  const { reserved } = words(fitText, locale)
  return (
    <DefinitionList
      items={[
        { term: t.landlord, value: vacancy.landlord },
        { term: t.area, value: vacancy.areaName },
        { term: t.rooms, value: roomsInWords(vacancy.rooms, locale) },
        { term: t.rent, value: formatKronor(vacancy.rentKr, locale), note: leaseFormName(vacancy.form, locale) },
        { term: t.free, value: formatDate(vacancy.freeFrom, locale) },
        { term: t.answerBy, value: formatDate(vacancy.answerBy, locale) },
        ...(vacancy.reservedFor === null ? [] : [{ term: t.reserved, value: reserved[vacancy.reservedFor] }]),
        ...(vacancy.requirements === null ? [] : [{ term: t.asked, value: vacancy.requirements }]),
      ]}
    />
  )
}

export function Shut({ vacancy, locale }: { vacancy: MatchedVacancy; locale: Locale }) {
  const stands = shut(vacancy)
  return stands === null ? null : <Notice kind="warning">{words(formText, locale).shut[stands]}</Notice>
}

type PausedProps = { pauses: readonly Pause[]; landlordId: string; locale: Locale }

/** The pause that a home's landlord has, with why and what is to change; the home can be offered all the same. */
export function Paused({ pauses, landlordId, locale }: PausedProps) {
  const t = words(text, locale)
  return (
    <>
      {pauses
        .filter((pause) => pause.landlordId === landlordId)
        .map(({ landlord, untilOn, because, routine }) => (
          <Notice kind="warning" title={t.paused(landlord, untilOn === null ? null : formatDate(untilOn, locale))}>
            <p>
              {[because, routine].filter(Boolean).join(' · ')} <a href="/homes/pauses">{t.toPauses}</a>
            </p>
          </Notice>
        ))}
    </>
  )
}

type OffersProps = { offers: readonly OfferOfVacancy[]; reads: ReadonlySet<string>; locale: Locale }

/** Who was offered the home, as far as the reader reads about them: of others that there was one, and what became of it. */
export function Offers({ offers, reads, locale }: OffersProps) {
  const t = words(text, locale)
  if (offers.length === 0) return null
  return (
    <Card title={t.offersTitle}>
      <Table
        caption={t.offersTitle}
        captionUnseen
        rows={offers}
        columns={[
          { label: t.offered, cell: (one) => formatDate(one.offeredOn, locale) },
          {
            label: t.aCase,
            names: true,
            cell: ({ id, caseId }) =>
              caseId !== null && reads.has(caseId) ? <a href={`/offers/${id}`}>{t.toOffer}</a> : t.notYours,
          },
          { label: t.by, cell: (one) => one.offeredBy ?? '' },
          {
            label: t.until,
            cell: (one) =>
              one.holdsUntil === null ? formatDate(one.answerBy, locale) : formatMoment(one.holdsUntil, locale),
          },
          { label: t.state, cell: (one) => <OfferTag state={offerState(one, today(), now())} locale={locale} /> },
        ]}
      />
    </Card>
  )
}
