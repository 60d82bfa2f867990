/** Templates that were loaded: where one is added, and one that is no longer used or used again. */

import { found, type Session } from '../../../platform/access/index.ts'
import type { Tx } from '../../../platform/database/index.ts'
import { holdRecord } from '../../../platform/record/index.ts'
import { Beneath, desk, stopped, subject } from '../../../platform/subject/index.ts'
import { group, words } from '../../../platform/text/index.ts'
import { Page } from '../../../platform/ui/index.ts'
import { type FidelityVerb, requireMay } from '../subject.tsx'
import { loadText } from './text.ts'

export const loading = desk({
  at: '/fidelity-templates',
  requireMay: (session, verb: FidelityVerb) => requireMay(session, verb),
  frame: ({ shown: _, title, heading, viewer, ...rest }) => (
    <Page {...rest} viewer={viewer} title={heading} documentTitle={title} />
  ),
  text: group(loadText, 'subject'),
})

async function templateIn(tx: Tx, session: Session, id: string, verb: FidelityVerb) {
  requireMay(session, verb)
  const row = await tx
    .selectFrom('fidelity_template')
    .select(['id', 'name', 'withdrawn_at as withdrawnAt'])
    .where('id', '=', id)
    .executeTakeFirst()
  return found(row)
}

export const template = subject({
  at: '/fidelity-templates/:id',
  rows: { table: 'fidelity_template', key: 'template_id' },
  show: (tx, session, id, _opens, verb: FidelityVerb) => templateIn(tx, session, id, verb),
  hold: async (tx, session, id, verb: FidelityVerb) => {
    await holdRecord(tx)
    return templateIn(tx, session, id, verb)
  },
  ended: () => false,
  frame: ({ shown: _, ...page }) => (
    <Beneath {...page} above={[{ href: '/fidelity-templates', label: words(loadText, page.viewer.locale).title }]} />
  ),
  text: group(loadText, 'subject'),
})

export const withdrawing = template.press({
  at: 'withdrawal',
  may: 'keepTemplates',
  back: '/fidelity-templates',
  text: group(loadText, 'withdrawing'),
  act: async (step) => {
    if (step.on.withdrawnAt !== null) return stopped('already')
    await step.stamp('fidelity_template', step.on.id, 'withdrawn')
    return step.done('fidelity-template.withdrawn')
  },
})

export const usingAgain = template.press({
  at: 'withdrawal/undo',
  may: 'keepTemplates',
  back: '/fidelity-templates',
  text: group(loadText, 'usingAgain'),
  act: async (step) => {
    if (step.on.withdrawnAt === null) return stopped('already')
    await step.unstamp('fidelity_template', step.on.id, 'withdrawn')
    return step.done('fidelity-template.used-again')
  },
  clash: { fidelity_template_name: stopped('taken') },
})
