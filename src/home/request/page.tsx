/** The page of a household's request: what holds, what has come of it, and what they agreed to before. */

import { nameOf } from '../../person/index.ts'
import { formatDate, formatKronor, formatMoment, type Locale, words } from '../../platform/text/index.ts'
import {
  Card,
  DefinitionList,
  EmptyState,
  LinkButton,
  Notice,
  Page,
  Stack,
  SubmitRow,
  Table,
  Tag,
  type Tone,
  type Viewer,
} from '../../platform/ui/index.ts'
import { roomsInWords } from '../dwelling/views.tsx'
import { AskALawyer } from '../fit/views.tsx'
import { agreeText } from './agree.text.ts'
import { agreeing, resuming, undoing, withdrawing } from './forms.tsx'
import type { CameOfIt } from './history.ts'
import { CameOf } from './history-view.tsx'
import type { HousingRequest, Terms } from './queries.ts'
import { type RequestState, requestState } from './rules.ts'
import type { ShownRequest } from './subject.tsx'
import { text } from './text.ts'

type Props = {
  viewer: Viewer
  shown: ShownRequest
  came: readonly CameOfIt[]
  landlords: ReadonlyMap<string, string>
  may: boolean
}

const tones = { none: 'neutral', agreed: 'good', lapsed: 'late', withdrawn: 'neutral' } as const satisfies Record<
  RequestState,
  Tone
>

export function RequestPage({ viewer, shown, came, landlords, may }: Props) {
  const { locale } = viewer
  const t = words(text, locale)
  const latest = shown.request ?? shown.requests[0] ?? null
  const state = requestState(latest, viewer.today)
  const works = may && shown.closure === null
  return (
    <Page
      viewer={viewer}
      title={t.titleOf(nameOf(shown.person, locale, 'ownPage'))}
      documentTitle={t.title}
      lead={
        <>
          <Tag tone={tones[state]}>{t.states[state]}</Tag> {t.lead}
        </>
      }
      breadcrumb={[{ href: `/cases/${shown.id}`, label: `${shown.number}` }]}
      actions={
        works && shown.request !== null ? (
          <LinkButton href={agreeing.path({ id: shown.id })} variant={state === 'lapsed' ? 'primary' : 'secondary'}>
            {t.change}
          </LinkButton>
        ) : null
      }
    >
      <Stack>
        {shown.closure === null ? null : <Notice kind="warning">{t.subject.ended}</Notice>}
        {state === 'lapsed' ? <Notice kind="warning">{t.lapsed}</Notice> : null}
        <Standing latest={latest} shown={shown} works={works} landlords={landlords} locale={locale} />
        {state === 'agreed' ? (
          <SubmitRow>
            <LinkButton href={`/cases/${shown.id}/home/vacancies`} icon="home" variant="secondary">
              {t.vacancies}
            </LinkButton>
            <LinkButton href="/homes/order" variant="quiet">
              {t.order}
            </LinkButton>
          </SubmitRow>
        ) : null}
        <CameOf came={came} caseId={shown.id} locale={locale} />
        <Earlier latest={latest} locale={locale} />
        <AskALawyer locale={locale} />
      </Stack>
    </Page>
  )
}

type StandingProps = Pick<Props, 'shown' | 'landlords'> & {
  latest: HousingRequest | null
  works: boolean
  locale: Locale
}

