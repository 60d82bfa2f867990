/** Support staff agree with a landlord on what they tell each other, with the person's yes; and end it. */

import { ask } from '../../platform/database/index.ts'
import { newId } from '../../platform/id.ts'
import { day, longText, picked, radios, stopped, wrong } from '../../platform/subject/index.ts'
import { group } from '../../platform/text/index.ts'
import { today } from '../../platform/time/index.ts'
import { FieldRow } from '../../platform/ui/index.ts'
import { support } from '../subject.tsx'
import { landlordsIn, tellsOf } from './queries.ts'
import { text } from './text.ts'

const SHORTEST = 10
const USUAL_MONTHS = 12

export const agreeing = support.form({
  at: 'tells/new',
  may: 'tell',
  opens: 'support-tell',
  back: '#told',
  text: group(text, 'agreeing'),
  fields: {
    landlord: picked(),
    words: longText(900, 4),
    fromOn: day({ within: 'planned' }),
    untilOn: day({ within: 'planned', from: today }),
    yesOn: day({ to: today }),
    yesHow: radios(['spoken', 'written'], group(text, 'yes'), { row: true }),
  },
  shows: async ({ tx, session }) => ({
    options: {
      landlord: (await ask(tx, landlordsIn(tx, session.municipality))).map(({ id, name }) => ({
        value: id,
        label: name,
      })),
    },
    begins: { fromOn: today(), untilOn: today().add({ months: USUAL_MONTHS }), yesOn: today() },
    draw: (field) => (
      <>
        {field.landlord}
        {field.words}
        <FieldRow>
          {field.fromOn}
          {field.untilOn}
        </FieldRow>
        {field.yesOn}
        {field.yesHow}
      </>
    ),
  }),
  act: async (step, { landlord, words, fromOn, untilOn, yesOn, yesHow }) => {
    const { tx, session } = step
    if (!(await ask(tx, landlordsIn(tx, session.municipality))).some(({ id }) => id === landlord))
      return wrong('landlord', 'notThere')
    if (words.length < SHORTEST) return wrong('words', 'tooShort')
    if (Temporal.PlainDate.compare(untilOn, fromOn) < 0) return wrong('untilOn', 'untilBefore')
    if (Temporal.PlainDate.compare(fromOn, yesOn) < 0) return wrong('fromOn', 'beforeYes')
    const id = newId()
    const { municipality_code } = step.own()
    const organisation_id = session.organisation.id
    const row = {
      id,
      municipality_code,
      organisation_id,
      landlord_id: landlord,
      words,
      from_on: fromOn,
      until_on: untilOn,
    }
    await tx.insertInto('support_tell').values(row).execute()
    const made = await step.add('support_tell_about', 'agreed', { tell_id: id, yes_on: yesOn, yes_how: yesHow })
    return step.done('support.tell-agreed', {
      about: made,
      data: { landlord, from: fromOn.toString(), until: untilOn.toString() },
      made,
    })
  },
  clash: { support_tell_protected: stopped('protected') },
})

export const withdrawing = support.form({
  at: 'tells/:tellId/end',
  may: 'tell',
  alsoEnded: true,
  opens: 'support-tell',
  back: '#told',
  text: group(text, 'withdrawing'),
  fields: { because: radios(['person', 'notNeeded', 'wrong'], group(text, 'because')) },
  shows: async ({ tx, shown, params }) => {
    const tell = (await ask(tx, tellsOf(tx, shown.id))).find(({ id }) => id === params.tellId)
    return { lead: tell?.words }
  },
  act: async (step, { because }) => {
    const { tx, on, params } = step
    const tell = (await ask(tx, tellsOf(tx, on.id))).find(({ id }) => id === params.tellId)
    if (tell === undefined || tell.withdrawnAt !== null) return stopped('already')
    // one that hadn't begun ends on the day when it was to
    const until_on = Temporal.PlainDate.compare(tell.fromOn, today()) > 0 ? tell.fromOn : today()
    if (Temporal.PlainDate.compare(tell.untilOn, until_on) > 0)
      await tx.updateTable('support_tell').set({ until_on }).where('id', '=', tell.tellId).execute()
    await step.stamp('support_tell_about', tell.id, 'withdrawn', { withdrawn_because: because })
    return step.done('support.tell-ended', { about: tell.id, data: { because } })
  },
})
