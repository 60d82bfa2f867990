/** The page of linked records: what is linked, what may be the same, and one form at a time. */

import { formatShortDate, swedishDay, words } from '../../platform/text/index.ts'
import {
  Button,
  Card,
  Checkbox,
  EmptyState,
  ErrorSummary,
  Form,
  type FormState,
  Hidden,
  LinkButton,
  Notice,
  Stack,
  SubmitRow,
  Table,
  TextArea,
  useLocale,
  type Viewer,
} from '../../platform/ui/index.ts'
import { nameOf, type PersonBrief } from '../brief.ts'
import { PersonFrame, type PersonSection } from '../frame/frame.tsx'
import { Compare, type Comparison } from './compare.tsx'
import type { Link, Possible } from './queries.ts'
import { text } from './text.ts'

export type LinksPageProps = {
  viewer: Viewer
  person: PersonBrief
  sections: readonly PersonSection[]
  links: Link[]
  possible: Possible[]
  /** the record about to be linked, beside the page's own */
  comparison: Comparison | null
  form: FormState
}

export function LinksPage({ viewer, person, sections, links, possible, comparison, form }: LinksPageProps) {
  const t = words(text, viewer.locale)
  const here = `/people/${person.id}/links`
  return (
    <PersonFrame viewer={viewer} person={person} sections={sections} current="links" failed={form.problems.length > 0}>
      <ErrorSummary state={form} />
      {comparison ? <Linking {...{ here, comparison, possible, form }} /> : null}
      <Linked links={links} here={here} />
      <Card title={t.possible}>
        {possible.length === 0 ? <p class="soft">{t.possibleNone}</p> : <p class="soft">{t.possibleWhat}</p>}
        {possible.map((one) => (
          <div>
            <p>
              <strong>{nameOf(one.other, viewer.locale)}</strong> {one.other.birthYear ?? ''} · {one.other.organisation}
            </p>
            <WhyText possible={one} />
            <LinkButton
              href={`${here}?person=${one.other.id}`}
              variant="secondary"
              icon="link"
              small
              label={`${t.link}: ${nameOf(one.other, viewer.locale)}`}
            >
              {t.link}
            </LinkButton>
          </div>
        ))}
      </Card>
      <Card title={t.other}>
        <p class="soft">{t.otherWhat}</p>
        <LinkButton href={`/people?back=${encodeURIComponent(here)}`} variant="secondary" icon="search">
          {t.other}
        </LinkButton>
      </Card>
    </PersonFrame>
  )
}

/** The two side by side, what speaks for and against, and the words that say how somebody knows. */
function Linking({
  here,
  comparison,
  possible,
  form,
}: Pick<LinksPageProps, 'possible' | 'form'> & { here: string; comparison: Comparison }) {
  const t = words(text, useLocale())
  const [, other] = comparison.people
  const known = possible.find((one) => one.other.id === other.id)
  return (
    <Stack>
      <Compare {...comparison} />
      <Card title={t.link} tinted>
        {known ? <WhyText possible={known} /> : null}
        <Form action={here} state={form}>
          <Hidden name="other" value={other.id} />
          <TextArea name="because" label={t.linkBecause} required rows={3} maxlength={1000} />
          {comparison.against.length > 0 ? <Checkbox name="seen" label={t.seen} required /> : null}
          <SubmitRow>
            <Button icon="link">{t.link}</Button>
            <LinkButton href={here} variant="quiet">
              {t.cancel}
            </LinkButton>
          </SubmitRow>
        </Form>
      </Card>
    </Stack>
  )
}

function Linked({ links, here }: { links: Link[]; here: string }) {
  const locale = useLocale()
  const t = words(text, locale)
  return (
    <Card title={t.title}>
      <p class="soft measure">{t.lead}</p>
      <Table
        caption={t.title}
        captionUnseen
        rows={links}
        columns={[
          { label: t.name, cell: ({ other }) => <a href={`/people/${other.id}`}>{nameOf(other, locale)}</a> },
          { label: t.register, cell: ({ other }) => other.organisation },
          { label: t.why, cell: ({ because }) => because },
          {
            label: t.linked,
            cell: ({ at, by }) => `${formatShortDate(swedishDay(at), locale)}${by === null ? '' : `, ${by}`}`,
          },
          {
            label: t.cut,
            cell: ({ id, other }) => (
              <a href={`${here}/${id}/cut`} aria-label={`${t.cut}: ${nameOf(other, locale)}`}>
                {t.cut}
              </a>
            ),
          },
        ]}
        empty={
          <EmptyState title={t.none} who={t.noneWho} icon="link">
            {t.noneWhat}
          </EmptyState>
        }
      />
    </Card>
  )
}

/** Why it is thought that two records are the same person, and whether somebody has said that they aren't. */
function WhyText({ possible: { why, cut } }: { possible: Possible }) {
  const locale = useLocale()
  const t = words(text, locale)
  return (
    <>
      <p>{t[why.kind]}</p>
      {cut ? (
        <Notice kind="warning">
          {t.wasCut(cut.by ?? t.somebody, formatShortDate(swedishDay(cut.at), locale), cut.because)}
        </Notice>
      ) : null}
    </>
  )
}
