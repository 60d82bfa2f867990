/** On the page of a lease of another kind: which law holds, by what decides it, and what it means for the one who lives there. */

import { computeRule } from '../../law/index.ts'
import { formatDate, formatMoment, type Locale, words } from '../../platform/text/index.ts'
import { LinkButton, Part, RuleNote, useLocale } from '../../platform/ui/index.ts'
import { isProtectedHousing } from '../forms.ts'
import { comesBack, holding } from '../latest.ts'
import type { Room } from '../lease-room.ts'
import type { Lease } from '../leases.ts'
import { noting, puttingBack, undoing } from '../lodging/forms.tsx'
import { text as lodgingText } from '../lodging/text.ts'
import { type WhoLets, whoLets } from '../lodging-kinds.ts'
import { text } from './other.text.ts'

type Props = { lease: Lease; rooms: readonly Room[]; may: boolean }

export function OtherKind({ lease, rooms, may }: Props) {
  const locale = useLocale()
  const t = words(text, locale)
  const sheltered = isProtectedHousing(lease.form)
  const said = words(lodgingText, locale)
  return (
    <Part
      title={t.law}
      id="law"
      actions={
        may && !sheltered ? (
          <LinkButton small variant="secondary" href={noting.path({ id: lease.id })}>
            {holding(rooms) === undefined ? said.noting.title : said.change}
          </LinkButton>
        ) : null
      }
    >
      {sheltered ? <Protected /> : <Lodging {...{ lease, rooms, may }} />}
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

function Lodging({ lease, rooms, may }: Props) {
  const locale = useLocale()
  const t = words(text, locale)
  const room = holding(rooms)
  const who = room?.whoLets ?? null
  return (
    <>
      <p>{lease.form === 'lodger' ? t.short : t.long}</p>
      {room === undefined ? (
        <>
          <p>{t.lodging}</p>
          <ul>
            {whoLets.map((one) => (
              <li>{readingOf(one, lease, null, locale)}</li>
            ))}
          </ul>
        </>
      ) : (
        <>
          {room.landlordId === null ? null : (
            <p>
              {t.letBy} <a href={`/landlords/${room.landlordId}`}>{room.landlord}</a>
            </p>
          )}
          <p>{readingOf(room.whoLets, lease, room.furnished, locale)}</p>
        </>
      )}
      <Rooms {...{ lease, rooms, may }} />
      {who === null || who === 'owner' ? <RuleNote rule={t.rules.own} section={t.sections.own} id="HO-15" /> : null}
      {who === null || who === 'elsewhere' ? (
        <RuleNote rule={t.rules.room} section={t.sections.room} id="HO-16" />
      ) : null}
    </>
  )
}

/** Which law holds where that is who lets the room. */
function readingOf(who: WhoLets, lease: Lease, furnished: boolean | null, locale: Locale): string {
  const t = words(text, locale)
  if (who !== 'elsewhere') return t.whoLets[who]
  const renewal = computeRule('HO-16', { from: lease.beginsOn })
  const from = renewal.ok && renewal.value.nominal ? renewal.value.nominal : lease.beginsOn
  return [
    t.whoLets.elsewhere,
    ...(furnished === false ? [] : [t.furnished(formatDate(from, locale))]),
    ...(furnished === true ? [] : [t.unfurnished]),
  ].join(' ')
}

/** Who said who lets it, and the way back. */
function Rooms({ lease, rooms, may }: Props) {
  const locale = useLocale()
  const t = words(lodgingText, locale)
  const last = holding(rooms)
  const when = (at: Temporal.Instant) => formatMoment(at, locale)
  const shown = rooms.filter((one) => one.id === last?.id || comesBack(rooms, one))
  return shown.map((one) => {
    const press = { to: { id: lease.id, room: one.id }, of: t.whoLets[one.whoLets], locale, icon: 'undo' } as const
    return one.undone === null ? (
      <p class="rule">
        {t.by(one.by, when(one.at))} {may ? <undoing.Button {...press} /> : null}
      </p>
    ) : (
      <p class="soft">
        {t.whoLets[one.whoLets]}. {t.undone(when(one.undone), one.undoneBy ?? '')}{' '}
        {may ? <puttingBack.Button {...press} /> : null}
      </p>
    )
  })
}
