/** The pages of the undertaking: written and signed, shown, delivered, withdrawn. */

import { findRule } from '../../law/index.ts'
import { formatDate, formatMoment, formatOre, words } from '../../platform/text/index.ts'
import {
  Card,
  DefinitionList,
  FieldRow,
  LinkButton,
  Notice,
  RuleNote,
  Stack,
  Tag,
  TextArea,
  TextField,
  Toolbar,
  type Viewer,
} from '../../platform/ui/index.ts'
import type { Drawing } from '../../platform/web/index.ts'
import type { MatterDecision } from '../decision/queries.ts'
import { MatterForm, MatterPage } from '../frame.tsx'
import type { ShownMatter } from '../load.ts'
import type { Undertaking } from '../undertakings.ts'
import { UNDERTAKING_RULE, type Window } from '../window.ts'
import type { SuggestedLetter } from './suggest.ts'
import { text } from './text.ts'

export type UndertakingView = {
  matter: ShownMatter
  window: Window
  /** the decision to undertake that holds; null: none */
  decision: MatterDecision | null
  current: Undertaking | null
  withdrawn: readonly Undertaking[]
  unpaidOre: number | null
  /** the events say that the home is safe */
  safe: boolean
  suggested: SuggestedLetter
  signer: string
  /** when the landlord first opened the letter here */
  openedAt: Temporal.Instant | null
  may: { decide: boolean; work: boolean }
}

/** The window in words, with the rule that gave it. */
export function WindowNote({ window, viewer }: { window: Window; viewer: Viewer }) {
  const { locale, today } = viewer
  const t = words(text, locale)
  const rule = findRule(UNDERTAKING_RULE)
  if (window.state === 'notBegun') return <Notice>{t.notBegun}</Notice>
  if (window.state !== 'begun') return <Notice kind="warning">{t[window.state]}</Notice>
  const day = (on: Temporal.PlainDate) => formatDate(on, locale)
  const after = (on: Temporal.PlainDate) => Temporal.PlainDate.compare(today, on) > 0
  if (after(window.latest)) return <Notice kind="danger">{t.over(day(window.latest))}</Notice>
  return (
    <>
      {window.safe.equals(window.latest) ? null : (
        <Notice kind="warning">
          {after(window.safe) ? t.disputedNow(day(window.safe)) : t.disputed(day(window.safe), day(window.latest))}
        </Notice>
      )}
      {rule === null ? null : (
        <RuleNote on={window.safe} rule={t.safeUntil(day(window.safe))} section={window.section} id={rule.id} />
      )}
    </>
  )
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

export function SignPage({ viewer, view, form }: Drawing<UndertakingView, unknown>) {
  const { locale } = viewer
  const t = words(text, locale)
  const { matter, decision, suggested, unpaidOre } = view
  const amount = decision?.amountOre ?? 0
  return (
    <MatterForm
      viewer={viewer}
      matter={matter}
      title={t.title}
      lead={t.lead}
      action={`/evictions/${matter.id}/undertaking`}
      form={form}
      submit={t.sign}
      before={
        <Stack>
          <WindowNote window={view.window} viewer={viewer} />
          {view.safe ? <Notice kind="warning">{t.alreadySafe}</Notice> : null}
          {unpaidOre !== null && unpaidOre > amount ? (
            <Notice kind="warning">{t.tooLittle(formatOre(amount, locale), formatOre(unpaidOre, locale))}</Notice>
          ) : null}
        </Stack>
      }
    >
      <DefinitionList items={[{ term: t.amount, value: formatOre(amount, locale), note: decision?.delegation }]} />
      <FieldRow>
        <TextField name="landlordName" label={t.landlordName} value={suggested.landlordName} maxlength={200} required />
        <TextField
          name="landlordReference"
          label={t.landlordReference}
          value={suggested.landlordReference}
          maxlength={100}
        />
      </FieldRow>
      <TextField
        name="landlordAddress"
        label={t.landlordAddress}
        value={suggested.landlordAddress}
        maxlength={300}
        width="full"
      />
      <TextField
        name="tenantName"
        label={t.tenant}
        hint={t.tenantHint}
        value={suggested.tenantName}
        maxlength={200}
        required
      />
      <FieldRow>
        <TextField name="address" label={t.address} value={suggested.address} maxlength={200} required />
        <TextField name="dwellingNumber" label={t.dwellingNumber} value={suggested.dwellingNumber} maxlength={20} />
      </FieldRow>
      <TextArea
        name="covers"
        label={t.covers}
        hint={t.coversHint}
        value={suggested.covers}
        rows={4}
        maxlength={1000}
        required
      />
      <p class="soft">{t.signLead(view.signer)}</p>
    </MatterForm>
  )
}

/** What stands, or why nothing can be signed. */
export function UndertakingPage({ viewer, view }: { viewer: Viewer; view: UndertakingView }) {
  const t = words(text, viewer.locale)
  const { matter, current, decision, withdrawn, may } = view
  const needsDecision = current === null && decision === null && view.window.state !== 'tenantOwned'
  return (
    <MatterPage viewer={viewer} matter={matter} title={t.title} lead={t.lead}>
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
              <LinkButton href={`/evictions/${matter.id}/undertaking/delivery`}>{t.noteDelivery}</LinkButton>
              <LinkButton variant="quiet" href={`/evictions/${matter.id}/undertaking/withdraw`}>
                {t.withdraw}
              </LinkButton>
            </>
          ) : (
            <LinkButton variant="quiet" icon="undo" href={`/evictions/${matter.id}/undertaking/delivery/undo`}>
              {t.undoDelivery}
            </LinkButton>
          )}
        </Toolbar>
      ) : null}
    </Card>
  )
}
