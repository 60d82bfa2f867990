/** On the page of a lease: its rent over time, deposit, guarantee and notice. */

import type { Child } from 'hono/jsx'
import { formatDate, formatKronor, formatNumber, words } from '../../platform/text/index.ts'
import { today } from '../../platform/time/index.ts'
import { LinkButton, Part, RuleNote, useLocale } from '../../platform/ui/index.ts'
import type { LeaseFacts } from '../lease-facts.ts'
import type { Guarantee } from '../lease-money.ts'
import type { Lease } from '../leases.ts'
import { currentRent } from '../rents.ts'
import { text as formText } from './forms.text.ts'
import {
  changingRent,
  deposit,
  ending,
  granting,
  guarantee,
  noticing,
  returning,
  unending,
  unreturning,
  withdrawing,
} from './forms.tsx'
import { guaranteeEnds, nextGrantDay } from './rules.ts'
import { text } from './text.ts'
import { undoingDeposit, undoingGuarantee, undoingRent } from './undoing.ts'

type Props = { lease: Lease; facts: LeaseFacts; may: boolean }

export function Money({ lease, facts, may }: Props) {
  const locale = useLocale()
  const t = words(text, locale)
  const f = words(formText, locale)
  const to = { id: lease.id }
  const kronor = (kr: number) => formatKronor(kr, locale)
  const { rents, deposits, guarantees, notices } = facts
  const Go = ({ href, children }: { href: string; children: Child }) => (
    <LinkButton small variant="secondary" href={href}>
      {children}
    </LinkButton>
  )
  return (
    <Part
      title={t.title}
      id="money"
      said={t.now(kronor(currentRent(lease, rents, today())))}
      actions={
        may ? (
          <>
            <Go href={changingRent.path(to)}>{f.rent.title}</Go>
            <Go href={deposit.path(to)}>{f.deposit.title}</Go>
            <Go href={guarantee.path(to)}>{f.guarantee.title}</Go>
            <Go href={noticing.path(to)}>{f.notice.title}</Go>
          </>
        ) : null
      }
    >
      <h3>{t.rents}</h3>
      <ul>
        {rents.map(({ id, fromOn, rentKr }) => {
          const line = t.rentFrom(kronor(rentKr), formatDate(fromOn, locale))
          return (
            <li>
              {line} {may ? <undoingRent.Button to={{ ...to, row: id }} of={line} locale={locale} icon="undo" /> : null}
            </li>
          )
        })}
        <li>
          {t.rentFrom(kronor(lease.rentKr), formatDate(lease.beginsOn, locale))} ({t.first})
        </li>
      </ul>
      <h3>{t.deposits}</h3>
      {deposits.length === 0 ? (
        <p>{t.noDeposit}</p>
      ) : (
        <ul>
          {deposits.map(({ id, kr, paidOn, returnedOn, returnedKr }) => {
            const line = t.paid(kronor(kr), formatDate(paidOn, locale))
            const back = { ...to, deposit: id }
            return (
              <li>
                {line}
                {returnedOn ? `. ${t.returned(kronor(returnedKr ?? 0), formatDate(returnedOn, locale))}` : ''}{' '}
                {may && returnedOn === null ? (
                  <>
                    <LinkButton small variant="secondary" href={returning.path(back)} label={`${t.returning}: ${line}`}>
                      {t.returning}
                    </LinkButton>
                    <undoingDeposit.Button to={{ ...to, row: id }} of={line} locale={locale} icon="undo" />
                  </>
                ) : null}
                {may && returnedOn ? <unreturning.Button to={back} of={line} locale={locale} icon="undo" /> : null}
              </li>
            )
          })}
        </ul>
      )}
      <h3>{t.guarantees}</h3>
      {guarantees.length === 0 ? (
        <p>{t.noGuarantee}</p>
      ) : (
        <ul>
          {guarantees.map((one) => (
            <GuaranteeLine guarantee={one} leaseId={lease.id} may={may} />
          ))}
        </ul>
      )}
      <h3>{t.notices}</h3>
      {notices.length === 0 ? <p>{t.noNotice}</p> : null}
      {notices.map(({ id, byWhom, givenOn, lastOn }) => {
        const line = t.noticeLine(t.given[byWhom], formatDate(givenOn, locale), formatDate(lastOn, locale))
        return (
          <p>
            {line} {lease.endsOn === null ? t.stillRuns : ''}{' '}
            {may ? <withdrawing.Button to={{ ...to, notice: id }} of={line} locale={locale} icon="undo" /> : null}
          </p>
        )
      })}
      {notices.length > 0 ? <RuleNote rule={t.noticeRule} section="JB 12 kap. 4 och 5 §§" id="HO-02" /> : null}
    </Part>
  )
}

function GuaranteeLine({ guarantee: one, leaseId, may }: { guarantee: Guarantee; leaseId: string; may: boolean }) {
  const locale = useLocale()
  const t = words(text, locale)
  const date = (on: Temporal.PlainDate) => formatDate(on, locale)
  const line = [
    t.guarantors[one.guarantor],
    t.from(date(one.fromOn)),
    one.untilOn && t.until(date(one.untilOn)),
    one.months && t.months(formatNumber(one.months, locale)),
  ]
    .filter(Boolean)
    .join(' ')
  const { last, other } = guaranteeEnds(one.fromOn, one.noticeOn ?? today())
  const to = { id: leaseId, guarantee: one.id }
  const asks = one.guarantor === 'municipality' && one.appliedOn === null && one.endedOn === null
  const grantDay = asks ? nextGrantDay(today()) : null
  return (
    <li>
      {line}.{' '}
      {one.appliedOn
        ? `${t.applied(date(one.appliedOn))}${one.grantedOn ? `, ${t.granted(date(one.grantedOn))}` : ''}. `
        : ''}
      {one.endedOn ? `${t.endsOn(date(one.endedOn))}. ` : ''}
      {other ? t.readings(date(other)) : ''}
      {one.endedOn === null ? <RuleNote on={last} rule={t.earliest} section="JB 12 kap. 28 a §" id="HO-04" /> : null}
      {grantDay ? (
        <>
          <RuleNote on={grantDay} rule={t.apply} section="F 2007:623" id="HO-06" />
          <RuleNote rule={t.grant} section="F 2007:623 2 §" id="HO-05" />
        </>
      ) : null}
      {may && one.guarantor === 'municipality' ? (
        <LinkButton small variant="secondary" href={granting.path(to)} label={`${t.granting}: ${line}`}>
          {t.granting}
        </LinkButton>
      ) : null}
      {may && one.endedOn === null ? (
        <>
          <LinkButton small variant="secondary" href={ending.path(to)} label={`${t.ending}: ${line}`}>
            {t.ending}
          </LinkButton>
          <undoingGuarantee.Button to={{ id: leaseId, row: one.id }} of={line} locale={locale} icon="undo" />
        </>
      ) : null}
      {may && one.endedOn ? <unending.Button to={to} of={line} locale={locale} icon="undo" /> : null}
    </li>
  )
}
