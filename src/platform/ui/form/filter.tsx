/** The form that chooses what a page shows: on a desk above the rows, on a phone folded to a line until it is pressed or something is chosen in it. */
import type { Child } from 'hono/jsx'
import { Button } from '../button.tsx'
import { Icon } from '../icon.tsx'
import { useText } from '../text.ts'
import { Form } from './form.tsx'
import type { FormState } from './state.ts'

export type FilterProps = {
  action: string
  state?: FormState | undefined
  /** Something else than usual is chosen: it stands open on a phone too, so that nobody takes what is left for everything. */
  chosen: boolean
  /** Where nothing is chosen. */
  clear?: string
  /** Sent by its button alone, because something is written in it. */
  waits?: boolean
  /** What the form is called to a screen reader, and its button to everybody. */
  label: string
  children: Child
}

export function Filter({ action, state, chosen, clear, waits = false, label, children }: FilterProps) {
  const t = useText()
  const failed = state !== undefined && state.problems.length > 0
  const fold = (
    <details class="filter" open={chosen || failed} data-unfold="wide">
      <summary>
        <Icon name="filter" />
        {t.chooseRows}
      </summary>
      <Form method="get" action={action} state={state} inline label={label}>
        {children}
        <Button variant="secondary" icon="filter">
          {label}
        </Button>
        {chosen && clear !== undefined ? <a href={clear}>{t.clearChoices}</a> : null}
      </Form>
    </details>
  )
  return waits ? fold : <filter-form>{fold}</filter-form>
}
