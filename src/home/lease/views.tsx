/** The page of a lease: for staff with its tenants, chain and handover; for the landlord the home, the lease and its own remarks. */

import { computeRule } from '../../law/index.ts'
import { nameOf } from '../../person/index.ts'
import { formatDate, formatDateRange, formatKronor, formatMoment, words } from '../../platform/text/index.ts'
import {
  Card,
  DefinitionList,
  EndedOver,
  LinkButton,
  Notice,
  Page,
  Parts,
  RuleNote,
  Steps,
  Toolbar,
  type Viewer,
} from '../../platform/ui/index.ts'
import { WithheldBeside } from '../../platform/withheld/index.ts'
import { addressOf } from '../dwelling/rules.ts'
import { text as dwellingText } from '../dwelling/text.ts'
import { isOther, isSublet, landlordsTenant, leaseFormName } from '../forms.ts'
import { HandoverCard } from '../handover/card.tsx'
import { HandoverEvent } from '../handover/event.tsx'
import { secondHandSince } from '../handover/rules.ts'
import { text } from '../lease.text.ts'
import type { Lease, Link } from '../leases.ts'
import { Renewal } from '../letting/card.tsx'
import { type LeaseView, namesOf } from '../load-lease.ts'
import { Money } from '../money/card.tsx'
import { Costs, Talks } from '../pipeline/card.tsx'
import { ProgrammeCard } from '../programme/card.tsx'
import { Remarks } from '../remark/views.tsx'
import { Living } from '../takeover/card.tsx'
import { Terms } from '../term/card.tsx'
import { endText } from './end.text.ts'
import { ending, takingBackEnd } from './ending.tsx'
import { leavingText } from './leaving.text.ts'
import { leaving, takingBackLeaving } from './leaving.tsx'
import { OtherKind } from './other.tsx'
import { undoing } from './undoing.ts'

type Props = LeaseView & { viewer: Viewer }

export function LeasePage(props: Props) {
  const { viewer, lease, tenants, leavings, chain, remarks, obstacles, may } = props
  const { locale } = viewer
  const t = words(text, viewer.locale)
  const staying = tenants.filter(({ id }) => leavings.every(({ personId }) => personId !== id))
  const open = lease.endsOn === null
  return (
    <Page
      viewer={viewer}
      title={may.landlord ? addressOf(lease) : t.title(namesOf(tenants, viewer))}
      documentTitle={t.document}
      breadcrumb={[
        { href: '/homes', label: t.homes },
        ...tenants.slice(0, 1).map(({ id }) => ({ href: `/people/${id}`, label: t.person })),
      ]}
      actions={
        may.landlord && open ? (
          <LinkButton href={`/messages/new?dwelling=${lease.dwellingId}`} variant="secondary" icon="message">
            {words(dwellingText, viewer.locale).sendMessage}
          </LinkButton>
        ) : null
      }
    >
      {lease.endsOn ? <End {...props} /> : null}
      <WithheldBeside of="lease" beside={props.beside} />
      <Facts {...props} />
      <ProgrammeCard leaseId={lease.id} placed={props.placed} mayPlace={may.placeInProgramme} />
      {leavings.length > 0 ? <Leavings {...props} /> : null}
      {chain.length > 1 ? <Chain chain={chain} lease={lease} viewer={viewer} /> : null}
      {may.landlord || !isSublet(lease.form) ? null : open ? (
        <HandoverCard lease={lease} obstacles={obstacles} viewer={viewer} mayHandOver={may.handOver} />
      ) : null}
      {may.landlord ? null : (
        <Parts>
          {isOther(lease.form) ? <OtherKind lease={lease} rooms={props.facts.rooms} may={may.keep} /> : null}
          {isSublet(lease.form) ? (
            <>
              <Talks {...props} may={may.keep} />
              <Renewal lease={lease} facts={props.facts} since={secondHandSince(chain, lease)} may={may.keep} />
              <Terms leaseId={lease.id} terms={props.facts.terms} may={may.keep} />
              <Costs {...props} may={may.keep} />
            </>
          ) : null}
          <HandoverEvent handover={props.facts.handover} />
          <Living {...props} may={may.keep} />
          <Money lease={lease} facts={props.facts} may={may.keep} />
        </Parts>
      )}
      <Remarks
        {...{ viewer, remarks, may }}
        leaseId={lease.id}
        sublet={isSublet(lease.form)}
        matters={props.facts.matters}
      />
      {open && (may.end || may.atRisk) ? (
        <Toolbar>
          {may.atRisk ? (
            <LinkButton variant="secondary" icon="key" href={`/evictions/new?lease=${lease.id}`}>
              {t.atRisk}
            </LinkButton>
          ) : null}
          {may.end && staying.length > 1 ? (
            <LinkButton variant="secondary" href={leaving.path({ id: lease.id })}>
              {words(leavingText, locale).leaving.title}
            </LinkButton>
          ) : null}
          {may.end ? (
            <LinkButton variant="secondary" href={ending.path({ id: lease.id })}>
              {t.end}
            </LinkButton>
          ) : null}
        </Toolbar>
      ) : null}
      {open && may.begin && remarks.length === 0 && leavings.length === 0 ? (
        <>
          <p class="rule">{words(endText, locale).undoWhat}</p>
          <Toolbar>
            <undoing.Button to={{ id: lease.id }} locale={locale} icon="undo" small={false} />
          </Toolbar>
        </>
      ) : null}
    </Page>
  )
}

