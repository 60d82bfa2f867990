/** The cards of the funnel: its steps, its ends, first contact, and what helped. */

import { formatNumber, formatPercent, type Locale, words } from '../../platform/text/index.ts'
import { Card, Stats, StatTile, Table, useLocale } from '../../platform/ui/index.ts'
import { SMALLEST_SHOWN } from '../suppress.ts'
import type { Funnel, FunnelFilter, Kept } from './funnel.ts'
import { filterQueryOf } from './href.ts'
import { type FunnelPart, funnelPartKey } from './rows.ts'
import { type ShownHeads, shownEnds, shownNumber, shownSteps } from './shown.ts'
import { evictionText } from './text.ts'

type Props = { funnel: Funnel; filter: FunnelFilter; mayOpen: boolean }

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
  const steps = shownSteps(funnel, mayOpen)
  const all = funnel.steps[0]?.matters ?? 0
  const at = (step: string) => written(steps.find((one) => one.step === step)?.matters ?? null, locale)
  const { withdrawn } = funnel
  const applied = funnel.steps.find(({ step }) => step === 'application')?.matters ?? 0
  return (
    <Card title={t.funnel} actions={<a href="/figures/definition/eviction-funnel">{t.definition}</a>}>
      <p class="measure">{t.funnelSentence(at('earlySignal'), at('application'), at('carriedOut'))}</p>
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
            cell: (row) => (row.matters === null || all === 0 ? '' : formatPercent(row.matters / all, locale)),
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
      {applied > 0 &&
      (mayOpen || (withdrawn.matters >= SMALLEST_SHOWN && applied - withdrawn.matters >= SMALLEST_SHOWN)) ? (
        <p class="rule">
          {t.withdrawn(
            formatNumber(withdrawn.matters, locale),
            formatNumber(applied, locale),
            formatPercent(withdrawn.matters / applied, locale),
          )}{' '}
          {t.withdrawnNation}
        </p>
      ) : null}
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
        rows={shownEnds(funnel, mayOpen)}
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
      {mayOpen ? null : <p class="rule">{t.fewNote}</p>}
    </Card>
  )
}

export function ContactCard({ funnel, mayOpen }: Pick<Props, 'funnel' | 'mayOpen'>) {
  const locale = useLocale()
  const t = words(evictionText, locale)
  const { sameDay, inTime, later, never, medianDays } = funnel.contact
  const all = inTime + later + never
  const parts = { sameDay, inTime, later, never }
  return (
    <Card title={t.contact}>
      <Stats>
        {(['sameDay', 'inTime', 'later', 'never'] as const).map((part) => {
          const n = shownNumber(parts[part], mayOpen)
          return (
            <StatTile
              value={n === null || all === 0 ? '–' : formatPercent(n / all, locale)}
              label={t.contactTiles[part]}
              of={n === null ? t.few : t.keptOf(n, all)}
            />
          )
        })}
      </Stats>
      {medianDays === null ? null : <p class="rule">{t.median(medianDays)}</p>}
    </Card>
  )
}

export function WorkedCard({ funnel, mayOpen }: Pick<Props, 'funnel' | 'mayOpen'>) {
  const locale = useLocale()
  const t = words(evictionText, locale)
  const share = ({ ended, kept }: Kept) =>
    ended === 0
      ? '–'
      : mayOpen || (kept >= SMALLEST_SHOWN && ended - kept >= SMALLEST_SHOWN)
        ? `${formatPercent(kept / ended, locale)} (${t.keptOf(kept, ended)})`
        : t.few
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
