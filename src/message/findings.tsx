/** Findings on a page: beside a field, or as a list. */

import { findRule } from '../law/index.ts'
import { words } from '../platform/text/index.ts'
import { Tag, type Tone, useLocale } from '../platform/ui/index.ts'
import type { Finding } from './check.ts'
import { text } from './text.ts'

const tones = { missing: 'soon', wrong: 'late', odd: 'info' } as const satisfies Record<Finding['kind'], Tone>

/** All findings, each under what it is about. `hrefOf` leads to the field in a form. */
export function Findings({
  findings,
  hrefOf,
}: {
  findings: readonly Finding[]
  hrefOf?: (finding: Finding) => string
}) {
  return (
    <ul class="findings">
      {findings.map((finding) => (
        <li>
          <OneFinding finding={finding} href={hrefOf?.(finding)} />
        </li>
      ))}
    </ul>
  )
}

export function OneFinding({ finding, href }: { finding: Finding; href?: string | undefined }) {
  const locale = useLocale()
  const t = words(text, locale)
  const rule = finding.ruleId === undefined ? null : findRule(finding.ruleId)
  return (
    <>
      <Tag tone={tones[finding.kind]}>{t.findingKinds[finding.kind]}</Tag>{' '}
      {href === undefined ? finding.words[locale] : <a href={href}>{finding.words[locale]}</a>}{' '}
      {finding.ledTo ? <strong>{finding.ledTo[locale]}</strong> : null}
      {rule ? (
        <span class="rule">
          {' '}
          <a href={`/law#${rule.id}`}>{rule.section}</a>
        </span>
      ) : null}
    </>
  )
}