function Facts({ viewer, lease, tenants, may }: Props) {
  const t = words(text, viewer.locale)
  const { locale } = viewer
  return (
    <Card title={t.facts}>
      <DefinitionList
        items={[
          { term: t.dwelling, value: <a href={`/dwellings/${lease.dwellingId}`}>{addressOf(lease)}</a> },
          { term: t.landlord, value: lease.landlord },
          may.landlord
            ? { term: t.tenant, value: landlordsTenant(lease.form, lease.tenantNames, t) }
            : {
                term: tenants.length > 1 ? t.tenants : t.tenant,
                value: tenants.map((tenant, i) => (
                  <>
                    {i > 0 ? ', ' : ''}
                    <a href={`/people/${tenant.id}`}>{nameOf(tenant, locale, 'ownPage')}</a>
                  </>
                )),
              },
          { term: t.form, value: leaseFormName(lease.form, locale, may.landlord ? 'landlord' : 'staff') },
          { term: t.begins, value: formatDate(lease.beginsOn, locale) },
          { term: t.ends, value: lease.endsOn ? formatDate(lease.endsOn, locale) : t.noEnd },
          { term: t.rent, value: formatKronor(lease.rentKr, locale) },
          ...(lease.offerId && !may.landlord
            ? [
                {
                  term: t.offer,
                  value: (
                    <a href={`/offers/${lease.offerId}`} aria-label={`${t.open}: ${t.offer}`}>
                      {t.open}
                    </a>
                  ),
                },
              ]
            : []),
        ]}
      />
      {may.landlord ? null : <p class="soft">{t.noDemands}</p>}
    </Card>
  )
}

function Leavings({ viewer, lease, leavings, may }: Props) {
  const { locale } = viewer
  const t = words(leavingText, locale)
  return (
    <Card title={t.left}>
      <ul>
        {leavings.map(({ id, on, who }) => (
          <li>
            <a href={`/people/${who.id}`}>{nameOf(who, locale, 'ownPage')}</a>, {t.lastDay(formatDate(on, locale))}
            {may.end ? (
              <takingBackLeaving.Button
                to={{ id: lease.id, leaving: id }}
                of={nameOf(who, locale, 'ownPage')}
                locale={locale}
                icon="undo"
              />
            ) : null}
          </li>
        ))}
      </ul>
    </Card>
  )
}

/** The landlord of a sublet flat is the municipality's landlord: why the sublet ended is not theirs to know. */
function End({ viewer: { locale }, lease, may }: Props) {
  const t = words(text, locale)
  if (lease.endsOn === null) return null
  const day = formatDate(lease.endsOn, locale)
  const claims = computeRule('HO-07', { from: lease.endsOn })
  return (
    <Notice
      title={may.landlord || !lease.endsBecause ? t.endedOnly(day) : t.endedOn(day, t.reasons[lease.endsBecause])}
    >
      {lease.endRegisteredAt && !may.landlord ? (
        <p class="rule">{t.registered(formatMoment(lease.endRegisteredAt, locale), lease.endRegisteredBy ?? '')}</p>
      ) : null}
      <EndedOver because={lease.endOpenBecause} />
      {claims.ok && claims.value.lastDay && lease.endsBecause !== 'handedOver' ? (
        <RuleNote on={claims.value.lastDay} rule={t.claims} section={t.section.claims} id="HO-07" />
      ) : null}
      {may.end && lease.endsBecause !== 'handedOver' ? (
        <takingBackEnd.Button to={{ id: lease.id }} locale={locale} icon="undo" small={false} />
      ) : null}
    </Notice>
  )
}

type ChainProps = { chain: readonly Link[]; lease: Lease; viewer: Viewer }

function Chain({ chain, lease, viewer }: ChainProps) {
  const t = words(text, viewer.locale)
  const { locale, today } = viewer
  const state = (link: Link) => {
    if (link.endsOn && Temporal.PlainDate.compare(link.endsOn, today) < 0) return 'done'
    return Temporal.PlainDate.compare(link.beginsOn, today) > 0 ? 'coming' : 'current'
  }
  return (
    <Card title={t.chain}>
      <p class="soft">{t.chainLead}</p>
      <Steps
        label={t.chain}
        items={chain.map((link) => ({
          label: `${leaseFormName(link.form, locale)}${link.id === lease.id ? ` (${t.this})` : ''}`,
          state: state(link),
          detail: formatDateRange(link.beginsOn, link.endsOn, locale),
          ...(link.id === lease.id ? {} : { href: `/leases/${link.id}` }),
        }))}
      />
    </Card>
  )
}
