/** /phones/came: what came from one's own phones: what was received, what came back with its reason, and what stands beside something newer. */

import { type ListColumn, list, listed, usually } from '../../platform/list/index.ts'
import { oneOf } from '../../platform/subject/index.ts'
import { formatMoment, group, type Locale, words } from '../../platform/text/index.ts'
import { momentInFile } from '../../platform/time/index.ts'
import { Card, EmptyState, LinkButton, Page, Stack, Tag, Toolbar } from '../../platform/ui/index.ts'
import { requireMay } from './access.ts'
import { cameText } from './came.text.ts'
import { keeping, reopening, throwing, writing } from './forms.tsx'
import { type Came, camePage } from './queries.ts'
import { text } from './text.ts'

export const cameList = list({
  at: '/phones/came',
  size: 50,
  fields: {
    which: usually(oneOf(['open', 'all'], group(cameText, 'cameWhich'), { empty: false }), 'open'),
    sort: usually(oneOf(['-sent', 'sent'], group(cameText, 'cameSorts'), { empty: false }), '-sent'),
  },
  text: group(text, 'choosing'),
  may: (session) => requireMay(session, 'use'),
  takes: () => true,
  of: ({ locale, filter }) => {
    const t = { ...words(text, locale), ...words(cameText, locale) }
    return listed<Came>({
      title: t.came,
      locale,
      columns: columnsIn(locale),
      rows: (tx, { after, limit }) => camePage(tx, filter, limit, after),
      keyOf: ({ sentAt, id }) => [sentAt.toString(), id],
      empty: (
        <EmptyState title={t.cameNone} icon="phone">
          {t.cameNoneWhat}
        </EmptyState>
      ),
    })
  },
  draw: ({ viewer, failed, problems, choosing, rows, files }) => {
    const t = { ...words(text, viewer.locale), ...words(cameText, viewer.locale) }
    return (
      <Page
        viewer={viewer}
        title={t.came}
        lead={t.cameLead}
        breadcrumb={[{ href: '/phones', label: t.title }]}
        failed={failed}
      >
        <Stack>
          {problems}
          {choosing}
          <Card actions={files}>{rows}</Card>
        </Stack>
      </Page>
    )
  },
})

function columnsIn(locale: Locale): ListColumn<Came>[] {
  const t = { ...words(text, locale), ...words(cameText, locale) }
  const outcome = ({ refused, meets }: Came) =>
    refused !== null ? t.refused[refused] : meets !== null ? t.meets[meets] : t.taken
  const settled = ({ settledAs }: Came) => (settledAs === null ? '' : t.settled[settledAs])
  const clock = ({ clock }: Came) => (clock === null ? '' : t.clocks[clock])
  const written = ({ phoneClock }: Came) => (phoneClock === null ? '' : momentInFile(phoneClock))
  return [
    {
      label: t.sent,
      sort: 'sent',
      kind: 'text',
      of: ({ sentAt }) => momentInFile(sentAt),
      cell: ({ sentAt }) => <span class="nowrap">{formatMoment(sentAt, locale)}</span>,
    },
    { label: t.what, kind: 'text', names: true, of: ({ kind }) => t.kinds[kind] },
    { label: t.name, kind: 'text', of: ({ phone }) => phone },
    {
      label: t.clockAt,
      kind: 'text',
      of: (one) => [written(one), clock(one)].filter(Boolean).join(': '),
      cell: (one) => (
        <>
          {one.phoneClock === null ? null : <span class="nowrap">{formatMoment(one.phoneClock, locale)}</span>}{' '}
          {one.clock === null ? null : <Tag tone="soon">{clock(one)}</Tag>}
        </>
      ),
    },
    {
      label: t.outcome,
      kind: 'text',
      of: (one) => [outcome(one), settled(one)].filter(Boolean).join(': '),
      cell: (one) => (
        <>
          <Tag tone={one.refused !== null ? 'late' : one.meets !== null ? 'soon' : 'good'}>{outcome(one)}</Tag>
          <Doing one={one} locale={locale} settled={settled(one)} />
        </>
      ),
    },
  ]
}

/** What its writer can do with it: one thing that settles it, and the way to what it met. */
function Doing({ one, locale, settled }: { one: Came; locale: Locale; settled: string }) {
  const t = { ...words(text, locale), ...words(cameText, locale) }
  const of = formatMoment(one.sentAt, locale)
  if (one.settledAs !== null)
    return (
      <Toolbar>
        <span>{settled}</span>
        {one.settledAs === 'written' ? null : (
          <reopening.Button to={one} locale={locale} of={of} icon="undo" variant="quiet" />
        )}
      </Toolbar>
    )
  if (one.refused !== null)
    return (
      <Toolbar>
        {one.words === null ? null : one.words.place !== null ? (
          <LinkButton href={`/outreach/places/${one.words.place}`} small>
            {t.toPlace}
          </LinkButton>
        ) : (
          <LinkButton href={writing.path(one)} icon="edit" small>
            {t.mend}
          </LinkButton>
        )}
        <throwing.Button to={one} locale={locale} of={of} variant="secondary" />
      </Toolbar>
    )
  if (one.meets === null) return null
  return (
    <Toolbar>
      <LinkButton href={`/phones/came/${one.id}`} small>
        {t.compare}
      </LinkButton>
      <keeping.Button to={one} locale={locale} of={of} variant="secondary" />
    </Toolbar>
  )
}
