/** Homes that were lost: an eviction carried out, and where the household lived afterwards. */

import { isMeasured } from '../careers.ts'
import { closeCase, householdAtRisk } from '../prevention.ts'
import { at, happened, MUNICIPALITY, type Story, userId } from '../story.ts'
import { someFlat, writeMatter } from './household.ts'
import { messageRows } from './message-rows.ts'
import { plot } from './plot.ts'

/** An eviction that was carried out; afterwards the household lives with friends or at a hotel until it finds something of its own. */
export function carriedOut(story: Story, on: Temporal.PlainDate): void {
  const { c, rows, today } = story
  const flat = someFlat(story)
  const whole = plot(c, on, 'carriedOut', 'evicted', flat.rent)
  const day = whole.end?.on
  if (day === undefined || Temporal.PlainDate.compare(day, today) >= 0) return
  const homelessFor = c.between(25, 150)
  const again = day.add({ days: homelessFor })
  if (isMeasured(day.add({ days: 1 }), again.subtract({ days: 1 }))) return
  const household = householdAtRisk(story, on, day)
  const matter = writeMatter(story, whole, flat, household, '')
  messageRows(
    story,
    {
      kind: 'messageToBoard',
      day: on,
      flat,
      tenantName: household.name,
      dues: whole.dues,
      children: household.person.children.length,
      matter,
      answer: null,
    },
    household.signal,
  )
  const live = (form: string, from: Temporal.PlainDate, to: Temporal.PlainDate | null) => {
    const when = at(c, from)
    rows.add('told_situation', {
      id: c.id(when),
      municipality_code: MUNICIPALITY,
      person_id: household.person.id,
      living_form_code: form,
      from_on: from,
      until_on: to,
      place: null,
      because_signal_id: null,
      told_at: when,
      told_to: userId('petra'),
      ended_by: to && userId('petra'),
      corrects_id: null,
    })
    happened(story, when, userId('petra'), {
      what: 'situation.told',
      subject: household.person.id,
      person: household.person.id,
      data: { form, from: from.toString() },
    })
  }
  const found = Temporal.PlainDate.compare(again, today) < 0
  const form = c.weighted({ withFriends: 45, withFamily: 25, hotel: 20, shortSublet: 10 })
  live(form, day.add({ days: 1 }), found ? again.subtract({ days: 1 }) : null)
  if (!found) return
  live(c.weighted({ firstHandLease: 70, privateSublet: 30 }), again, null)
  closeCase(story, household, again.add({ days: c.between(20, 90) }), 'otherHome')
}
