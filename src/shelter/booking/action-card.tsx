/** One thing to do with a booking: a card with a small form, which keeps what was typed when it comes back. */

import type { Child } from 'hono/jsx'
import { words } from '../../platform/text/index.ts'
import { Button, Card, Form, SubmitRow, useLocale } from '../../platform/ui/index.ts'
import { blankForm } from '../../platform/web/index.ts'
import type { Failing } from './show.ts'
import { bookingText } from './text.ts'

export type ActionCardProps = {
  /** the last part of the address, and the card's anchor */
  id: string
  title: string
  action: string
  submit: string
  failing: Failing | null
  primary?: boolean
  children?: Child
}

export function ActionCard({ id, title, action, submit, failing, primary, children }: ActionCardProps) {
  return (
    <Card title={title} id={id}>
      <Form action={action} state={failing?.form === id ? failing.state : blankForm()}>
        {children}
        <SubmitRow>
          <Button variant={primary ? 'primary' : 'secondary'}>{submit}</Button>
        </SubmitRow>
      </Form>
    </Card>
  )
}

/** Takes back what was marked by mistake. */
export function Undo({ action, label }: { action: string; label: string }) {
  const t = words(bookingText, useLocale())
  return (
    <Form action={action} state={blankForm()}>
      <p class="rule">{t.undoWhat}</p>
      <SubmitRow>
        <Button variant="quiet" icon="undo">
          {label}
        </Button>
      </SubmitRow>
    </Form>
  )
}
