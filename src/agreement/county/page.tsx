/** /county: each of the county’s municipalities, how far the work with it has come, and where that is noted. */

import { sql } from 'kysely'
import { type ListColumn, ListPage, list, listed } from '../../platform/list/index.ts'
import {
  Beneath,
  day,
  desk,
  longText,
  oneOf,
  optional,
  pickedCode,
  radios,
  stopped,
  wrong,
} from '../../platform/subject/index.ts'
import { group, type Locale, words } from '../../platform/text/index.ts'
import { today } from '../../platform/time/index.ts'
import { EmptyState, LinkButton, Tag, type Tone, Toolbar } from '../../platform/ui/index.ts'
import { room } from '../../platform/web/index.ts'
import { type AgreementVerb, mayDo, requireMay } from '../access.ts'
import { Tabs } from '../tabs.tsx'
import { text as shared } from '../text.ts'
import { type CountyStanding, countyOf, countyStandings, type Neighbour, neighbours } from './queries.ts'
import { text } from './text.ts'

const county = desk({
  at: '/county',
  requireMay: (session, verb: AgreementVerb) => requireMay(session, verb),
  frame: ({ shown: _, ...page }) => (
    <Beneath {...page} above={[{ href: '/county', label: words(shared, page.viewer.locale).tabs.county }]} />
  ),
  text: group(text, 'desk'),
})

export const noting = county.form({
  at: 'notes/new',
  may: 'manage',
  opens: 'county-note',
  back: '/county',
  text: group(text, 'noting'),
  fields: {
    municipality: pickedCode(),
    standing: radios(['talks', 'nothing'], group(text, 'noted'), { row: true }),
    fromOn: day({ within: 'happened', to: today }),
    words: optional(longText(500, 2)),
  },
  shows: ({ session, asked }) => ({
    options: {
      municipality: neighbours(session.municipality).map(({ code, name }) => ({ value: code, label: name })),
    },
    begins: { municipality: asked('with'), fromOn: today() },
  }),
  act: async (step, { municipality, standing, fromOn, words }) => {
    if (!neighbours(step.session.municipality).some(({ code }) => code === municipality))
      return wrong('municipality', 'notInCounty')
    const made = await step.add('county_standing', 'noted', {
      with_municipality_code: municipality,
      standing,
      from_on: fromOn,
      words,
    })
    return step.done('county.noted', { about: made, data: { with: municipality, standing }, to: '/county' })
  },
})

export const unnoting = county.press({
  at: 'notes/:row/undo',
  may: 'manage',
  back: '/county',
  text: group(text, 'unnoting'),
  act: async (step) => {
    const { row } = step.params
    const { rows } = await sql`select from county_standing where id = ${row} and undone_at is null`.execute(step.tx)
    if (rows.length === 0) return stopped('already')
    await step.stamp('county_standing', row, 'undone')
    return step.done('county.note-undone', { about: row })
  },
})

const listOfCounty = list({
  at: '/county',
  size: 60,
  fields: {
    standing: optional(oneOf(countyStandings, group(text, 'standings'), { empty: group(text, 'allStandings') })),
  },
  text: group(text, 'choosing'),
  may: (session) => requireMay(session, 'seeAll'),
  takes: () => true,
  of: ({ session, locale, filter: { standing } }) => {
    const t = words(text, locale)
    return listed<Neighbour>({
      title: words(shared, locale).tabs.county,
      locale,
      columns: columnsIn(locale, mayDo(session, 'manage')),
      rows: async (tx, { after, limit }) => {
        const all = (await countyOf(tx, session.municipality)).filter(
          (one) => standing === null || one.standing === standing,
        )
        const from = after === null ? 0 : all.findIndex(({ code }) => code === after[0]) + 1
        return all.slice(from, from + limit)
      },
      keyOf: ({ code }) => [code],
      empty: (
        <EmptyState title={t.none} icon="municipality">
          {t.noneWhat}
        </EmptyState>
      ),
    })
  },
  draw: ({ viewer, session, locale, ...shown }) => (
    <ListPage
      {...shown}
      viewer={viewer}
      title={words(shared, locale).tabs.county}
      lead={words(text, locale).lead}
      actions={
        mayDo(session, 'manage') ? (
          <LinkButton href={noting.path({})} icon="add">
            {words(text, locale).note}
          </LinkButton>
        ) : undefined
      }
      above={<Tabs viewer={viewer} session={session} here="/county" />}
    />
  ),
})

const tones = {
  own: 'neutral',
  inForce: 'good',
  talks: 'info',
  nothing: 'neutral',
  unknown: 'neutral',
} as const satisfies Record<CountyStanding, Tone>

function columnsIn(locale: Locale, mayManage: boolean): ListColumn<Neighbour>[] {
  const t = words(text, locale)
  return [
    { label: t.municipality, names: true, kind: 'text', of: ({ name }) => name },
    {
      label: t.standing,
      kind: 'text',
      of: ({ standing }) => t.standings[standing],
      cell: ({ standing }) => <Tag tone={tones[standing]}>{t.standings[standing]}</Tag>,
    },
    { label: t.since, kind: 'date', of: ({ since }) => since },
    { label: t.words, kind: 'text', of: ({ words: said }) => said },
    {
      label: t.agreement,
      kind: 'text',
      of: ({ agreement }) => agreement?.title ?? null,
      cell: ({ agreement }) =>
        agreement === null ? '' : <a href={`/agreements/${agreement.id}`}>{agreement.title}</a>,
    },
    ...(mayManage
      ? [
          {
            label: t.change,
            cell: ({ code, name, standing, noteId }: Neighbour) =>
              standing === 'own' ? (
                ''
              ) : (
                <Toolbar>
                  <LinkButton
                    href={`${noting.path({})}?with=${code}`}
                    variant="quiet"
                    small
                    label={`${t.note}: ${name}`}
                  >
                    {t.note}
                  </LinkButton>
                  {noteId === null ? null : <unnoting.Button to={{ row: noteId }} of={name} locale={locale} />}
                </Toolbar>
              ),
          },
        ]
      : []),
  ]
}

export const countyRoutes = room().route('/', listOfCounty.routes).route('/', county.routes(noting, unnoting))
