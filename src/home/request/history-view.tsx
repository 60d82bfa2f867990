/** What came of a household's requests, drawn. */

import { formatDate, formatKronor, type Locale, words } from '../../platform/text/index.ts'
import { now, today } from '../../platform/time/index.ts'
import { Card, EmptyState, Table, Tag } from '../../platform/ui/index.ts'
import { roomsInWords } from '../dwelling/views.tsx'
import { offerState } from '../offer/rules.ts'
import { OfferTag } from '../offer/views.tsx'
import type { CameOfIt } from './history.ts'
import { passText } from './pass.text.ts'
import { text } from './text.ts'

type Props = { came: readonly CameOfIt[]; caseId: string; locale: Locale }

export function CameOf({ came, locale }: Props) {
  const t = words(text, locale)
  return (
    <Card title={t.offers} id="offers">
      <Table
        caption={t.offers}
        captionUnseen
        rows={came}
        columns={[
          { label: t.when, cell: (one) => formatDate(one.on, locale) },
          {
            label: t.what,
            names: true,
            cell: (one) => (one.kind === 'offer' ? <a href={`/offers/${one.id}`}>{t.offered}</a> : t.passed),
          },
          { label: t.home, cell: (one) => homeInWords(one, locale) },
          { label: t.state, cell: (one) => <CameTo one={one} locale={locale} /> },
        ]}
        empty={<EmptyState title={t.noOffers}>{t.noOffersWhat}</EmptyState>}
      />
    </Card>
  )
}

function CameTo({ one, locale }: { one: CameOfIt; locale: Locale }) {
  if (one.kind === 'offer') return <OfferTag state={offerState(one, today(), now())} locale={locale} />
  const t = words(passText, locale)
  return (
    <>
      <Tag>{t.because[one.because]}</Tag> {one.words}
    </>
  )
}

type Home = { landlord: string; areaName: string | null; rooms: number; rentKr: number }

/** A home by what matters to whoever might live there, and never by its address. */
export const homeInWords = ({ landlord, areaName, rooms, rentKr }: Home, locale: Locale): string =>
  [landlord, areaName, roomsInWords(rooms, locale), formatKronor(rentKr, locale)].filter(Boolean).join(' · ')
