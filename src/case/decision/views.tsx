/** The page where the day that the person got a decision is registered. */

import { formatDate, words } from '../../platform/text/index.ts'
import { DateField, Hidden, Radios } from '../../platform/ui/index.ts'
import { type Drawing, seenValue } from '../../platform/web/index.ts'
import { CaseForm } from '../frame.tsx'
import type { ShownCase } from '../load.ts'
import { text as caseText, choicesOf } from '../text.ts'
import type { ServiceRefusal } from './actions.ts'
import { type Decision, serviceWays } from './queries.ts'
import { text } from './text.ts'

export function ServicePage({
  viewer,
  view: { file, decision },
  form,
  refusal,
}: Drawing<{ file: ShownCase; decision: Decision }, ServiceRefusal>) {
  const t = words(text, viewer.locale)
  const first = decision.receivedOn === null
  const lead = first ? t.serveLead : t.correctLead(formatDate(decision.receivedOn ?? decision.decidedOn, viewer.locale))
  return (
    <CaseForm
      viewer={viewer}
      file={file}
      title={first ? t.serveTitle : t.correctTitle}
      lead={lead}
      action={`/decisions/${decision.id}/service`}
      form={form}
      submit={words(caseText, viewer.locale).save}
      back={`/decisions/${decision.id}`}
    >
      <Hidden name="seen" value={seenValue(form, refusal?.kind === 'changedMeanwhile', decision.serviceId)} />
      <DateField
        within="happened"
        name="receivedOn"
        label={t.received}
        value={decision.receivedOn ?? viewer.today}
        min={decision.decidedOn}
        max={viewer.today}
        required
      />
      <Radios
        name="how"
        label={t.how}
        value={decision.how ?? 'handedOver'}
        choices={choicesOf(serviceWays, t.hows)}
        required
      />
    </CaseForm>
  )
}
