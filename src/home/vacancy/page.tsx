/** The page of a vacancy: the dwelling, the landlord’s terms, and where it stands. Never to whom it is offered. */

import {
  formatDate,
  formatKronor,
  formatMoment,
  formatNumber,
  formatShortDate,
  swedishDay,
  words,
} from '../../platform/text/index.ts'
import { today } from '../../platform/time/index.ts'
import {
  Card,
  DefinitionList,
  LinkButton,
  Notice,
  Page,
  SubmitRow,
  type Viewer,
  Words,
} from '../../platform/ui/index.ts'
import { addressOf } from '../dwelling/rules.ts'
import { text as dwellingText } from '../dwelling/text.ts'
import { factsOf, roomsInWords } from '../dwelling/views.tsx'
import { formText } from './forms.text.ts'
import { puttingBack, withdrawing } from './forms.tsx'
import type { Vacancy } from './queries.ts'
import { vacancyStanding } from './rules.ts'
import { text } from './text.ts'
import { VacancyTag } from './views.tsx'

type Props = { viewer: Viewer; vacancy: Vacancy; may: { offer: boolean; landlord: boolean; match: boolean } }

export function VacancyPage({ viewer, vacancy, may }: Props) {
  const { locale } = viewer
  const t = words(text, locale)
  const d = words(dwellingText, locale)
  const standing = vacancyStanding(vacancy, today())
  const day = (on: Temporal.PlainDate) => formatDate(on, locale)
  const { offeredBy, offeredAt, via } = vacancy
  return (
    <Page
      viewer={viewer}
      title={addressOf(vacancy)}
      documentTitle={t.vacancy}
      lead={<VacancyTag standing={standing} locale={locale} />}
      breadcrumb={[{ href: '/vacancies', label: may.landlord ? t.landlordTitle : t.title }]}
      actions={
        <>
          {may.match && (standing.kind === 'open' || standing.kind === 'offered') ? (
            <LinkButton href={`/vacancies/${vacancy.id}/households`} icon="people">
              {t.households}
            </LinkButton>
          ) : null}
          <LinkButton href={`/dwellings/${vacancy.dwellingId}`} variant="secondary" icon="home">
            {t.toDwelling}
          </LinkButton>
        </>
      }
    >
      <Withdrawn vacancy={vacancy} viewer={viewer} mayPutBack={may.offer} />
      <Card title={t.facts}>
        <DefinitionList
          items={[
            { term: t.freeFrom, value: day(vacancy.freeFrom) },
            { term: t.answerBy, value: day(vacancy.answerBy) },
            { term: t.form, value: t.forms[vacancy.form] },
            { term: t.rent, value: formatKronor(vacancy.rentKr, locale) },
            {
              term: t.reserved,
              value: vacancy.reservedFor === null ? t.anybody : t.reservedFor[vacancy.reservedFor],
            },
            { term: t.requirements, value: vacancy.requirements === null ? t.noRequirements : vacancy.requirements },
            ...(vacancy.toolId === null
              ? []
              : [{ term: t.tool, value: <a href={`/homes/tools/${vacancy.toolId}`}>{vacancy.tool}</a> }]),
            {
              term: t.offeredOn,
              value: t.offeredBy(offeredBy ?? '', formatShortDate(swedishDay(offeredAt), locale), t.via[via]),
            },
          ]}
        />
        {may.offer && (standing.kind === 'open' || standing.kind === 'lapsed') ? (
          <SubmitRow>
            <LinkButton href={withdrawing.path(vacancy)} variant="secondary">
              {words(formText, locale).withdrawing.title}
            </LinkButton>
          </SubmitRow>
        ) : null}
      </Card>
      <Card title={d.facts}>
        <DefinitionList
          items={[
            { term: t.landlord, value: <a href={`/landlords/${vacancy.landlordId}`}>{vacancy.landlord}</a> },
            { term: t.area, value: vacancy.areaName },
            { term: t.rooms, value: roomsInWords(vacancy.rooms, locale) },
            {
              term: t.size,
              value: vacancy.squareMetres ? `${formatNumber(vacancy.squareMetres, locale)} m²` : null,
            },
            ...factsOf(vacancy, locale),
          ]}
        />
      </Card>
    </Page>
  )
}

type WithdrawnProps = { vacancy: Vacancy; viewer: Viewer; mayPutBack: boolean }

function Withdrawn({ vacancy, viewer: { locale }, mayPutBack }: WithdrawnProps) {
  const { id, withdrawnAt, withdrawnBy, withdrawnBecause } = vacancy
  if (withdrawnAt === null) return null
  return (
    <Notice title={words(text, locale).withdrawnBy(withdrawnBy ?? '', formatMoment(withdrawnAt, locale))}>
      <Words>{withdrawnBecause ?? ''}</Words>
      {mayPutBack ? <puttingBack.Button to={{ id }} locale={locale} icon="undo" variant="secondary" /> : null}
    </Notice>
  )
}