function Standing({ latest, shown, works, landlords, locale }: StandingProps) {
  const t = words(text, locale)
  const write = works ? <LinkButton href={agreeing.path({ id: shown.id })}>{t.write}</LinkButton> : null
  if (latest === null || latest.terms === null)
    return (
      <Card>
        <EmptyState title={t.none} who={t.noneWho} action={write}>
          {t.noneWhat}
        </EmptyState>
      </Card>
    )
  const { withdrawnOn, withdrawnBy, terms, versions } = latest
  return (
    <Card title={t.facts}>
      {withdrawnOn === null ? null : (
        <Notice>
          {t.withdrawnOn(formatDate(withdrawnOn, locale), withdrawnBy ?? '')}
          {works ? <resuming.Button to={{ id: shown.id }} locale={locale} icon="undo" /> : null}
          {write}
        </Notice>
      )}
      <DefinitionList items={factsOf(latest, terms, landlords, locale)} />
      <p class="rule">{t.noted(formatMoment(terms.notedAt, locale), terms.notedBy)}</p>
      {works && withdrawnOn === null ? (
        <SubmitRow>
          <LinkButton href={withdrawing.path({ id: shown.id })} variant="quiet">
            {t.withdraw}
          </LinkButton>
          {versions.length > 1 ? <undoing.Button to={{ id: shown.id }} locale={locale} icon="undo" /> : null}
        </SubmitRow>
      ) : null}
    </Card>
  )
}

function factsOf(request: HousingRequest, terms: Terms, landlords: ReadonlyMap<string, string>, locale: Locale) {
  const t = words(text, locale)
  const agreed = words(agreeText, locale)
  const away = [...terms.awayAreas, ...terms.awayLandlords.map((id) => landlords.get(id) ?? '')]
  return [
    { term: t.who, value: whoInWords(terms, locale) },
    { term: t.waits, value: formatDate(request.waitsFrom, locale) },
    {
      term: t.agreed,
      value: t.agreedLine(formatDate(terms.agreedOn, locale), agreed.hows[terms.agreedHow].toLowerCase()),
    },
    { term: t.asksAgain, value: formatDate(terms.untilOn, locale) },
    { term: t.rooms, value: roomsInWords(terms.roomsLeast, locale) },
    { term: t.rent, value: terms.rentMostKr === null ? t.notClear : formatKronor(terms.rentMostKr, locale) },
    { term: t.adaptation, value: agreed.adaptations[terms.adaptation] },
    { term: t.petsTerm, value: agreed.pets[terms.pets] },
    { term: t.from, value: terms.fromOn === null ? t.anyTime : formatDate(terms.fromOn, locale) },
    { term: t.areas, value: terms.areas.length === 0 ? t.anywhere : terms.areas.join(', ') },
    { term: t.away, value: away.length === 0 ? t.noAway : away.join(', ') },
    {
      term: t.weighed,
      value: terms.says.length === 0 ? t.nothingSaid : terms.says.map((saying) => agreed.says[saying]).join(' · '),
    },
    ...(terms.words === null ? [] : [{ term: t.words, value: terms.words }]),
  ]
}

/** Adults, and children by how each lives there. */
export function whoInWords(
  who: Pick<Terms, 'adults' | 'childrenAlways' | 'childrenAlternately' | 'childrenVisits'>,
  locale: Locale,
): string {
  const t = words(text, locale)
  const children = [
    who.childrenAlways > 0 ? t.always(who.childrenAlways) : '',
    who.childrenAlternately > 0 ? t.alternately(who.childrenAlternately) : '',
    who.childrenVisits > 0 ? t.visits(who.childrenVisits) : '',
  ].filter((part) => part !== '')
  return t.people(t.adults(who.adults), children.length === 0 ? t.noChildren : children.join(', '))
}

function Earlier({ latest, locale }: { latest: HousingRequest | null; locale: Locale }) {
  const t = words(text, locale)
  const earlier = latest?.versions.slice(1) ?? []
  if (earlier.length === 0) return null
  return (
    <Card title={t.earlier}>
      <p class="soft">{t.earlierLead}</p>
      <Table
        caption={t.earlier}
        captionUnseen
        rows={earlier}
        columns={[
          { label: t.agreed, cell: (one) => formatDate(one.agreedOn, locale) },
          { label: t.who, cell: (one) => whoInWords(one, locale) },
          { label: t.rooms, cell: (one) => roomsInWords(one.roomsLeast, locale) },
          {
            label: t.rent,
            cell: (one) => (one.rentMostKr === null ? t.notClear : formatKronor(one.rentMostKr, locale)),
          },
          { label: t.areas, cell: (one) => (one.areas.length === 0 ? t.anywhere : one.areas.join(', ')) },
        ]}
      />
    </Card>
  )
}
