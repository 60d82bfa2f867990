/** On a landlord’s page: what it lets, its pause of new flats, and what holds by agreement. Numbers, and nothing of who lives there. */

import { formatDate, formatDateRange, formatNumber, words } from '../../platform/text/index.ts'
import { Card, DefinitionList, EmptyState, LinkButton, Tag, type Viewer } from '../../platform/ui/index.ts'
import { leaseFormName } from '../forms.ts'
import { type Pause, pauseState } from '../pauses.ts'
import type { Agreed } from './agreed.ts'
import type { Counts } from './queries.ts'
import { text } from './text.ts'

type LetsProps = { viewer: Viewer; landlordId: string; counts: Counts; own: boolean }

export function Lets({ viewer: { locale }, landlordId, counts, own }: LetsProps) {
  const t = words(text, locale)
  const count = (n: number) => formatNumber(n, locale)
  const leases = counts.leases.reduce((sum, { n }) => sum + n, 0)
  const byForm = counts.leases.map(({ form, n }) => `${leaseFormName(form, locale)}: ${count(n)}`).join(', ')
  return (
    <Card title={t.lets} id="lets">
      <DefinitionList
        items={[
          { term: t.areas, value: counts.areas.join(', ') },
          { term: t.dwellings, value: count(counts.dwellings) },
          { term: t.free, value: count(counts.free) },
          {
            term: t.leases,
            value: leases === 0 ? count(0) : `${count(leases)} (${byForm})`,
            note: own ? null : t.leasesNote,
          },
          { term: t.waiting, value: count(counts.waiting) },
        ]}
      />
      <div class="toolbar">
        <a href={own ? '/vacancies' : `/vacancies?which=all&landlord=${landlordId}`}>{t.seeVacancies}</a>
        <a href={own ? '/homes?show=ownLeases' : '/homes'}>{own ? t.seeLeases : t.seeHomes}</a>
      </div>
    </Card>
  )
}

type PausesProps = { viewer: Viewer; landlordId: string; pauses: readonly Pause[]; own: boolean }

export function Pauses({ viewer: { locale, today }, landlordId, pauses, own }: PausesProps) {
  const t = words(text, locale)
  return (
    <Card
      title={t.pauses}
      id="pauses"
      actions={
        <LinkButton small variant="secondary" href={`/homes/pauses?which=all${own ? '' : `&landlord=${landlordId}`}`}>
          {t.seePauses}
        </LinkButton>
      }
    >
      {pauses.length === 0 ? (
        <EmptyState title={t.noPause}>{t.noPauseWhat}</EmptyState>
      ) : (
        <ul>
          {pauses.map((one) => (
            <li>
              <Tag tone="soon">{pauseState(one, today) === 'holds' ? t.pauseHolds : t.pauseComes}</Tag>{' '}
              {formatDateRange(one.fromOn, one.untilOn, locale)}. {one.because}
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}

export function AgreedCard({ viewer: { locale }, agreed }: { viewer: Viewer; agreed: readonly Agreed[] }) {
  const t = words(text, locale)
  return (
    <Card
      title={t.agreed}
      id="agreements"
      actions={
        <LinkButton small variant="secondary" href="/agreements">
          {t.seeAgreements}
        </LinkButton>
      }
    >
      {agreed.length === 0 ? <EmptyState title={t.noAgreement}>{t.noAgreementWhat}</EmptyState> : null}
      {agreed.map(({ href, title, from, promises }) => (
        <>
          <h3>
            <a href={href}>{title}</a>
          </h3>
          <p class="soft">{t.agreedFrom(formatDate(from, locale))}</p>
          {promises.length === 0 ? (
            <p>{t.noPromise}</p>
          ) : (
            <DefinitionList items={promises.map(({ said, came }) => ({ term: said, value: came }))} />
          )}
        </>
      ))}
    </Card>
  )
}
