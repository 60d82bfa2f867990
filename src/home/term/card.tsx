/** On the page of a second-hand lease: its special terms, and the way to be rid of them. */

import { formatDate, formatNumber, words } from '../../platform/text/index.ts'
import { EmptyPart, LinkButton, Part, Table, useLocale } from '../../platform/ui/index.ts'
import type { Term } from '../lease-facts.ts'
import { puttingBack, removing, undoing, writing } from './forms.tsx'
import { text } from './text.ts'

type Props = { leaseId: string; terms: readonly Term[]; may: boolean }

export function Terms({ leaseId, terms, may }: Props) {
  const locale = useLocale()
  const t = words(text, locale)
  const add = may ? (
    <LinkButton small variant="secondary" href={writing.path({ id: leaseId })}>
      {t.writing.title}
    </LinkButton>
  ) : null
  if (terms.length === 0)
    return (
      <EmptyPart title={t.title} id="terms" none={t.none} actions={add}>
        {t.noneWhat}
      </EmptyPart>
    )
  const standing = terms.filter(({ removedOn }) => removedOn === null)
  return (
    <Part title={t.title} id="terms" said={t.standing(formatNumber(standing.length, locale))} actions={add}>
      <p class="soft measure">{t.lead}</p>
      <Table
        caption={t.title}
        captionUnseen
        rows={[...terms]}
        columns={[
          { label: t.list.what, names: true, cell: ({ kind }) => t.kinds[kind] },
          {
            label: t.list.since,
            cell: (term) => (
              <>
                {t.agreed(formatDate(term.agreedOn, locale), term.by)}
                {term.removedOn ? (
                  <span class="rule"> {t.removed(formatDate(term.removedOn, locale), term.removedBy ?? '')}</span>
                ) : null}
              </>
            ),
          },
          ...(may ? [{ label: t.remove, cell: (term: Term) => <Ways term={term} leaseId={leaseId} /> }] : []),
        ]}
      />
      <p class="soft measure">{t.never}</p>
    </Part>
  )
}

function Ways({ term, leaseId }: { term: Term; leaseId: string }) {
  const locale = useLocale()
  const t = words(text, locale)
  const to = { id: leaseId, term: term.id }
  const of = t.kinds[term.kind]
  if (term.removedOn !== null) return <puttingBack.Button to={to} of={of} locale={locale} icon="undo" />
  return (
    <>
      <LinkButton small variant="secondary" href={removing.path(to)} label={`${t.remove}: ${of}`}>
        {t.remove}
      </LinkButton>
      <undoing.Button to={to} of={of} locale={locale} icon="undo" />
    </>
  )
}
