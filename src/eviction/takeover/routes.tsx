/** /evictions/:id/home-question: asking about violence and about a spouse or cohabitant, before anybody gives up the home. */

import { z } from 'zod'
import { asUser } from '../../platform/database/index.ts'
import { words } from '../../platform/text/index.ts'
import { DateField, Radios } from '../../platform/ui/index.ts'
import { choice, type Drawing, date, formPage, room } from '../../platform/web/index.ts'
import { MatterForm } from '../frame.tsx'
import { matterToShow, type ShownMatter } from '../load.ts'
import { noteAnswers } from './actions.ts'
import { homeAnswers } from './queries.ts'
import { text } from './text.ts'

function AskPage({ viewer, view: matter, form }: Drawing<ShownMatter, unknown>) {
  const t = words(text, viewer.locale)
  const choices = homeAnswers.map((value) => ({ value, label: t.answers[value] }))
  return (
    <MatterForm
      viewer={viewer}
      matter={matter}
      title={t.title}
      lead={t.lead}
      action={`/evictions/${matter.id}/home-question`}
      form={form}
      submit={t.save}
      back={`/evictions/${matter.id}#takeover`}
    >
      <Radios name="violence" label={t.violence} hint={t.violenceHint} choices={choices} required />
      <Radios name="spouse" label={t.spouse} choices={choices} required />
      <DateField within="happened" name="on" label={t.on} value={viewer.today} max={viewer.today} required />
    </MatterForm>
  )
}

const asking = formPage({
  fields: z.object({ violence: choice(homeAnswers), spouse: choice(homeAnswers), on: date('happened') }),
  load: (session, id) => asUser(session, (tx) => matterToShow(tx, session, id, 'matterTakeover', 'work')),
  draw: (drawing) => <AskPage {...drawing} />,
  act: noteAnswers,
  say: ({ kind }, locale) => ({
    field: kind === 'inFuture' ? 'on' : '',
    message: words(text, locale).problems[kind],
  }),
  leadsTo: (_, id) => `/evictions/${id}#takeover`,
  notice: (locale) => words(text, locale).saved,
})

export const takeoverRoutes = room()
  .get('/evictions/:id/home-question', asking.get)
  .post('/evictions/:id/home-question', asking.post)
