/** Two records side by side, with what speaks against their being the same human being. */

import { formatIdentifier } from '../../law/index.ts'
import { formatDate, words } from '../../platform/text/index.ts'
import { Card, Notice, Table, Tag, useLocale } from '../../platform/ui/index.ts'
import { nameOf, type PersonBrief } from '../brief.ts'
import type { Against } from './against.ts'
import type { Record } from './facts.ts'
import { text } from './text.ts'

export type Comparison = {
  /** the page's own, and the other */
  people: readonly [PersonBrief, PersonBrief]
  records: readonly [Record, Record]
  against: readonly Against[]
}

/** Which row of the table an objection is about. */
const rowOf = {
  names: 'name',
  sex: 'sex',
  birth: 'born',
  numbers: 'number',
  oneDead: 'died',
  deathDays: 'died',
  nights: 'nights',
} as const satisfies { [K in Against['kind']]: string }

export function Compare({ people, records, against }: Comparison) {
  const locale = useLocale()
  const t = words(text, locale)
  const differs = new Set<string>(against.map(({ kind }) => rowOf[kind]))
  const [own, other] = [valuesOf(people[0], records[0], 'ownPage'), valuesOf(people[1], records[1], 'list')]
  const rows = (
    ['name', 'register', 'born', 'sex', 'number', 'former', 'died', 'cases', 'nights', 'signals'] as const
  ).map((row) => ({ row, own: own[row], other: other[row] }))

  /** Somebody with protected identity is named, with their numbers, on their own page alone. */
  function valuesOf(person: PersonBrief, record: Record, where: 'ownPage' | 'list') {
    const { birthDate, birthYear, diedOn } = record
    const hidden = person.protection !== null && where === 'list'
    return {
      name: nameOf(person, locale, where),
      register: record.organisation,
      born: birthDate ? formatDate(birthDate, locale) : birthYear === null ? t.unknown : String(birthYear),
      sex: record.sex === null ? t.unknown : t.sexes[record.sex],
      number: hidden ? t.onOwnPage : record.number === null ? t.unknown : formatIdentifier(record.number.number),
      former: hidden ? t.onOwnPage : record.formerNumbers.map(formatIdentifier).join(', ') || t.nothing,
      died: diedOn === null ? t.noDeath : formatDate(diedOn, locale),
      cases: record.kept.cases.join(', ') || t.nothing,
      nights: record.kept.nights === 0 ? t.nothing : t.stays(record.kept.nights),
      signals: record.kept.signals === 0 ? t.nothing : String(record.kept.signals),
    }
  }

  return (
    <>
      {against.length === 0 ? (
        <Notice kind="info">{t.nothingAgainst}</Notice>
      ) : (
        <Notice kind="warning" title={t.speaksAgainst}>
          <ul>
            {against.map((one) => (
              <li>
                {one.kind === 'nights'
                  ? t.against.nights(one.nights, formatDate(one.latest, locale))
                  : t.against[one.kind]}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <Card title={t.sideBySide}>
        <Table
          caption={t.sideBySide}
          captionUnseen
          rows={rows}
          columns={[
            {
              label: t.what,
              cell: ({ row }) => (
                <>
                  {t.rows[row]} {differs.has(row) ? <Tag tone="late">{t.differs}</Tag> : null}
                </>
              ),
            },
            { label: t.thisRecord, cell: ({ own }) => own },
            { label: t.otherRecord, cell: ({ other }) => other },
          ]}
        />
      </Card>
    </>
  )
}
