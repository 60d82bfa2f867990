/** On an agreement’s page: who does what, and who brings what. */

import { type Asking, rowsOf, type Tx } from '../../platform/database/index.ts'
import { formatDateRange, words } from '../../platform/text/index.ts'
import { EmptyPart, LinkButton, Part, Table, Toolbar, useLocale } from '../../platform/ui/index.ts'
import type { TaskKind } from '../kinds.ts'
import type { Agreement } from '../load.ts'
import { rowText } from '../row.text.ts'
import { text as shared } from '../text.ts'
import { addingTask, endingTask, undoingTask } from './forms.tsx'
import { text } from './text.ts'

export type Task = {
  id: string
  partyId: string
  part: 'does' | 'brings'
  what: TaskKind
  words: string | null
  fromOn: Temporal.PlainDate
  untilOn: Temporal.PlainDate | null
}

export const tasksOf = (tx: Tx, agreementId: string): Asking<Task[]> =>
  rowsOf(
    tx
      .selectFrom('agreement_task')
      .select(['id', 'party_id as partyId', 'part', 'what', 'words', 'from_on as fromOn', 'until_on as untilOn'])
      .where('agreement_id', '=', agreementId)
      .where('undone_at', 'is', null)
      .orderBy('party_id')
      .orderBy('part', 'desc')
      .orderBy('from_on')
      .orderBy('id'),
    { fromOn: 'day', untilOn: 'day' },
  )

type Props = { agreement: Agreement; tasks: readonly Task[]; mayManage: boolean }

export function TasksSection({ agreement, tasks, mayManage }: Props) {
  const locale = useLocale()
  const t = words(text, locale)
  const r = words(rowText, locale)
  const { id } = agreement
  const add = mayManage ? (
    <LinkButton href={addingTask.path({ id })} variant="secondary" small icon="add">
      {t.add}
    </LinkButton>
  ) : null
  if (tasks.length === 0)
    return (
      <EmptyPart title={t.title} id="tasks" none={t.none} who={mayManage ? undefined : r.who} actions={add}>
        {t.noneWhat}
      </EmptyPart>
    )
  const nameOf = (task: Task) => agreement.parties.find((party) => party.id === task.partyId)?.name ?? ''
  const called = (task: Task) => words(shared, locale).tasks[task.what]
  return (
    <Part title={t.title} id="tasks" said={tasks.length} actions={add}>
      <Table
        caption={t.title}
        captionUnseen
        rows={tasks}
        columns={[
          { label: t.party, cell: nameOf },
          {
            label: t.what,
            names: true,
            cell: (task) => (
              <>
                {t.parts[task.part]}: {called(task)}
                {task.words === null ? null : <span class="soft">. {task.words}</span>}
              </>
            ),
          },
          { label: t.span, cell: (task) => formatDateRange(task.fromOn, task.untilOn, locale) },
          ...(mayManage
            ? [
                {
                  label: t.change,
                  cell: (task: Task) => (
                    <Toolbar>
                      <LinkButton
                        href={endingTask.path({ id, row: task.id })}
                        variant="quiet"
                        small
                        label={`${r.lastDay}: ${called(task)}`}
                      >
                        {r.lastDay}
                      </LinkButton>
                      <undoingTask.Button to={{ id, row: task.id }} of={called(task)} locale={locale} />
                    </Toolbar>
                  ),
                },
              ]
            : []),
        ]}
      />
    </Part>
  )
}
