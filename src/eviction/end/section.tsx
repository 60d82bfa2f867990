/** The end on the matter's page: how it ended and what is needed now, or the way to end it. */

import { openCaseOf } from '../../case/index.ts'
import { nameOf } from '../../person/index.ts'
import type { Session } from '../../platform/access/index.ts'
import { allOf, ask, known, type Tx } from '../../platform/database/index.ts'
import { formatDate, formatMoment, words } from '../../platform/text/index.ts'
import {
  Card,
  DefinitionList,
  EmptyPart,
  EndedOver,
  LinkButton,
  Stack,
  Tag,
  useLocale,
  Words,
} from '../../platform/ui/index.ts'
import { mayDo } from '../access.ts'
import type { Matter } from '../load.ts'
import { hasLeft, isKept, isLost } from '../outcomes.ts'
import { ending } from './ending.tsx'
import { askingEnd, askingLinkedCase, askingPeople, type MatterEnd } from './queries.ts'
import { reopening } from './reopening.tsx'
import { text } from './text.ts'

export type EndSectionData = {
  end: MatterEnd | null
  /** after a lost home: who needs a bed */
  people: readonly { id: string; name: string }[]
  caseId: string | null
  mayWork: boolean
}

export async function loadEndSection(tx: Tx, session: Session, matter: Matter): Promise<EndSectionData> {
  const mayWork = mayDo(session, 'work')
  if (matter.end === null) return { end: null, people: [], caseId: null, mayWork }
  const lost = isLost(matter.end.outcome)
  const { end, asked, linked } = await ask(
    tx,
    allOf({
      end: askingEnd(tx, matter.id),
      asked: lost ? askingPeople(tx, matter) : known([]),
      linked: lost ? askingLinkedCase(tx, matter.id) : known(null),
    }),
  )
  const people = asked.map((person) => ({ id: person.id, name: nameOf(person, session.locale, 'ownPage') }))
  const [first] = people
  const open = linked === null && first !== undefined ? await openCaseOf(tx, first.id) : null
  return { end, people, caseId: linked?.id ?? open?.id ?? null, mayWork }
}

export function EndSection({
  matter,
  data: { end, people, caseId, mayWork },
}: {
  matter: Matter
  data: EndSectionData
}) {
  const locale = useLocale()
  const t = words(text, locale)
  if (end === null) {
    return (
      <EmptyPart
        title={t.part}
        id="end"
        none={t.running}
        who={mayWork ? undefined : t.runningWho}
        actions={
          mayWork ? (
            <LinkButton small variant="secondary" href={ending.path({ id: matter.id })}>
              {t.end}
            </LinkButton>
          ) : null
        }
      >
        {t.runningWhat}
      </EmptyPart>
    )
  }
  const tone = isKept(end.outcome) ? 'good' : isLost(end.outcome) ? 'late' : 'neutral'
  return (
    <Card
      title={t.part}
      id="end"
      actions={
        mayWork ? (
          <LinkButton small variant="secondary" href={reopening.path({ id: matter.id })}>
            {t.reopen}
          </LinkButton>
        ) : null
      }
    >
      <Stack>
        <p>
          <Tag tone={tone}>{t.outcomes[end.outcome]}</Tag> {formatDate(end.on, locale)}{' '}
          <span class="rule">{t.by(end.by, formatMoment(end.at, locale))}</span>
        </p>
        {end.words === null ? null : <Words>{end.words}</Words>}
        <EndedOver because={end.openBecause} />
        {isLost(end.outcome) ? <LostFacts end={end} /> : null}
        {hasLeft(end.outcome) && matter.leaseId !== null ? (
          <p>
            {end.leaseEnded ? t.leaseEnded : t.leaseStands}. <a href={`/leases/${matter.leaseId}`}>{t.openLease}</a>
          </p>
        ) : null}
        {isLost(end.outcome) && mayWork ? <Next people={people} caseId={caseId} /> : null}
      </Stack>
    </Card>
  )
}

function LostFacts({ end }: { end: MatterEnd }) {
  const t = words(text, useLocale())
  const said = (value: boolean | null) => (value === null ? null : t.answers[value ? 'yes' : 'no'])
  return (
    <DefinitionList
      items={[
        { term: t.childrenAtEnd, value: String(end.children) },
        { term: t.ending.fields.childrenPresent, value: said(end.childrenPresent) },
        { term: t.ending.fields.socialServicesPresent, value: said(end.socialServicesPresent) },
        { term: t.ending.fields.abandoned, value: said(end.abandoned) },
      ]}
    />
  )
}

function Next({ people, caseId }: Pick<EndSectionData, 'people' | 'caseId'>) {
  const t = words(text, useLocale())
  const first = people[0]
  return (
    <section>
      <h3>{t.next}</h3>
      <ul>
        {people.map(({ id, name }) => (
          <li>
            <a href={`/bookings/new?person=${id}`}>{t.bookBed(name)}</a>
          </li>
        ))}
        <li>
          {caseId !== null ? (
            <a href={`/cases/${caseId}/follow-ups/new`}>{t.followUp}</a>
          ) : first !== undefined ? (
            <a href={`/cases/new?person=${first.id}`}>{t.openCase}</a>
          ) : (
            t.followUp
          )}
          . {t.followUpWhat}
        </li>
      </ul>
    </section>
  )
}
