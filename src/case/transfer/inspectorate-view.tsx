/** What the inspectorate was asked about a request, what it said, and what to register next. */

import { formatDate, words } from '../../platform/text/index.ts'
import { Card, LinkButton, Toolbar, type Viewer } from '../../platform/ui/index.ts'
import {
  appealing,
  applying,
  deciding,
  judging,
  unappealing,
  unapplying,
  undeciding,
  unjudging,
} from './inspectorate.tsx'
import { inspectorateText as text } from './inspectorate-text.ts'
import { Words } from './parts-view.tsx'
import type { Transfer } from './queries.ts'
import { dismissedOn, isWaiting, mayAskFrom, mayAskInspectorate } from './rules.ts'

type Props = { viewer: Viewer; transfer: Transfer; mayChange: boolean }

export function InspectorateCard({ viewer, transfer, mayChange }: Props) {
  const { locale } = viewer
  const t = words(text, locale)
  const to = { id: transfer.id }
  const on = (day: Temporal.PlainDate) => formatDate(day, locale)
  const asked = transfer.inspectorate
  if (asked === null) {
    const may = mayAskInspectorate(transfer, viewer.today)
    if (!may && !isWaiting(transfer)) return null
    return (
      <Card title={t.title} id="inspectorate">
        <p class="measure">{may ? t.from(on(mayAskFrom(transfer))) : t.notYet(on(mayAskFrom(transfer)))}</p>
        {may && mayChange ? (
          <Toolbar>
            <LinkButton href={applying.path(to)}>{t.applying.title}</LinkButton>
          </Toolbar>
        ) : null}
      </Card>
    )
  }
  return (
    <Card title={t.title} id="inspectorate">
      {transfer.dismissedBefore === null ? null : <p>{t.dismissedBefore(on(transfer.dismissedBefore))}</p>}
      <p>{t.applied(on(asked.appliedOn))}</p>
      {transfer.appliedWords === null ? null : <Words of={transfer.appliedWords} />}
      {asked.decidedOn === null || asked.decidedAs === null ? null : (
        <p>
          <strong>{t.decisions[asked.decidedAs]}</strong>, {on(asked.decidedOn)}
        </p>
      )}
      {transfer.decidedWords === null ? null : <Words of={transfer.decidedWords} />}
      {asked.appealedOn === null || transfer.appealedWho === null ? null : (
        <p>{t.appealed(t.byWhom[transfer.appealedWho], on(asked.appealedOn))}</p>
      )}
      {asked.judgedOn === null || asked.judgedAs === null ? null : (
        <p>
          {t.court}:{' '}
          <strong>
            {asked.decidedAs === 'dismissed' && asked.judgedAs === 'stays'
              ? t.dismissalStands
              : t.judgments[asked.judgedAs]}
          </strong>
          , {on(asked.judgedOn)}
        </p>
      )}
      {transfer.judgedWords === null ? null : <Words of={transfer.judgedWords} />}
      {mayChange ? <Next {...{ viewer, transfer }} /> : null}
    </Card>
  )
}

function Next({ viewer: { locale }, transfer }: Omit<Props, 'mayChange'>) {
  const t = words(text, locale)
  const to = { id: transfer.id }
  const button = { to, locale, variant: 'quiet', small: true } as const
  const asked = transfer.inspectorate
  if (asked === null) return null
  const again = dismissedOn(transfer) === null ? null : <LinkButton href={applying.path(to)}>{t.applyAgain}</LinkButton>
  if (asked.judgedOn !== null)
    return (
      <Toolbar>
        {again}
        <unjudging.Button {...button} />
      </Toolbar>
    )
  if (asked.appealedOn !== null)
    return (
      <Toolbar>
        <LinkButton href={judging.path(to)}>{t.judging.title}</LinkButton>
        <unappealing.Button {...button} />
      </Toolbar>
    )
  if (asked.decidedOn !== null)
    return (
      <Toolbar>
        {again}
        <LinkButton variant="secondary" href={appealing.path(to)}>
          {t.appealing.title}
        </LinkButton>
        <undeciding.Button {...button} />
      </Toolbar>
    )
  return (
    <Toolbar>
      <LinkButton href={deciding.path(to)}>{t.deciding.title}</LinkButton>
      <unapplying.Button {...button} />
    </Toolbar>
  )
}
