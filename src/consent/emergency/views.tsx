/** The page that opens in emergency, and the reviewer's list. */

import { formatMoment, words } from '../../platform/text/index.ts'
import {
  Button,
  Card,
  EmptyState,
  ErrorSummary,
  Form,
  type FormState,
  Hidden,
  LinkButton,
  Notice,
  Page,
  Pager,
  SubmitRow,
  Table,
  Tag,
  TextArea,
  Toolbar,
  useLocale,
  type Viewer,
} from '../../platform/ui/index.ts'
import { blankForm } from '../../platform/web/index.ts'
import { EMERGENCY_HOURS } from '../rules.ts'
import type { Opening } from './queries.ts'
import { text } from './text.ts'

export function EmergencyPage({ viewer, personId, form }: { viewer: Viewer; personId: string; form: FormState }) {
  const t = words(text, viewer.locale)
  return (
    <Page viewer={viewer} title={t.title} lead={t.lead} failed={form.problems.length > 0}>
      <ErrorSummary state={form} />
      <Notice kind="danger" title={t.warning}>
        {t.warningWords(EMERGENCY_HOURS)}
      </Notice>
      <Notice kind="info" title={t.first}>
        {t.firstWords}
      </Notice>
      <Card>
        <Form action={`/people/${personId}/emergency`} state={form}>
          <TextArea name="because" label={t.because} hint={t.becauseHint} required rows={4} maxlength={1000} />
          <SubmitRow>
            <Button variant="danger" icon="shield-alert">
              {t.open}
            </Button>
            <LinkButton variant="quiet" href="/people">
              {t.cancel}
            </LinkButton>
          </SubmitRow>
        </Form>
      </Card>
    </Page>
  )
}

type OpeningsPageProps = {
  viewer: Viewer
  openings: Opening[]
  nextHref: string | undefined
  firstHref: string | undefined
  onlyWaiting: boolean
}

export function OpeningsPage({ viewer, openings, nextHref, firstHref, onlyWaiting }: OpeningsPageProps) {
  const t = words(text, viewer.locale)
  const { locale } = viewer
  return (
    <Page viewer={viewer} title={t.listTitle} lead={t.listLead} wide>
      <nav aria-label={t.listTitle}>
        <Toolbar>
          <a href="/emergency-openings" aria-current={onlyWaiting ? 'page' : undefined}>
            {t.waiting}
          </a>
          <a href="/emergency-openings?show=all" aria-current={onlyWaiting ? undefined : 'page'}>
            {t.all}
          </a>
        </Toolbar>
      </nav>
      <Card>
        <Table
          caption={onlyWaiting ? t.waitingTitle : t.all}
          rows={openings}
          columns={[
            { label: t.when, cell: ({ at }) => formatMoment(at, locale) },
            {
              label: t.who,
              cell: ({ by, title }) => [by ?? t.somebody, title].filter((part) => part !== null).join(', '),
            },
            { label: t.why, cell: ({ because }) => because },
            { label: t.review, cell: (opening) => <ReviewCell opening={opening} /> },
          ]}
          empty={
            <EmptyState title={onlyWaiting ? t.noneWaiting : t.none} who={t.noneWho} icon="shield">
              {t.noneWhat}
            </EmptyState>
          }
        />
        <Pager nextHref={nextHref} firstHref={firstHref} />
      </Card>
    </Page>
  )
}

/** What was marked and by whom, and the two ways to mark it. */
function ReviewCell({ opening }: { opening: Opening }) {
  const locale = useLocale()
  const t = words(text, locale)
  const { id, review, reviewer, reviewedAt } = opening
  return (
    <>
      {review === null ? null : (
        <p>
          <Tag tone={review === 'justified' ? 'good' : 'late'}>{t[review]}</Tag>{' '}
          <span class="rule">
            {t.reviewedBy(reviewer ?? t.somebody, reviewedAt === null ? '' : formatMoment(reviewedAt, locale))}
          </span>
        </p>
      )}
      <Toolbar>
        {(['justified', 'notJustified'] as const)
          .filter((mark) => mark !== review)
          .map((mark) => (
            <Form action={`/emergency-openings/${id}/review`} state={blankForm()} inline>
              <Hidden name="review" value={mark} />
              <Button variant="secondary" small>
                {mark === 'justified' ? t.markJustified : t.markNot}
              </Button>
            </Form>
          ))}
      </Toolbar>
    </>
  )
}
