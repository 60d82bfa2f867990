/** Sharing with a matter. */

import { z } from 'zod'
import { asUser } from '../../platform/database/index.ts'
import { words } from '../../platform/text/index.ts'
import { DateField, Radios, Select, TextArea } from '../../platform/ui/index.ts'
import {
  choice,
  date,
  formPage,
  idParam,
  reference,
  room,
  seeOther,
  signedIn,
  text as textField,
} from '../../platform/web/index.ts'
import { AdviceForm } from '../frame.tsx'
import { adviceToShow } from '../load.ts'
import { text as sharedText } from '../text.ts'
import { share, withdrawShare } from './actions.ts'
import { mattersOf } from './queries.ts'
import { text } from './text.ts'

const consents = ['spoken', 'written'] as const

const sharing = formPage({
  fields: z.object({
    matter: reference(),
    words: textField(1000),
    consentHow: choice(consents),
    consentOn: date('happened'),
  }),
  load: (session, id) =>
    asUser(session, async (tx) => ({
      advice: await adviceToShow(tx, session, id),
      matters: await mattersOf(tx, id),
    })),
  draw: ({ viewer, view: { advice, matters }, form }) => {
    const t = words(text, viewer.locale)
    return (
      <AdviceForm
        viewer={viewer}
        advice={advice}
        title={t.share}
        lead={t.lead}
        action={`/advice/${advice.id}/share`}
        form={form}
        submit={t.share}
      >
        <Select
          name="matter"
          label={t.matter}
          choices={matters.map(({ matterId, number }) => ({ value: matterId, label: number }))}
          value={matters.length === 1 ? matters[0]?.matterId : undefined}
          width="medium"
          required
        />
        <TextArea name="words" label={t.words} hint={t.wordsHint} rows={4} maxlength={1000} required />
        <Radios
          name="consentHow"
          label={t.consentHow}
          choices={consents.map((value) => ({ value, label: t.how[value] }))}
          row
          required
        />
        <DateField
          within="happened"
          name="consentOn"
          label={t.consentOn}
          value={viewer.today}
          max={viewer.today}
          required
        />
      </AdviceForm>
    )
  },
  act: share,
  say: ({ kind }, locale) =>
    kind === 'inFuture'
      ? { field: 'consentOn', message: words(sharedText, locale).inFuture }
      : { field: 'matter', message: words(text, locale).noMatter },
  leadsTo: (_, id) => `/advice/${id}#shared`,
  notice: (locale) => words(text, locale).saved,
})

export const shareRoutes = room()
  .get('/advice/:id/share', sharing.get)
  .post('/advice/:id/share', sharing.post)
  .post('/advice/shares/:id/withdraw', async (c) => {
    const session = signedIn(c)
    const { adviceId } = await withdrawShare(session, idParam(c))
    return seeOther(c, `/advice/${adviceId}#shared`, words(text, session.locale).takenBack)
  })
