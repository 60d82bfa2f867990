/** The page of figures: the count of a week, the mappings beside each other, year by year, and what others have published. */

import { formatNumber, formatRate, words } from '../../platform/text/index.ts'
import {
  Button,
  Card,
  Columns,
  Disclosure,
  ErrorSummary,
  Form,
  type FormState,
  LinkButton,
  Notice,
  Page,
  Stats,
  StatTile,
  TextField,
  Toolbar,
  Unseen,
  useLocale,
  type Viewer,
} from '../../platform/ui/index.ts'
import type { Change } from '../change/change.ts'
import { changeText } from '../change/text.ts'
import { BalanceSentence, betweenQuery, changeTitle, WaysFigures } from '../change/ways-view.tsx'
import type { MappingYear, Published } from '../compare/compare.ts'
import { PublishedTable, publishedRateIn } from '../compare/views.tsx'
import type { Count } from '../count/count.ts'
import { seMapping } from '../count/definition.ts'
import { type ShownCount, shownCount } from '../count/shown.ts'
import { Breakdown, Doubts } from '../count/views.tsx'
import { evictionText } from '../eviction/text.ts'
import { NationalTable } from '../national/views.tsx'
import { retentionText } from '../retention/text.ts'
import { text } from '../text.ts'
import { weekName } from '../week/name.ts'
import { Bars, Series } from './chart-view.tsx'

export type OverviewProps = {
  viewer: Viewer
  shown: ShownCount
  /** the two mapping years, drawn beside each other */
  mappings: readonly { year: MappingYear; count: Count }[]
  series: readonly ShownCount[]
  /** between the two mappings */
  change: Change
  published: readonly Published[]
  form: FormState
  mayOpen: boolean
}

export function OverviewPage({ viewer, shown, mappings, series, change, published, form, mayOpen }: OverviewProps) {
  const t = words(text, viewer.locale)
  const { week } = shown.count
  const query = `week=${week.iso}`
  return (
    <Page
      viewer={viewer}
      title={t.title}
      lead={t.lead}
      wide
      actions={
        <Toolbar>
          <LinkButton href="/figures/evictions" variant="secondary" icon="chart">
            {words(evictionText, viewer.locale).title}
          </LinkButton>
          <LinkButton href="/figures/retention" variant="secondary" icon="chart">
            {words(retentionText, viewer.locale).title}
          </LinkButton>
          <LinkButton
            href={`/figures/count.xlsx?${query}`}
            variant="secondary"
            icon="download"
            download
            label={`${t.title}, ${t.excel}`}
          >
            {t.excel}
          </LinkButton>
          <LinkButton
            href={`/figures/count.csv?${query}`}
            variant="secondary"
            icon="download"
            download
            label={`${t.title}, ${t.csv}`}
          >
            {t.csv}
          </LinkButton>
        </Toolbar>
      }
      failed={form.problems.length > 0}
    >
      <ErrorSummary state={form} />
      <filter-form>
        <Form method="get" action="/figures" state={form} inline label={t.week}>
          <TextField
            name="week"
            label={t.week}
            hint={t.weekHint}
            width="short"
            value={week.iso}
            maxlength={10}
            required
            spellcheck={false}
          />
          <Button variant="secondary">{t.show}</Button>
        </Form>
      </filter-form>
      <Card
        title={weekName(week, viewer.locale)}
        actions={<HowCounted href="/figures/definition" of={weekName(week, viewer.locale)} />}
      >
        <Tiles shown={shown} />
        <Doubts flags={shown.flags} hides={shown.hides} />
        {mayOpen ? <a href={`/figures/balance?${query}`}>{t.balance}</a> : null}
      </Card>
      <Card>
        <Columns>
          <Bars mappings={mappings} mayOpen={mayOpen} />
          <Notice>{t.handover}</Notice>
        </Columns>
      </Card>
      <div class="parts">
        <Breakdown shown={shown} />
      </div>
      {shown.hides ? <p class="rule">{t.fewNote}</p> : null}
      <ChangeCard change={change} mayOpen={mayOpen} />
      <Card title={t.series}>
        <Series series={series} />
      </Card>
      <Card title={t.published} id="published">
        <p class="soft measure">{t.publishedLead}</p>
        <Beside mappings={mappings} published={published} mayOpen={mayOpen} />
        <PublishedTable rows={published} caption={t.published} />
        <Disclosure summary={t.national}>
          <NationalTable />
        </Disclosure>
        <Toolbar>
          <LinkButton
            href="/figures/compare.xlsx"
            variant="quiet"
            icon="download"
            download
            label={`${t.published}, ${t.excel}`}
          >
            {t.excel}
          </LinkButton>
          <LinkButton
            href="/figures/compare.csv"
            variant="quiet"
            icon="download"
            download
            label={`${t.published}, ${t.csv}`}
          >
            {t.csv}
          </LinkButton>
        </Toolbar>
      </Card>
    </Page>
  )
}

