/** By hand: what is sent is a file. /fidelity-templates: the templates that were loaded; /fidelity-templates/new: loading one. */

import { sql } from 'kysely'
import { z } from 'zod'
import { may, type Session } from '../../../platform/access/index.ts'
import { ask, asUser, rowsOf } from '../../../platform/database/index.ts'
import { download } from '../../../platform/document/index.ts'
import { stopped } from '../../../platform/subject/index.ts'
import { type Locale, words } from '../../../platform/text/index.ts'
import {
  blankForm,
  type Ctx,
  formOf,
  page,
  readForm,
  room,
  seeOther,
  signedIn,
  text as textField,
  viewer,
  withProblems,
} from '../../../platform/web/index.ts'
import { mayOnFigures } from '../../access.ts'
import { requireMay } from '../subject.tsx'
import { exampleBook, exampleCsv } from './example.ts'
import { type LoadProblem, statementsIn } from './parse.ts'
import { loading, template, usingAgain, withdrawing } from './subject.tsx'
import { loadText } from './text.ts'
import { type LoadedTemplate, LoadPage, TemplatesPage } from './views.tsx'

const typed = z.object({ name: textField(200), version: textField(40), rights: textField(500) })

/** A file of a hundred statements is a tenth of this. */
const MOST_BYTES = 200_000

export const templateRoutes = room()
  .route('/', template.routes(withdrawing, usingAgain))
  .get('/fidelity-templates', async (c) => {
    const session = signedIn(c)
    requireMay(session, 'seeFidelity')
    const rows = await asUser(session, (tx) => ask(tx, loaded))
    return page(c, <TemplatesPage viewer={viewer(c)} rows={rows} mayLoad={may(session, mayOnFigures.keepTemplates)} />)
  })
  .get('/fidelity-templates/new/example.csv', (c) => {
    const { locale } = whoLoads(c)
    return download(exampleCsv(locale), { kind: 'csv', name: words(loadText, locale).exampleName })
  })
  .get('/fidelity-templates/new/example.xlsx', async (c) => {
    const { locale } = whoLoads(c)
    return download(await exampleBook(locale), { kind: 'xlsx', name: words(loadText, locale).exampleName })
  })
  .get('/fidelity-templates/new', (c) => {
    requireMay(signedIn(c), 'keepTemplates')
    return page(c, <LoadPage viewer={viewer(c)} form={blankForm()} />)
  })
  .post('/fidelity-templates/new', async (c) => {
    const session = signedIn(c)
    requireMay(session, 'keepTemplates')
    const form = await readForm(c, typed)
    if (!form.ok) return page(c, <LoadPage viewer={viewer(c)} form={form.state} />, 422)
    const file = (await formOf(c)).get('file')
    const read =
      file instanceof File && file.size > 0 && file.size <= MOST_BYTES ? await statementsIn(await file.bytes()) : null
    if (read === null || !read.ok) return again(c, 'file', sayProblem(read?.problem ?? null, session.locale))
    const { name, version, rights } = form.value
    const { statements } = read
    const answer = await loading.work(
      { may: 'keepTemplates', clash: { fidelity_template_name: stopped('taken', 'version') } },
      session,
      {},
      async (step) => {
        const content = JSON.stringify({ statements })
        const made = await step.add('fidelity_template', 'loaded', { name, version, rights, content })
        return step.done('fidelity-template.loaded', { about: made, data: { statements: statements.length }, made })
      },
    )
    const t = words(loadText, session.locale)
    return answer.ok
      ? seeOther(c, '/fidelity-templates', t.done(statements.length))
      : again(c, 'version', t.problems.taken)
  })

function whoLoads(c: Ctx): Session {
  const session = signedIn(c)
  requireMay(session, 'keepTemplates')
  return session
}

/** With what was typed, and what is wrong. */
async function again(c: Ctx, field: string, message: string): Promise<Response> {
  const { state } = await readForm(c, typed)
  return page(c, <LoadPage viewer={viewer(c)} form={withProblems(state, [{ field, message }])} />, 422)
}

function sayProblem(problem: LoadProblem | null, locale: Locale): string {
  const { problems } = words(loadText, locale)
  if (problem === null) return problems.noFile
  return 'line' in problem ? problems[problem.kind](problem.line) : problems[problem.kind]
}

const loaded = rowsOf(
  sql<LoadedTemplate>`
    select t.id, t.name, t.version, t.rights, t.loaded_at as "at", u.name as by, t.withdrawn_at is not null as withdrawn,
      jsonb_array_length(t.content -> 'statements') as statements
    from fidelity_template t left join app_user u on u.id = t.loaded_by
    order by t.withdrawn_at is not null, t.name collate swedish, t.version, t.id limit 200`,
  { at: 'moment' },
)
