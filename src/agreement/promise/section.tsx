/** On an agreement’s page: what is promised, and what it has come to in the period that it is in. */

import { formatDate, formatNumber, type Locale, words } from '../../platform/text/index.ts'
import { Disclosure, LinkButton, Tag, type Tone, Toolbar, useLocale } from '../../platform/ui/index.ts'
import type { Agreement } from '../load.ts'
import { partyName, signedStops } from '../row.ts'
import { LastDay, RowsPart } from '../rows-part.tsx'
import { FEWEST_PEOPLE, type Promised } from './counters.ts'
import { endingPromise, notingDelivery, promising, undoingDelivery, undoingPromise } from './forms.tsx'
import type { Delivery, Outcome } from './queries.ts'
import type { Kept } from './rules.ts'
import { text } from './text.ts'

const tones = { kept: 'good', onTheWay: 'info', short: 'late' } as const satisfies Record<Kept, Tone>

/** `12 lägenheter per år` */
export const promiseInWords = ({ amount, unit, per }: Promised, locale: Locale): string =>
  `${formatNumber(amount, locale)} ${unit} ${words(text, locale).per[per]}`

export function OutcomeInWords({ outcome }: { outcome: Outcome }) {
  const locale = useLocale()
  const t = words(text, locale)
  const { promise, period, done, kept, few } = outcome
  if (period === null) return <span class="soft">{t.notBegun(formatDate(promise.fromOn, locale))}</span>
  return (
    <>
      {few ? t.fewer(formatNumber(FEWEST_PEOPLE, locale)) : formatNumber(done ?? 0, locale)}{' '}
      <span class="soft">{t.since(formatDate(period.from, locale))}</span>{' '}
      {kept === null ? null : <Tag tone={tones[kept]}>{t.keeps[kept]}</Tag>}
    </>
  )
}

type Props = {
  agreement: Agreement
  outcomes: readonly Outcome[]
  deliveries: readonly Delivery[]
  may: { manage: boolean; report: boolean; as: string }
}

export function PromisesSection({ agreement, outcomes, deliveries, may }: Props) {
  const locale = useLocale()
  const t = words(text, locale)
  const { id } = agreement
  const stands = signedStops(agreement) !== null
  const changes = ({ promise }: Outcome) => <Changes id={id} promise={promise} may={may} stands={stands} />
  const promiseOf = (one: Delivery) => outcomes.find(({ promise }) => promise.id === one.promiseId)?.promise
  return (
    <RowsPart
      id="promises"
      text={t}
      rows={outcomes}
      adding={may.manage && !stands ? promising.path({ id }) : null}
      changes={may.manage || may.report ? changes : null}
      open="always"
      columns={[
        { label: t.party, cell: ({ promise }) => partyName(agreement, promise.partyId) },
        { label: t.promised, names: true, cell: ({ promise }) => promiseInWords(promise, locale) },
        { label: t.counted, cell: ({ promise }) => t.counters[promise.counter] },
        { label: t.delivered, cell: (outcome) => <OutcomeInWords outcome={outcome} /> },
      ]}
    >
      {deliveries.length === 0 ? null : (
        <Disclosure summary={t.deliveries}>
          <ul>
            {deliveries.map((one) => (
              <li>
                {formatDate(one.onDay, locale)}: {formatNumber(one.amount, locale)} {promiseOf(one)?.unit}
                {one.words === null ? null : `. ${one.words}`}{' '}
                {one.by === null ? null : <span class="soft">{one.by}</span>}{' '}
                {may.manage || (may.report && promiseOf(one)?.organisationId === may.as) ? (
                  <undoingDelivery.Button
                    to={{ id, row: one.id }}
                    of={`${formatDate(one.onDay, locale)}, ${one.amount}`}
                    locale={locale}
                  />
                ) : null}
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </RowsPart>
  )
}

type ChangesProps = { id: string; promise: Promised; may: Props['may']; stands: boolean }

function Changes({ id, promise, may, stands }: ChangesProps) {
  const locale = useLocale()
  const t = words(text, locale)
  const of = promiseInWords(promise, locale)
  return (
    <Toolbar>
      {promise.counter === 'byHand' && (may.manage || (may.report && promise.organisationId === may.as)) ? (
        <LinkButton
          href={notingDelivery.path({ id, row: promise.id })}
          variant="quiet"
          small
          label={`${t.note}: ${of}`}
        >
          {t.note}
        </LinkButton>
      ) : null}
      {may.manage ? (
        <>
          <LastDay href={endingPromise.path({ id, row: promise.id })} of={of} />
          {stands ? null : <undoingPromise.Button to={{ id, row: promise.id }} of={of} locale={locale} />}
        </>
      ) : null}
    </Toolbar>
  )
}
