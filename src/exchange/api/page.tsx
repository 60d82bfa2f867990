/** GET /api: how the interface works, for people. Every address and example comes from the table that the OpenAPI document is written from. */

import { loginSetup } from '../../platform/login/index.ts'
import { type Locale, words } from '../../platform/text/index.ts'
import { Card, Disclosure, LinkButton, Page, Section, Stack, Table, type Viewer } from '../../platform/ui/index.ts'
import { page, room, viewer } from '../../platform/web/index.ts'
import { mayKeys } from '../access.ts'
import { webhookAnswers } from './examples.ts'
import type { Operation } from './operation.ts'
import { operations } from './operations.ts'
import { text } from './page.text.ts'
import { isProblemCode, problemStatuses, saying } from './problem.ts'
import { verifyExample } from './verify-example.ts'

export const apiPageRoutes = room().get('/api', (c) => {
  const session = c.get('session')
  const keys = session !== null && mayKeys(session)
  return page(c, <ApiPage viewer={viewer(c)} origin={loginSetup().base.origin} mayKeys={keys} />)
})

const shown = (value: unknown): string => JSON.stringify(value, null, 2)

/** A request as one would type it in a terminal. */
function curl(origin: string, { method, path, once, body }: Operation, example: unknown): string {
  const address = `${origin}/api/v1${path.replace('{id}', webhookAnswers.notice.messageId)}`
  const lines = [
    `curl ${method === 'get' ? '' : `-X ${method.toUpperCase()} `}${address}`,
    `-H 'Authorization: Bearer hv_…'`,
    ...(once ? [`-H 'Idempotency-Key: b1c7a4f0-7d0e-4f6e-9a53-2f8f1c0d9e11'`] : []),
    ...(body ? [`-H 'Content-Type: application/json'`, `-d '${shown(example)}'`] : []),
  ]
  return lines.join(' \\\n  ')
}

type Props = { viewer: Viewer; origin: string; mayKeys: boolean }

function ApiPage({ viewer, origin, mayKeys: keys }: Props) {
  const t = words(text, viewer.locale)
  const [first] = operations
  return (
    <Page
      viewer={viewer}
      title={t.title}
      lead={t.lead}
      description={t.lead}
      actions={keys ? <LinkButton href="/settings/keys">{t.keys}</LinkButton> : undefined}
    >
      <Stack>
        <Card title={t.start}>
          <ol class="measure">
            {Object.values(t.steps).map((step) => (
              <li>{step}</li>
            ))}
          </ol>
          <p>
            <a href="/api/v1/openapi.json">{t.document}</a>, {t.documentNote}.
          </p>
          {first && (
            <>
              <h3>{t.first}</h3>
              <Code>{curl(origin, first, first.body?.examples[0]?.value)}</Code>
            </>
          )}
        </Card>
        <Card title={t.rules}>
          <ul class="measure">
            {Object.values(t.rule).map((rule) => (
              <li>{rule}</li>
            ))}
          </ul>
        </Card>
        <Section title={t.operations} id="operations">
          {operations.map((operation) => (
            <OperationCard operation={operation} origin={origin} locale={viewer.locale} />
          ))}
        </Section>
        <Section title={t.webhooks} id="webhooks" lead={t.webhooksLead}>
          <Code>{shown(webhookAnswers.notice)}</Code>
          <h3>{t.verifyTitle}</h3>
          <p class="measure">{t.verify}</p>
          <Code>{verifyExample}</Code>
          <p class="measure">{t.bad}</p>
        </Section>
        <Section title={t.problems} id="problems" lead={t.problemsLead}>
          <Table
            caption={t.problems}
            captionUnseen
            rows={Object.keys(problemStatuses).filter(isProblemCode)}
            rowId={(code) => `problem-${code}`}
            columns={[
              { label: t.code, names: true, cell: (code) => <code>{code}</code> },
              { label: t.status, numeric: true, cell: (code) => problemStatuses[code] },
              {
                label: t.meaning,
                cell: (code) => {
                  const { title, detail } = saying(code, viewer.locale)
                  return detail === '' ? title : `${title}. ${detail}`
                },
              },
            ]}
          />
        </Section>
      </Stack>
    </Page>
  )
}

function Code({ children }: { children: string }) {
  return (
    <pre>
      <code>{children}</code>
    </pre>
  )
}

function OperationCard({ operation, origin, locale }: { operation: Operation; origin: string; locale: Locale }) {
  const t = words(text, locale)
  const { id, method, path, title, about, scope, body, success } = operation
  return (
    <Card title={title[locale]} id={id} level={3}>
      <p>
        <code>
          {method.toUpperCase()} /api/v1{path}
        </code>{' '}
        <span class="rule">
          {t.scope}: <code>{scope}</code>
        </span>
      </p>
      <p class="measure">{about[locale]}</p>
      {(body?.examples ?? [{ name: '', value: undefined }]).map(({ name, value }) => (
        <Disclosure summary={name === '' ? t.request : `${t.request}: ${name}`} of={title[locale]}>
          <Code>{curl(origin, operation, value)}</Code>
        </Disclosure>
      ))}
      <Disclosure summary={`${t.answer} ${success.statuses.join(' · ')}`} of={title[locale]}>
        {success.example === undefined ? <p>{t.noBody}</p> : <Code>{shown(success.example)}</Code>}
      </Disclosure>
    </Card>
  )
}
