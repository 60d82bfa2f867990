/** The frame of the pages that hang on a matter: what it is about stands first, the way back leads to the matter. */

import type { Child } from 'hono/jsx'
import { words } from '../platform/text/index.ts'
import { Page, PageForm, type PageFormProps, type Viewer } from '../platform/ui/index.ts'
import { householdOf, type ShownMatter } from './load.ts'
import { text } from './text.ts'

export type MatterPageProps = {
  viewer: Viewer
  matter: ShownMatter
  title: string
  /** on the tab, where the title on the page names somebody */
  documentTitle?: string
  lead?: Child
  actions?: Child
  failed?: boolean
  wide?: boolean
  children?: Child
}

/** A page beneath a matter. The document's title holds the matter's number, never a name. */
export function MatterPage({
  viewer,
  matter,
  documentTitle,
  title,
  lead,
  actions,
  failed,
  wide,
  children,
}: MatterPageProps) {
  const t = words(text, viewer.locale)
  const household = householdOf(matter, viewer.locale)
  const crumbs = [
    { href: '/evictions', label: t.matters },
    { href: `/evictions/${matter.id}`, label: household === null ? matter.number : `${matter.number} · ${household}` },
  ]
  return (
    <Page
      viewer={viewer}
      title={title}
      documentTitle={`${documentTitle ?? title} · ${t.matterNumber(matter.number)}`}
      breadcrumb={crumbs}
      {...(lead === undefined ? {} : { lead })}
      {...(actions === undefined ? {} : { actions })}
      {...(failed ? { failed } : {})}
      {...(wide ? { wide } : {})}
    >
      {children}
    </Page>
  )
}

export type MatterFormProps = Omit<MatterPageProps, 'failed'> &
  PageFormProps & {
    /** where to go instead; the matter when left out */
    back?: string
  }

/** A page that is one form. */
export function MatterForm({ action, form, submit, back, before, after, children, ...frame }: MatterFormProps) {
  const t = words(text, frame.viewer.locale)
  const row = { action, form, submit, cancel: t.cancel, back: back ?? `/evictions/${frame.matter.id}` }
  return (
    <MatterPage {...frame} failed={form.problems.length > 0}>
      <PageForm {...row} before={before} after={after}>
        {children}
      </PageForm>
    </MatterPage>
  )
}
