/** The fields of a message, each with what the check found beside it. */

import type { Child } from 'hono/jsx'
import { words } from '../platform/text/index.ts'
import {
  Card,
  Checkbox,
  DateField,
  FieldRow,
  Notice,
  NumberField,
  Radios,
  Select,
  Stack,
  TextArea,
  TextField,
  useLocale,
} from '../platform/ui/index.ts'
import type { Finding } from './check.ts'
import { OneFinding } from './findings.tsx'
import { dueNames } from './flat.ts'
import { formText } from './form.text.ts'
import { givenHows, hasField, type MessageField, type MessageKind } from './rules.ts'
import { text } from './text.ts'

export type FieldsProps = {
  kind: MessageKind
  findings: readonly Finding[]
  /** the row of each due day that a finding names */
  rowOf: (due: number) => number
  rows: number
  /** a flat of the landlord's own, chosen before: its address isn't asked for */
  flat: Child | null
  staff: boolean
}

/** What the law wants in a message of the kind: said by leaving out that it may be left out. */
const wanted: Record<MessageKind, readonly MessageField[]> = {
  earlyArrears: ['address', 'dues'],
  noticeToTenant: ['address', 'dues', 'amount', 'interest', 'servedOn'],
  messageToBoard: [
    'landlordName',
    'landlordAddress',
    'landlordPhone',
    'tenantName',
    'address',
    'rooms',
    'dues',
    'amount',
    'interest',
    'wayToPay',
    'givenHow',
  ],
  disturbance: ['address', 'tenantName', 'disturbanceOn', 'words', 'givenHow'],
  terminationCopy: ['address', 'tenantName', 'words', 'givenHow', 'servedOn'],
}

export function MessageFields(props: FieldsProps) {
  const { kind, rows, flat, staff } = props
  const locale = useLocale()
  const t = words(formText, locale)
  const shared = words(text, locale)
  const field = (name: Exclude<MessageField, 'dues'>) => ({
    name,
    label: shared.fields[name],
    required: wanted[kind].includes(name),
  })
  const hinted = (name: Exclude<MessageField, 'dues' | 'tenure'>) => ({
    ...field(name),
    hint: t.hints[name] || undefined,
  })
  const One = ({ name, children }: { name: MessageField; children: Child }) =>
    hasField(kind, name) ? (
      <Stack>
        {children}
        <Found {...props} name={name} />
      </Stack>
    ) : null
  const about = hasField(kind, 'disturbanceOn')
  return (
    <>
      <Card title={t.landlord}>
        <One name="landlordName">
          <TextField {...hinted('landlordName')} maxlength={200} autocomplete="organization" />
        </One>
        <FieldRow>
          <One name="landlordAddress">
            <TextField {...hinted('landlordAddress')} maxlength={300} />
          </One>
          <One name="landlordPhone">
            <TextField {...hinted('landlordPhone')} maxlength={50} type="tel" />
          </One>
        </FieldRow>
      </Card>
      <Card title={t.flat}>
        {flat ?? (
          <>
            <FieldRow>
              <One name="address">
                <TextField {...hinted('address')} maxlength={200} />
              </One>
              <One name="dwellingNumber">
                <TextField {...hinted('dwellingNumber')} maxlength={20} width="short" />
              </One>
            </FieldRow>
            <FieldRow>
              <One name="rooms">
                <NumberField {...hinted('rooms')} decimals />
              </One>
              <One name="area">
                <TextField {...hinted('area')} maxlength={100} width="medium" />
              </One>
            </FieldRow>
          </>
        )}
        <One name="tenure">
          <Radios
            {...field('tenure')}
            required
            row
            value="rented"
            choices={(['rented', 'tenantOwned'] as const).map((value) => ({ value, label: shared.tenures[value] }))}
          />
        </One>
        <One name="tenantName">
          <TextField {...hinted('tenantName')} maxlength={200} autocomplete="off" />
        </One>
        <One name="children">
          <Radios
            {...field('children')}
            row
            value=""
            choices={[
              { value: 'ja', label: shared.yes },
              { value: 'nej', label: shared.no },
              { value: '', label: t.notKnown },
            ]}
          />
        </One>
      </Card>
      {hasField(kind, 'dues') ? (
        <Card title={t.debt}>
          <p class="hint">{t.duesHint}</p>
          {Array.from({ length: rows }, (_, at) => (
            <DueRow {...props} row={at + 1} />
          ))}
          <Found {...props} name="dues" />
          <FieldRow>
            <One name="interest">
              <NumberField {...hinted('interest')} decimals unit={t.kr} />
            </One>
            <One name="amount">
              <NumberField {...hinted('amount')} decimals unit={t.kr} />
            </One>
          </FieldRow>
          <One name="wayToPay">
            <TextField {...hinted('wayToPay')} maxlength={200} width="medium" />
          </One>
        </Card>
      ) : null}
      {about ? (
        <Card title={t.disturbance}>
          <One name="disturbanceOn">
            <DateField within="happened" {...hinted('disturbanceOn')} />
          </One>
          <One name="particularlySerious">
            <Checkbox {...hinted('particularlySerious')} value="ja" />
          </One>
        </Card>
      ) : null}
      {hasField(kind, 'servedOn') || hasField(kind, 'givenHow') ? (
        <Card title={t.papers}>
          <FieldRow>
            <One name="servedOn">
              <DateField
                within="happened"
                {...hinted('servedOn')}
                hint={kind === 'terminationCopy' ? t.hints.terminationServedOn : t.hints.servedOn}
              />
            </One>
            <One name="statedDays">
              <NumberField {...hinted('statedDays')} />
            </One>
          </FieldRow>
          <FieldRow>
            <One name="givenHow">
              <Select
                {...field('givenHow')}
                hint={staff ? undefined : t.hints.givenHow}
                empty={false}
                value={staff ? 'letter' : 'electronic'}
                choices={givenHows
                  .filter((how) => staff || how === 'electronic' || how === 'registeredLetter')
                  .map((value) => ({ value, label: shared.hows[value] }))}
              />
            </One>
            <One name="givenOn">
              <DateField
                within="happened"
                {...field('givenOn')}
                hint={staff ? t.hints.givenOn : t.hints.givenOnLandlord}
              />
            </One>
          </FieldRow>
        </Card>
      ) : null}
      <Card title={t.more}>
        <One name="words">
          <TextArea {...hinted('words')} rows={4} maxlength={2000} />
        </One>
        <One name="ownReference">
          <TextField {...hinted('ownReference')} maxlength={100} width="medium" />
        </One>
      </Card>
    </>
  )
}

function DueRow({ row, findings, rowOf }: FieldsProps & { row: number }) {
  const t = words(formText, useLocale())
  const names = dueNames(row)
  const here = findings.filter(({ field }) => field.startsWith('dues.') && rowOf(Number(field.slice(5))) === row)
  return (
    <>
      <FieldRow>
        <DateField within="happened" name={names.on} label={t.rowDue(row)} required={row === 1} />
        <NumberField name={names.amount} label={t.rowAmount(row)} unit={t.kr} decimals required={row === 1} />
      </FieldRow>
      <FoundList findings={here} />
    </>
  )
}

const Found = ({ findings, name }: { findings: readonly Finding[]; name: MessageField }) => (
  <FoundList findings={findings.filter(({ field }) => field === name)} />
)

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
