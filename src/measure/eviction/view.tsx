/** The page of tenancies at risk in figures: the funnel, how it went, first contact, what helped, and how it went afterwards. */

import { formatNumber, words } from '../../platform/text/index.ts'
import {
  Card,
  EmptyState,
  Filter,
  LineOrBar,
  LinkButton,
  Page,
  Select,
  Toolbar,
  useLocale,
  type Viewer,
} from '../../platform/ui/index.ts'
import { AfterCard } from './after-view.tsx'
import type { Afterwards } from './afterwards.ts'
import type { FunnelFilter } from './funnel.ts'
import { filterQueryOf } from './href.ts'
import { MunicipalCard, NationCard } from './nation-view.tsx'
import { ContactCard, EndsCard, StepsCard, WorkedCard } from './parts-view.tsx'
import type { ShownFunnel } from './shown.ts'
import { evictionText } from './text.ts'

export type EvictionFiguresProps = {
  viewer: Viewer
  /** four digits */
  municipality: string
  filter: FunnelFilter
  choices: { years: number[]; landlords: string[]; areas: string[] }
  funnel: ShownFunnel
  /** oldest first */
  years: readonly { year: number; funnel: ShownFunnel }[]
  after: readonly Afterwards[]
  mayOpen: boolean
}

export function EvictionFiguresPage({
  viewer,
  municipality,
  filter,
  choices,
  funnel,
  years,
  after,
  mayOpen,
}: EvictionFiguresProps) {
  const t = words(evictionText, viewer.locale)
  const query = filterQueryOf(filter)
  const empty = choices.years.length === 0
  return (
    <Page
      viewer={viewer}
      title={t.title}
      lead={t.lead}
      wide
      actions={empty ? null : <Files query={query === '' ? '' : `?${query}`} />}
    >
      {empty ? (
        <EmptyState title={t.none} action={<LinkButton href="/evictions">{t.noneAction}</LinkButton>}>
          {t.noneText}
        </EmptyState>
      ) : (
        <>
          <Choosing filter={filter} choices={choices} />
          <StepsCard funnel={funnel} filter={filter} mayOpen={mayOpen} />
          <EndsCard funnel={funnel} filter={filter} mayOpen={mayOpen} />
          <ContactCard funnel={funnel} />
          <WorkedCard funnel={funnel} />
          <AfterCard after={after} whole={query === ''} mayOpen={mayOpen} />
          <YearsCard years={years} />
        </>
      )}
      <MunicipalCard municipality={municipality} />
      <NationCard />
    </Page>
  )
}

function Files({ query }: { query: string }) {
  const t = words(evictionText, useLocale())
  return (
    <Toolbar>
      <LinkButton href={`/figures/evictions.xlsx${query}`} variant="secondary" icon="download" download>
        {t.excel}
      </LinkButton>
      <LinkButton href={`/figures/evictions.csv${query}`} variant="secondary" icon="download" download>
        {t.csv}
      </LinkButton>
    </Toolbar>
  )
}

function Choosing({ filter, choices }: Pick<EvictionFiguresProps, 'filter' | 'choices'>) {
  const t = words(evictionText, useLocale())
  const same = (values: readonly (string | number)[]) =>
    values.map((value) => ({ value: String(value), label: String(value) }))
  return (
    <Filter action="/figures/evictions" chosen={Object.values(filter).some((one) => one !== null)} label={t.show}>
      <Select
        name="year"
        label={t.year}
        empty={t.everyYear}
        value={filter.year === null ? '' : String(filter.year)}
        choices={same(choices.years)}
        width="short"
        required
      />
      <Select
        name="landlord"
        label={t.landlord}
        empty={t.everyLandlord}
        value={filter.landlord ?? ''}
        choices={same(choices.landlords)}
        required
      />
      <Select
        name="area"
        label={t.area}
        empty={t.everyArea}
        value={filter.area ?? ''}
        choices={same(choices.areas)}
        required
      />
    </Filter>
  )
}

function YearsCard({ years }: Pick<EvictionFiguresProps, 'years'>) {
  const locale = useLocale()
  const t = words(evictionText, locale)
  const of = (step: 'application' | 'carriedOut') =>
    years.map(({ year, funnel }) => ({
      label: String(year),
      value: funnel.steps.find((one) => one.step === step)?.matters ?? null,
    }))
  const drawable = (points: ReturnType<typeof of>) =>
    points.flatMap(({ label, value }) => (value === null ? [] : [{ label, value }]))
  return (
    <Card title={t.perYear}>
      {(['application', 'carriedOut'] as const)
        .filter((step) => drawable(of(step)).length > 0)
        .map((step) => (
          <LineOrBar
            title={step === 'application' ? t.applications : t.evictions}
            sentence={t.perYearSentence}
            kind="bar"
            points={drawable(of(step))}
            format={(n) => formatNumber(n, locale)}
            valueLabel={t.matters}
            pointLabel={t.year}
          />
        ))}
      {(['application', 'carriedOut'] as const).some((step) => of(step).some(({ value }) => value === null)) ? (
        <p class="rule">{t.yearsHidden}</p>
      ) : null}
    </Card>
  )
}
