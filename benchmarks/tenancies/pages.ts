/** Which pages are measured, by whom they are asked for, and about what. */

import type { client } from '../http.ts'
import type { Place } from './readers.ts'

export type Reader = 'officer' | 'manager' | 'socialWorker' | 'agent'

/** A page to be measured, in a municipality: each of the paths is a variant of it. */
export type Page = {
  label: string
  by: Reader | null
  paths: (place: Place) => readonly string[]
  /** follow "next" so many times from the path, and measure what is there */
  down?: number
  /** the figures are kept until something changes: told that something has, before each time */
  changed?: boolean
  /** answered a few times a minute only */
  rounds?: number
}

/** as far as a patient person would leaf, in pages */
export const DOWN = 30

export const pages: readonly Page[] = [
  { label: 'My day of the officer', by: 'officer', paths: () => ['/'] },
  { label: 'My day of the manager', by: 'manager', paths: () => ['/'] },
  { label: 'My day of a social worker', by: 'socialWorker', paths: () => ['/'] },
  { label: 'Work list: mine', by: 'officer', paths: () => ['/evictions?whose=mine'] },
  { label: 'Work list: the unit’s', by: 'officer', paths: () => ['/evictions?whose=unit'] },
  { label: 'Work list: the whole municipality’s', by: 'manager', paths: () => ['/evictions'] },
  { label: 'Work list: nobody’s', by: 'manager', paths: () => ['/evictions?whose=nobodys'] },
  {
    label: 'Work list: one stage',
    by: 'manager',
    paths: () => ['/evictions?stage=decision', '/evictions?stage=enforcement'],
  },
  { label: 'Work list: far down', by: 'manager', paths: () => ['/evictions'], down: DOWN },
  { label: 'Ended matters', by: 'manager', paths: () => ['/evictions?state=ended'] },
  { label: 'Ended matters: far down', by: 'manager', paths: () => ['/evictions?state=ended'], down: DOWN },
  { label: 'A running matter', by: 'officer', paths: ({ matters }) => matters.map((id) => `/evictions/${id}`) },
  { label: 'An ended matter', by: 'officer', paths: ({ ended }) => ended.map((id) => `/evictions/${id}`) },
  { label: 'Kronofogden’s notices', by: 'manager', paths: () => ['/eviction-notices'] },
  { label: 'Signals', by: 'socialWorker', paths: () => ['/signals'] },
  { label: 'The landlord’s messages', by: 'agent', paths: () => ['/messages'] },
  { label: 'The landlord’s messages: waiting', by: 'agent', paths: () => ['/messages?state=waiting'] },
  { label: 'The landlord’s messages: far down', by: 'agent', paths: () => ['/messages'], down: DOWN },
  {
    label: 'A message, for the landlord',
    by: 'agent',
    paths: ({ messages }) => messages.map((id) => `/messages/${id}`),
  },
  {
    label: 'A message, for the officer',
    by: 'officer',
    paths: ({ messages }) => messages.map((id) => `/messages/${id}`),
  },
  {
    label: 'Figures of tenancies at risk: after a change',
    by: 'manager',
    paths: () => ['/figures/evictions'],
    changed: true,
  },
  { label: 'Figures of tenancies at risk: again', by: 'manager', paths: () => ['/figures/evictions'] },
  {
    label: 'The officer’s calendar feed',
    by: null,
    paths: ({ feeds }) => feeds.map((secret) => `/calendar/${secret}.ics`),
    rounds: 9,
  },
]

/** so many variants of a page at most, in all the places together */
const VARIANTS = 8

/** One variant of a page, ready to be asked for. */
export type Variant = {
  label: string
  municipality: string
  path: string
  token?: string
  changed: boolean
  rounds: number | null
}

type Ask = ReturnType<typeof client>['ask']

/** All variants of the pages in these places; leafs down where that is asked for. Pages whose label doesn't hold `only` are left out. */
export async function variantsOf(
  places: readonly Place[],
  ask: Ask,
  only: string,
  of: readonly Page[] = pages,
): Promise<Variant[]> {
  const all: Variant[] = []
  for (const page of of.filter(({ label }) => label.toLowerCase().includes(only.toLowerCase())))
    for (const place of places) {
      const token = page.by === null ? undefined : place[page.by]
      // a few of each place, all over
      for (const from of page.paths(place).slice(0, Math.ceil(VARIANTS / places.length))) {
        const path = page.down === undefined ? from : await leafed(ask, from, token, page.down)
        if (path === null) continue
        const { municipality } = place
        const { label, changed = false, rounds = null } = page
        all.push({ label, municipality, path, changed, rounds, ...(token === undefined ? {} : { token }) })
      }
    }
  return all
}

/** The address so many pages down, or the last one; null when there is one page only. */
async function leafed(ask: Ask, from: string, token: string | undefined, pagesDown: number): Promise<string | null> {
  let path = from
  for (let page = 0; page < pagesDown; page += 1) {
    const came = await ask({
      method: 'GET',
      path,
      accept: 'identity',
      ...(token === undefined ? {} : { token }),
    }).catch(() => null)
    if (came === null) return path
    const next = /href="([^"]+)" rel="next"/.exec(came.body.toString('utf8'))?.[1]?.replaceAll('&amp;', '&')
    if (next === undefined) return page === 0 ? null : path
    path = next
  }
  return path
}
