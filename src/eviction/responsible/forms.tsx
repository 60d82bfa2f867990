/** /evictions/:id/responsible: the matter gets another responsible officer. */

import { byUnit, colleagues } from '../../person/index.ts'
import { picked, stopped, wrong } from '../../platform/subject/index.ts'
import { group } from '../../platform/text/index.ts'
import { matter } from '../subject.tsx'
import { mayOpenProtected, nameResponsible } from './name.ts'
import { text } from './text.ts'

export const handingOver = matter.form({
  at: 'responsible',
  may: 'handOver',
  opens: 'matter',
  text: group(text, 'handingOver'),
  fields: { to: picked() },
  knows: colleagues,
  shows: ({ session, shown, known }) => {
    const others = known.filter(({ id }) => id !== shown.responsible?.id)
    const myself = others.some(({ id }) => id === session.userId) ? session.userId : undefined
    return { options: { to: byUnit(others) }, begins: { to: myself } }
  },
  act: async (step, { to }, staff) => {
    const { tx, session, on } = step
    if (!staff.some(({ id }) => id === to)) return wrong('to', 'notStaff')
    if (on.responsible?.id === to) return wrong('to', 'same')
    if (!(await mayOpenProtected(tx, on.id, to))) return wrong('to', 'notNamed')
    const name = async () => {
      await nameResponsible(tx, session, on, to)
      const still = await tx.selectFrom('eviction_matter').select('id').where('id', '=', on.id).executeTakeFirst()
      return still === undefined ? { to: '/evictions' } : {}
    }
    return step.done('matter.handed-over', { data: { from: on.responsible?.id ?? null, to }, last: name })
  },
  clash: { matter_responsible_current: stopped('same', 'to') },
})

export const responsibleRoutes = matter.routes(handingOver)
