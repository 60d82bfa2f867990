/** On the page of a second-hand lease: since when the tenant has a right to stay, and what the municipality owes as its landlord. */

import { formatDate, formatKronor, formatNumber, words } from '../../platform/text/index.ts'
import { today } from '../../platform/time/index.ts'
import { DefinitionList, LinkButton, Notice, Part, RuleNote, Tag, useLocale } from '../../platform/ui/index.ts'
import type { LeaseFacts, Waiver } from '../lease-facts.ts'
import type { Lease } from '../leases.ts'
import { currentRent } from '../rents.ts'
import { text as formText } from './forms.text.ts'
import { noting, undoing, unwaiving, waiving } from './forms.tsx'
import { renewalOf, rentCap, waiverFlaws } from './rules.ts'
import { text } from './text.ts'

type Props = { lease: Lease; facts: LeaseFacts; since: Temporal.PlainDate; may: boolean }

export function Renewal({ lease, facts, since, may }: Props) {
  const locale = useLocale()
  const t = words(text, locale)
  const { letting, waivers } = facts
  const renewal = renewalOf({ since, jointFlats: letting?.jointFlats ?? null, waivers })
  const says = renewal.from === null ? t.waivedUntil : t.from(formatDate(renewal.from, locale))
  return (
    <Part
      title={t.title}
      id="renewal"
      said={renewal.from === null ? t.because.waived : formatDate(renewal.from, locale)}
      actions={
        may ? (
          <>
            <LinkButton small variant="secondary" href={noting.path({ id: lease.id })}>
              {words(formText, locale).noting.title}
            </LinkButton>
            <LinkButton small variant="quiet" href={waiving.path({ id: lease.id })}>
              {words(formText, locale).waiving.title}
            </LinkButton>
          </>
        ) : null
      }
    >
      <p>
        {says} {t.because[renewal.because]}
      </p>
      {renewal.other ? <p>{t.other[renewal.other.because](formatDate(renewal.other.from, locale))}</p> : null}
      <RuleNote rule={t.rule} section={t.sections.renewal} id="HO-01" />
      <Head {...{ lease, facts, may }} />
      <h3>{t.waivers}</h3>
      {waivers.length === 0 ? (
        <p>{t.noWaivers}</p>
      ) : (
        <ul>
          {waivers.map((waiver) => (
            <WaiverLine {...{ waiver, lease, since, may }} />
          ))}
        </ul>
      )}
      {waivers.length > 0 ? <RuleNote rule={t.waiverRule} section={t.sections.waiver} id="HO-13" /> : null}
      <h3>{t.duties}</h3>
      <ul>
        {Object.values(t.dutyList).map((duty) => (
          <li>{duty}</li>
        ))}
      </ul>
      <p>{t.whenAssistanceEnds}</p>
      <RuleNote rule={t.assistanceRule} section={t.sections.assistance} id="HO-18" />
      <p class="soft">{t.legalLook}</p>
    </Part>
  )
}

function Head({ lease, facts: { letting, rents }, may }: Pick<Props, 'lease' | 'facts' | 'may'>) {
  const locale = useLocale()
  const t = words(text, locale)
  if (letting === null)
    return (
      <>
        <h3>{t.head}</h3>
        <p>{t.notWritten}</p>
        <RuleNote on={lease.beginsOn} rule={t.notTold} section={t.sections.tell} id="HO-08" />
      </>
    )
  const cap = rentCap(letting)
  const over = cap === null ? 0 : currentRent(lease, rents, today()) - cap
  return (
    <>
      <h3>{t.head}</h3>
      <DefinitionList
        items={[
          { term: t.joint, value: formatNumber(letting.jointFlats, locale) },
          ...(letting.rentedFrom ? [{ term: t.rentedFrom, value: formatDate(letting.rentedFrom, locale) }] : []),
          ...(letting.ownRentKr === null ? [] : [{ term: t.ownRent, value: formatKronor(letting.ownRentKr, locale) }]),
          { term: t.furnished, value: letting.furnished ? t.yes : t.no },
          { term: t.told, value: letting.toldOn ? formatDate(letting.toldOn, locale) : t.notTold },
          ...(cap === null ? [] : [{ term: t.cap, value: t.capOf(formatKronor(cap, locale)) }]),
        ]}
      />
      {over > 0 ? <Notice kind="warning">{t.overCap(formatKronor(over, locale))}</Notice> : null}
      {cap === null ? null : <RuleNote rule={t.cap} section={t.sections.cap} />}
      <p class="rule">
        {t.by(letting.by)}
        {may ? (
          <undoing.Button to={{ id: lease.id, letting: letting.id }} of={t.head} locale={locale} icon="undo" />
        ) : null}
      </p>
    </>
  )
}

type LineProps = Pick<Props, 'lease' | 'since' | 'may'> & { waiver: Waiver }

function WaiverLine({ waiver, lease, since, may }: LineProps) {
  const locale = useLocale()
  const t = words(text, locale)
  const flaws = waiverFlaws(waiver, since)
  const signed = t.signed(formatDate(waiver.signedOn, locale))
  return (
    <li>
      {signed} <Tag tone={flaws.length === 0 ? 'soon' : 'good'}>{flaws.length === 0 ? t.holds : t.fails}</Tag>{' '}
      {flaws.map((flaw) => t.flaws[flaw]).join(' ')}
      {may ? (
        <unwaiving.Button to={{ id: lease.id, waiver: waiver.id }} of={signed} locale={locale} icon="undo" />
      ) : null}
    </li>
  )
}
