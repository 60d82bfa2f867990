/** /routines: what the board has decided. /routines/:id: one, with its follow-ups. */

import { found } from '../../platform/access/index.ts'
import { allOf, ask, asUser } from '../../platform/database/index.ts'
import { type ListColumn, ListPage, list, listed, usually } from '../../platform/list/index.ts'
import { oneOf, optional } from '../../platform/subject/index.ts'
import { formatDate, group, type Locale, plural, words } from '../../platform/text/index.ts'
import { today } from '../../platform/time/index.ts'
import {
  Card,
  DefinitionList,
  EmptyPart,
  EmptyState,
  LinkButton,
  Page,
  Part,
  Stack,
  Table,
  Tag,
  Toolbar,
  type Viewer,
} from '../../platform/ui/index.ts'
import { idParam, page, room, signedIn, viewer } from '../../platform/web/index.ts'
import { mayDo, requireMay } from '../access.ts'
import { Tabs } from '../tabs.tsx'
import { text as shared } from '../text.ts'
import { addingRoutine, endingRoutine, following, reopeningRoutine, unfollowing } from './forms.tsx'
import {
  abouts,
  type FollowUp,
  followUpsOf,
  isValid,
  lastValid,
  type Routine,
  routineOf,
  routinesFor,
} from './queries.ts'
import { text } from './text.ts'

const routines = list({
  at: '/routines',
  size: 25,
  fields: {
    which: usually(oneOf(['valid', 'over', 'all'], group(text, 'which'), { empty: false }), 'valid'),
    about: optional(oneOf(abouts, group(text, 'abouts'), { empty: group(text, 'allAbouts') })),
  },
  text: group(text, 'choosing'),
  may: (session) => requireMay(session, 'seeAll'),
  takes: () => true,
  of: ({ session, locale, filter }) => {
    const t = words(text, locale)
    return listed<Routine>({
      title: words(shared, locale).tabs.routines,
      locale,
      columns: columnsIn(locale),
      rows: (tx, { after, limit }) => routinesFor(tx, { ...filter, on: today(), after, limit }),
      keyOf: ({ decidedOn, id }) => [decidedOn.toString(), id],
      empty: (
        <EmptyState
          title={t.none}
          who={t.noneWho}
          icon="document"
          action={mayDo(session, 'manage') ? <Add locale={locale} /> : undefined}
        >
          {t.noneWhat}
        </EmptyState>
      ),
    })
  },
  draw: ({ viewer, session, locale, ...shown }) => (
    <ListPage
      {...shown}
      viewer={viewer}
      title={words(shared, locale).tabs.routines}
      lead={words(text, locale).lead}
      actions={mayDo(session, 'manage') ? <Add locale={locale} /> : undefined}
      above={<Tabs viewer={viewer} session={session} here="/routines" />}
    />
  ),
})

const Add = ({ locale }: { locale: Locale }) => (
  <LinkButton href={addingRoutine.path({})} icon="add">
    {words(text, locale).add}
  </LinkButton>
)

function columnsIn(locale: Locale): ListColumn<Routine>[] {
  const t = words(text, locale)
  return [
    {
      label: t.name,
      names: true,
      kind: 'text',
      of: ({ title }) => title,
      cell: ({ id, title }) => <a href={`/routines/${id}`}>{title}</a>,
    },
    { label: t.about, kind: 'text', of: ({ about }) => t.abouts[about] },
    { label: t.decided, kind: 'date', of: ({ decidedOn }) => decidedOn },
    { label: t.decidedBy, kind: 'text', of: ({ decidedBy }) => decidedBy },
    { label: t.owner, kind: 'text', of: ({ owner }) => owner },
    {
      label: t.validUntil,
      kind: 'date',
      of: lastValid,
      cell: (routine) => untilInWords(routine, locale),
    },
    {
      label: t.nextFollowUp,
      kind: 'date',
      of: ({ nextOn }) => nextOn,
      cell: (routine) => nextInWords(routine, locale),
    },
  ]
}

function untilInWords(routine: Routine, locale: Locale) {
  const last = lastValid(routine)
  return last === null ? words(text, locale).untilFurther : formatDate(last, locale)
}

