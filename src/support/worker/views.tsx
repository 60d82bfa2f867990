/** Who supports, has supported and is going to; and a handover that waits for its answer. */

import { formatDate, formatDateRange, words } from '../../platform/text/index.ts'
import { Notice, Table, Toolbar, useLocale } from '../../platform/ui/index.ts'
import { text as pageText } from '../page.text.ts'
import type { NamedWorker, OpenHandover } from '../queries.ts'
import { leaving, withdrawing } from './forms.tsx'
import { text } from './text.ts'

type Props = {
  id: string
  workers: readonly NamedWorker[]
  handover: OpenHandover | null
  work: boolean
  name: boolean
}

export function Workers({ id, workers, handover, work, name }: Props) {
  const locale = useLocale()
  const t = words(pageText, locale)
  return (
    <>
      <Waiting handover={handover} work={work} />
      {workers.length === 0 ? null : (
        <Table
          caption={t.workers}
          captionUnseen
          rows={workers}
          columns={[
            { label: t.name, names: true, cell: (one) => one.name ?? '' },
            { label: t.period, cell: ({ fromOn, untilOn }) => formatDateRange(fromOn, untilOn, locale) },
            {
              label: '',
              cell: ({ id: workerId, name: of, untilOn }) =>
                name && untilOn === null ? (
                  <leaving.Button to={{ id, workerId }} locale={locale} {...(of === null ? {} : { of })} />
                ) : null,
            },
          ]}
        />
      )}
    </>
  )
}

function Waiting({ handover, work }: Pick<Props, 'handover' | 'work'>) {
  const locale = useLocale()
  const t = words(text, locale)
  if (handover === null) return null
  const [to, day] = [handover.to ?? '', formatDate(handover.onDay, locale)]
  return (
    <Notice title={handover.from === null ? t.askedAlone(to, day) : t.asked(handover.from, to, day)}>
      {work ? (
        <Toolbar>
          <withdrawing.Button to={{ row: handover.id }} locale={locale} icon="undo" />
        </Toolbar>
      ) : null}
    </Notice>
  )
}
