/** What there is for everybody: added, no longer shown, and shown again. */

import { sql } from 'kysely'
import { found, type Session } from '../../platform/access/index.ts'
import type { Tx } from '../../platform/database/index.ts'
import { holdRecord } from '../../platform/record/index.ts'
import { Beneath, desk, oneOf, optional, shortText, stopped, subject, wrong } from '../../platform/subject/index.ts'
import { group, words } from '../../platform/text/index.ts'
import type { Viewer } from '../../platform/ui/index.ts'
import { type OutreachVerb, requireMay } from '../access.ts'
import { text } from './text.ts'

export const serviceKinds = ['sleep', 'warm', 'eat', 'wash', 'post', 'care'] as const

const above = ({ locale }: Viewer) => [{ href: '/outreach/services', label: words(text, locale).title }]

const services = (tx: Tx) =>
  tx
    .selectFrom('outreach_service')
    .select(['id', 'kind', 'name', 'address', 'hours', 'phone', 'ended_at as endedAt'])
    .orderBy(sql`ended_at is not null`)
    .orderBy('kind')
    .orderBy(sql`name collate swedish`)
    .orderBy('id')

export const everyService = (tx: Tx) => services(tx).execute()
export type Service = Awaited<ReturnType<typeof everyService>>[number]

const everything = desk({
  at: '/outreach/services',
  requireMay: (session, verb: OutreachVerb) => requireMay(session, verb),
  frame: ({ shown: _, ...page }) => <Beneath {...page} above={above(page.viewer)} />,
  text: group(text, 'subject'),
})

async function kept(tx: Tx, session: Session, id: string, verb: OutreachVerb): Promise<Service> {
  requireMay(session, verb)
  return found((await everyService(tx)).find((one) => one.id === id))
}

const service = subject({
  at: '/outreach/services/:id',
  rows: { table: 'outreach_service', key: 'service_id' },
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

/** A name of a protected shelter that the writer sees: nothing of it is written where everybody reads. */
async function isHidden(tx: Tx, said: readonly string[]): Promise<boolean> {
  const sites = await tx
    .selectFrom('site as s')
    .leftJoin('site_intake as i', (join) => join.onRef('i.site_id', '=', 's.id').on('i.ended_at', 'is', null))
    .select('s.name')
    .where(sql<boolean>`(i.hidden or s.living_form_code = 'protectedHousing')`)
    .execute()
  const small = said.map((one) => one.toLocaleLowerCase('sv'))
  return sites.some(({ name }) => small.some((one) => one.includes(name.toLocaleLowerCase('sv'))))
}

export const adding = everything.form({
  at: 'new',
  may: 'keep',
  opens: 'outreach-service',
  back: '/outreach/services',
  text: group(text, 'adding'),
  fields: {
    kind: oneOf(serviceKinds, group(text, 'kinds')),
    name: shortText(100),
    address: shortText(200),
    hours: shortText(200),
    phone: optional(shortText(60, { type: 'tel', inputmode: 'tel', width: 'medium' })),
  },
  act: async (step, one) => {
    if (await isHidden(step.tx, [one.name, one.address])) return wrong('name', 'hidden')
    const made = await step.add('outreach_service', 'added', one)
    return step.done('outreach.service-added', { about: made, made, to: '/outreach/services' })
  },
})

export const ending = service.press({
  at: 'end',
  may: 'keep',
  back: '/outreach/services',
  text: group(text, 'ending'),
  act: async (step) => {
    if (step.on.endedAt !== null) return stopped('already')
    await step.stamp('outreach_service', step.on.id, 'ended')
    return step.done('outreach.service-ended')
  },
})

export const using = service.press({
  at: 'end/undo',
  may: 'keep',
  back: '/outreach/services',
  text: group(text, 'using'),
  act: async (step) => {
    if (step.on.endedAt === null) return stopped('already')
    await step.unstamp('outreach_service', step.on.id, 'ended')
    return step.done('outreach.service-shown')
  },
})

export const serviceForms = everything.routes(adding, ending, using)
