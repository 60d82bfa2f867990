/** What stands in the way of an own lease, and the page that hands it over. */

import { formatDate, formatKronor, formatNumber, type Locale, plural, words } from '../../platform/text/index.ts'
import {
  Button,
  Card,
  DateField,
  ErrorSummary,
  FieldRow,
  Form,
  type FormState,
  LinkButton,
  Notice,
  NumberField,
  Page,
  RuleNote,
  SubmitRow,
  type Viewer,
} from '../../platform/ui/index.ts'
import { type Obstacle, readyOn } from '../handover-rules.ts'
import { text } from '../lease.text.ts'
import type { Lease } from '../leases.ts'

/** An obstacle as a sentence. */
export function obstacleInWords(obstacle: Obstacle, locale: Locale): string {
  const t = words(text, locale)
  switch (obstacle.kind) {
    case 'not-second-hand':
      return t.obstacles[obstacle.kind]
    case 'ended':
      return t.obstacles.ended(formatDate(obstacle.on, locale))
    case 'too-early':
      return t.obstacles['too-early'](formatDate(obstacle.readyOn, locale))
    case 'arrears':
      return t.obstacles.arrears(formatKronor(obstacle.amount, locale))
    case 'complaints':
      return t.obstacles.complaints(
        plural(obstacle.count, t.complaint, t.complaints, locale),
        formatNumber(obstacle.allowed, locale),
      )
  }
}

function Obstacles({ obstacles, locale }: { obstacles: readonly Obstacle[]; locale: Locale }) {
  const t = words(text, locale)
  if (obstacles.length === 0) return <Notice kind="success">{t.nothingInTheWay}</Notice>
  return (
    <Notice kind="warning" title={t.inTheWay}>
      <ul>
        {obstacles.map((obstacle) => (
          <li>{obstacleInWords(obstacle, locale)}</li>
        ))}
      </ul>
    </Notice>
  )
}

type CardProps = { lease: Lease; obstacles: readonly Obstacle[]; viewer: Viewer; mayHandOver: boolean }

export function HandoverCard({ lease, obstacles, viewer, mayHandOver }: CardProps) {
  const t = words(text, viewer.locale)
  const terms = { months: lease.handoverMonths }
  return (
    <Card title={t.handover} id="handover">
      <p>{terms.months === null ? t.noMonths : t.readyOn(formatDate(readyOn(lease.beginsOn, terms), viewer.locale))}</p>
      <Obstacles obstacles={obstacles} locale={viewer.locale} />
      {mayHandOver && obstacles.every(({ kind }) => kind === 'too-early') ? (
        <SubmitRow>
          <LinkButton href={`/leases/${lease.id}/handover`}>{t.handOver}</LinkButton>
        </SubmitRow>
      ) : null}
    </Card>
  )
}

type PageProps = {
  viewer: Viewer
  lease: Lease
  names: string
  obstacles: readonly Obstacle[]
  /** the lease that it has become already */
  successor: { id: string } | null
  form: FormState
}

export function HandoverPage({ viewer, lease, names, obstacles, successor, form }: PageProps) {
  const t = words(text, viewer.locale)
  const first = readyOn(lease.beginsOn, { months: lease.handoverMonths })
  const begins = Temporal.PlainDate.compare(first, viewer.today) > 0 ? first : viewer.today
  return (
    <Page
      viewer={viewer}
      title={t.handoverTitle(names)}
      documentTitle={t.handoverDocument}
      lead={t.handoverLead}
      failed={form.problems.length > 0}
      breadcrumb={[
        { href: '/homes', label: t.homes },
        { href: `/leases/${lease.id}`, label: t.document },
      ]}
    >
      <ErrorSummary state={form} />
      {successor ? (
        <LinkButton href={`/leases/${successor.id}`}>{t.toOwn}</LinkButton>
      ) : (
        <Card>
          <Obstacles obstacles={obstacles} locale={viewer.locale} />
          <Form action={`/leases/${lease.id}/handover`} state={form}>
            <FieldRow>
              <DateField within="lease" name="on" label={t.handoverOn} required value={begins} min={first} />
              <NumberField name="rentKr" label={t.rent} unit={t.kr} required value={lease.rentKr} />
            </FieldRow>
            <RuleNote rule={t.handoverConsent} section={t.section.handover} />
            <RuleNote rule={t.arrearsRule} section="JB 12 kap. 38 §" />
            <SubmitRow>
              <Button>{t.handOver}</Button>
              <LinkButton variant="quiet" href={`/leases/${lease.id}`}>
                {t.cancel}
              </LinkButton>
            </SubmitRow>
          </Form>
        </Card>
      )}
    </Page>
  )
}
