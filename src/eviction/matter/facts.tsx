/** On the matter's page: the facts of the home and the landlord. */

import { stageNames } from '../../law/index.ts'
import { labelOf } from '../../platform/subject/index.ts'
import { formatOre, words } from '../../platform/text/index.ts'
import { DefinitionList, LinkButton, Part } from '../../platform/ui/index.ts'
import { editing } from './edit.tsx'
import type { OverviewProps } from './overview.tsx'
import { text } from './text.ts'

export function FactsPart({ viewer, view: { matter, course }, may, userId }: OverviewProps) {
  const { locale } = viewer
  const t = words(text, locale)
  const { fields } = t.editing
  const edit = may('work') ? (
    <LinkButton small variant="quiet" icon="edit" href={editing.path({ id: matter.id })}>
      {t.change}
    </LinkButton>
  ) : null
  const said = [
    `${t.responsible}: ${matter.responsible?.name ?? t.nobody}`,
    matter.address,
    course.unpaidOre === null ? null : t.unpaidShort(formatOre(course.unpaidOre, locale)),
  ]
    .filter((part) => part !== null)
    .join(' · ')
  const mine = matter.responsible?.id === userId
  return (
    <Part title={t.facts} id="facts" said={said} open="never" actions={edit}>
      <DefinitionList
        items={[
          {
            term: t.responsible,
            value: matter.responsible?.name ?? t.nobody,
            note: may('handOver') ? (
              <a href={`/evictions/${matter.id}/responsible`}>
                {matter.responsible === null && !mine ? t.take : t.handOver}
              </a>
            ) : undefined,
          },
          { term: t.stage, value: stageNames[course.stage][locale] },
          { term: t.unpaid, value: course.unpaidOre === null ? null : formatOre(course.unpaidOre, locale) },
          { term: labelOf(fields.cause), value: t.causes[matter.cause] },
          { term: labelOf(fields.tenure), value: t.tenures[matter.tenure] },
          {
            term: labelOf(fields.address),
            value: matter.address,
            note: [
              matter.dwellingNumber === null ? null : `${labelOf(fields.dwellingNumber)} ${matter.dwellingNumber}`,
              matter.areaName === null ? null : `${labelOf(fields.areaName)} ${matter.areaName}`,
              matter.rooms === null ? null : `${labelOf(fields.rooms)} ${String(matter.rooms).replace('.', ',')}`,
            ]
              .filter((part) => part !== null)
              .join(' · '),
          },
          { term: labelOf(fields.landlordName), value: matter.landlord.name },
          { term: labelOf(fields.tenantName), value: matter.tenantName },
          ...(matter.leaseId === null
            ? []
            : [{ term: t.lease, value: <a href={`/leases/${matter.leaseId}`}>{t.seeLease}</a> }]),
          ...(matter.dwellingId === null
            ? []
            : [{ term: t.dwelling, value: <a href={`/dwellings/${matter.dwellingId}`}>{t.seeDwelling}</a> }]),
        ]}
      />
    </Part>
  )
}
