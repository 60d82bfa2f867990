/** GET /homes: the overview, and each of its lists on a page of its own. */

import type { Child } from 'hono/jsx'
import type { Session } from '../../platform/access/index.ts'
import { words } from '../../platform/text/index.ts'
import { Card, FileLinks, LinkButton, Page, Stack, type Viewer } from '../../platform/ui/index.ts'
import { HomeTabs } from '../tabs.tsx'
import type { ListName } from './lists.tsx'
import { text } from './text.ts'

/** The first rows of a list, and whether there are others. */
export type Beginning = { name: ListName; body: Child; more: boolean }

type Told = { viewer: Viewer; failed: boolean; problems: Child }

type OverviewProps = Told & {
  session: Session
  lists: readonly Beginning[]
  may: { add: boolean; landlord: boolean; take: boolean }
}

/** The beginning of each list, with a way to the whole. */
export function OverviewPage({ viewer, session, failed, problems, lists, may }: OverviewProps) {
  const t = words(text, viewer.locale)
  return (
    <Page
      viewer={viewer}
      title={t.title}
      lead={may.landlord ? t.landlordLead : t.lead}
      failed={failed}
      actions={
        may.add ? (
          <LinkButton href="/dwellings/new" icon="add" variant="secondary">
            {t.addDwelling}
          </LinkButton>
        ) : undefined
      }
    >
      <Stack>
        <HomeTabs session={session} here="/homes" />
        {problems}
        {lists.map(({ name, body, more }) => (
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
            {body}
          </Card>
        ))}
      </Stack>
    </Page>
  )
}

function ListFiles({ name, viewer }: { name: ListName; viewer: Viewer }) {
  return <FileLinks href="/homes" query={`?show=${name}`} of={words(text, viewer.locale)[name]} />
}

export function ListPage({
  viewer,
  failed,
  problems,
  name,
  rows,
  files,
}: Told & { name: ListName; rows: Child; files: Child }) {
  const t = words(text, viewer.locale)
  return (
    <Page
      viewer={viewer}
      title={t[name]}
      failed={failed}
      actions={files}
      breadcrumb={[{ href: '/homes', label: t.back }]}
    >
      {problems}
      {rows}
    </Page>
  )
}
