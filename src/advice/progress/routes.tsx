/** Noting steps on the way. */

import { z } from 'zod'
import { asUser } from '../../platform/database/index.ts'
import { words } from '../../platform/text/index.ts'
import { DateField, Radios, TextArea } from '../../platform/ui/index.ts'
import { choice, date, formPage, idParam, optionalText, room, seeOther, signedIn } from '../../platform/web/index.ts'
import { AdviceForm } from '../frame.tsx'
import { adviceToShow } from '../load.ts'
import { text as shared } from '../text.ts'
import { noteStep, undoStep } from './actions.ts'
import { steps } from './queries.ts'
import { text } from './text.ts'

const noting = formPage({
  fields: z.object({ code: choice(steps), onDay: date('happened'), words: optionalText(1000) }),
  load: (session, id) => asUser(session, (tx) => adviceToShow(tx, session, id)),
  draw: ({ viewer, view: advice, form }) => {
    const t = words(text, viewer.locale)
    return (
      <AdviceForm
        viewer={viewer}
        advice={advice}
        title={t.note}
        action={`/advice/${advice.id}/progress`}
        form={form}
        submit={words(shared, viewer.locale).save}
      >
        <Radios name="code" label={t.code} choices={steps.map((value) => ({ value, label: t.step[value] }))} required />
        <DateField within="happened" name="onDay" label={t.onDay} value={viewer.today} max={viewer.today} required />
        <TextArea name="words" label={t.words} hint={t.wordsHint} rows={3} maxlength={1000} />
      </AdviceForm>
    )
  },
  act: noteStep,
  say: ({ kind }, locale) => ({ field: kind === 'inFuture' ? 'onDay' : '', message: words(shared, locale)[kind] }),
  leadsTo: (_, id) => `/advice/${id}#progress`,
  notice: (locale) => words(text, locale).saved,
})

export const progressRoutes = room()
  .get('/advice/:id/progress', noting.get)
  .post('/advice/:id/progress', noting.post)
  .post('/advice/progress/:id/undo', async (c) => {
    const session = signedIn(c)
    const { adviceId } = await undoStep(session, idParam(c))
    return seeOther(c, `/advice/${adviceId}#progress`, words(text, session.locale).undone)
  })
