/** GET /homes: the overview, and each of its lists on a page of its own. */

import type { Child } from 'hono/jsx'
import { words } from '../../platform/text/index.ts'
import { Card, LinkButton, Page, Pager, Stack, type Viewer } from '../../platform/ui/index.ts'
import { text } from './text.ts'

export const staffLists = ['offers', 'handover', 'dwellings', 'own'] as const
export const landlordLists = ['ownDwellings', 'ownLeases'] as const
export type ListName = (typeof staffLists)[number] | (typeof landlordLists)[number]

export type Listed = { name: ListName; table: Child; more: boolean }

type OverviewProps = { viewer: Viewer; lists: readonly Listed[]; may: { add: boolean; landlord: boolean } }

/** The beginning of each list, with a way to the whole. */
export function OverviewPage({ viewer, lists, may }: OverviewProps) {
  const t = words(text, viewer.locale)
  return (
    <Page
      viewer={viewer}
      title={t.title}
      lead={may.landlord ? t.landlordLead : t.lead}
      actions={
        may.add ? (
          <LinkButton href="/dwellings/new" icon="add" variant="secondary">
            {t.addDwelling}
          </LinkButton>
        ) : undefined
      }
    >
      <Stack>
        {lists.map(({ name, table, more }) => (
          <Card
            title={t[name]}
            id={name}
            actions={
              more ? (
                <LinkButton variant="quiet" small href={`/homes?show=${name}`} label={`${t.all}: ${t[name]}`}>
                  {t.all}
                </LinkButton>
              ) : undefined
            }
          >
            {name === 'handover' ? <p class="soft">{t.handoverLead}</p> : null}
            {name === 'own' ? <p class="soft">{t.ownLead}</p> : null}
            {table}
          </Card>
        ))}
      </Stack>
    </Page>
  )
}

type ListProps = {
  viewer: Viewer
  name: ListName
  table: Child
  nextHref: string | undefined
  firstHref: string | undefined
}

export function ListPage({ viewer, name, table, nextHref, firstHref }: ListProps) {
  const t = words(text, viewer.locale)
  return (
    <Page viewer={viewer} title={t[name]} breadcrumb={[{ href: '/homes', label: t.back }]}>
      {table}
      <Pager nextHref={nextHref} firstHref={firstHref} />
    </Page>
  )
}
