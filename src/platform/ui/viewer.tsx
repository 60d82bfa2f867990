/** Who looks at the page: language, colour scheme, name and menu. `Page` hands it down, so that parts needn't be told. */
import { createContext, useContext } from 'hono/jsx'
import type { Locale } from '../text/index.ts'
import type { IconName } from './icon.tsx'

export const schemes = ['light', 'dark', 'auto'] as const
export type Scheme = (typeof schemes)[number]

export type NavItem = {
  href: string
  label: string
  icon: IconName
  current: boolean
  /** what is set once and seldom looked at: stands in one's own menu */
  own?: boolean
}

export type PageNotice = { kind: 'success' | 'info' | 'warning'; text: string }

export type Viewer = {
  locale: Locale
  scheme: Scheme
  user: { name: string; organisation: string; roleLabel: string } | null
  today: Temporal.PlainDate
  /** The current path with its query; forms of the frame lead back to it. */
  path: string
  /** True in the practice municipality, where every person is invented. */
  demo: boolean
  municipalityName: string
  nav: readonly NavItem[]
  notices?: readonly PageNotice[]
  /** on call: alerts of children or danger that nobody has taken yet, on every page */
  calling?: { waiting: number; since: Temporal.Instant } | undefined
  /** what the page's forms carry to say for whom they were drawn, sealed */
  writer?: string
  /** when the login is over if nothing more happens in it */
  sessionEnds?: Temporal.Instant | undefined
}

const ViewerContext = createContext<Viewer | null>(null)
export const ViewerProvider = ViewerContext.Provider

/** The viewer of the page that is being drawn, null outside a `Page`. */
export function useViewer(): Viewer | null {
  return useContext(ViewerContext)
}

/** The language of the page that is being drawn; Swedish outside a `Page`. */
export function useLocale(): Locale {
  return useViewer()?.locale ?? 'sv'
}
