/** How the fields of a message are set out, each with what the check found beside it. */

import type { Child } from 'hono/jsx'
import { words } from '../platform/text/index.ts'
import { Card, FieldRow, Notice, Stack, useLocale } from '../platform/ui/index.ts'
import type { Finding } from './check.ts'
import { OneFinding } from './findings.tsx'
import { dueNames } from './flat.ts'
import { formText } from './form.text.ts'
import { drawnMessage, type Writing } from './form-fields.ts'
import { hasField, type MessageField } from './rules.ts'

export type CardsProps = Omit<Writing, 'locale'> & {
  findings: readonly Finding[]
  /** the row of each due day that a finding names */
  rowOf: (due: number) => number
  /** a flat of the landlord's own that can't be changed here: stands instead of the question which one */
  flat: Child | null
  /** a flat of the landlord's own is chosen: its address and rooms aren't asked for */
  chosen: boolean
}

export function MessageCards(props: CardsProps) {
  const { kind, rows, flats, flat, chosen, findings, rowOf } = props
  const locale = useLocale()
  const t = words(formText, locale)
  const drawn = drawnMessage({ ...props, locale })
  const One = ({ name }: { name: MessageField }) =>
    hasField(kind, name) ? (
      <Stack>
        {drawn[name]}
        <FoundList findings={findings.filter(({ field }) => field === name)} />
      </Stack>
    ) : null
  return (
    <>
      <Card title={t.landlord}>
        <One name="landlordName" />
        <FieldRow>
          <One name="landlordAddress" />
          <One name="landlordPhone" />
        </FieldRow>
      </Card>
      <Card title={t.flat}>
        {flat ?? (flats.length > 0 ? drawn.dwellingId : null)}
        {chosen ? null : (
          <>
            <FieldRow>
              <One name="address" />
              <One name="dwellingNumber" />
            </FieldRow>
            <FieldRow>
              <One name="rooms" />
              <One name="area" />
            </FieldRow>
          </>
        )}
        <One name="tenure" />
        <One name="tenantName" />
        <One name="children" />
      </Card>
      {hasField(kind, 'dues') ? (
        <Card title={t.debt}>
          <p class="hint">{t.duesHint}</p>
          {Array.from({ length: rows }, (_, at) => (
            <>
              <FieldRow>{Object.values(dueNames(at + 1)).map((name) => drawn[name])}</FieldRow>
              <FoundList findings={findings.filter(({ field }) => rowIn(field, rowOf) === at + 1)} />
            </>
          ))}
          <FoundList findings={findings.filter(({ field }) => field === 'dues')} />
          <FieldRow>
            <One name="interest" />
            <One name="amount" />
          </FieldRow>
          <One name="wayToPay" />
        </Card>
      ) : null}
      {hasField(kind, 'disturbanceOn') ? (
        <Card title={t.disturbance}>
          <One name="disturbanceOn" />
          <One name="particularlySerious" />
        </Card>
      ) : null}
      {hasField(kind, 'servedOn') || hasField(kind, 'givenHow') ? (
        <Card title={t.papers}>
          <FieldRow>
            <One name="servedOn" />
            <One name="statedDays" />
          </FieldRow>
          <FieldRow>
            <One name="givenHow" />
            <One name="givenOn" />
          </FieldRow>
        </Card>
      ) : null}
      <Card title={t.more}>
        <One name="words" />
        <One name="ownReference" />
      </Card>
    </>
  )
}

/** The form's row of the due day that is meant; null of every other field. */
const rowIn = (field: Finding['field'], rowOf: (due: number) => number): number | null =>
  field.startsWith('dues.') ? rowOf(Number(field.slice('dues.'.length))) : null

function FoundList({ findings }: { findings: readonly Finding[] }) {
  return (
    <>
      {findings.map((finding) => (
        <Notice kind="warning">
          <OneFinding finding={finding} />
        </Notice>
      ))}
    </>
  )
}
