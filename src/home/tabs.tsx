/** The ways between the pages about homes, those of them that the viewer may see. A new page is a line here and its word. */

import { may, type Session } from '../platform/access/index.ts'
import { dictionary, words } from '../platform/text/index.ts'
import { Tabs } from '../platform/ui/index.ts'
import { mayAtHome } from './access.ts'

const text = dictionary({
  sv: {
    ways: 'Om bostäder',
    homes: 'Bostäder',
    vacancies: 'Lediga',
    landlords: 'Hyresvärdar',
    tools: 'Verktyg',
    pauses: 'Pauser',
    pipeline: 'Från andra till första hand',
    terms: 'Villkor att ta bort',
    waiting: 'Väntar på hem',
    matching: 'Matchning',
    order: 'Turordning',
    programmes: 'Program',
  },
  en: {
    ways: 'About homes',
    homes: 'Homes',
    vacancies: 'Vacant',
    landlords: 'Landlords',
    tools: 'Tools',
    pauses: 'Pauses',
    pipeline: 'From second to first hand',
    terms: 'Terms to remove',
    waiting: 'Waiting for a home',
    matching: 'Matching',
    order: 'The order',
    programmes: 'Programmes',
  },
})

const pages = [
  { href: '/homes', label: 'homes', may: mayAtHome.see },
  { href: '/vacancies', label: 'vacancies', may: mayAtHome.see },
  { href: '/landlords', label: 'landlords', may: mayAtHome.see },
  { href: '/homes/tools', label: 'tools', may: mayAtHome.see },
  { href: '/homes/pipeline', label: 'pipeline', may: mayAtHome.handOver },
  { href: '/homes/terms', label: 'terms', may: mayAtHome.keepLease },
  { href: '/homes/pauses', label: 'pauses', may: mayAtHome.see },
  { href: '/homes/waiting', label: 'waiting', may: mayAtHome.keepRequest },
  { href: '/homes/matching', label: 'matching', may: mayAtHome.match },
  { href: '/homes/order', label: 'order', may: mayAtHome.see },
  { href: '/programmes', label: 'programmes', may: mayAtHome.seeProgrammes },
] as const

export type HomePage = (typeof pages)[number]['href']

/** Nothing for whoever may see one of the pages alone. */
export function HomeTabs({ session, here }: { session: Session; here: HomePage }) {
  const t = words(text, session.locale)
  const tabs = pages
    .filter((page) => may(session, page.may))
    .map(({ href, label }) => ({ href, label: t[label], current: href === here }))
  return tabs.length < 2 ? null : <Tabs label={t.ways} tabs={tabs} />
}
