/** The kinds of support that a person has and has had. */

import { formatDateRange, words } from '../../platform/text/index.ts'
import { Table, useLocale } from '../../platform/ui/index.ts'
import { ending, type Given, resuming } from './forms.tsx'
import { text } from './text.ts'

export function KindsGiven({ id, given, work }: { id: string; given: readonly Given[]; work: boolean }) {
  const locale = useLocale()
  const t = words(text, locale)
  return (
    <Table
      caption={t.kinds}
      captionUnseen
      rows={given}
      columns={[
        { label: t.kinds, names: true, cell: ({ name }) => name },
        { label: t.period, cell: ({ fromOn, untilOn }) => formatDateRange(fromOn, untilOn, locale) },
        {
          label: '',
          cell: ({ id: givenId, name, untilOn }) => {
            if (!work) return null
            return untilOn === null ? (
              <ending.Button to={{ id, givenId }} of={name} locale={locale} />
            ) : (
              <resuming.Button to={{ id, givenId }} of={name} locale={locale} icon="undo" />
            )
          },
        },
      ]}
    />
  )
}
