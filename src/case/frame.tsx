/** The frame of the pages that hang on a case: who it is about stands first, the way back leads to the case. */

import type { Child } from 'hono/jsx'
import { nameOf } from '../person/index.ts'
import { words } from '../platform/text/index.ts'
import { Page, type Viewer } from '../platform/ui/index.ts'
import type { ShownCase } from './load.ts'
import { text } from './text.ts'

export type CasePageProps = {
  viewer: Viewer
  file: ShownCase
  title: string
  /** on the tab, where the title on the page names somebody */
  documentTitle?: string
  lead?: Child
  actions?: Child
  failed?: boolean
  children?: Child
}

/** A page beneath a case. The document's title holds the case number, never the name. */
export function CasePage({ viewer, file, documentTitle, title, lead, actions, failed, children }: CasePageProps) {
  const t = words(text, viewer.locale)
  const crumbs = [
    { href: '/cases', label: t.cases },
    { href: `/cases/${file.id}`, label: `${file.number} · ${nameOf(file.person, viewer.locale, 'ownPage')}` },
  ]
  return (
    <Page
      viewer={viewer}
      title={title}
      documentTitle={`${documentTitle ?? title} · ${t.caseNumber(file.number)}`}
      breadcrumb={crumbs}
      {...(lead === undefined ? {} : { lead })}
      {...(actions === undefined ? {} : { actions })}
      {...(failed ? { failed } : {})}
    >
      {children}
    </Page>
  )
}
