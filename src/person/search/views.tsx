/** The search page, its results, and the chooser that other rooms put on their own pages. */

import { formatList, words } from '../../platform/text/index.ts'
import {
  Button,
  Card,
  Disclosure,
  EmptyState,
  ErrorSummary,
  Form,
  type FormState,
  Hidden,
  LinkButton,
  Notice,
  Page,
  RuleNote,
  SubmitRow,
  Table,
  TextField,
  useLocale,
  type Viewer,
} from '../../platform/ui/index.ts'
import { nameOf, type PersonBrief } from '../brief.ts'
import { type Found, type Hit, MOST_SOUGHT, type Unopened } from '../find.ts'
import { maskedNumber } from '../frame/frame.tsx'
import { withPerson } from './back.ts'
import { text } from './text.ts'

export type SearchMay = { add: boolean; openInEmergency: boolean }
type SearchPageProps = {
  viewer: Viewer
  form: FormState
  may: SearchMay
  /** the page that waits for a person to be chosen */
  back: string | null
  found?: Found
  recent?: Hit[]
  /** the search that the address leads to isn't there any longer */
  gone?: boolean
}

const newHref = (back: string | null): string =>
  back === null ? '/people/new' : `/people/new?back=${encodeURIComponent(back)}`

export function SearchPage({ viewer, form, may, back, found, recent, gone = false }: SearchPageProps) {
  const t = words(text, viewer.locale)
  return (
    <Page
      viewer={viewer}
      title={back === null ? t.title : t.chooserTitle}
      lead={t.lead}
      failed={form.problems.length > 0}
      actions={
        may.add ? (
          <LinkButton href={newHref(back)} icon="add">
            {t.add}
          </LinkButton>
        ) : null
      }
    >
      <ErrorSummary state={form} />
      {gone ? (
        <Notice kind="info" title={t.gone}>
          {t.goneWhy}
        </Notice>
      ) : null}
      <Card>
        <SearchForm form={form} back={back} />
        <RuleNote rule={t.rule} section={t.section} id="DS-06" />
        {back === null ? null : (
          <p>
            <a href={back}>{t.back}</a>
          </p>
        )}
      </Card>
      {found ? <Results found={found} may={may} back={back} /> : null}
      {recent ? (
        <Card title={t.recent}>
          <People
            caption={t.recent}
            hits={recent}
            back={back}
            empty={
              <EmptyState title={t.recentNone} who={t.recentWho} icon="people">
                {t.recentWhat}
              </EmptyState>
            }
          />
        </Card>
      ) : null}
    </Page>
  )
}

/** One box. It is posted, so that names and numbers stand in no address, history or log. */
function SearchForm({ form, back }: { form: FormState; back: string | null }) {
  const t = words(text, useLocale())
  return (
    <Form action="/people/search" state={form}>
      {back === null ? null : <Hidden name="back" value={back} />}
      <TextField name="sought" label={t.box} hint={t.hint} required maxlength={MOST_SOUGHT} spellcheck={false} />
      <SubmitRow>
        <Button icon="search">{t.search}</Button>
      </SubmitRow>
    </Form>
  )
}

function Results({ found, may, back }: { found: Found; may: SearchMay; back: string | null }) {
  const t = words(text, useLocale())
  const nothing = found.hits.length === 0 && found.unopened.length === 0
  return (
    <Card title={t.hits} id="hits">
      {found.more ? <Notice kind="info">{t.more}</Notice> : null}
      {nothing || found.hits.length > 0 ? (
        <People
          caption={t.hits}
          hits={found.hits}
          back={back}
          empty={
            <EmptyState
              title={t.none}
              icon="search"
              action={
                may.add ? (
                  <LinkButton href={newHref(back)} icon="add">
                    {t.add}
                  </LinkButton>
                ) : null
              }
            >
              {t.noneWhat} {t.noneWho}
            </EmptyState>
          }
        />
      ) : null}
      {found.unopened.map((one) => (
        <UnopenedNotice one={one} may={may} />
      ))}
    </Card>
  )
}

function UnopenedNotice({ one, may }: { one: Unopened; may: SearchMay }) {
  const locale = useLocale()
  const t = words(text, locale)
  return (
    <Notice kind="warning" title={t.unopened}>
      <p>
        {t.unopenedWhat} {one.units.length > 0 ? t.ask(formatList(one.units, locale)) : t.askNobody}
      </p>
      {may.openInEmergency ? (
        <LinkButton href={`/people/${one.id}/emergency`} variant="secondary" icon="shield-alert" small>
          {t.emergency}
        </LinkButton>
      ) : null}
    </Notice>
  )
}

function People({
  caption,
  hits,
  back,
  empty,
}: {
  caption: string
  hits: Hit[]
  back: string | null
  empty: ReturnType<typeof EmptyState>
}) {
  const locale = useLocale()
  const t = words(text, locale)
  const hrefOf = (hit: Hit): string => (back === null ? `/people/${hit.id}` : withPerson(back, hit.id))
  return (
    <Table
      caption={caption}
      captionUnseen
      rows={hits}
      columns={[
        {
          label: t.name,
          cell: (hit) => (
            <a href={hrefOf(hit)}>
              {nameOf(hit, locale)}
              {hit.birthYear === null ? null : (
                <span class="ds-sr-only">
                  , {t.born} {hit.birthYear}
                </span>
              )}
            </a>
          ),
        },
        { label: t.born, cell: (hit) => hit.birthYear ?? '' },
        {
          label: t.number,
          cell: (hit) =>
            hit.number === null || hit.protection !== null ? (
              ''
            ) : (
              <span class="nowrap">{maskedNumber(hit.number)}</span>
            ),
        },
        { label: t.register, cell: (hit) => hit.organisation },
        { label: t.units, cell: (hit) => (hit.protection === null ? formatList(hit.units, locale) : '') },
      ]}
      empty={empty}
    />
  )
}

type ChooserProps = {
  back: string
  chosen?: PersonBrief | null
  form: FormState
  /** where somebody new is written, when the page has its own place for it */
  newAt?: string
}

/**
 * Lets another room's page ask who it is about, without scripts and with no name in an address: the box posts to the search, and what is chosen there
 * comes back to `back` as `?person=ID`. Put it above the page's own form; hand over the opened person once `person` is there, and put the id in
 * the form as a hidden field.
 * @example <PersonChooser back={`/cases/new?signal=${id}`} chosen={person} form={blankForm()} />
 */
export function PersonChooser({ back, chosen, form, newAt = newHref(back) }: ChooserProps) {
  const locale = useLocale()
  const t = words(text, locale)
  if (chosen) {
    return (
      <Card title={t.chosen} tinted>
        <p>
          <a href={`/people/${chosen.id}`}>{nameOf(chosen, locale)}</a>
        </p>
        <Disclosure summary={t.change}>
          <SearchForm form={form} back={back} />
        </Disclosure>
      </Card>
    )
  }
  return (
    <Card title={t.chooserTitle}>
      <SearchForm form={form} back={back} />
      <RuleNote rule={t.rule} section={t.section} id="DS-06" />
      <LinkButton href={newAt} variant="secondary" icon="add">
        {t.add}
      </LinkButton>
    </Card>
  )
}
