/** The page of retention: the curve of a group of homes, the groups beside each other, how homes were lost, and who came back to homelessness. */

import { words } from '../../platform/text/index.ts'
import {
  EmptyState,
  Filter,
  LinkButton,
  Notice,
  Page,
  Select,
  Stack,
  Toolbar,
  useLocale,
  type Viewer,
} from '../../platform/ui/index.ts'
import { type RetentionFigures, toldOf } from './asked.ts'
import { CurveCard } from './curve-card.tsx'
import { type Asked, queryOf } from './href.ts'
import { groupName } from './names.ts'
import { Back, Ends, Groups, Programmes } from './parts.tsx'
import { retentionText } from './text.ts'

type Props = { viewer: Viewer; found: RetentionFigures; filter: Asked; mayOpen: boolean }

export function RetentionPage({ viewer, found, filter, mayOpen }: Props) {
  const { locale } = viewer
  const t = words(retentionText, locale)
  const { shown, curves } = found
  const chosen = shown.find(({ group }) => group === (filter.group ?? 'all')) ?? shown[0]
  const nothing = found.years.length === 0
  return (
    <Page
      viewer={viewer}
      title={t.title}
      lead={t.lead}
      wide
      breadcrumb={[{ href: '/figures', label: t.figures }]}
      actions={nothing ? null : <Files query={queryOf(filter)} />}
    >
      {nothing ? (
        <EmptyState title={t.none} icon="home" action={<LinkButton href="/homes">{t.noneAction}</LinkButton>}>
          {t.noneText}
        </EmptyState>
      ) : (
        <Stack>
          <Choosing found={found} filter={filter} mayOpen={mayOpen} />
          {toldOf(filter, mayOpen) ? null : <Notice>{t.yearHidden}</Notice>}
          {chosen ? <CurveCard curve={chosen} found={found} filter={filter} mayOpen={mayOpen} /> : null}
          <Groups title={t.byForm} lead={t.byFormLead} prefix="form." {...{ found, filter }} also="own" />
          <Programmes {...{ found, filter }} />
          {chosen ? <Ends curve={chosen} found={found} /> : null}
          <Back found={found} />
          {curves.length > 0 &&
          shown.some(({ all, months }) => all === null || months.some(({ why }) => why === 'few')) &&
          !mayOpen ? (
            <p class="rule">{t.fewNote}</p>
          ) : null}
        </Stack>
      )}
    </Page>
  )
}

function Files({ query }: { query: string }) {
  const t = words(retentionText, useLocale())
  return (
    <Toolbar>
      {(['xlsx', 'csv', 'json'] as const).map((kind) => (
        <LinkButton href={`/figures/retention.${kind}${query}`} variant="secondary" icon="download" download>
          {kind === 'xlsx' ? t.excel : t[kind]}
        </LinkButton>
      ))}
    </Toolbar>
  )
}

function Choosing({ found, filter, mayOpen }: Omit<Props, 'viewer'>) {
  const locale = useLocale()
  const t = words(retentionText, locale)
  const { fields } = t.choosing
  return (
    <Filter
      action="/figures/retention"
      chosen={filter.year !== null || filter.way !== 'home' || filter.group !== null}
      clear="/figures/retention"
      label={t.show}
    >
      {mayOpen ? (
        <>
          <Select
            name="way"
            label={fields.way}
            value={filter.way}
            choices={(['home', 'household'] as const).map((way) => ({ value: way, label: t.ways[way] }))}
            required
          />
          <Select
            name="year"
            label={fields.year}
            empty={t.everyYear}
            value={filter.year === null ? '' : String(filter.year)}
            choices={found.years.map((year) => ({ value: String(year), label: String(year) }))}
            width="short"
            required
          />
        </>
      ) : null}
      <Select
        name="group"
        label={fields.group}
        value={filter.group ?? 'all'}
        choices={found.curves.map(({ group }) => ({
          value: group,
          label: groupName(group, found.programmes, locale),
        }))}
        required
      />
    </Filter>
  )
}
