/** On an agreement’s page: who does what, and who brings what. */

import { type Asking, rowsOf, type Tx } from '../../platform/database/index.ts'
import { formatDateRange, words } from '../../platform/text/index.ts'
import { Toolbar, useLocale } from '../../platform/ui/index.ts'
import type { TaskKind } from '../kinds.ts'
import type { Agreement } from '../load.ts'
import { partyName, signedStops } from '../row.ts'
import { LastDay, RowsPart } from '../rows-part.tsx'
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
  const { id } = agreement
  const stands = signedStops(agreement) !== null
  const called = (task: Task) => words(shared, locale).tasks[task.what]
  const changes = (task: Task) => (
    <Toolbar>
      <LastDay href={endingTask.path({ id, row: task.id })} of={called(task)} />
      {stands ? null : <undoingTask.Button to={{ id, row: task.id }} of={called(task)} locale={locale} />}
    </Toolbar>
  )
  return (
    <RowsPart
      id="tasks"
      text={t}
      rows={tasks}
      adding={mayManage && !stands ? addingTask.path({ id }) : null}
      changes={mayManage ? changes : null}
      columns={[
        { label: t.party, cell: (task) => partyName(agreement, task.partyId) },
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
      ]}
    />
  )
}
