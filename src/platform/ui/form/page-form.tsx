/** The form that a page is about. */
import type { Child } from 'hono/jsx'
import { Button, LinkButton } from '../button.tsx'
import { Card } from '../surface.tsx'
import { TITLE } from '../title.ts'
import { ErrorSummary, Form, SubmitRow } from './form.tsx'
import type { FormState } from './state.ts'

export type PageFormProps = {
  action: string
  form: FormState
  submit: string
  before?: Child
  after?: Child
  /** there is nothing to fill in: what stands there instead of the fields, still below what went wrong */
  instead?: Child
  /** beside the buttons: what keeps it while it is written */
  keep?: Child
  children?: Child
}

/** What went wrong, the fields in a card, and the row that sends them or goes back. */
export function PageForm({
  action,
  form,
  submit,
  cancel,
  back,
  before,
  after,
  instead,
  keep,
  children,
}: PageFormProps & { cancel: string; back: string }) {
  return (
    <>
      <ErrorSummary state={form} />
      {before}
      {instead ? (
        <>
          {instead}
          <p>
            <LinkButton variant="secondary" href={back} icon="back">
              {cancel}
            </LinkButton>
          </p>
        </>
      ) : (
        <Card>
          <Form action={action} state={form} labelledBy={TITLE}>
            {children}
            <SubmitRow>
              <Button>{submit}</Button>
              <LinkButton variant="quiet" href={back}>
                {cancel}
              </LinkButton>
              {keep}
            </SubmitRow>
          </Form>
        </Card>
      )}
      {after}
    </>
  )
}
