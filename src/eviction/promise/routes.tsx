/** /evictions/:id/promises: what the municipality promises the landlord, which the landlord reads. */

import { z } from 'zod'
import { promiseKinds } from '../../message/index.ts'
import { asUser } from '../../platform/database/index.ts'
import { type Locale, words } from '../../platform/text/index.ts'
import { DateField, type FormState, Notice, Select, TextArea, type Viewer } from '../../platform/ui/index.ts'
import {
  type Ctx,
  choice,
  formPage,
  idParam,
  optionalDate,
  optionalText,
  room,
  seeOther,
  signedIn,
} from '../../platform/web/index.ts'
import { MatterForm } from '../frame.tsx'
import { matterToShow, type ShownMatter } from '../load.ts'
import { givePromise, keepPromise, type PromiseRefusal, unkeepPromise, withdrawPromise } from './actions.ts'
import { landlordReads } from './queries.ts'
import { text } from './text.ts'

const MAX_WORDS = 500

const fields = {
  matterEnded: '',
  noNumbers: 'words',
  dayMissing: 'by',
  dayPassed: 'by',
  wordsMissing: 'words',
} as const

const say = ({ kind }: PromiseRefusal, locale: Locale) => ({ field: fields[kind], message: words(text, locale)[kind] })

type View = { matter: ShownMatter; reads: boolean }

function PromiseForm({ viewer, view: { matter, reads }, form }: { viewer: Viewer; view: View; form: FormState }) {
  const t = words(text, viewer.locale)
  return (
    <MatterForm
      viewer={viewer}
      matter={matter}
      title={t.addTitle}
      lead={t.lead}
      action={`/evictions/${matter.id}/promises/new`}
      form={form}
      submit={t.save}
      back={`/evictions/${matter.id}#promises`}
      before={reads ? null : <Notice kind="warning">{t.nobodyReads}</Notice>}
    >
      <Select
        name="kind"
        label={t.kind}
        required
        choices={promiseKinds.map((kind) => ({ value: kind, label: t.kinds[kind] }))}
      />
      <DateField within="planned" name="by" label={t.by} min={viewer.today} />
      <TextArea name="words" label={t.words} hint={t.wordsWarning} rows={3} maxlength={MAX_WORDS} />
    </MatterForm>
  )
}

const promising = formPage({
  fields: z.object({ kind: choice(promiseKinds), by: optionalDate('planned'), words: optionalText(MAX_WORDS) }),
  load: (session, id): Promise<View> =>
    asUser(session, async (tx) => ({
      matter: await matterToShow(tx, session, id, 'matter-promise', 'work'),
      reads: await landlordReads(tx, id),
    })),
  draw: ({ viewer, view, form }) => <PromiseForm viewer={viewer} view={view} form={form} />,
  act: givePromise,
  say,
  leadsTo: (_, id) => `/evictions/${id}#promises`,
  notice: (locale) => words(text, locale).saved,
})

const changing =
  (change: typeof withdrawPromise, said: 'kept' | 'notKept' | 'withdrawn') =>
  async (c: Ctx): Promise<Response> => {
    const session = signedIn(c)
    const outcome = await change(session, idParam(c), idParam(c, 'promiseId'))
    const t = words(text, session.locale)
    return seeOther(c, `/evictions/${idParam(c)}#promises`, outcome.ok ? t[said] : t.alreadyWithdrawn)
  }

export const promiseRoutes = room()
  .get('/evictions/:id/promises/new', promising.get)
  .post('/evictions/:id/promises/new', promising.post)
  .post('/evictions/:id/promises/:promiseId/kept', changing(keepPromise, 'kept'))
  .post('/evictions/:id/promises/:promiseId/unkept', changing(unkeepPromise, 'notKept'))
  .post('/evictions/:id/promises/:promiseId/withdrawal', changing(withdrawPromise, 'withdrawn'))
