/** The journal of a case: all notes, a new one, and corrections. */

import { ask, asUser } from '../../platform/database/index.ts'
import { words } from '../../platform/text/index.ts'
import { Card, LinkButton, Pager } from '../../platform/ui/index.ts'
import { idParam, page, pageKey, pageOf, signedIn, viewer } from '../../platform/web/index.ts'
import { mayDo } from '../access.ts'
import { CasePage } from '../frame.tsx'
import { caseToShow } from '../load.ts'
import { caseFile } from '../subject.tsx'
import { correcting, writing } from './forms.tsx'
import { notesIn } from './queries.ts'
import { text } from './text.ts'
import { Notes } from './views.tsx'

const PAGE_SIZE = 25
export const noteRoutes = caseFile.routes(writing, correcting).get('/cases/:id/notes', async (c) => {
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
      actions={write ? <LinkButton href={writing.path({ id: file.id })}>{t.write}</LinkButton> : null}
    >
      <Card>
        <Notes notes={shown.rows} mayCorrect={mayDo(session, 'note')} />
        <Pager nextHref={shown.nextHref} firstHref={shown.firstHref} />
      </Card>
    </CasePage>,
  )
})
