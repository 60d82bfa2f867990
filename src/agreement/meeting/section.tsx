/** On an agreement’s page: its meetings, what the next one is to decide, and what each party is to do. */

import { formatDate, type Locale, words } from '../../platform/text/index.ts'
import { today } from '../../platform/time/index.ts'
import {
  Disclosure,
  EmptyPart,
  LinkButton,
  Part,
  Stack,
  Tag,
  Toolbar,
  useLocale,
  Words,
} from '../../platform/ui/index.ts'
import type { Agreement } from '../load.ts'
import { partyName } from '../row.ts'
import { callingOff, holding, planning, uncallingOff, unholding } from './forms.tsx'
import {
  addingAction,
  deciding,
  doing,
  raising,
  undeciding,
  undoingAction,
  undoingDone,
  undoingPoint,
} from './points.tsx'
import { type Action, type Meeting, nextMeeting, type Point } from './queries.ts'
import { text } from './text.ts'

export type MeetingsData = { meetings: readonly Meeting[]; points: readonly Point[]; actions: readonly Action[] }
/** `as`: the organisation of whoever looks */
type May = { manage: boolean; report: boolean; as: string }
type Props = MeetingsData & { agreement: Agreement; may: May }

export function MeetingsSection({ agreement, meetings, points, actions, may }: Props) {
  const locale = useLocale()
  const t = words(text, locale)
  const { id } = agreement
  const buttons = (
    <>
      {may.manage ? (
        <LinkButton href={planning.path({ id })} variant="secondary" small icon="calendar">
          {t.plan}
        </LinkButton>
      ) : null}
      {may.report ? (
        <LinkButton href={raising.path({ id })} variant="secondary" small icon="add">
          {t.raise}
        </LinkButton>
      ) : null}
      {may.manage ? (
        <LinkButton href={addingAction.path({ id })} variant="secondary" small icon="add">
          {t.addAction}
        </LinkButton>
      ) : null}
    </>
  )
  if (meetings.length + points.length + actions.length === 0)
    return (
      <EmptyPart title={t.title} id="meetings" none={t.none} actions={buttons}>
        {t.noneWhat}
      </EmptyPart>
    )
  const next = nextMeeting(meetings)
  return (
    <Part
      title={t.title}
      id="meetings"
      said={next ? t.next(t.kinds[next.kind], formatDate(next.onDay, locale)) : null}
      actions={buttons}
    >
      <Stack>
        <ToDecide id={id} points={points} may={may} />
        <ToDo agreement={agreement} actions={actions} may={may} />
        {meetings.map((meeting) => (
          <OneMeeting id={id} meeting={meeting} points={points} may={may} />
        ))}
      </Stack>
    </Part>
  )
}

/** What waits for a decision, whoever raised it. */
export function ToDecide({ id, points, may }: { id: string; points: readonly Point[]; may: May }) {
  const locale = useLocale()
  const t = words(text, locale)
  const open = points.filter(({ decision }) => decision === null)
  return (
    <section>
      <h3>{t.toDecide}</h3>
      {open.length === 0 ? <p class="soft">{t.nothingToDecide}</p> : null}
      <ul>
        {open.map((point) => (
          <li>
            {point.words} {point.by === null ? null : <span class="soft">{t.raisedBy(point.by)}</span>}
            <Toolbar>
              {may.manage ? (
                <LinkButton
                  href={deciding.path({ id, row: point.id })}
                  variant="quiet"
                  small
                  label={`${t.decide}: ${point.words}`}
                >
                  {t.decide}
                </LinkButton>
              ) : null}
              {may.manage || (may.report && point.organisationId === may.as) ? (
                <undoingPoint.Button to={{ id, row: point.id }} of={point.words} locale={locale} />
              ) : null}
            </Toolbar>
          </li>
        ))}
      </ul>
    </section>
  )
}

type ToDoProps = { agreement: Agreement; actions: readonly Action[]; may: May }

