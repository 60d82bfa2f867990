/** /asked-about: who has asked about a person with protected identity, for those named for them; and that they have seen it. */

import { found, requireMay } from '../../platform/access/index.ts'
import { ask, asUser } from '../../platform/database/index.ts'
import { record } from '../../platform/record/index.ts'
import { formatMoment, words } from '../../platform/text/index.ts'
import { now } from '../../platform/time/index.ts'
import {
  Button,
  Card,
  EmptyState,
  Form,
  Notice,
  Page,
  Stack,
  Table,
  Toolbar,
  useLocale,
  type Viewer,
} from '../../platform/ui/index.ts'
import { blankForm, idParam, page, room, seeOther, signedIn, viewer } from '../../platform/web/index.ts'
import { mayOnPerson } from '../access.ts'
import { openQuestions, type Question } from './queries.ts'
import { text } from './text.ts'

export const askedRoutes = room()
  .get('/asked-about', async (c) => {
    const session = signedIn(c)
    requireMay(session, mayOnPerson.answerAsked)
    const questions = await asUser(session, (tx) => ask(tx, openQuestions(tx)))
    return page(c, <AskedPage viewer={viewer(c)} questions={questions} />)
  })
  .post('/asked-about/:id/note', async (c) => {
    const session = signedIn(c)
    requireMay(session, mayOnPerson.answerAsked)
    await asUser(session, async (tx) => {
      const noted = found(
        await tx
          .updateTable('asked_about')
          .set({ noted_at: now(), noted_by: session.userId })
          .where('id', '=', idParam(c))
          .where('noted_at', 'is', null)
          .returning(['id', 'person_id'])
          .executeTakeFirst(),
      )
      await record(tx, session, { what: 'protection.question-noted', subject: noted.id, person: noted.person_id })
    })
    return seeOther(c, '/asked-about', words(text, session.locale).noted)
  })

function AskedPage({ viewer: frame, questions }: { viewer: Viewer; questions: readonly Question[] }) {
  const t = words(text, frame.locale)
  return (
    <Page viewer={frame} title={t.title} lead={t.lead} wide>
      <Stack>
        {questions.length === 0 ? null : (
          <Notice title={t.whatNow}>
            <p class="measure">{t.whatNowWords}</p>
          </Notice>
        )}
        <Card>
          <Table
            caption={t.caption}
            rows={questions}
            columns={[
              { label: t.when, cell: ({ at }) => <span class="nowrap">{formatMoment(at, frame.locale)}</span> },
              {
                label: t.who,
                cell: ({ by, title }) => [by ?? t.somebody, title].filter((part) => part !== null).join(', '),
              },
              { label: t.how, cell: ({ how }) => t.hows[how] },
              { label: t.person, cell: (question) => <Ways question={question} /> },
            ]}
            empty={
              <EmptyState title={t.none} who={t.noneWho} icon="shield">
                {t.noneWhat}
              </EmptyState>
            }
          />
        </Card>
      </Stack>
    </Page>
  )
}

/** To the person, to the record that the number was written on, and that it is seen. No name: a list never has a protected person's. */
function Ways({ question: { id, personId, recordId } }: { question: Question }) {
  const t = words(text, useLocale())
  return (
    <Toolbar>
      <a href={`/people/${personId}`}>{t.open}</a>
      {recordId === null ? null : <a href={`/people/${recordId}/links?person=${personId}`}>{t.other}</a>}
      <Form action={`/asked-about/${id}/note`} state={blankForm()} inline>
        <Button variant="secondary" small>
          {t.note}
        </Button>
      </Form>
    </Toolbar>
  )
}
