/** The page where one goes by writing what one wants: the box, what fits, and everything there is. */

import { words } from '../../platform/text/index.ts'
import {
  Button,
  Card,
  EmptyState,
  ErrorSummary,
  Form,
  type FormState,
  Hidden,
  Notice,
  Page,
  Stack,
  SubmitRow,
  TextField,
  useLocale,
  type Viewer,
} from '../../platform/ui/index.ts'
import { blankForm } from '../../platform/web/index.ts'
import type { Go } from './places.ts'
import { text } from './text.ts'

type GoPageProps = {
  viewer: Viewer
  form: FormState
  /** what fits, the best first */
  found?: readonly Go[]
  /** everything that can be gone to, where nothing was sought */
  all?: readonly Go[]
  /** what to search for among people, for those who may */
  person?: string | null
  /** what was written isn’t there any longer */
  gone?: boolean
}

export function GoPage({ viewer, form, found, all = [], person = null, gone = false }: GoPageProps) {
  const t = words(text, viewer.locale)
  return (
    <Page viewer={viewer} title={t.title} lead={t.lead} failed={form.problems.length > 0}>
      <ErrorSummary state={form} />
      <Stack>
        {gone ? (
          <Notice kind="info" title={t.gone}>
            {t.goneWhy}
          </Notice>
        ) : null}
        <Card>
          <Form action="/go" state={form} label={t.title}>
            <TextField
              name="wanted"
              label={t.wanted}
              hint={t.hint}
              required
              maxlength={200}
              autocomplete="off"
              spellcheck={false}
            />
            <SubmitRow>
              <Button icon="forward">{t.go}</Button>
            </SubmitRow>
          </Form>
        </Card>
        {found ? <Found found={found} /> : null}
        {person === null ? null : <Person sought={person} />}
        {(['do', 'page', 'case', 'matter'] as const).map((kind) => (
          <Everything title={t.headings[kind]} goes={all.filter((go) => go.kind === kind)} />
        ))}
      </Stack>
    </Page>
  )
}

function Found({ found }: { found: readonly Go[] }) {
  const t = words(text, useLocale())
  return (
    <Card title={t.found} id="found">
      {found.length === 0 ? (
        <EmptyState title={t.none} icon="search">
          {t.noneWhat}
        </EmptyState>
      ) : (
        <ul class="goes">
          {found.map(({ href, label, kind }) => (
            <li>
              <a href={href}>{label}</a> <span class="rule">{t.kinds[kind]}</span>
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}

/** What was written may be a name: it is sent on, and stands in no address. */
function Person({ sought }: { sought: string }) {
  const t = words(text, useLocale())
  return (
    <Card title={t.person} tinted>
      <p>{t.personWhat}</p>
      <Form action="/people/search" state={blankForm()} label={t.person}>
        <Hidden name="sought" value={sought} />
        <SubmitRow>
          <Button icon="search" variant="secondary">
            {t.person}
          </Button>
        </SubmitRow>
      </Form>
    </Card>
  )
}

function Everything({ title, goes }: { title: string; goes: readonly Go[] }) {
  if (goes.length === 0) return null
  return (
    <Card title={title}>
      <ul class="goes">
        {goes.map(({ href, label }) => (
          <li>
            <a href={href}>{label}</a>
          </li>
        ))}
      </ul>
    </Card>
  )
}
