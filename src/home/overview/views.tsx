/** GET /homes: the overview, and each of its lists on a page of its own. */

import type { Child } from 'hono/jsx'
import { words } from '../../platform/text/index.ts'
import { Card, FileLinks, LinkButton, Page, Pager, Stack, type Viewer } from '../../platform/ui/index.ts'
import { text } from './text.ts'

export const staffLists = ['offers', 'handover', 'dwellings', 'own'] as const
export const landlordLists = ['ownDwellings', 'ownLeases'] as const
export type ListName = (typeof staffLists)[number] | (typeof landlordLists)[number]

export type Listed = { name: ListName; table: Child; more: boolean }

type OverviewProps = {
  viewer: Viewer
  lists: readonly Listed[]
  may: { add: boolean; landlord: boolean; take: boolean }
}

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
              <>
                {may.take ? <ListFiles name={name} viewer={viewer} /> : null}
                {more ? (
                  <LinkButton variant="quiet" small href={`/homes?show=${name}`} label={`${t.all}: ${t[name]}`}>
                    {t.all}
                  </LinkButton>
                ) : null}
              </>
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

function ListFiles({ name, viewer }: { name: ListName; viewer: Viewer }) {
  return <FileLinks href="/homes" query={`?show=${name}`} of={words(text, viewer.locale)[name]} />
}

type ListProps = {
  viewer: Viewer
  name: ListName
  table: Child
  nextHref: string | undefined
  firstHref: string | undefined
  files: boolean
}

export function ListPage({ viewer, name, table, nextHref, firstHref, files }: ListProps) {
  const t = words(text, viewer.locale)
  return (
    <Page
      viewer={viewer}
      title={t[name]}
      actions={files ? <ListFiles name={name} viewer={viewer} /> : undefined}
      breadcrumb={[{ href: '/homes', label: t.back }]}
    >
      {table}
      <Pager nextHref={nextHref} firstHref={firstHref} />
    </Page>
  )
}
