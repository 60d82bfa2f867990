/** The frame of the pages that hang on an advice: the way back leads to it, and the document's title holds its number alone. */

import type { Child } from 'hono/jsx'
import { words } from '../platform/text/index.ts'
import { Page, type Viewer } from '../platform/ui/index.ts'
import type { ShownAdvice } from './load.ts'
import { text } from './text.ts'

export type AdvicePageProps = {
  viewer: Viewer
  advice: Pick<ShownAdvice, 'id' | 'number' | 'label'>
  title: string
  /** needed when the title holds somebody's name or what the household is called */
  documentTitle?: string
  lead?: Child
  actions?: Child
  failed?: boolean
  wide?: boolean
  islands?: readonly string[]
  styles?: readonly string[]
  children?: Child
}

export function AdvicePage({
  viewer,
  advice,
  title,
  documentTitle,
  lead,
  actions,
  failed,
  wide,
  islands,
  styles,
  children,
}: AdvicePageProps) {
  const t = words(text, viewer.locale)
  return (
    <Page
      viewer={viewer}
      title={title}
      documentTitle={documentTitle ?? `${title} · ${t.adviceNumber(advice.number)}`}
      breadcrumb={[
        { href: '/advice', label: t.advice },
        { href: `/advice/${advice.id}`, label: `${advice.number} · ${advice.label}` },
      ]}
      {...(lead === undefined ? {} : { lead })}
      {...(actions === undefined ? {} : { actions })}
      {...(failed ? { failed } : {})}
      {...(wide ? { wide } : {})}
      {...(islands ? { islands } : {})}
      {...(styles ? { styles } : {})}
    >
      {children}
    </Page>
  )
}
