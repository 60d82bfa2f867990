/** On a landlord’s page: what it lets, its pause of new flats, and what holds by agreement. Numbers, and nothing of who lives there. */

import { formatDate, formatDateRange, formatNumber, words } from '../../platform/text/index.ts'
import { Card, DefinitionList, LinkButton, Tag, type Viewer } from '../../platform/ui/index.ts'
import { leaseFormName } from '../forms.ts'
import { type Pause, pauseState } from '../pauses.ts'
import type { Agreed } from './agreed.ts'
import type { Counts } from './queries.ts'
import { text } from './text.ts'

type LetsProps = { viewer: Viewer; landlordId: string; counts: Counts; own: boolean }

export function Lets({ viewer: { locale }, landlordId, counts, own }: LetsProps) {
  const t = words(text, locale)
  const count = (n: number) => formatNumber(n, locale)
  return (
    <Card title={t.lets} id="lets">
      <DefinitionList
        items={[
          { term: t.areas, value: counts.areas.join(', ') },
          { term: t.dwellings, value: count(counts.dwellings) },
          { term: t.free, value: count(counts.free), note: t.freeNote },
          { term: t.waiting, value: count(counts.waiting) },
        ]}
      />
      <p>
        <a href={own ? '/vacancies' : `/vacancies?which=all&landlord=${landlordId}`}>{t.seeVacancies}</a>
      </p>
    </Card>
  )
}

/** How many run today, by form, of those that whoever asks reads about. */
export function Leases({ viewer: { locale }, counts, own }: Omit<LetsProps, 'landlordId'>) {
  const t = words(text, locale)
  return (
    <Card
      title={t.leasesRun}
      id="leases"
      actions={
        <LinkButton small variant="secondary" href={own ? '/homes?show=ownLeases' : '/homes'}>
          {own ? t.seeLeases : t.seeHomes}
        </LinkButton>
      }
    >
      {own ? null : <p class="soft measure">{t.leasesNote}</p>}
      {counts.leases.length === 0 ? (
        <p>{t.noLeases}</p>
      ) : (
        <DefinitionList
          items={counts.leases.map(({ form, n }) => ({
            term: leaseFormName(form, locale),
            value: formatNumber(n, locale),
          }))}
        />
      )}
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
        <p class="soft">{t.noPauseWhat}</p>
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
      {agreed.length === 0 ? <p class="soft measure">{t.noAgreementWhat}</p> : null}
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
