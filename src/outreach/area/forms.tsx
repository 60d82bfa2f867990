/** The municipality's areas: added, no longer used, and used again. */

import { found, type Session } from '../../platform/access/index.ts'
import type { Tx } from '../../platform/database/index.ts'
import { holdRecord } from '../../platform/record/index.ts'
import { Beneath, desk, shortText, stopped, subject, wrong } from '../../platform/subject/index.ts'
import { group, words } from '../../platform/text/index.ts'
import type { Viewer } from '../../platform/ui/index.ts'
import { type OutreachVerb, requireMay } from '../access.ts'
import { type Area, areas } from '../areas.ts'
import { text } from './text.ts'

const above = ({ locale }: Viewer) => [{ href: '/outreach/areas', label: words(text, locale).title }]

const everyArea = desk({
  at: '/outreach/areas',
  requireMay: (session, verb: OutreachVerb) => requireMay(session, verb),
  frame: ({ shown: _, ...page }) => <Beneath {...page} above={above(page.viewer)} />,
  text: group(text, 'subject'),
})

async function kept(tx: Tx, session: Session, id: string, verb: OutreachVerb): Promise<Area> {
  requireMay(session, verb)
  return found((await areas(tx)).find((one) => one.id === id))
}

const area = subject({
  at: '/outreach/areas/:id',
  rows: { table: 'outreach_area', key: 'area_id' },
  show: (tx, session, id, _opens, verb: OutreachVerb) => kept(tx, session, id, verb),
  hold: async (tx, session, id, verb: OutreachVerb) => {
    requireMay(session, verb)
    await holdRecord(tx)
    return kept(tx, session, id, verb)
  },
  ended: () => false,
  frame: ({ shown: _, ...page }) => <Beneath {...page} above={above(page.viewer)} />,
  text: group(text, 'subject'),
})

/** A house number, or a point on a map. */
const isPoint = (name: string): boolean => /\d+\s*[a-z]?$|\d+[.,]\d{3,}/i.test(name)

export const adding = everyArea.form({
  at: 'new',
  may: 'keep',
  opens: 'outreach-area',
  back: '/outreach/areas',
  text: group(text, 'adding'),
  fields: { name: shortText(100) },
  clash: { outreach_area_name: wrong('name', 'taken') },
  act: async (step, { name }) => {
    if (isPoint(name)) return wrong('name', 'point')
    const made = await step.add('outreach_area', 'added', { name })
    return step.done('outreach.area-added', { about: made, made, to: '/outreach/areas' })
  },
})

export const ending = area.press({
  at: 'end',
  may: 'keep',
  back: '/outreach/areas',
  text: group(text, 'ending'),
  act: async (step) => {
    if (step.on.endedAt !== null) return stopped('already')
    await step.stamp('outreach_area', step.on.id, 'ended')
    return step.done('outreach.area-ended')
  },
})

export const using = area.press({
  at: 'end/undo',
  may: 'keep',
  back: '/outreach/areas',
  text: group(text, 'using'),
  act: async (step) => {
    if (step.on.endedAt === null) return stopped('already')
    await step.unstamp('outreach_area', step.on.id, 'ended')
    return step.done('outreach.area-used')
  },
})

export const areaForms = everyArea.routes(adding, ending, using)
