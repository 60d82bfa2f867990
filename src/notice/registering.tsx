/** Registering a notice: copied from Kronofogden's letter, in the matter that it is about when that is known already. */

import { z } from 'zod'
import { ConfirmationRule, matterToShow, noticeKinds, replaceableNotices } from '../eviction/index.ts'
import type { Session } from '../platform/access/index.ts'
import type { Tx } from '../platform/database/index.ts'
import { isId } from '../platform/id.ts'
import { done } from '../platform/outcome.ts'
import { day, longText, optional, picked, radios, shortText, stopped, time, wrong } from '../platform/subject/index.ts'
import { formatDate, group, words } from '../platform/text/index.ts'
import { momentOf, today } from '../platform/time/index.ts'
import { FieldRow, Hidden } from '../platform/ui/index.ts'
import { problem } from '../platform/web/index.ts'
import { type RegisterRefusal, registerIn } from './register.ts'
import { timeFrom } from './rules.ts'
import { notices } from './subject.tsx'
import { text } from './text.ts'

/** As the letter has it: `kl. 9` is read too. */
const clock = () => ({
  ...time(),
  schema: z.string().transform((written, ctx) => {
    const at = timeFrom(written)
    if (at !== null) return at
    ctx.addIssue({ code: 'custom', ...problem({ sv: text.sv.notATime, en: text.en.notATime }) })
    return z.NEVER
  }),
})

const replacesNone = { sv: text.sv.replacesNone, en: text.en.replacesNone }

export const registering = notices.form({
  at: 'new',
  may: 'work',
  opens: 'evictionNotice',
  text: group(text, 'registering'),
  fields: {
    matter: optional(picked()),
    reference: shortText(100),
    receivedOn: day({ to: today }),
    receivedAt: optional(clock()),
    kind: radios(noticeKinds, group(text, 'kinds')),
    evictionOn: day({ within: 'planned' }),
    evictionTime: optional(clock()),
    address: shortText(200),
    dwellingNumber: optional(shortText(20)),
    tenantName: optional(shortText(200)),
    landlordName: optional(shortText(200)),
    children: radios(['yes', 'no', 'unknown'], group(text, 'childrenChoices'), { row: true }),
    replaces: optional(picked({ empty: replacesNone })),
    words: optional(longText(2000, 3)),
  },
  shows: async ({ tx, session, asked, typed, viewer: { locale } }) => {
    const t = words(text, locale)
    const matter = await matterAsked(tx, session, typed('matter') ?? asked('matter'))
    const replaceable = await replaceableNotices(tx, matter?.id ?? null, today())
    return {
      before: (
        <>
          {matter === null ? null : (
            <p>
              {t.matter} <a href={`/evictions/${matter.id}`}>{matter.number}</a>
            </p>
          )}
          <ConfirmationRule />
        </>
      ),
      begins: {
        receivedOn: today(),
        kind: 'eviction' as const,
        children: 'unknown' as const,
        address: matter?.address,
        dwellingNumber: matter?.dwellingNumber,
        tenantName: matter?.tenantName,
        landlordName: matter?.landlord.name,
      },
      options: {
        replaces: replaceable.map(({ id, reference, evictionOn }) => ({
          value: id,
          label: t.replacesOne(reference, formatDate(evictionOn, locale)),
        })),
      },
      draw: (field) => (
        <>
          {matter === null ? null : <Hidden name="matter" value={matter.id} />}
          {field.reference}
          <FieldRow>
            {field.receivedOn}
            {field.receivedAt}
          </FieldRow>
          {field.kind}
          <FieldRow>
            {field.evictionOn}
            {field.evictionTime}
          </FieldRow>
          <FieldRow>
            {field.address}
            {field.dwellingNumber}
          </FieldRow>
          <FieldRow>
            {field.tenantName}
            {field.landlordName}
          </FieldRow>
          {field.children}
          {replaceable.length > 0 ? field.replaces : null}
          {field.words}
        </>
      ),
    }
  },
  act: async (step, { matter, receivedOn, receivedAt, children, replaces, ...facts }) => {
    const input = {
      ...facts,
      receivedAt: receivedMoment(receivedOn, receivedAt),
      children: children === 'unknown' ? null : children === 'yes',
      replacesId: replaces,
      matterId: matter,
    }
    const registered = await registerIn(step.tx, step.session, input, 'form')
    if (!registered.ok) return notRegistered(registered.reason)
    const { id, data } = registered.value
    const to = `/eviction-notices/${id}`
    // the same notice again: nothing is done, and nothing is told
    if (data === null) return done({ to, says: (locale) => words(text, locale).already })
    return step.done('notice.registered', { about: id, data, made: id, to })
  },
})

const matterAsked = async (tx: Tx, session: Session, id: string | null) =>
  id === null || !isId(id) ? null : matterToShow(tx, session, id, 'evictionNotice', 'work')

/** Without a time: now when it came today, else the end of that day's office hours, so that the day is right. */
function receivedMoment(on: Temporal.PlainDate, at: string | null): Temporal.Instant | null {
  if (at !== null) return momentOf(on, at)
  return on.equals(today()) ? null : momentOf(on, '16:00')
}

function notRegistered({ kind }: RegisterRefusal) {
  switch (kind) {
    case 'receivedInFuture':
      return wrong('receivedOn', kind)
    case 'evictionBeforeReceived':
      return wrong('evictionOn', kind)
    case 'replacesOther':
      return wrong('replaces', kind)
    default:
      return stopped((locale) => words(text, locale).notTied[kind])
  }
}
