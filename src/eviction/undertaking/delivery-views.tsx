/** The forms after the signing: when it reached the landlord, and taking back with a reason. */

import { words } from '../../platform/text/index.ts'
import { DateField, Radios, TextArea, TextField } from '../../platform/ui/index.ts'
import type { Drawing } from '../../platform/web/index.ts'
import { MatterForm } from '../frame.tsx'
import { deliveryWays } from '../undertakings.ts'
import { text } from './text.ts'
import { type UndertakingView, WindowNote } from './views.tsx'

export function DeliveryPage({ viewer, view, form }: Drawing<UndertakingView, unknown>) {
  const t = words(text, viewer.locale)
  const { matter, current } = view
  return (
    <MatterForm
      viewer={viewer}
      matter={matter}
      title={t.deliveryTitle}
      lead={t.deliveryLead}
      action={`/evictions/${matter.id}/undertaking/delivery`}
      form={form}
      submit={t.noteDelivery}
      back={`/evictions/${matter.id}/undertaking`}
      before={<WindowNote window={view.window} viewer={viewer} />}
    >
      <Radios
        name="how"
        label={t.how}
        required
        choices={deliveryWays.map((way) => ({ value: way, label: t.hows[way] }))}
      />
      <DateField
        within="happened"
        name="reachedOn"
        label={t.reachedOn}
        value={viewer.today}
        min={current?.signedOn}
        max={viewer.today}
        required
      />
      <TextField name="proof" label={t.proof} hint={t.proofHint} maxlength={300} width="full" />
    </MatterForm>
  )
}

type WhyProps = Drawing<UndertakingView, unknown> & { what: 'undo' | 'withdraw' }

/** One reason, and it is taken back. */
export function WhyPage({ viewer, view: { matter }, form, what }: WhyProps) {
  const t = words(text, viewer.locale)
  const path = what === 'undo' ? 'undertaking/delivery/undo' : 'undertaking/withdraw'
  return (
    <MatterForm
      viewer={viewer}
      matter={matter}
      title={what === 'undo' ? t.undoTitle : t.withdrawTitle}
      lead={what === 'undo' ? t.undoLead : t.withdrawLead}
      action={`/evictions/${matter.id}/${path}`}
      form={form}
      submit={t[what]}
      back={`/evictions/${matter.id}/undertaking`}
    >
      <TextArea name="because" label={t.because} rows={3} maxlength={1000} required />
    </MatterForm>
  )
}
