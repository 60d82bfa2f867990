/** By hand: what is sent is a file. The addresses of files with vacancies: handing one in, how it goes, the rows to put right, and the template. */

import { holdsPersonalNumber } from '../../law/index.ts'
import { found, type Session } from '../../platform/access/index.ts'
import { asUser } from '../../platform/database/index.ts'
import { download } from '../../platform/document/index.ts'
import { enqueue } from '../../platform/job/index.ts'
import { formatList, type Locale, words } from '../../platform/text/index.ts'
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
import { isLandlord, requireMay } from '../access.ts'
import { landlords } from '../dwelling/queries.ts'
import { faultText } from './faults.text.ts'
import { file, puttingBack, takingIn, undoing } from './forms.tsx'
import { takeInJob } from './job.ts'
import { files } from './list.tsx'
import { FilePage } from './page.tsx'
import { previewOf } from './preview.ts'
import { fileToShow } from './queries.ts'
import { receiveFile } from './receive.ts'
import { fileIn, rejectedRows, templateRows } from './rejected.ts'
import { type FileRefusal, MOST_BYTES } from './table.ts'
import { fileText } from './text.ts'
import { UploadPage } from './upload.tsx'

/** Where a body may be as large as a file. */
export const uploadPaths = ['/vacancies/files/new'] as const

const kinds = ['csv', 'xlsx'] as const

export const vacancyFileRoutes = room()
  .route('/', files.routes)
  .route('/', file.routes(takingIn, undoing, puttingBack))
  .get('/vacancies/files/new', (c) => {
    const session = sender(c)
    return page(c, <UploadPage viewer={viewer(c)} form={blankForm()} own={isLandlord(session)} />)
  })
  .post('/vacancies/files/new', async (c) => {
    const session = sender(c)
    const t = words(fileText, session.locale)
    const { refusals } = words(faultText, session.locale)
    const sent = (await formOf(c)).get('file')
    if (!(sent instanceof File) || sent.size === 0) return again(c, refusals.noFile)
    // told before it is read into memory
    if (sent.size > MOST_BYTES) return again(c, refusals.tooLarge)
    const received = await receiveFile(session, await sent.bytes())
    if (!received.ok) return again(c, sayFileRefusal(received.reason, session.locale))
    const { id, already } = received.value
    return seeOther(c, `/vacancies/files/${id}`, already ? t.already : t.received)
  })
for (const kind of kinds)
  vacancyFileRoutes
    .get(`/vacancies/files/template.${kind}`, async (c) => {
      sender(c)
      const name = words(fileText, c.get('locale')).templateName
      return download(await fileIn(kind, name, templateRows()), { kind, name })
    })
    .get(`/vacancies/files/:id/rejected.${kind}`, async (c) => {
      const session = sender(c)
      const { file, preview } = await shownTo(session, idParam(c))
      const rejected = found(preview?.bad ?? file.rejected)
      found(rejected[0])
      const name = words(fileText, session.locale).badTitle
      return download(await fileIn(kind, name, rejectedRows(rejected, session.locale)), { kind, name })
    })
vacancyFileRoutes.get('/vacancies/files/:id', async (c) => {
  const session = sender(c)
  const shown = await shownTo(session, idParam(c))
  // whatever stopped it, whoever looks at it sets it going again
  if (shown.file.state === 'takingIn') await enqueue(takeInJob, { file: shown.file.id }, { key: shown.file.id })
  return page(c, <FilePage viewer={viewer(c)} {...shown} />)
})

const shownTo = (session: Session, id: string) =>
  asUser(session, async (tx) => {
    const file = await fileToShow(tx, id)
    const waits = file.state === 'read' && file.rows !== null
    return {
      file,
      preview: waits && file.rows !== null ? await previewOf(tx, session, file.rows) : null,
      landlords: isLandlord(session)
        ? null
        : new Map((waits ? await landlords(tx, session) : []).map(({ id, name }) => [id, name])),
    }
  })

function sender(c: Ctx): Session {
  const session = signedIn(c)
  requireMay(session, 'offerVacancy')
  return session
}

function again(c: Ctx, message: string) {
  const form = withProblems(blankForm(), [{ field: 'file', message }])
  return page(c, <UploadPage viewer={viewer(c)} form={form} own={isLandlord(signedIn(c))} />, 422)
}

function sayFileRefusal(refusal: FileRefusal, locale: Locale): string {
  const t = words(faultText, locale)
  switch (refusal.kind) {
    case 'unknownColumns': {
      // a file without headers begins with somebody
      const said = refusal.names.map(({ written, near }) =>
        holdsPersonalNumber(written) ? t.quoted('…') : near === null ? t.quoted(written) : t.meant(written, near),
      )
      return t.refusals.unknownColumns(formatList(said, locale))
    }
    case 'missingColumns':
      return t.refusals.missingColumns(formatList(refusal.names, locale))
    case 'columnTwice':
      return t.refusals.columnTwice(refusal.name)
    default:
      return t.refusals[refusal.kind]
  }
}
