/** The lists of homes as files, the whole of each: the municipality's for those who decide about homes, a landlord's own for its agent. */

import { openPeople } from '../../person/index.ts'
import { found, type Session } from '../../platform/access/index.ts'
import { ask } from '../../platform/database/index.ts'
import { words } from '../../platform/text/index.ts'
import { today } from '../../platform/time/index.ts'
import { type FileColumn, type Filed, fileRoutes, listFile } from '../../platform/web/index.ts'
import { isLandlord, mayDo, requireMay } from '../access.ts'
import { freeDwellings, type ListedDwelling, ownDwellings } from '../dwelling/queries.ts'
import { addressOf, standingOf } from '../dwelling/rules.ts'
import { standingInWords } from '../dwelling/views.tsx'
import { isFirstHand, leaseFormName } from '../forms.ts'
import { readyOn } from '../handover-rules.ts'
import { offerState } from '../offer/rules.ts'
import { text as offerText } from '../offer/text.ts'
import {
  type DayKey,
  type LeaseRow,
  landlordLeases,
  leasesTowardHandover,
  type OfferRow,
  type OwnLeaseRow,
  openOffers,
  recentFirstHand,
} from './queries.ts'
import { text } from './text.ts'
import { type ListName, landlordLists, staffLists } from './views.tsx'

/** Who may take the lists as files. */
export const mayTake = (session: Session): boolean => isLandlord(session) || mayDo(session, 'offer')

export const homeFiles = fileRoutes('/homes', (c, session) => {
  requireMay(session, isLandlord(session) ? 'see' : 'offer')
  const names: readonly ListName[] = isLandlord(session) ? landlordLists : staffLists
  return filed(session, found(names.find((name) => name === c.req.query('show'))))
})

function filed(session: Session, name: ListName): Filed {
  switch (name) {
    case 'offers':
      return offersFile(session)
    case 'handover':
    case 'own':
      return leasesFile(session, name)
    case 'ownLeases':
      return ownLeasesFile(session)
    default:
      return dwellingsFile(session, name)
  }
}

const dayKey = (after: readonly string[] | null): DayKey | null =>
  after === null ? null : { day: after[0] ?? '', id: after[1] ?? '' }

function offersFile(session: Session): Filed {
  const { locale } = session
  const t = words(text, locale)
  return listFile<OfferRow>({
    title: t.offers,
    columns: [
      { header: t.who, kind: 'text', of: (one) => one.who },
      { header: t.dwelling, kind: 'text', of: (one) => one.address ?? t.notShown },
      { header: t.form, kind: 'text', of: (one) => leaseFormName(one.form, locale) },
      { header: t.answerBy, kind: 'date', of: (one) => one.answerBy },
      { header: t.begins, kind: 'date', of: (one) => one.beginsOn },
      { header: t.state, kind: 'text', of: (one) => words(offerText, locale).state[offerState(one, today())] },
    ],
    rows: (tx, { after, limit }) => ask(tx, openOffers(tx, locale, limit, dayKey(after))),
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

function leasesFile(session: Session, name: 'handover' | 'own'): Filed {
  const { locale } = session
  const t = words(text, locale)
  const ready = (one: LeaseRow) => readyOn(one.beginsOn, { months: one.handoverMonths })
  const toward: FileColumn<LeaseRow>[] = [
    { header: t.readyOn, kind: 'date', of: ready },
    { header: t.arrears, kind: 'number', of: (one) => Number(one.arrears) },
    { header: t.complaints, kind: 'number', of: (one) => Number(one.complaints) },
  ]
  return listFile<LeaseRow>({
    title: t[name],
    columns: [
      { header: t.who, kind: 'text', of: (one) => one.who },
      { header: t.dwelling, kind: 'text', of: (one) => one.address ?? t.notShown },
      { header: t.form, kind: 'text', of: (one) => leaseFormName(one.form, locale) },
      { header: t.begins, kind: 'date', of: (one) => one.beginsOn },
      ...(name === 'handover' ? toward : []),
    ],
    rows: (tx, { after, limit }) =>
      ask(tx, (name === 'handover' ? leasesTowardHandover : recentFirstHand)(tx, locale, limit, dayKey(after))),
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

function dwellingsFile(session: Session, name: 'dwellings' | 'ownDwellings'): Filed {
  const { locale } = session
  const t = words(text, locale)
  return listFile<ListedDwelling>({
    title: t[name],
    columns: [
      { header: t.dwelling, kind: 'text', of: addressOf },
      { header: t.landlord, kind: 'text', of: (one) => one.landlord },
      { header: t.rooms, kind: 'number', of: (one) => Number(one.rooms) },
      { header: t.rent, kind: 'number', of: (one) => one.rentKr },
      { header: t.state, kind: 'text', of: (one) => standingInWords(standingOf(one, today()), locale) },
    ],
    rows: (tx, { after, limit }) => {
      const key = after && { address: after[0] ?? '', id: after[1] ?? '' }
      return ask(tx, name === 'dwellings' ? freeDwellings(tx, limit, key) : ownDwellings(tx, session, limit, key))
    },
    keyOf: (one) => [one.address, one.id],
  })
}

function ownLeasesFile(session: Session): Filed {
  const { locale } = session
  const t = words(text, locale)
  return listFile<OwnLeaseRow>({
    title: t.ownLeases,
    columns: [
      { header: t.dwelling, kind: 'text', of: addressOf },
      { header: t.form, kind: 'text', of: (one) => leaseFormName(one.form, locale, 'landlord') },
      {
        header: t.tenant,
        kind: 'text',
        of: (one) => (isFirstHand(one.form) ? (one.tenants ?? t.noName) : t.municipality),
      },
      { header: t.begins, kind: 'date', of: (one) => one.beginsOn },
      { header: t.ends, kind: 'date', of: (one) => one.endsOn },
      { header: t.remarks, kind: 'number', of: (one) => Number(one.remarks) },
    ],
    rows: (tx, { after, limit }) => ask(tx, landlordLeases(tx, session, limit, dayKey(after))),
    keyOf: (one) => [one.beginsOn.toString(), one.id],
  })
}
