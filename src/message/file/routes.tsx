/** By hand: what is sent is a file. The addresses of files with messages: sending one, how it goes, the rows to put right, and the published layout. */

import { found, NotFound, type Session } from '../../platform/access/index.ts'
import { asUser } from '../../platform/database/index.ts'
import { download } from '../../platform/document/index.ts'
import { enqueue } from '../../platform/job/index.ts'
import { formatList, formatNumber, type Locale, words } from '../../platform/text/index.ts'
import type { FormState } from '../../platform/ui/index.ts'
import {
  blankForm,
  type Ctx,
  formOf,
  idParam,
  page,
  room,
  seeOther,
  signedIn,
  viewer,
  withProblems,
} from '../../platform/web/index.ts'
import { mayReadMessages } from '../access.ts'
import { importJob } from './job.ts'
import { LayoutPage } from './layout-view.tsx'
import { files, requireSender } from './list.tsx'
import { type FileRefusal, MOST_BYTES } from './parse.ts'
import { importById, rejectedRows } from './queries.ts'
import { readFew } from './reader.ts'
import { receiveFile } from './receive.ts'
import { exampleCsv, rejectedCsv } from './rejected.ts'
import { fileText } from './text.ts'
import { FilePage, SHOWN_BAD, UploadPage } from './views.tsx'
import { saidHeader } from './wrong-word.ts'

/** So many rows are read while the sender waits; more are read in the background. */
const AT_ONCE = 500

/** Where a body may be as large as a file. */
export const uploadPaths = ['/messages/files/new'] as const

export const fileRoutes = room()
  .route('/', files.routes)
  .get('/messages/files/new', (c) => {
    sender(c)
    return page(c, <UploadPage viewer={viewer(c)} form={blankForm()} />)
  })
  .post('/messages/files/new', async (c) => {
    const session = sender(c)
    const t = words(fileText, session.locale)
    const file = (await formOf(c)).get('file')
    if (!(file instanceof File) || file.size === 0) return again(c, t.refusals.noFile)
    // told before it is read into memory
    if (file.size > MOST_BYTES) return again(c, t.refusals.tooLarge(MOST_BYTES / 1024 / 1024))
    const outcome = await receiveFile(session, await file.bytes())
    if (!outcome.ok) return again(c, sayFileRefusal(outcome.reason, session.locale))
    const { id, already, rows } = outcome.value
    if (rows <= AT_ONCE) await readFew(id)
    else await enqueue(importJob, { import: id }, { key: id })
    return seeOther(c, `/messages/files/${id}`, already ? t.already : t.sent)
  })
  .get('/messages/files/:id', async (c) => {
    const session = sender(c)
    const id = idParam(c)
    const shown = await asUser(session, async (tx) => ({
      file: await importById(tx, id),
      rejected: await rejectedRows(tx, id, SHOWN_BAD),
    }))
    // whatever stopped it, whoever looks at it sets it going again
    if (shown.file.finishedAt === null) await enqueue(importJob, { import: id }, { key: id })
    return page(c, <FilePage viewer={viewer(c)} {...shown} />)
  })
  .get('/messages/files/:id/rejected.csv', async (c) => {
    const session = sender(c)
    const id = idParam(c)
    const rows = await asUser(session, async (tx) => {
      await importById(tx, id)
      return rejectedRows(tx, id)
    })
    const kept = rows.filter(({ forgotten }) => !forgotten)
    found(kept[0])
    return download(rejectedCsv(kept, session.locale), { kind: 'csv', name: 'rader-att-ratta' })
  })
  .get('/messages/layout', (c) => {
    if (!mayReadMessages(signedIn(c))) throw new NotFound('role')
    return page(c, <LayoutPage viewer={viewer(c)} />)
  })
  .get('/messages/layout.csv', (c) => {
    if (!mayReadMessages(signedIn(c))) throw new NotFound('role')
    return download(exampleCsv(), { kind: 'csv', name: 'meddelanden-exempel' })
  })

function sender(c: Ctx): Session {
  const session = signedIn(c)
  requireSender(session)
  return session
}

function again(c: Ctx, message: string) {
  const form: FormState = withProblems(blankForm(), [{ field: 'file', message }])
  return page(c, <UploadPage viewer={viewer(c)} form={form} />, 422)
}

function sayFileRefusal(refusal: FileRefusal, locale: Locale): string {
  const t = words(fileText, locale).refusals
  switch (refusal.kind) {
    case 'tooLarge':
      return t.tooLarge(refusal.megabytes)
    case 'tooManyRows':
      return t.tooManyRows(formatNumber(refusal.most, locale))
    case 'unknownColumns':
      return t.unknownColumns(
        formatList(
          refusal.names.map((name) => saidHeader(name, locale)),
          locale,
        ),
      )
    case 'missingColumns':
      return t.missingColumns(formatList([...refusal.names], locale))
    case 'columnTwice':
      return t.columnTwice(refusal.name)
    default:
      return t[refusal.kind]
  }
}
