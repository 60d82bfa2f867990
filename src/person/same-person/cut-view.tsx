/** The page where a link between two records is cut: who linked them and why, what each side gets back, and why they are not the same. */

import { formatMoment, words } from '../../platform/text/index.ts'
import {
  Button,
  Card,
  DefinitionList,
  ErrorSummary,
  Form,
  type FormState,
  LinkButton,
  Stack,
  SubmitRow,
  TextArea,
  type Viewer,
} from '../../platform/ui/index.ts'
import { PersonFrame, type PersonSection } from '../frame/frame.tsx'
import { Compare, type Comparison } from './compare.tsx'
import type { Link } from './queries.ts'
import { text } from './text.ts'

type CutPageProps = {
  viewer: Viewer
  sections: readonly PersonSection[]
  link: Link
  comparison: Comparison
  form: FormState
}

export function CutPage({ viewer, sections, link, comparison, form }: CutPageProps) {
  const t = words(text, viewer.locale)
  const [person] = comparison.people
  const here = `/people/${person.id}/links`
  return (
    <PersonFrame viewer={viewer} person={person} sections={sections} current="links" failed={form.problems.length > 0}>
      <ErrorSummary state={form} />
      <Stack>
        <Card title={t.cut}>
          <DefinitionList
            items={[
              { term: t.linkedBy, value: link.by ?? t.somebody },
              { term: t.linked, value: formatMoment(link.at, viewer.locale) },
              { term: t.why, value: link.because },
            ]}
          />
        </Card>
        <Compare {...comparison} />
        <Card title={t.getsBack} tinted>
          <ul>
            {(['own', 'path', 'reading', 'remembered'] as const).map((what) => (
              <li>{t.back[what]}</li>
            ))}
          </ul>
          <Form action={`${here}/${link.id}/cut`} state={form}>
            <TextArea name="because" label={t.cutBecause} required rows={3} maxlength={1000} />
            <SubmitRow>
              <Button icon="unlink" variant="danger">
                {t.cut}
              </Button>
              <LinkButton href={here} variant="quiet">
                {t.cancel}
              </LinkButton>
            </SubmitRow>
          </Form>
        </Card>
      </Stack>
    </PersonFrame>
  )
}
