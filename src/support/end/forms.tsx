/** Support ends over what is open in it, and is taken up again. */

import { ask } from '../../platform/database/index.ts'
import { keptReason, stopsEnd } from '../../platform/open-at-end.ts'
import {
  day,
  longText,
  openStops,
  optional,
  overOpen,
  radios,
  stopped,
  withOverOpen,
  wrong,
} from '../../platform/subject/index.ts'
import { group, words } from '../../platform/text/index.ts'
import { now, today } from '../../platform/time/index.ts'
import { EndOver } from '../../platform/ui/index.ts'
import { endings } from '../codes.ts'
import { endTask, giveTask } from '../let-in.ts'
import { support } from '../subject.tsx'
import { text as shared } from '../text.ts'
import { openAtEnd, openInSupport, sayOpen } from './open.ts'
import { text } from './text.ts'

export const ending = support.form({
  at: 'end',
  may: 'begin',
  opens: 'support',
  text: withOverOpen(group(text, 'ending')),
  fields: {
    endedOn: day({ to: today }),
    because: radios(endings, group(shared, 'endings')),
    words: optional(longText(900, 3)),
    ...overOpen,
  },
  shows: async ({ tx, session, shown, viewer: { locale } }) => {
    const t = words(text, locale)
    const open = openAtEnd(await ask(tx, openInSupport(shown.id, today())))
    return {
      begins: { endedOn: today() },
      draw: (field) => (
        <>
          {field.endedOn}
          {field.because}
          {field.words}
          <EndOver open={open} say={sayOpen(shown.id, locale)} />
          {shown.organisationId === session.organisation.id ? (
            <p>
              {t.unitStays} <a href={`/people/${shown.personId}/consents`}>{t.toContacts}</a>
            </p>
          ) : null}
        </>
      ),
    }
  },
  act: async (step, { endedOn, because, words, ...said }) => {
    const { tx, session, on } = step
    const open = openAtEnd(await ask(tx, openInSupport(on.id, today())))
    const stop = stopsEnd(open, said)
    if (stop !== null) return openStops(stop)
    if (Temporal.PlainDate.compare(endedOn, on.beginsOn) < 0) return wrong('endedOn', 'tooEarly')
    const at = now()
    const row = { ended_on: endedOn, because, words, open_because: keptReason(open, said) }
    await step.add('support_end', 'ended', row)
    const data = { because, on: endedOn.toString(), open: open.soft.map(({ kind }) => kind) }
    return step.done('support.ended', {
      data,
      // it may have been what let this user read
      last: async () => {
        await endTask(tx, session, on)
        await tx
          .updateTable('support_worker')
          .set({ until_on: endedOn, ended_at: at, ended_by: session.userId })
          .where('support_id', '=', on.id)
          .where('until_on', 'is', null)
          .execute()
        const still = await tx.selectFrom('support').select('id').where('id', '=', on.id).executeTakeFirst()
        return still === undefined ? { to: '/support' } : {}
      },
    })
  },
  clash: { support_end_current: stopped('already') },
})

/** Those who supported until the end go on; whoever has left since doesn't. */
export const reopening = support.press({
  at: 'reopening',
  may: 'begin',
  alsoEnded: true,
  text: group(text, 'reopening'),
  act: async (step) => {
    const { tx, session, on } = step
    if (on.end === null) return stopped('running')
    const other = await tx
      .selectFrom('support as s')
      .leftJoin('support_end as e', (join) => join.onRef('e.support_id', '=', 's.id').on('e.reopened_at', 'is', null))
      .select('s.id')
      .where('s.person_id', '=', on.personId)
      .where('s.organisation_id', '=', on.organisationId)
      .where('e.id', 'is', null)
      .executeTakeFirst()
    if (other) return stopped('runs')
    await step.stamp('support_end', on.end.id, 'reopened')
    await giveTask(tx, session, on, today())
    await tx
      .updateTable('support_worker')
      .set({ until_on: null, ended_at: null, ended_by: null })
      .where('support_id', '=', on.id)
      .where('until_on', '=', on.end.on)
      .where('ended_at', '>=', on.end.at.subtract({ seconds: 5 }))
      .execute()
    return step.done('support.reopened', { data: { end: on.end.id } })
  },
})
