/** On the page of a second-hand lease: talks about a lease of their own, and what the flat has cost until now. */

import { formatKronor, formatNumber, formatShortDate, plural, words } from '../../platform/text/index.ts'
import { today } from '../../platform/time/index.ts'
import { DefinitionList, EmptyPart, LinkButton, Part, Table, useLocale } from '../../platform/ui/index.ts'
import { unsettled } from '../handover-rules.ts'
import type { Talk } from '../lease-facts.ts'
import type { LeaseView } from '../load-lease.ts'
import { noting, undoing } from './costs.tsx'
import { text } from './part.text.ts'
import { costOf } from './rules.ts'
import { callingOff, holding, planning, unholding } from './talks.tsx'

const MINUTES_AN_HOUR = 60

type Props = Pick<LeaseView, 'lease' | 'facts' | 'remarks'> & { may: boolean }

export function Talks({ lease, facts: { talks }, may }: Props) {
  const locale = useLocale()
  const t = words(text, locale)
  const next = talks.find(({ heldOn, calledOff }) => heldOn === null && !calledOff)
  const plan =
    may && next === undefined && lease.endsOn === null ? (
      <LinkButton small variant="secondary" href={planning.path({ id: lease.id })}>
        {t.planning.title}
      </LinkButton>
    ) : null
  if (talks.length === 0)
    return (
      <EmptyPart title={t.talks} id="talks" none={t.noTalks} actions={plan}>
        {t.noTalksWhat}
      </EmptyPart>
    )
  const said = (talk: Talk) => {
    if (talk.calledOff) return t.calledOff(formatShortDate(talk.plannedOn, locale))
    return talk.heldOn === null
      ? t.plannedFor(formatShortDate(talk.plannedOn, locale), talk.holder)
      : t.heldOn(formatShortDate(talk.heldOn, locale), talk.holder)
  }
  return (
    <Part
      title={t.talks}
      id="talks"
      said={next ? t.nextSaid(formatShortDate(next.plannedOn, locale)) : t.noTalk}
      actions={plan}
    >
      <Table
        caption={t.talks}
        captionUnseen
        rows={[...talks]}
        columns={[
          { label: t.day, names: true, cell: said },
          { label: t.what, cell: (talk) => talk.words ?? '' },
          ...(may ? [{ label: t.change, cell: (talk: Talk) => <Ways talk={talk} leaseId={lease.id} /> }] : []),
        ]}
      />
    </Part>
  )
}

function Ways({ talk, leaseId }: { talk: Talk; leaseId: string }) {
  const locale = useLocale()
  const t = words(text, locale)
  const to = { id: leaseId, talk: talk.id }
  const of = formatShortDate(talk.plannedOn, locale)
  if (talk.heldOn !== null || talk.calledOff) return <unholding.Button to={to} of={of} locale={locale} icon="undo" />
  return (
    <>
      <LinkButton small variant="secondary" href={holding.path(to)} label={`${t.hold}: ${of}`}>
        {t.hold}
      </LinkButton>
      <callingOff.Button to={to} of={of} locale={locale} />
    </>
  )
}

export function Costs({ lease, facts: { letting, rents, costs }, remarks, may }: Props) {
  const locale = useLocale()
  const t = words(text, locale)
  const minutes = costs.reduce((sum, one) => sum + (one.minutes ?? 0), 0)
  const otherKr = costs.reduce((sum, one) => sum + (one.kr ?? 0), 0)
  const { arrears } = unsettled(remarks)
  const cost = costOf({ ...lease, rents, letting, arrears, minutes, otherKr }, today())
  const add = may ? (
    <LinkButton small variant="secondary" href={noting.path({ id: lease.id })}>
      {t.noting.title}
    </LinkButton>
  ) : null
  if (costs.length === 0 && letting === null && arrears === 0)
    return (
      <EmptyPart title={t.costs} id="costs" none={t.noCosts} actions={add}>
        {t.costsWhat}
      </EmptyPart>
    )
  const kronor = (kr: number) => formatKronor(kr, locale)
  return (
    <Part title={t.costs} id="costs" said={kronor(cost.totalKr)} actions={add}>
      <DefinitionList
        items={[
          ...(cost.emptyDays === null
            ? []
            : [
                {
                  term: t.empty,
                  value: t.emptyOf(plural(cost.emptyDays, t.dayOne, t.dayMany, locale), kronor(cost.emptyKr ?? 0)),
                },
              ]),
          ...(cost.carriedKr === null ? [] : [{ term: t.carried, value: kronor(cost.carriedKr) }]),
          { term: t.arrearsKr, value: kronor(cost.arrearsKr) },
          { term: t.otherKr, value: kronor(cost.otherKr) },
          { term: t.total, value: kronor(cost.totalKr) },
          { term: t.hours, value: t.hourOf(formatNumber(minutes / MINUTES_AN_HOUR, locale, 1)) },
        ]}
      />
      {cost.carriedKr === null ? <p class="soft">{t.unknownRent}</p> : null}
      {costs.length === 0 ? null : (
        <Table
          caption={t.costs}
          captionUnseen
          rows={[...costs]}
          columns={[
            { label: t.what, names: true, cell: ({ kind }) => t.kinds[kind] },
            { label: t.day, cell: ({ onDay, by }) => `${formatShortDate(onDay, locale)}, ${by}` },
            {
              label: t.cost,
              numeric: true,
              cell: ({ minutes: spent, kr }) =>
                kr === null ? t.hourOf(formatNumber((spent ?? 0) / MINUTES_AN_HOUR, locale, 1)) : kronor(kr),
            },
            ...(may
              ? [
                  {
                    label: t.change,
                    cell: ({ id, kind, onDay }: (typeof costs)[number]) => (
                      <undoing.Button
                        to={{ id: lease.id, cost: id }}
                        of={`${t.kinds[kind]} ${formatShortDate(onDay, locale)}`}
                        locale={locale}
                        icon="undo"
                      />
                    ),
                  },
                ]
              : []),
          ]}
        />
      )}
    </Part>
  )
}
