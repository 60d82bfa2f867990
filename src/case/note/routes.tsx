/** The journal of a case: all notes, a new one, and corrections. */

import { z } from 'zod'
import { ask, asUser } from '../../platform/database/index.ts'
import { type Locale, words } from '../../platform/text/index.ts'
import { Card, DateField, type FormState, LinkButton, Pager, TextArea, type Viewer } from '../../platform/ui/index.ts'
import {
  date,
  formPage,
  idParam,
  page,
  pageKey,
  pageOf,
  room,
  signedIn,
  text as textField,
  viewer,
} from '../../platform/web/index.ts'
import { mayDo } from '../access.ts'
import { CaseForm, CasePage } from '../frame.tsx'
import { caseToShow, type ShownCase } from '../load.ts'
import { text as caseText } from '../text.ts'
import { correctNote, type NoteRefusal, writeNote } from './actions.ts'
import { noteById, notesIn } from './queries.ts'
import { text } from './text.ts'
import { Notes } from './views.tsx'

const PAGE_SIZE = 25
const noteForm = z.object({ words: textField(8000), happenedOn: date('happened') })

function say({ kind }: NoteRefusal, locale: Locale) {
  if (kind === 'closed') return { field: '', message: words(caseText, locale).closed }
  if (kind === 'inFuture') return { field: 'happenedOn', message: words(caseText, locale).inFuture }
  return { field: '', message: words(text, locale).alreadyCorrected }
}

type NoteFormProps = {
  viewer: Viewer
  file: ShownCase
  form: FormState
  title: string
  lead?: string
  action: string
  value?: { words: string; happenedOn: Temporal.PlainDate }
}

function NoteForm({ value, ...props }: NoteFormProps) {
  const t = words(text, props.viewer.locale)
  return (
    <CaseForm {...props} submit={words(caseText, props.viewer.locale).save}>
      <TextArea
        name="words"
        label={t.words}
        hint={t.wordsHint}
        value={value?.words}
        rows={8}
        maxlength={8000}
        required
      />
      <DateField
        within="happened"
        name="happenedOn"
        label={t.happenedOn}
        value={value?.happenedOn ?? props.viewer.today}
        max={props.viewer.today}
        required
      />
    </CaseForm>
  )
}

const writing = formPage({
  fields: noteForm,
  load: (session, id) => asUser(session, (tx) => caseToShow(tx, session, id, 'note', 'note')),
  draw: ({ viewer, view: file, form }) => (
    <NoteForm
      viewer={viewer}
      file={file}
      form={form}
      title={words(text, viewer.locale).write}
      action={`/cases/${file.id}/notes`}
    />
  ),
  act: writeNote,
  say,
  leadsTo: (_, id) => `/cases/${id}#notes`,
  notice: (locale) => words(text, locale).saved,
})

const correcting = formPage({
  fields: noteForm,
  load: (session, id) =>
    asUser(session, async (tx) => {
      const note = await noteById(tx, id)
      return { note, file: await caseToShow(tx, session, note.caseId, 'note', 'note') }
    }),
  draw: ({ viewer, view: { note, file }, form }) => (
    <NoteForm
      viewer={viewer}
      file={file}
      form={form}
      title={words(text, viewer.locale).correctTitle}
      lead={words(text, viewer.locale).correctLead}
      action={`/notes/${note.id}/correction`}
      value={note}
    />
  ),
  act: correctNote,
  say,
  onConflict: { kind: 'alreadyCorrected' },
  leadsTo: ({ caseId }) => `/cases/${caseId}#notes`,
  notice: (locale) => words(text, locale).corrected,
})

export const noteRoutes = room()
  .get('/cases/:id/notes/new', writing.get)
  .post('/cases/:id/notes', writing.post)
  .get('/notes/:id/correction', correcting.get)
  .post('/notes/:id/correction', correcting.post)
  .get('/cases/:id/notes', async (c) => {
    const session = signedIn(c)
    const { file, rows } = await asUser(session, async (tx) => ({
      file: await caseToShow(tx, session, idParam(c), 'notes'),
      rows: await ask(tx, notesIn(tx, idParam(c), PAGE_SIZE + 1, pageKey(c, 2))),
    }))
    const t = words(text, session.locale)
    const shown = pageOf(c, rows, PAGE_SIZE, (note) => [note.happenedOn.toString(), note.id])
    const write = mayDo(session, 'note') && file.closure === null
    return page(
      c,
      <CasePage
        viewer={viewer(c)}
        file={file}
        title={t.journal}
        actions={write ? <LinkButton href={`/cases/${file.id}/notes/new`}>{t.write}</LinkButton> : null}
      >
        <Card>
          <Notes notes={shown.rows} mayCorrect={mayDo(session, 'note')} />
          <Pager nextHref={shown.nextHref} firstHref={shown.firstHref} />
        </Card>
      </CasePage>,
    )
  })
