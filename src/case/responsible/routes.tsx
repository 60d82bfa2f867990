/** /cases/:id/responsible: the case gets another responsible worker. */

import { z } from 'zod'
import { type Colleague, colleagues } from '../../person/index.ts'
import { NotFound } from '../../platform/access/index.ts'
import { asUser } from '../../platform/database/index.ts'
import { words } from '../../platform/text/index.ts'
import { Select } from '../../platform/ui/index.ts'
import { formPage, reference, room } from '../../platform/web/index.ts'
import { CaseForm } from '../frame.tsx'
import { caseToShow } from '../load.ts'
import { handOver, mayHandOver } from './actions.ts'
import { text } from './text.ts'

const grouped = (people: readonly Colleague[]) =>
  [...Map.groupBy(people, (one) => one.unit ?? '')].map(([label, own]) => ({
    label,
    choices: own.map(({ id, name }) => ({ value: id, label: name })),
  }))

const handing = formPage({
  fields: z.object({ to: reference() }),
  load: async (session, id) => {
    const file = await asUser(session, (tx) => caseToShow(tx, session, id, 'responsible', 'handOver'))
    if (!mayHandOver(session, file)) throw new NotFound('role')
    return { file, people: (await colleagues(session)).filter((one) => one.id !== file.responsible?.id) }
  },
  draw: ({ viewer, view: { file, people }, form }) => {
    const t = words(text, viewer.locale)
    const units = grouped(people.filter((one) => one.unit !== null))
    const others = people.filter((one) => one.unit === null).map(({ id, name }) => ({ value: id, label: name }))
    return (
      <CaseForm
        viewer={viewer}
        file={file}
        title={t.title}
        lead={t.lead}
        action={`/cases/${file.id}/responsible`}
        form={form}
        submit={t.handOver}
      >
        <Select name="to" label={t.who} choices={others} groups={units} required />
      </CaseForm>
    )
  },
  act: handOver,
  say: ({ kind }, locale) => ({ field: 'to', message: words(text, locale)[kind] }),
  leadsTo: ({ mayReadOn }, id) => (mayReadOn ? `/cases/${id}` : '/cases'),
  notice: (locale) => words(text, locale).done,
})

export const responsibleRoutes = room()
  .get('/cases/:id/responsible', handing.get)
  .post('/cases/:id/responsible', handing.post)
