/** The page of most lists: the way to others, what can be chosen, the rows and their files. */

import type { Child } from 'hono/jsx'
import { Card, Page, type PageProps, Stack } from '../ui/index.ts'
import type { ShownList } from './list.tsx'

type Props = Pick<ShownList<unknown>, 'viewer' | 'failed' | 'problems' | 'choosing' | 'rows' | 'files'> &
  Pick<PageProps, 'title' | 'lead' | 'actions' | 'breadcrumb' | 'wide'> & {
    /** Tabs, or what else stands above the choosing. */
    above?: Child
    /** What stands beneath the rows. */
    children?: Child
  }

/** @example draw: ({ locale, ...shown }) => <ListPage {...shown} title={words(text, locale).keys} /> */
export function ListPage({ above, problems, choosing, rows, files, children, ...page }: Props) {
  return (
    <Page {...page}>
      <Stack>
        {above}
        {problems}
        {choosing}
        <Card actions={files}>{rows}</Card>
        {children}
      </Stack>
    </Page>
  )
}
