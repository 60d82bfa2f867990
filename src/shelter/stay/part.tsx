/** The stay on the booking's page, for the house's own staff: what to know at the door first, then rules, belongings and the note for the next shift. */

import type { Session } from '../../platform/access/index.ts'
import { ask, type Tx } from '../../platform/database/index.ts'
import { formatMoment, type Locale, words } from '../../platform/text/index.ts'
import { Card, Disclosure, LinkButton, Notice, Stack, Toolbar, useLocale } from '../../platform/ui/index.ts'
import { worksAt } from '../access.ts'
import type { Booking } from '../bookings.ts'
import {
  accepting,
  keeping,
  noting,
  returning,
  risking,
  unaccepting,
  unkeeping,
  unnoting,
  unreturning,
} from './forms.tsx'
import { type Belonging, type Note, type StayFacts, stayFacts } from './queries.ts'
import { text } from './text.ts'

/** Read with the booking; nothing for those who don't work at the house. */
export async function stayBeside(tx: Tx, session: Session, booking: Booking) {
  if (!worksAt(session, booking)) return null
  const facts = await ask(tx, stayFacts(booking.id))
  return <StayPart id={booking.id} facts={facts} />
}

function StayPart({ id, facts }: { id: string; facts: StayFacts }) {
  const locale = useLocale()
  const t = words(text, locale)
  const of = (kind: Note['kind']) => facts.notes.filter((note) => note.kind === kind)
  return (
    <Card title={t.title} id="stay">
      <p class="rule">{t.lead}</p>
      <Stack>
        {of('risk').map((risk) => (
          <Notice kind="warning" title={t.hasRisk}>
            <Written note={risk} />
          </Notice>
        ))}
        <RulesLine id={id} facts={facts} />
        <section>
          <h3>{t.belongings}</h3>
          {facts.belongings.length === 0 ? <p class="soft">{t.noBelongings}</p> : null}
          <ul class="night-guests">
            {facts.belongings.map((it) => (
              <Kept it={it} />
            ))}
          </ul>
        </section>
        <section>
          <h3>{t.notes}</h3>
          {of('note').length === 0 ? <p class="soft">{t.noNotes}</p> : null}
          {of('note').map((note) => (
            <Written note={note} />
          ))}
        </section>
        <Toolbar>
          {[keeping, noting, risking].map((form) => (
            <LinkButton href={form.path({ id })} variant="secondary" icon="add">
              {form.text[locale].title}
            </LinkButton>
          ))}
        </Toolbar>
      </Stack>
    </Card>
  )
}

function Written({ note: { id, bookingId, words: said, writtenAt, writtenBy, goneAt } }: { note: Note }) {
  const locale = useLocale()
  const t = words(text, locale)
  return (
    <>
      <blockquote>{said}</blockquote>
      <p class="rule">{`${t.writtenBy(formatMoment(writtenAt, locale), writtenBy ?? '')} ${t.goneAt(formatMoment(goneAt, locale))}`}</p>
      <unnoting.Button to={{ id: bookingId, note: id }} locale={locale} of={said} />
    </>
  )
}

function Kept({ it }: { it: Belonging }) {
  const locale = useLocale()
  const t = words(text, locale)
  const to = { id: it.bookingId, belonging: it.id }
  return (
    <li>
      <div>
        {it.words}
        <br />
        <span class="rule">
          {it.returnedAt === null
            ? t.keptBy(formatMoment(it.keptAt, locale), it.keptBy ?? '')
            : t.returnedBy(formatMoment(it.returnedAt, locale), it.returnedBy ?? '')}
        </span>
      </div>
      {it.returnedAt === null ? (
        <Toolbar>
          <returning.Button to={to} locale={locale} of={it.words} variant="secondary" />
          <unkeeping.Button to={to} locale={locale} of={it.words} />
        </Toolbar>
      ) : (
        <unreturning.Button to={to} locale={locale} of={it.words} icon="undo" />
      )}
    </li>
  )
}

function RulesLine({ id, facts: { rules, accepted } }: { id: string; facts: StayFacts }) {
  const locale: Locale = useLocale()
  const t = words(text, locale)
  const [now] = rules
  const [last] = accepted
  if (now === undefined && last === undefined) return null
  const isNow = last !== undefined && last.rulesId === now?.id
  return (
    <section>
      <h3>{t.rules}</h3>
      {last === undefined ? (
        <p>{t.notAccepted}</p>
      ) : (
        <p>
          {t.accepted(t.version(last.version), formatMoment(last.notedAt, locale), last.notedBy ?? '')}{' '}
          {isNow || now === undefined ? null : t.older}
        </p>
      )}
      {now === undefined ? null : (
        <Disclosure summary={`${t.readRules}, ${t.version(now.version)}`}>
          <blockquote>{now.words}</blockquote>
        </Disclosure>
      )}
      <Toolbar>
        {isNow || now === undefined ? null : <accepting.Button to={{ id }} locale={locale} variant="secondary" />}
        {last === undefined ? null : (
          <unaccepting.Button to={{ id: last.bookingId, acceptance: last.id }} locale={locale} icon="undo" />
        )}
      </Toolbar>
    </section>
  )
}
