/** /advice/:id/end. */

import { z } from 'zod'
import { asUser } from '../../platform/database/index.ts'
import { words } from '../../platform/text/index.ts'
import { DateField, EndOver, Radios, sayEndStop } from '../../platform/ui/index.ts'
import { choice, date, formPage, room, saidOfOpen } from '../../platform/web/index.ts'
import { AdviceForm } from '../frame.tsx'
import { adviceToShow, endReasons } from '../load.ts'
import { text } from '../opening/text.ts'
import { text as shared } from '../text.ts'
import { endAdvice } from './actions.ts'
import { openAtEnd, openInAdvice, sayOpen } from './open.ts'

const ending = formPage({
  fields: z.object({ on: date('happened'), because: choice(endReasons), ...saidOfOpen() }),
  load: (session, id) =>
    asUser(session, async (tx) => ({
      advice: await adviceToShow(tx, session, id),
      things: await openInAdvice(tx, id),
    })),
  draw: ({ viewer, view: { advice, things }, form }) => {
    const t = words(text, viewer.locale)
    // before a reason is chosen: what would be open with the most common one
    const because = endReasons.find((reason) => reason === form.typed.because) ?? 'managesAlone'
    const s = words(shared, viewer.locale)
    return (
      <AdviceForm
        viewer={viewer}
        advice={advice}
        title={t.endTitle}
        lead={t.endLead}
        action={`/advice/${advice.id}/end`}
        form={form}
        submit={t.end}
      >
        <DateField
          within="happened"
          name="on"
          label={t.endedOn}
          value={viewer.today}
          min={advice.openedOn}
          max={viewer.today}
          required
        />
        <Radios
          name="because"
          label={t.because}
          choices={endReasons.map((value) => ({ value, label: s.end[value] }))}
          required
        />
        <EndOver open={openAtEnd(things, because)} say={sayOpen(advice.id, viewer.locale)} />
      </AdviceForm>
    )
  },
  act: endAdvice,
  say: (refusal, locale) => {
    const t = words(text, locale)
    const { kind } = refusal
    if (kind === 'open') return sayEndStop(refusal.stop, locale)
    if (kind === 'alreadyEnded') return { field: '', message: t.alreadyEnded }
    return { field: 'on', message: kind === 'inFuture' ? words(shared, locale).inFuture : t.beforeOpened }
  },
  onConflict: { kind: 'alreadyEnded' },
  leadsTo: (_, id) => `/advice/${id}`,
  notice: (locale) => words(text, locale).ended,
})

export const endRoutes = room().get('/advice/:id/end', ending.get).post('/advice/:id/end', ending.post)
