/** The board's confirmation to Kronofogden, the same day (Socialtjänstförordningen 2025:468 11 kap. 3 §), the copy to the person, and taking it back. */

import {
  addEventsIn,
  bareFacts,
  ConfirmationRule,
  isLate,
  matterToWorkOn,
  sendingWays,
  whenOf,
} from '../eviction/index.ts'
import { colleagues } from '../person/index.ts'
import { longText, oneOf, picked, shortText, sometimes, stopped, wrong } from '../platform/subject/index.ts'
import { formatMoment, group, type Locale, words } from '../platform/text/index.ts'
import { today } from '../platform/time/index.ts'
import { Card, DefinitionList, FieldRow, Notice as NoticeBox } from '../platform/ui/index.ts'
import { copyColumns, copyFields, laterCopyFields } from './copy-fields.ts'
import { annulEventsOf, answerWaiting } from './matter.ts'
import { type Copy, copyProblem } from './rules.ts'
import { notice } from './subject.tsx'
import { text } from './text.ts'

const place = { may: 'work', opens: 'evictionNotice', back: '#confirmation' } as const

const notConfirmed = stopped((locale) => words(text, locale).notConfirmed)

const saidConfirmed = ({ by, at }: { by: string; at: Temporal.Instant }, locale: Locale) =>
  words(text, locale).alreadyConfirmed(by, formatMoment(at, locale))

/** Names who handles it, and answers the signal that the notice came with. */
export const confirming = notice.form({
  ...place,
  at: 'confirmation',
  text: group(text, 'confirming'),
  fields: {
    handlerId: picked({ empty: false }),
    handlerContact: shortText(200),
    sentHow: oneOf(sendingWays, group(text, 'sendingWays')),
    lateBecause: sometimes(longText(1000, 2)),
    ...laterCopyFields,
  },
  knows: colleagues,
  shows: ({ session, shown, known, viewer: { locale, today } }) => {
    const t = words(text, locale)
    const late = isLate(shown, today)
    if (shown.confirmation !== null)
      return { instead: <NoticeBox kind="warning">{saidConfirmed(shown.confirmation, locale)}</NoticeBox> }
    return {
      before: (
        <>
          {late ? <NoticeBox kind="danger" title={t.late} /> : null}
          <Card>
            <DefinitionList
              items={[
                { term: t.reference, value: shown.reference },
                { term: t.day, value: whenOf(shown, locale) },
              ]}
            />
            <ConfirmationRule />
          </Card>
        </>
      ),
      begins: { handlerId: session.userId },
      options: {
        handlerId: known.map(({ id, name, title }) => ({
          value: id,
          label: title === null ? name : `${name}, ${title}`,
        })),
      },
      draw: ({ handlerId, handlerContact, sentHow, lateBecause, ...copy }) => (
        <>
          <FieldRow>
            {handlerId}
            {handlerContact}
          </FieldRow>
          {sentHow}
          {late ? lateBecause : null}
          {Object.values(copy)}
        </>
      ),
    }
  },
  act: async (step, wanted, here) => {
    const { tx, session, on } = step
    const { confirmation } = on
    if (confirmation !== null) return stopped((locale) => saidConfirmed(confirmation, locale))
    if (on.replacedBy !== null) return stopped('replaced')
    const handler = here.find(({ id }) => id === wanted.handlerId)
    if (handler === undefined) return wrong('handlerId', 'handlerNotHere')
    const late = isLate(on, today())
    if (late && wanted.lateBecause === null) return wrong('lateBecause', 'lateMissing')
    const copy = copyFrom(wanted)
    const badCopy = copy && copyProblem(copy, on.receivedOn, today())
    if (badCopy) return badCopy
    const made = await step.add('enforcement_confirmation', 'confirmed', {
      confirmed_on: today(),
      handler_id: handler.id,
      handler_contact: wanted.handlerContact,
      sent_how: wanted.sentHow,
      late_because: late ? wanted.lateBecause : null,
      ...copyColumns(copy),
    })
    if (on.matter !== null) {
      const matter = await matterToWorkOn(tx, session, on.matter.id)
      const confirmed = { ...bareFacts, kind: 'evictionConfirmed', on: today(), noticeId: on.id } as const
      await addEventsIn(tx, session, matter, [confirmed])
    }
    await answerWaiting(tx, session, on, words(text, 'sv').answerWords(handler.name), 'caseGoesOn')
    const data = { confirmation: made, handler: handler.id, how: wanted.sentHow, late }
    return step.done('notice.confirmed', { data, made })
  },
  clash: { enforcement_confirmation_current: stopped('confirmedMeanwhile') },
})

/** How and when the person got the copy, noted or put right afterwards; also of a notice that no longer counts. */
export const copying = notice.form({
  ...place,
  at: 'copy',
  alsoEnded: true,
  text: group(text, 'copying'),
  fields: copyFields,
  shows: ({ shown: { confirmation }, viewer: { locale } }) => {
    if (confirmation === null)
      return { instead: <NoticeBox kind="warning">{words(text, locale).notConfirmed}</NoticeBox> }
    const { copyHow, copyOn, copyBecause } = confirmation
    return { begins: { copyHow, copyOn: copyHow === null ? today() : copyOn, copyBecause } }
  },
  act: async (step, { copyHow: how, copyOn: on, copyBecause: because }) => {
    const { confirmation, receivedOn } = step.on
    if (confirmation === null) return notConfirmed
    const copy = { how, on, because }
    const badCopy = copyProblem(copy, receivedOn, today())
    if (badCopy) return badCopy
    await step.tx
      .updateTable('enforcement_confirmation')
      .set(copyColumns(copy))
      .where('id', '=', confirmation.id)
      .execute()
    return step.done('notice.copy-noted', { data: { how, on: on?.toString() ?? null } })
  },
})

/** It wasn't sent after all, or named the wrong one: the notice waits for confirmation again. The signal's answer stands. */
export const undoing = notice.form({
  ...place,
  at: 'confirmation/undo',
  alsoEnded: true,
  back: '',
  text: group(text, 'undoing'),
  fields: { because: longText(1000, 3) },
  act: async (step, { because }) => {
    const { confirmation } = step.on
    if (confirmation === null) return notConfirmed
    await step.stamp('enforcement_confirmation', confirmation.id, 'undone')
    await annulEventsOf(step.tx, step.session, step.on, because, ['evictionConfirmed'])
    return step.done('notice.confirmation-undone')
  },
})

type CopyTyped = { copyHow: Copy['how'] | null; copyOn: Copy['on']; copyBecause: Copy['because'] }

const copyFrom = ({ copyHow, copyOn, copyBecause }: CopyTyped): Copy | null =>
  copyHow === null ? null : { how: copyHow, on: copyOn, because: copyBecause }
