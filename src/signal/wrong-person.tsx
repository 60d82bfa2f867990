/** A signal that was tied to the wrong person is cut loose, and tied to the right one: what followed of it is said first, and the trace stays. */

import { sql } from 'kysely'
import { briefOf, nameOf, openReadable, PersonChooser } from '../person/index.ts'
import { found } from '../platform/access/index.ts'
import type { Tx } from '../platform/database/index.ts'
import { isId } from '../platform/id.ts'
import { longText, optional, picked, wrong } from '../platform/subject/index.ts'
import { formatMoment, group, words } from '../platform/text/index.ts'
import { Card, DefinitionList } from '../platform/ui/index.ts'
import { blankForm } from '../platform/web/index.ts'
import { linkSignalPerson, unlinkSignalPerson } from './about.ts'
import { answering } from './answering.tsx'
import { signalIn } from './subject.tsx'
import { text } from './wrong-person.text.ts'

type Tied = { at: Temporal.Instant; by: string | null; cases: { id: string; number: string }[] }

/** Who tied the signal to the person, and which cases were opened for them because of it, as far as the user may read. */
async function tiedTo(tx: Tx, signalId: string, personId: string): Promise<Tied> {
  const { rows } = await sql<{
    at: Temporal.Instant
    by: string | null
    case_id: string | null
    number: string | null
  }>`
    select l.linked_at as at, u.name as by, f.id as case_id, f.number from signal_person l
      left join app_user u on u.id = l.linked_by
      left join case_file f on f.because_signal_id = l.signal_id and f.person_id = l.person_id
    where l.signal_id = ${signalId} and l.person_id = ${personId} and l.cut_at is null order by f.number`.execute(tx)
  const first = found(rows[0])
  const cases = rows.flatMap(({ case_id: id, number }) => (id === null || number === null ? [] : [{ id, number }]))
  return { at: first.at, by: first.by, cases }
}

export const wrongPerson = signalIn.form({
  at: 'people/:person',
  may: 'answer',
  opens: 'signal-person',
  text: group(text, 'form'),
  fields: { because: longText(1000, 3), instead: optional(picked({ as: 'radios' })) },
  shows: async ({ tx, session, shown, viewer, params, asked }) => {
    const t = words(text, viewer.locale)
    const tied = await tiedTo(tx, shown.id, params.person)
    const person = found(shown.opened.people.find(({ id }) => id === params.person))
    const chosen = asked('person') ?? ''
    const others = isId(chosen) && chosen !== params.person ? [chosen] : []
    const [right = null] = await openReadable(tx, session, others, 'signal-person')
    return {
      before: (
        <Card title={t.now}>
          <DefinitionList
            items={[
              { term: t.signal, value: shown.words },
              { term: t.person, value: <a href={`/people/${person.id}`}>{nameOf(person, viewer.locale)}</a> },
              { term: t.tiedBy, value: tied.by ?? t.somebody },
              { term: t.tiedAt, value: formatMoment(tied.at, viewer.locale) },
            ]}
          />
          <h3>{t.followed}</h3>
          <ul>
            <li>{t.path}</li>
            <li>{t.reading}</li>
            {tied.cases.map(({ id, number }) => (
              <li>
                {t.caseStays(number)} <a href={`/cases/${id}`}>{t.toCase(number)}</a>
              </li>
            ))}
            {shown.answers.length > 0 ? (
              <li>
                {t.answerSent} <a href={answering.path(shown)}>{t.correctAnswer}</a>
              </li>
            ) : null}
          </ul>
        </Card>
      ),
      begins: right === null ? {} : { instead: right.id },
      options: right === null ? {} : { instead: [{ value: right.id, label: nameOf(right, viewer.locale) }] },
      ...(right === null ? { draw: ({ because }) => because } : {}),
      after: <PersonChooser back={wrongPerson.path({ id: shown.id, person: person.id })} form={blankForm()} />,
    }
  },
  act: async ({ tx, session, on, params, done }, { because, instead }) => {
    if (instead === params.person) return wrong('instead', 'same')
    if (instead !== null && (await briefOf(tx, instead)) === null) return wrong('instead', 'unknown')
    // the right one first: between two moments the signal is nobody's, and might be read by more
    if (instead !== null) await linkSignalPerson(tx, session, on.id, instead)
    await unlinkSignalPerson(tx, session, on.id, params.person, because)
    return done('signal.person-corrected', { data: { from: params.person, to: instead } })
  },
})