/** What each party has left to do; what is done is folded beneath. */
export function ToDo({ agreement: { id, parties }, actions, may }: ToDoProps) {
  const locale = useLocale()
  const t = words(text, locale)
  const nameOf = (partyId: string) => partyName({ parties }, partyId)
  const isMine = ({ partyId }: Action) =>
    may.manage || (may.report && parties.find((party) => party.id === partyId)?.organisationId === may.as)
  const left = actions.filter(({ doneAt }) => doneAt === null)
  const done = actions.filter(({ doneAt }) => doneAt !== null)
  return (
    <section>
      <h3>{t.toDo}</h3>
      {left.length === 0 ? <p class="soft">{t.nothingToDo}</p> : null}
      <ul>
        {left.map((action) => (
          <li>
            {action.words} <span class="soft">{t.doBy(nameOf(action.partyId), formatDate(action.dueOn, locale))}</span>{' '}
            {Temporal.PlainDate.compare(action.dueOn, today()) < 0 ? <Tag tone="late">{t.late}</Tag> : null}
            <Toolbar>
              {isMine(action) ? (
                <doing.Button to={{ id, row: action.id }} of={action.words} locale={locale} icon="check" />
              ) : null}
              {may.manage ? (
                <undoingAction.Button to={{ id, row: action.id }} of={action.words} locale={locale} />
              ) : null}
            </Toolbar>
          </li>
        ))}
      </ul>
      {done.length === 0 ? null : (
        <Disclosure summary={t.doneBefore}>
          <ul>
            {done.map((action) => (
              <li>
                {action.words} <span class="soft">{nameOf(action.partyId)}</span>{' '}
                {isMine(action) ? (
                  <undoingDone.Button to={{ id, row: action.id }} of={action.words} locale={locale} />
                ) : null}
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </section>
  )
}

type OneProps = { id: string; meeting: Meeting; points: readonly Point[]; may: May }

function OneMeeting({ id, meeting, points, may }: OneProps) {
  const locale = useLocale()
  const t = words(text, locale)
  const of = meetingInWords(meeting, locale)
  const to = { id, meeting: meeting.id }
  const decided = points.filter(({ decidedMeetingId }) => decidedMeetingId === meeting.id)
  return (
    <article>
      <h3>
        {of} {meeting.calledOffAt === null ? null : <Tag>{t.calledOff}</Tag>}{' '}
        {meeting.heldOn === null && meeting.calledOffAt === null ? <Tag tone="info">{t.planned}</Tag> : null}
      </h3>
      {meeting.heldOn === null && (meeting.who !== null || meeting.words !== null) ? (
        <p class="measure">{t.notedThough}</p>
      ) : null}
      {meeting.who === null ? null : (
        <p class="soft">
          {t.present}: {meeting.who}
        </p>
      )}
      {meeting.words === null ? null : <Words>{meeting.words}</Words>}
      {decided.map((point) => (
        <p class="measure">
          <strong>{t.decided}:</strong> {point.words} {point.decision}{' '}
          {may.manage ? <undeciding.Button to={{ id, row: point.id }} of={point.words} locale={locale} /> : null}
        </p>
      ))}
      {may.manage ? (
        <Toolbar>
          {meeting.heldOn === null && meeting.calledOffAt === null ? (
            <>
              <LinkButton href={holding.path(to)} variant="secondary" small label={`${t.hold}: ${of}`}>
                {t.hold}
              </LinkButton>
              <callingOff.Button to={to} of={of} locale={locale} />
            </>
          ) : null}
          {meeting.heldOn === null ? null : <unholding.Button to={to} of={of} locale={locale} />}
          {meeting.calledOffAt === null ? null : <uncallingOff.Button to={to} of={of} locale={locale} />}
        </Toolbar>
      ) : null}
    </article>
  )
}

const meetingInWords = ({ kind, heldOn, onDay }: Meeting, locale: Locale): string =>
  words(text, locale).held(words(text, locale).kinds[kind], formatDate(heldOn ?? onDay, locale))
