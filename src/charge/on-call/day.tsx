/** What stands on top of My day for whoever is on call, or will be: until when, who is next, what is free, and the ways that the night needs. */

import { isOnCall, type Session } from '../../platform/access/index.ts'
import type { Tx } from '../../platform/database/index.ts'
import { formatMoment, type Locale, words } from '../../platform/text/index.ts'
import { now } from '../../platform/time/index.ts'
import { Card, LinkButton, Notice, Toolbar } from '../../platform/ui/index.ts'
import { type CallingThere, callingThere, type Duty, othersDuties, ownDuties } from './queries.ts'
import { nextAfter, shiftAt } from './shifts.ts'
import { text } from './text.ts'

/** How many places are free tonight, and at how many shelters. */
export type FreeNow = (tx: Tx) => Promise<{ places: number; sites: number }>

/** Null for everybody who has no duties. */
export async function onCallDay(tx: Tx, session: Session, free: FreeNow) {
  if (session.onCall === undefined) return null
  if (!isOnCall(session)) {
    const begun = (await ownDuties(tx, session)).find((duty) => shiftAt(duty, now()) !== null)
    return (
      <OffCard
        duty={begun ?? null}
        calling={begun === undefined ? [] : await callingThere(tx)}
        locale={session.locale}
      />
    )
  }
  return <OnCard session={session} others={await othersDuties(tx, session)} {...(await free(tx))} />
}

type OffProps = { duty: Duty | null; calling: readonly CallingThere[]; locale: Locale }

function OffCard({ duty, calling, locale }: OffProps) {
  const t = words(text, locale)
  return (
    <Card title={duty === null ? t.offTitle : t.begunTitle}>
      {calling.map(({ municipality, waiting, since }) => (
        <Notice kind="danger">{t.calling(municipality, waiting, formatMoment(since, locale))}</Notice>
      ))}
      <p class="measure">{duty === null ? t.offLater : t.offNow(duty.municipalityName)}</p>
      <p>
        <LinkButton href="/on-call/own" variant={duty === null ? 'secondary' : 'primary'}>
          {t.toOwn}
        </LinkButton>
      </p>
    </Card>
  )
}

type OnProps = { session: Session; others: readonly Duty[]; places: number; sites: number }

function OnCard({ session, others, places, sites }: OnProps) {
  const { locale } = session
  const t = words(text, locale)
  const until = session.onCall?.works === 'now' ? session.onCall.until : now()
  const next = nextAfter(others, until)
  const begins =
    next === null ? null : Temporal.Instant.compare(next.shift.begins, until) < 0 ? until : next.shift.begins
  return (
    <Card title={t.nowFor(session.organisation.name, formatMoment(until, locale))}>
      <p class="measure">
        {next === null || begins === null ? t.nextUnknown : t.next(next.duty.name, formatMoment(begins, locale))}{' '}
        {t.free(places, sites)}
      </p>
      <Toolbar>
        <LinkButton href="/bookings/new" icon="search">
          {t.findPlace}
        </LinkButton>
        <LinkButton href="/tonight" variant="secondary" icon="bed">
          {t.tonight}
        </LinkButton>
        <LinkButton href="/people" variant="secondary" icon="people">
          {t.person}
        </LinkButton>
        <LinkButton href="/outreach/alerts" variant="secondary" icon="outreach">
          {t.alerts}
        </LinkButton>
        <LinkButton href="/place-requests" variant="secondary" icon="message">
          {t.requests}
        </LinkButton>
        <LinkButton href="/on-call/own" variant="quiet">
          {t.toChange}
        </LinkButton>
      </Toolbar>
    </Card>
  )
}
