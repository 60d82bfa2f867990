/** A tool as the subject of what holds of it and what it gave, and the place where new ones are added. */

import { Beneath, desk, subject } from '../../platform/subject/index.ts'
import { group, words } from '../../platform/text/index.ts'
import { type HomeVerb, requireMay } from '../access.ts'
import { toolToChange, toolToShow } from './queries.ts'
import { text } from './text.ts'

export const tool = subject({
  at: '/homes/tools/:id',
  rows: { table: 'home_tool', key: 'home_tool_id' },
  show: async (tx, session, id, _opens, verb: HomeVerb) => {
    requireMay(session, verb)
    return toolToShow(tx, id)
  },
  hold: async (tx, session, id, verb: HomeVerb) => {
    requireMay(session, verb)
    return toolToChange(tx, id)
  },
  ended: ({ undoneAt }) => undoneAt !== null,
  frame: ({ shown, ...page }) => (
    <Beneath
      {...page}
      above={[
        { href: '/homes/tools', label: words(text, page.viewer.locale).title },
        { href: `/homes/tools/${shown.id}`, label: shown.title },
      ]}
    />
  ),
  text: group(text, 'subject'),
})

export const toolDesk = desk({
  at: '/homes/tools',
  requireMay: (session, verb: HomeVerb) => requireMay(session, verb),
  frame: ({ shown: _, ...page }) => (
    <Beneath {...page} above={[{ href: '/homes/tools', label: words(text, page.viewer.locale).title }]} />
  ),
  text: group(text, 'subject'),
})
