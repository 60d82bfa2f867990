/** /evictions/:id/responsible: the matter gets another responsible officer. */

import { z } from 'zod'
import { type Colleague, colleagues } from '../../person/index.ts'
import { asUser } from '../../platform/database/index.ts'
import { words } from '../../platform/text/index.ts'
import { Select } from '../../platform/ui/index.ts'
import { formPage, reference, room } from '../../platform/web/index.ts'
import { MatterForm } from '../frame.tsx'
import { matterToShow } from '../load.ts'
import { type HandOverRefusal, handOver } from './actions.ts'
import { choicesOf, groupsOf } from './choices.ts'
import { text } from './text.ts'

const others = (people: readonly Colleague[], now: string | undefined) => people.filter(({ id }) => id !== now)

const handing = formPage({
  fields: z.object({ to: reference() }),
  load: async (session, id) => {
    const matter = await asUser(session, (tx) => matterToShow(tx, session, id, 'matter', 'handOver'))
    return { matter, people: others(await colleagues(session), matter.responsible?.id), userId: session.userId }
  },
  draw: ({ viewer, view: { matter, people, userId }, form }) => {
    const t = words(text, viewer.locale)
    const without = choicesOf(people.filter(({ unit }) => unit === null))
    return (
      <MatterForm
        viewer={viewer}
        matter={matter}
        title={t.title}
        lead={t.lead}
        action={`/evictions/${matter.id}/responsible`}
        form={form}
        submit={t.handOver}
      >
        <Select
          name="to"
          label={t.who}
          choices={without}
          groups={groupsOf(people)}
          value={people.some(({ id }) => id === userId) ? userId : undefined}
          required
        />
      </MatterForm>
    )
  },
  act: handOver,
  say: ({ kind }: HandOverRefusal, locale) => ({
    field: kind === 'ended' ? '' : 'to',
    message: words(text, locale)[kind],
  }),
  onConflict: { kind: 'same' } satisfies HandOverRefusal,
  leadsTo: ({ mayReadOn }, id) => (mayReadOn ? `/evictions/${id}` : '/evictions'),
  notice: (locale) => words(text, locale).done,
})

export const responsibleRoutes = room()
  .get('/evictions/:id/responsible', handing.get)
  .post('/evictions/:id/responsible', handing.post)