/** What is counted here and what was published of the same municipality, mapping by mapping. */
function Beside({ mappings, published, mayOpen }: Pick<OverviewProps, 'mappings' | 'published' | 'mayOpen'>) {
  const locale = useLocale()
  const t = words(text, locale)
  const pairs = mappings.flatMap(({ year, count }) => {
    const theirs = published.find((row) => row.year === year && row.code === count.municipality)
    const here = shownCount(count, mayOpen).per10000
    return theirs && here !== null ? [{ year, here, there: publishedRateIn(theirs, locale) || t.notGiven }] : []
  })
  if (pairs.length === 0) return null
  return (
    <ul>
      {pairs.map(({ year, here, there }) => (
        <li>{t.beside(String(year), formatRate(here, locale), there)}</li>
      ))}
    </ul>
  )
}

/** What the difference between the two mappings came from; all of it is one click away for those who may see the people. */
function ChangeCard({ change, mayOpen }: Pick<OverviewProps, 'change' | 'mayOpen'>) {
  const locale = useLocale()
  const t = words(changeText, locale)
  const { from, to } = change.ways
  return (
    <Card
      title={changeTitle(change, locale)}
      id="change"
      actions={<HowCounted href="/figures/definition/ways-home" of={changeTitle(change, locale)} />}
    >
      <p class="soft">{t.between(weekName(from, locale), weekName(to, locale))}</p>
      <WaysFigures change={change} mayOpen={mayOpen} />
      {mayOpen ? (
        <>
          <BalanceSentence change={change} />
          <a href={`/figures/balance?${betweenQuery(change.ways)}`}>{t.balance}</a>
        </>
      ) : null}
    </Card>
  )
}

function Tiles({ shown }: { shown: ShownCount }) {
  const locale = useLocale()
  const t = words(text, locale)
  const { count } = shown
  const definition = { name: `${seMapping.name[locale]} ${seMapping.version}`, href: '/figures/definition' }
  const population = count.population
  const written = (n: number | null) => (n === null ? t.hidden : formatNumber(n, locale))
  const doubt = shown.flags.find(({ kind }) => kind.startsWith('population'))
  return (
    <Stats>
      <StatTile
        value={written(shown.total)}
        label={t.count}
        on={count.week.to}
        definition={definition}
        rowsHref={shown.rowsHref}
      />
      <StatTile
        value={shown.per10000 === null ? '–' : formatRate(shown.per10000, locale)}
        label={t.rate}
        of={
          population && shown.total !== null
            ? t.of(written(shown.total), formatNumber(population.value, locale))
            : undefined
        }
        on={population?.date}
        doubt={doubt && t.flags[doubt.kind](doubt.count)}
      />
      {shown.figures.map(({ figure, sum }) =>
        figure.of === 'beside' ? (
          <StatTile value={written(sum)} label={figure.title[locale]} of={figure.note[locale]} on={count.week.to} />
        ) : null,
      )}
    </Stats>
  )
}

/** Several of them stand on the page: whoever hears them as a list is told of what each is. */
function HowCounted({ href, of }: { href: string; of: string }) {
  return (
    <a href={href}>
      {words(text, useLocale()).definition}
      <Unseen>: {of}</Unseen>
    </a>
  )
}
