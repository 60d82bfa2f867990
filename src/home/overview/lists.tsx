/** The lists of homes, on the page and as files: the municipality's for those who decide about homes, a landlord's own for its agent. */

import { openPeople } from '../../person/index.ts'
import type { Session } from '../../platform/access/index.ts'
import { type ListColumn, type Listed, listed } from '../../platform/list/index.ts'
import { words } from '../../platform/text/index.ts'
import { now, today } from '../../platform/time/index.ts'
import { mayDo } from '../access.ts'
import { freeDwellings, type ListedDwelling, ownDwellings } from '../dwelling/queries.ts'
import { addressOf, standingOf } from '../dwelling/rules.ts'
import { standingInWords } from '../dwelling/views.tsx'
import { landlordsTenant, leaseFormName } from '../forms.ts'
import { readyOn } from '../handover-rules.ts'
import type { LeaseRow } from '../lease-rows.ts'
import { offerState } from '../offer/rules.ts'
import { text as offerText } from '../offer/text.ts'
import {
  type DayKey,
  landlordLeases,
  leasesTowardHandover,
  type OfferRow,
  type OwnLeaseRow,
  openOffers,
  recentFirstHand,
} from './queries.ts'
import { DwellingTable, HandoverTable, LandlordLeaseTable, OfferTable, OwnHomesTable } from './tables.tsx'
import { text } from './text.ts'

export const staffLists = ['offers', 'handover', 'dwellings', 'own'] as const
export const landlordLists = ['ownDwellings', 'ownLeases'] as const
export type ListName = (typeof staffLists)[number] | (typeof landlordLists)[number]

export function homeList(session: Session, name: ListName): Listed {
  switch (name) {
    case 'offers':
      return offers(session)
    case 'handover':
    case 'own':
      return leases(session, name)
    case 'ownLeases':
      return ownLeases(session)
    default:
      return dwellings(session, name)
  }
}

const dayKey = (after: readonly string[] | null): DayKey | null =>
  after === null ? null : { day: after[0] ?? '', id: after[1] ?? '' }

function offers(session: Session): Listed {
  const { locale } = session
  const t = words(text, locale)
  return listed<OfferRow>({
    title: t.offers,
    locale,
    draw: (rows) => <OfferTable rows={rows} />,
    empty: <OfferTable rows={[]} />,
    columns: [
      { label: t.who, kind: 'text', of: (one) => one.who },
      { label: t.dwelling, kind: 'text', of: (one) => one.address ?? t.notShown },
      { label: t.form, kind: 'text', of: (one) => leaseFormName(one.form, locale) },
      { label: t.answerBy, kind: 'date', of: (one) => one.answerBy },
      { label: t.begins, kind: 'date', of: (one) => one.beginsOn },
      { label: t.state, kind: 'text', of: (one) => words(offerText, locale).state[offerState(one, today(), now())] },
    ],
    rows: (tx, { after, limit }) => openOffers(tx, locale, limit, { key: dayKey(after) }),
    keyOf: (one) => [one.answerBy.toString(), one.id],
    opened: (tx, rows) =>
      openPeople(
        tx,
        session,
        rows.map(({ personId }) => personId),
        'file',
      ),
  })
}

function leases(session: Session, name: 'handover' | 'own'): Listed {
  const { locale } = session
  const t = words(text, locale)
  const Table = name === 'handover' ? HandoverTable : OwnHomesTable
  const ready = (one: LeaseRow) => readyOn(one.beginsOn, { months: one.handoverMonths })
  const toward: ListColumn<LeaseRow>[] = [
    { label: t.readyOn, kind: 'date', of: ready },
    { label: t.arrears, kind: 'number', of: (one) => Number(one.arrears) },
    { label: t.complaints, kind: 'number', of: (one) => Number(one.complaints) },
  ]
  return listed<LeaseRow>({
    title: t[name],
    locale,
    draw: (rows) => <Table rows={rows} />,
    empty: <Table rows={[]} />,
    columns: [
      { label: t.who, kind: 'text', of: (one) => one.who },
      { label: t.dwelling, kind: 'text', of: (one) => one.address ?? t.notShown },
      { label: t.form, kind: 'text', of: (one) => leaseFormName(one.form, locale) },
      { label: t.begins, kind: 'date', of: (one) => one.beginsOn },
      ...(name === 'handover' ? toward : []),
    ],
    rows: (tx, { after, limit }) =>
      (name === 'handover' ? leasesTowardHandover : recentFirstHand)(tx, locale, limit, { key: dayKey(after) }),
    keyOf: (one) => [(name === 'handover' ? ready(one) : one.beginsOn).toString(), one.id],
    opened: (tx, rows) =>
      openPeople(
        tx,
        session,
        rows.flatMap(({ tenantIds }) => tenantIds),
        'file',
      ),
  })
}

function dwellings(session: Session, name: 'dwellings' | 'ownDwellings'): Listed {
  const { locale } = session
  const t = words(text, locale)
  const look = { own: name === 'ownDwellings', mayAdd: mayDo(session, 'addDwelling') }
  return listed<ListedDwelling>({
    title: t[name],
    locale,
    draw: (rows) => (
      <DwellingTable rows={rows.map((one) => ({ ...one, standing: standingOf(one, today()) }))} {...look} />
    ),
    empty: <DwellingTable rows={[]} {...look} />,
    columns: [
      { label: t.dwelling, kind: 'text', of: addressOf },
      { label: t.landlord, kind: 'text', of: (one) => one.landlord },
      { label: t.rooms, kind: 'number', of: (one) => Number(one.rooms) },
      { label: t.rent, kind: 'number', of: (one) => one.rentKr },
      { label: t.state, kind: 'text', of: (one) => standingInWords(standingOf(one, today()), locale) },
    ],
    rows: (tx, { after, limit }) => {
      const key = after && { address: after[0] ?? '', id: after[1] ?? '' }
      return name === 'dwellings' ? freeDwellings(tx, limit, key) : ownDwellings(tx, session, limit, key)
    },
    keyOf: (one) => [one.address, one.id],
  })
}

function ownLeases(session: Session): Listed {
  const { locale } = session
  const t = words(text, locale)
  return listed<OwnLeaseRow>({
    title: t.ownLeases,
    locale,
    draw: (rows) => <LandlordLeaseTable rows={rows} />,
    empty: <LandlordLeaseTable rows={[]} />,
    columns: [
      { label: t.dwelling, kind: 'text', of: addressOf },
      { label: t.form, kind: 'text', of: (one) => leaseFormName(one.form, locale, 'landlord') },
      {
        label: t.tenant,
        kind: 'text',
        of: (one) => landlordsTenant(one.form, one.tenants, { ...t, notShown: t.noName }),
      },
      { label: t.begins, kind: 'date', of: (one) => one.beginsOn },
      { label: t.ends, kind: 'date', of: (one) => one.endsOn },
      { label: t.remarks, kind: 'number', of: (one) => Number(one.remarks) },
    ],
    rows: (tx, { after, ...asked }) => landlordLeases(tx, session, { ...asked, key: dayKey(after) }),
    keyOf: (one) => [one.beginsOn.toString(), one.id],
  })
}
