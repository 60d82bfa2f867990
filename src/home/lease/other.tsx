/** On the page of a lease of another kind: which law holds, by what decides it, and what it means for the one who lives there. */

import { computeRule } from '../../law/index.ts'
import { formatDate, words } from '../../platform/text/index.ts'
import { Part, RuleNote, useLocale } from '../../platform/ui/index.ts'
import { isProtectedHousing } from '../forms.ts'
import type { Lease } from '../leases.ts'
import { text } from './other.text.ts'

export function OtherKind({ lease }: { lease: Lease }) {
  const t = words(text, useLocale())
  return (
    <Part title={t.law} id="law">
      {isProtectedHousing(lease.form) ? <Protected /> : <Lodging lease={lease} />}
      <p>{t.notOwn}</p>
      <p class="soft">{t.legalLook}</p>
    </Part>
  )
}

function Protected() {
  const t = words(text, useLocale())
  return (
    <>
      <p>{t.protectedWhat}</p>
      <p>{t.protectedWho}</p>
      <RuleNote rule={t.rules.protected} section={t.sections.protected} id="HO-17" />
      <RuleNote rule={t.rules.child} section={t.sections.child} id="SO-17" />
    </>
  )
}

function Lodging({ lease }: { lease: Lease }) {
  const locale = useLocale()
  const t = words(text, locale)
  const renewal = computeRule('HO-16', { from: lease.beginsOn })
  const from = renewal.ok && renewal.value.nominal ? renewal.value.nominal : lease.beginsOn
  return (
    <>
      <p>{lease.form === 'lodger' ? t.short : t.long}</p>
      <p>{t.lodging}</p>
      <ul>
        <li>{t.whoLets.owner}</li>
        <li>{t.whoLets.tenant}</li>
        <li>{t.whoLets.elsewhere(formatDate(from, locale))}</li>
      </ul>
      <RuleNote rule={t.rules.own} section={t.sections.own} id="HO-15" />
      <RuleNote rule={t.rules.room} section={t.sections.room} id="HO-16" />
    </>
  )
}
