/** The cards of the funnel: its steps, its ends, first contact, and what helped. */

import { formatNumber, formatPercent, type Locale, words } from '../../platform/text/index.ts'
import { Card, Stats, StatTile, Table, useLocale } from '../../platform/ui/index.ts'
import type { FunnelStep } from './facts.ts'
import type { FunnelFilter, Kept } from './funnel.ts'
import { isForOpeners } from './hidden.ts'
import { filterQueryOf } from './href.ts'
import { type FunnelPart, funnelPartKey } from './rows.ts'
import { hidesSomething, type ShownFunnel, type ShownHeads } from './shown.ts'
import { evictionText } from './text.ts'

type Props = { funnel: ShownFunnel; filter: FunnelFilter; mayOpen: boolean }

const written = (n: number | null, locale: Locale): string =>
  n === null ? words(evictionText, locale).few : formatNumber(n, locale)

function Count({
  heads,
  part,
  filter,
  mayOpen,
}: {
  heads: ShownHeads
  part: FunnelPart
  filter: FunnelFilter
  mayOpen: boolean
}) {
  const locale = useLocale()
  const t = words(evictionText, locale)
  const shown = written(heads.matters, locale)
  if (!mayOpen || heads.matters === 0 || heads.matters === null) return <>{shown}</>
  const query = filterQueryOf(filter)
  const name = part.kind === 'step' ? t.steps[part.step] : t.ends[part.end]
  return (
    <a
      href={`/figures/evictions/rows?part=${funnelPartKey(part)}${query === '' ? '' : `&${query}`}`}
      aria-label={`${shown}: ${t.behind(name)}`}
    >
      {shown}
    </a>
  )
}

export function StepsCard({ funnel, filter, mayOpen }: Props) {
  const locale = useLocale()
  const t = words(evictionText, locale)
  const { steps, withdrawn } = funnel
  const reached = (step: FunnelStep) => steps.find((one) => one.step === step)?.matters ?? null
  const [all, applied, evicted] = [reached('earlySignal'), reached('application'), reached('carriedOut')]
  return (
    <Card title={t.funnel} actions={<a href="/figures/definition/eviction-funnel">{t.definition}</a>}>
      {all === null || applied === null || evicted === null ? null : (
        <p class="measure">{t.funnelSentence(all, applied, evicted)}</p>
      )}
      <Table
        caption={t.funnel}
        captionUnseen
        rows={steps}
        columns={[
          { label: t.step, cell: (row) => t.steps[row.step] },
          {
            label: t.matters,
            numeric: true,
            cell: ({ step, ...heads }) => (
              <Count heads={heads} part={{ kind: 'step', step }} filter={filter} mayOpen={mayOpen} />
            ),
          },
          {
            label: t.ofAll,
            numeric: true,
            cell: (row) =>
              row.matters === null || all === null || all === 0 ? '' : formatPercent(row.matters / all, locale),
          },
          { label: t.families, numeric: true, cell: (row) => written(row.families, locale) },
          { label: t.children, numeric: true, cell: (row) => written(row.children, locale) },
          { label: t.registered, numeric: true, cell: (row) => written(row.registered, locale) },
          {
            label: t.notRegistered,
            numeric: true,
            cell: (row) =>
              written(row.children === null || row.registered === null ? null : row.children - row.registered, locale),
          },
        ]}
      />
      {applied === null || applied === 0 || withdrawn.matters === null ? null : (
        <p class="rule">
          {t.withdrawn(withdrawn.matters, applied, formatPercent(withdrawn.matters / applied, locale))}{' '}
          {t.withdrawnNation}
        </p>
      )}
      <Hidden funnel={funnel} filter={filter} mayOpen={mayOpen} />
    </Card>
  )
}

export function EndsCard({ funnel, filter, mayOpen }: Props) {
  const locale = useLocale()
  const t = words(evictionText, locale)
  return (
    <Card title={t.how}>
      <Table
        caption={t.how}
        captionUnseen
        rows={funnel.ends}
        columns={[
          { label: t.how, cell: (row) => t.ends[row.end] },
          {
            label: t.matters,
            numeric: true,
            cell: ({ end, ...heads }) => (
              <Count heads={heads} part={{ kind: 'end', end }} filter={filter} mayOpen={mayOpen} />
            ),
          },
          { label: t.families, numeric: true, cell: (row) => written(row.families, locale) },
          { label: t.children, numeric: true, cell: (row) => written(row.children, locale) },
        ]}
      />
      <Hidden funnel={funnel} filter={filter} mayOpen={mayOpen} />
    </Card>
  )
}

/** Why numbers are missing, and what to choose instead. */
function Hidden({ funnel, filter, mayOpen }: Props) {
  const t = words(evictionText, useLocale())
  if (mayOpen || !hidesSomething(funnel)) return null
  return <p class="rule">{isForOpeners(filter) ? t.tooNarrow : t.fewNote}</p>
}

export function ContactCard({ funnel }: Pick<Props, 'funnel'>) {
  const locale = useLocale()
  const t = words(evictionText, locale)
  const { sameDay, inTime, later, never, medianDays } = funnel.contact
  const all = inTime === null || later === null || never === null ? null : inTime + later + never
  const parts = { sameDay, inTime, later, never }
  return (
    <Card title={t.contact}>
      <Stats>
        {(['sameDay', 'inTime', 'later', 'never'] as const).map((part) => {
          const n = parts[part]
          return (
            <StatTile
              value={n === null || all === null || all === 0 ? '–' : formatPercent(n / all, locale)}
              label={t.contactTiles[part]}
              of={n === null ? t.few : all === null ? formatNumber(n, locale) : t.keptOf(n, all)}
            />
          )
        })}
      </Stats>
      {medianDays === null ? null : <p class="rule">{t.median(medianDays)}</p>}
    </Card>
  )
}

export function WorkedCard({ funnel }: Pick<Props, 'funnel'>) {
  const locale = useLocale()
  const t = words(evictionText, locale)
  const share = ({ ended, kept }: Kept<number | null>) =>
    ended === 0
      ? '–'
      : ended === null || kept === null
        ? t.few
        : `${formatPercent(kept / ended, locale)} (${t.keptOf(kept, ended)})`
  return (
    <Card title={t.worked}>
      <p class="soft measure">{t.workedLead}</p>
      <Table
        caption={t.worked}
        captionUnseen
        rows={funnel.worked}
        columns={[
          { label: t.help, cell: (row) => t.helps[row.help] },
          { label: t.withHelp, numeric: true, cell: (row) => share(row.with) },
          { label: t.withoutHelp, numeric: true, cell: (row) => share(row.without) },
        ]}
      />
    </Card>
  )
}
