/** On the case's page: the person's support, for those who may read of it. Its room knows more; this says that it is there, and who to call. */

import { sql } from 'kysely'
import { type Asking, rowsOf } from '../../platform/database/index.ts'
import { dictionary, formatDateRange, words } from '../../platform/text/index.ts'
import { today } from '../../platform/time/index.ts'
import { Part, Table, useLocale } from '../../platform/ui/index.ts'
import { added, addWhen, type OnPage, type SectionProps } from './on-page.tsx'

export type SupportOnCase = {
  id: string
  organisation: string
  beginsOn: Temporal.PlainDate
  endedOn: Temporal.PlainDate | null
  workers: string[]
}

/** Row security shows it to those who support, to whoever is responsible for the case, and to managers; to nobody else there is none. */
export const supportsOf = (personId: string): Asking<SupportOnCase[]> =>
  rowsOf(
    sql<SupportOnCase>`
      select s.id, o.name as organisation, s.begins_on as "beginsOn", e.ended_on as "endedOn",
        array(select u.name from support_worker k join app_user u on u.id = k.user_id where k.support_id = s.id
          and (k.until_on is null or k.until_on >= ${today()}) order by k.from_on, k.id) as workers
      from support s join organisation o on o.id = s.organisation_id
        left join support_end e on e.support_id = s.id and e.reopened_at is null
      where s.person_id = ${personId} order by e.ended_on desc nulls first, s.begins_on desc, s.id`,
    { beginsOn: 'day', endedOn: 'day' },
  )

const text = dictionary({
  sv: {
    title: 'Stöd',
    none: 'Inget stöd än',
    what: 'Den som stödjer personen i vardagen: besök, samtal, egna mål. Det har inget med hyresavtalet att göra.',
    who: 'Den som ansvarar för ärendet, eller en chef',
    begin: 'Börja med stöd',
    givenBy: 'Ges av',
    period: 'Tid',
    workers: 'Stödjer',
    nobody: 'Ingen än',
  },
  en: {
    title: 'Support',
    none: 'No support yet',
    what: 'Those who support the person day by day: visits, calls, goals of their own. It has nothing to do with the lease.',
    who: 'Whoever is responsible for the case, or a manager',
    begin: 'Begin support',
    givenBy: 'Given by',
    period: 'Time',
    workers: 'Supports',
    nobody: 'Nobody yet',
  },
})

/** Nothing for a colleague, to whom it isn't told whether there is any. */
export function supported({ viewer, view, may, mayHandOver: own }: SectionProps): OnPage[] {
  const t = words(text, viewer.locale)
  const { file, supports } = view
  if (supports.length === 0 && !own) return []
  const running = supports.some(({ endedOn }) => endedOn === null)
  const open = file.closure === null && own && !running && may('endIntervention')
  const add = addWhen(open, `/people/${file.personId}/support/new?case=${file.id}`, t.begin)
  return [
    {
      id: 'support',
      title: t.title,
      none: t.none,
      what: t.what,
      who: t.who,
      add,
      count: supports.length,
      part: () => (
        <Part title={t.title} id="support" said={supports.length} actions={added(add)}>
          <Supports supports={supports} />
        </Part>
      ),
    },
  ]
}

function Supports({ supports }: { supports: readonly SupportOnCase[] }) {
  const locale = useLocale()
  const t = words(text, locale)
  return (
    <Table
      caption={t.title}
      captionUnseen
      rows={supports}
      columns={[
        { label: t.givenBy, cell: ({ id, organisation }) => <a href={`/support/${id}`}>{organisation}</a> },
        { label: t.workers, cell: ({ workers }) => (workers.length > 0 ? workers.join(', ') : t.nobody) },
        { label: t.period, cell: ({ beginsOn, endedOn }) => formatDateRange(beginsOn, endedOn, locale) },
      ]}
    />
  )
}
