/** The form that a page is about. */
import type { Child } from 'hono/jsx'
import { Button, LinkButton } from '../button.tsx'
import { Card } from '../surface.tsx'
import { useText } from '../text.ts'
import { TITLE } from '../title.ts'
import { unbroken } from '../unbroken.tsx'
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
  /** what the form is called, and says first, where the page’s own title is something else: a person’s name */
  card?: { title: string; lead?: Child } | undefined
  children?: Child
}

const CARD = 'page-form'

/** What went wrong, the fields in a card, and the row that sends them or goes back. `back`: null on a page that it would lead to itself. */
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
  card,
  children,
}: PageFormProps & { cancel: string; back: string | null }) {
  const t = useText()
  return (
    <>
      <ErrorSummary state={form} />
      {before}
      {instead ? (
        <>
          {instead}
          {back === null ? null : (
            <p>
              {/* nothing was begun that could be cancelled */}
              <LinkButton variant="secondary" href={back} icon="back">
                {t.back}
              </LinkButton>
            </p>
          )}
        </>
      ) : (
        <Card title={card === undefined ? undefined : <span id={CARD}>{card.title}</span>}>
          {card?.lead ? <p class="soft measure">{unbroken(card.lead)}</p> : null}
          <Form action={action} state={form} labelledBy={card === undefined ? TITLE : CARD}>
            {children}
            <SubmitRow>
              <Button>{submit}</Button>
              {back === null ? null : (
                <LinkButton variant="quiet" href={back}>
                  {cancel}
                </LinkButton>
              )}
              {keep}
            </SubmitRow>
          </Form>
        </Card>
      )}
      {after}
    </>
  )
}
