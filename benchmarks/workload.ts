/** What people do in a working day: which pages in which share, who asks for them, and about what. */

import { randomUUID } from 'node:crypto'
import type { Asked } from './http.ts'

export type Worker = 'socialWorker' | 'manager' | 'nightStaff'

/** What there is to ask about in one municipality; `waiting` are signals without an answer, taken one by one. */
export type Subject = {
  municipality: string
  tokens: Record<Worker, string[]>
  people: string[]
  names: string[]
  cases: string[]
  signals: string[]
  waiting: string[]
  dwellings: string[]
  site: string
}

export type Pick = <T>(from: readonly T[]) => T
type Page = {
  label: string
  /** share of all pages, in percent */
  share: number
  by: readonly Worker[]
  status: 200 | 303
  /** how many a browser sends for it; one unless said */
  requests?: number
  /** null: nothing to do it to right now */
  ask: (subject: Subject, pick: Pick) => Omit<Asked, 'token'> | null
}

const get = (path: string) => ({ method: 'GET' as const, path })
const send = (path: string, form: Record<string, string>) => ({
  method: 'POST' as const,
  path,
  form: { ...form, _key: randomUUID() },
})

/** The mix. The shares are a judgement, not a measurement: nobody has worked in it yet. */
export const pages = {
  day: { label: 'My day', share: 16, by: ['socialWorker', 'nightStaff', 'manager'], status: 200, ask: () => get('/') },
  signals: { label: 'Signals', share: 9, by: ['socialWorker'], status: 200, ask: () => get('/signals') },
  signal: {
    label: 'One signal',
    share: 9,
    by: ['socialWorker'],
    status: 200,
    ask: (s, pick) => get(`/signals/${pick(s.signals)}`),
  },
  cases: { label: 'Cases', share: 8, by: ['socialWorker', 'manager'], status: 200, ask: () => get('/cases') },
  case: {
    label: 'One case',
    share: 16,
    by: ['socialWorker'],
    status: 200,
    ask: (s, pick) => get(`/cases/${pick(s.cases)}`),
  },
  path: {
    label: 'A person’s path',
    share: 12,
    by: ['socialWorker'],
    status: 200,
    ask: (s, pick) => get(`/people/${pick(s.people)}`),
  },
  search: {
    label: 'Search for a person',
    share: 8,
    by: ['socialWorker'],
    status: 200,
    requests: 2,
    // what was sought is sent, and what was found is at an address of its own
    ask: (s, pick) => ({ ...send('/people/search', { sought: pick(s.names) }), follow: true }),
  },
  tonight: { label: 'Tonight', share: 4, by: ['socialWorker', 'nightStaff'], status: 200, ask: () => get('/tonight') },
  board: { label: 'A site’s board', share: 4, by: ['nightStaff'], status: 200, ask: (s) => get(`/sites/${s.site}`) },
  homes: { label: 'Homes', share: 3, by: ['socialWorker'], status: 200, ask: () => get('/homes') },
  dwelling: {
    label: 'One dwelling',
    share: 2,
    by: ['socialWorker'],
    status: 200,
    ask: (s, pick) => get(`/dwellings/${pick(s.dwellings)}`),
  },
  figures: { label: 'Figures', share: 3, by: ['manager'], status: 200, ask: () => get('/figures') },
  law: { label: 'The law', share: 2, by: ['socialWorker'], status: 200, ask: () => get('/law') },
  send: {
    label: 'Send a signal',
    share: 2,
    by: ['nightStaff'],
    status: 303,
    ask: () =>
      send('/signals/new', {
        kind: 'report',
        words: 'En person sover utomhus vid stationen.',
        place: 'Stationen',
        livingForm: 'outdoors',
        adults: '1',
        children: '0',
      }),
  },
  answer: {
    label: 'Answer a signal',
    share: 2,
    by: ['socialWorker'],
    status: 303,
    ask: (s) => {
      const id = s.waiting.shift()
      return id === undefined
        ? null
        : send(`/signals/${id}/answer`, { kind: 'noAction', words: 'Tack. Vi har varit där.' })
    },
  },
} as const satisfies Record<string, Page>

/** How many requests the page is. */
export const requestsOf = (name: PageName): number => {
  const page: Page = pages[name]
  return page.requests ?? 1
}

export type PageName = keyof typeof pages
export const pageNames = Object.keys(pages).filter((name): name is PageName => name in pages)

export type Step = Asked & { page: PageName; status: number; subject: Subject }

/** One request for a page, by somebody who may see it. An answer without a waiting signal becomes a signal that waits. */
export function stepFor(name: PageName, subject: Subject, pick: Pick): Step {
  const page: Page = pages[name]
  const asked = page.ask(subject, pick)
  if (asked === null) return stepFor('send', subject, pick)
  return { ...asked, page: name, status: page.status, subject, token: pick(subject.tokens[pick(page.by)]) }
}

/** A page by the shares above. */
export function anyStep(subjects: readonly Subject[], random: () => number): Step {
  const pick = pickBy(random)
  let left = random() * pageNames.reduce((sum, name) => sum + pages[name].share, 0)
  for (const name of pageNames) {
    left -= pages[name].share
    if (left < 0) return stepFor(name, pick(subjects), pick)
  }
  return stepFor('day', pick(subjects), pick)
}

export const pickBy =
  (random: () => number): Pick =>
  (from) => {
    const [first, ...rest] = from
    if (first === undefined) throw new Error('Nothing to choose from')
    return rest[Math.floor(random() * from.length) - 1] ?? first
  }

/** After a signal was sent it waits for an answer. */
export function noteSent(step: Step, location: string | null): void {
  const id = /^\/signals\/([0-9a-f-]{36})\/receipt$/.exec(location ?? '')?.[1]
  if (step.page === 'send' && id !== undefined) step.subject.waiting.push(id)
}
