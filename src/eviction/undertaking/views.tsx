/** The page of the undertaking: what stands, or why nothing can be signed. */

import { formatDate, formatMoment, formatOre, words } from '../../platform/text/index.ts'
import { Card, DefinitionList, LinkButton, Notice, Stack, Tag, Toolbar, type Viewer } from '../../platform/ui/index.ts'
import type { MatterDecision } from '../decision/queries.ts'
import { MatterPage } from '../frame.tsx'
import type { ShownMatter } from '../load.ts'
import type { Undertaking } from '../undertakings.ts'
import type { Window } from '../window.ts'
import { delivering, undoing, withdrawing } from './delivery.tsx'
import { text } from './text.ts'
import { WindowNote } from './window-note.tsx'

export type UndertakingView = {
  matter: ShownMatter
  window: Window
  /** the decision to undertake that holds; null: none */
  decision: MatterDecision | null
  current: Undertaking | null
  withdrawn: readonly Undertaking[]
  /** when the landlord first opened the letter here */
  openedAt: Temporal.Instant | null
  may: { decide: boolean; work: boolean }
}

/** Whether there is anything to sign: the time is not out, and a decision carries it. */
export function isToSign(
  { window, decision, current, may, matter }: UndertakingView,
  today: Temporal.PlainDate,
): boolean {
  const open =
    window.state === 'notBegun' || (window.state === 'begun' && Temporal.PlainDate.compare(today, window.latest) <= 0)
  return open && decision !== null && current === null && may.decide && matter.end === null
}

/** What stands, or why nothing can be signed. */
export function UndertakingPage({ viewer, view }: { viewer: Viewer; view: UndertakingView }) {
  const t = words(text, viewer.locale)
  const { matter, current, decision, withdrawn, may } = view
  const needsDecision = current === null && decision === null && view.window.state !== 'tenantOwned'
  return (
    <MatterPage viewer={viewer} matter={matter} title={t.signing.title} lead={t.signing.lead}>
      <Stack>
        {current?.delivery ? null : <WindowNote window={view.window} viewer={viewer} />}
        {needsDecision ? <Notice>{t.needsDecision}</Notice> : null}
        {current === null && may.decide && matter.end === null ? (
          <Toolbar>
            <LinkButton href={`/evictions/${matter.id}/decision`}>{t.decide}</LinkButton>
          </Toolbar>
        ) : null}
        {current ? (
          <Current viewer={viewer} current={current} matter={matter} mayWork={may.work} openedAt={view.openedAt} />
        ) : null}
        {withdrawn.map((one) => (
          <Card title={one.number}>
            <p>
              <Tag>{t.withdrawnTag}</Tag> {one.withdrawnBecause}
            </p>
          </Card>
        ))}
      </Stack>
    </MatterPage>
  )
}

type CurrentProps = {
  viewer: Viewer
  current: Undertaking
  matter: ShownMatter
  mayWork: boolean
  openedAt: Temporal.Instant | null
}

function Current({ viewer, current, matter, mayWork, openedAt }: CurrentProps) {
  const { locale } = viewer
  const t = words(text, locale)
  const { delivery } = current
  const running = mayWork && matter.end === null
  return (
    <Card
      title={current.number}
      actions={
        <LinkButton small variant="secondary" icon="document" href={`/undertakings/${current.id}/undertaking.pdf`}>
          {t.pdf}
        </LinkButton>
      }
    >
      <DefinitionList
        items={[
          { term: t.amount, value: formatOre(current.amountOre, locale) },
          { term: t.landlordName, value: current.landlordName },
          { term: t.covers, value: current.covers },
          { term: t.signed, value: t.by(current.signedBy, formatMoment(current.signedAt, locale)) },
          ...(delivery === null
            ? []
            : [
                { term: t.reached(formatDate(delivery.reachedOn, locale)), value: t.hows[delivery.how] },
                {
                  term: t.proof,
                  value: delivery.proof,
                  note: t.by(delivery.notedBy, formatMoment(delivery.notedAt, locale)),
                },
              ]),
        ]}
      />
      {delivery === null ? <Notice kind="warning" title={t.notReached} /> : null}
      {openedAt === null ? null : <p class="rule">{t.opened(formatMoment(openedAt, locale))}</p>}
      {running ? (
        <Toolbar>
          {delivery === null ? (
            <>
              <LinkButton href={delivering.path({ id: matter.id })}>{t.delivering.send}</LinkButton>
              <LinkButton variant="quiet" href={withdrawing.path({ id: matter.id })}>
                {t.withdrawing.send}
              </LinkButton>
            </>
          ) : (
            <LinkButton variant="quiet" icon="undo" href={undoing.path({ id: matter.id })}>
              {t.undoDelivery}
            </LinkButton>
          )}
        </Toolbar>
      ) : null}
    </Card>
  )
}
