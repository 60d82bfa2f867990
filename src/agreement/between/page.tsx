/** /agreements/:id/shared: what the parties say besides the law; /shared-nights: the nights that another municipality is to pay. */

import { findRule } from '../../law/index.ts'
import { found } from '../../platform/access/index.ts'
import { allOf, ask, asUser } from '../../platform/database/index.ts'
import { type ListColumn, list, listed, type ShownList, usually } from '../../platform/list/index.ts'
import { oneOf } from '../../platform/subject/index.ts'
import { formatDate, group, type Locale, words } from '../../platform/text/index.ts'
import { today } from '../../platform/time/index.ts'
import {
  Card,
  DefinitionList,
  EmptyState,
  LinkButton,
  Page,
  RuleNote,
  Stack,
  Table,
  Toolbar,
  type Viewer,
} from '../../platform/ui/index.ts'
import { idParam, page, room, signedIn, viewer } from '../../platform/web/index.ts'
import { mayDo, requireMay } from '../access.ts'
import { type Agreement, askingAgreement } from '../load.ts'
import { agreement } from '../subject.tsx'
import { Tabs } from '../tabs.tsx'
import { agreeing, disagreeing, sharing, unsharing } from './forms.tsx'
import {
  type AnswerTime,
  answerTimeOf,
  type SharedNights,
  type SharedSite,
  sharedNights,
  sharedSitesOf,
} from './queries.ts'
import { text } from './text.ts'

const periods = ['thisMonth', 'lastMonth', 'thisYear', 'lastYear'] as const

function daysOf(period: (typeof periods)[number]): { from: Temporal.PlainDate; until: Temporal.PlainDate } {
  const back = period === 'lastMonth' ? { months: 1 } : period === 'lastYear' ? { years: 1 } : {}
  const on = today().subtract(back)
  if (period === 'thisYear' || period === 'lastYear')
    return { from: on.with({ month: 1, day: 1 }), until: on.with({ month: 12, day: 31 }) }
  return { from: on.with({ day: 1 }), until: on.with({ day: on.daysInMonth }) }
}

const fields = {
  period: usually(oneOf(periods, group(group(text, 'nights'), 'periods'), { empty: false }), 'lastMonth'),
}
type Fields = typeof fields

const kronor = (ore: number | null): number | null => (ore === null ? null : ore / 100)

function columnsIn(locale: Locale): ListColumn<SharedNights>[] {
  const t = words(text, locale)
  const n = t.nights
  return [
    { label: n.number, names: true, kind: 'text', of: ({ number }) => number },
    { label: n.municipality, kind: 'text', of: ({ municipality }) => municipality },
    { label: t.site, kind: 'text', of: ({ site }) => site ?? n.withheld },
    { label: n.first, kind: 'date', of: ({ first }) => first },
    { label: n.last, kind: 'date', of: ({ last }) => last },
    { label: n.count, kind: 'number', of: ({ nights }) => nights },
    { label: n.price, kind: 'number', of: ({ price }) => kronor(price) },
    { label: n.sum, kind: 'number', of: ({ sum }) => kronor(sum) },
  ]
}

const nights = list({
  at: '/shared-nights',
  size: 50,
  fields,
  text: group(group(text, 'nights'), 'choosing'),
  may: (session) => requireMay(session, 'manage'),
  takes: () => true,
  of: ({ locale, filter }) => {
    const t = words(text, locale).nights
    return listed<SharedNights>({
      title: t.title,
      locale,
      columns: columnsIn(locale),
      rows: (_, at) => sharedNights(daysOf(filter.period), at),
      keyOf: ({ first, id }) => [first.toString(), id],
      empty: <EmptyState title={t.none}>{t.noneWhat}</EmptyState>,
    })
  },
  draw: ({ viewer, session, locale, failed, problems, choosing, rows, files }: ShownList<Fields>) => {
    const t = words(text, locale).nights
    return (
      <Page viewer={viewer} title={t.title} lead={t.lead} failed={failed} wide>
        {problems}
        <Stack>
          <Tabs viewer={viewer} session={session} here="/shared-nights" />
          {choosing}
          <Card actions={files}>{rows}</Card>
        </Stack>
      </Page>
    )
  },
})

export const betweenRoutes = room()
  .route('/', nights.routes)
  .route('/', agreement.routes(sharing, unsharing, agreeing, disagreeing))
  .get('/agreements/:id/shared', async (c) => {
    const session = signedIn(c)
    requireMay(session, 'see')
    const id = idParam(c)
    const asked = await asUser(session, (tx) =>
      ask(tx, allOf({ agreement: askingAgreement(tx, id), sites: sharedSitesOf(tx, id), times: answerTimeOf(tx, id) })),
    )
    const shown = found(asked.agreement)
    const may = shown.municipality === session.municipality && mayDo(session, 'manage')
    return page(c, <SharedPage {...asked} viewer={viewer(c)} agreement={shown} may={may && shown.end === null} />)
  })

type Props = {
  viewer: Viewer
  agreement: Agreement
  sites: readonly SharedSite[]
  times: readonly AnswerTime[]
  may: boolean
}

function SharedPage({ viewer, agreement: shown, sites, times: [time], may }: Props) {
  const { locale } = viewer
  const t = words(text, locale)
  const { id } = shown
  return (
    <Page
      viewer={viewer}
      title={t.title}
      lead={t.lead}
      breadcrumb={[{ href: `/agreements/${id}`, label: shown.title }]}
    >
      <Stack>
        <Card title={t.answerTime}>
          <p>{time === undefined ? t.noAnswerTime : t.days(time.days)}</p>
          <RuleNote
            rule={findRule('SO-14')?.text[locale] ?? ''}
            section={findRule('SO-14')?.section ?? ''}
            id="SO-14"
          />
          {may ? (
            <Toolbar>
              {time === undefined ? (
                <LinkButton href={agreeing.path({ id })}>{t.agreeing.title}</LinkButton>
              ) : (
                <disagreeing.Button to={{ id, row: time.id }} locale={locale} variant="quiet" small />
              )}
            </Toolbar>
          ) : null}
        </Card>
        <Card title={t.contacts}>
          <DefinitionList
            items={shown.parties.map(({ name, contact }) => ({ term: name, value: contact ?? t.noContact }))}
          />
        </Card>
        <Card
          title={t.sites}
          actions={may ? <LinkButton href={sharing.path({ id })}>{t.sharing.title}</LinkButton> : null}
        >
          <Table
            caption={t.sites}
            captionUnseen
            columns={[
              { label: t.site, cell: (one: SharedSite) => one.site },
              { label: t.places, numeric: true, cell: ({ places }) => places },
              { label: t.from, cell: ({ fromOn }) => formatDate(fromOn, locale) },
              { label: t.until, cell: ({ untilOn }) => (untilOn === null ? '' : formatDate(untilOn, locale)) },
              {
                label: '',
                cell: (one) =>
                  may ? (
                    <unsharing.Button to={{ id, row: one.id }} locale={locale} of={one.site} variant="quiet" small />
                  ) : null,
              },
            ]}
            rows={sites}
            empty={<EmptyState title={t.noSites}>{t.noSitesWhat}</EmptyState>}
          />
          {may ? <a href="/shared-nights">{t.toNights}</a> : null}
        </Card>
      </Stack>
    </Page>
  )
}