function nextInWords(routine: Routine, locale: Locale) {
  if (!isValid(routine, today())) return ''
  const late = Temporal.PlainDate.compare(routine.nextOn, today()) < 0
  return (
    <>
      {formatDate(routine.nextOn, locale)} {late ? <Tag tone="late">{words(text, locale).late}</Tag> : null}
    </>
  )
}

export const routinePages = room()
  .route('/', routines.routes)
  .get('/routines/:id', async (c) => {
    const session = signedIn(c)
    requireMay(session, 'seeAll')
    const id = idParam(c)
    const { rows, followUps } = await asUser(session, (tx) =>
      ask(tx, allOf({ rows: routineOf(tx, id), followUps: followUpsOf(tx, id) })),
    )
    const may = mayDo(session, 'manage')
    return page(c, <RoutinePage viewer={viewer(c)} routine={found(rows[0])} followUps={followUps} mayManage={may} />)
  })

type Props = { viewer: Viewer; routine: Routine; followUps: readonly FollowUp[]; mayManage: boolean }

function RoutinePage({ viewer, routine, followUps, mayManage }: Props) {
  const { locale } = viewer
  const t = words(text, locale)
  const { id } = routine
  const changes = mayManage && routine.endedOn === null
  const note = changes ? (
    <LinkButton href={following.path({ id })} variant="secondary" small icon="add">
      {t.followUp}
    </LinkButton>
  ) : null
  return (
    <Page
      viewer={viewer}
      title={routine.title}
      lead={t.abouts[routine.about]}
      breadcrumb={[{ href: '/routines', label: words(shared, locale).tabs.routines }]}
    >
      <Stack>
        <Card>
          <DefinitionList
            items={[
              { term: t.decided, value: formatDate(routine.decidedOn, locale), note: routine.decidedBy },
              { term: t.validUntil, value: untilInWords(routine, locale) },
              { term: t.owner, value: routine.owner },
              {
                term: t.how,
                value: routine.followWords,
                note: t.every(plural(routine.followMonths, t.month, t.months, locale)),
              },
              { term: t.nextFollowUp, value: nextInWords(routine, locale) || t.over },
              ...(routine.diaryNumber === null ? [] : [{ term: t.diary, value: routine.diaryNumber }]),
              ...(routine.keptWhere === null ? [] : [{ term: t.kept, value: routine.keptWhere }]),
              ...(routine.replacesId === null
                ? []
                : [
                    {
                      term: t.replaces,
                      value: <a href={`/routines/${routine.replacesId}`}>{routine.replacesTitle}</a>,
                    },
                  ]),
            ]}
          />
          <Toolbar>
            {changes ? (
              <LinkButton href={endingRoutine.path({ id })} variant="quiet" small>
                {t.end}
              </LinkButton>
            ) : null}
            {mayManage && routine.endedOn !== null ? (
              <reopeningRoutine.Button to={{ id }} locale={locale} icon="undo" />
            ) : null}
          </Toolbar>
        </Card>
        {followUps.length === 0 ? (
          <EmptyPart title={t.followUps} id="follow-ups" none={t.noFollowUps} actions={note}>
            {t.noFollowUpsWhat}
          </EmptyPart>
        ) : (
          <Part title={t.followUps} id="follow-ups" said={followUps.length} actions={note} open="always">
            <Table
              caption={t.followUps}
              captionUnseen
              rows={followUps}
              columns={[
                { label: t.when, names: true, cell: ({ onDay }) => formatDate(onDay, locale) },
                { label: t.what, cell: ({ words: said }) => said },
                { label: t.who, cell: ({ by }) => by ?? '' },
                ...(changes
                  ? [
                      {
                        label: t.change,
                        cell: ({ id: row, onDay }: FollowUp) => (
                          <unfollowing.Button to={{ id, row }} of={formatDate(onDay, locale)} locale={locale} />
                        ),
                      },
                    ]
                  : []),
              ]}
            />
          </Part>
        )}
      </Stack>
    </Page>
  )
}
