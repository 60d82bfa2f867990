/** Writing and signing the board's word to the landlord, while it can still save the home. The landlord sees the promise at once. */

import { allOf, ask } from '../../platform/database/index.ts'
import { longText, optional, shortText, stopped } from '../../platform/subject/index.ts'
import { formatOre, group, words } from '../../platform/text/index.ts'
import { today } from '../../platform/time/index.ts'
import { DefinitionList, FieldRow, Notice, Stack } from '../../platform/ui/index.ts'
import { courseFrom, courseOfMatter, demandedOre } from '../clocks/course.ts'
import { askingDecisions, decisionsOfMatter, type MatterDecision, standing } from '../decision/queries.ts'
import { ownDelegation } from '../delegation/own.ts'
import { askingEvents } from '../events.ts'
import { matter } from '../subject.tsx'
import { currentOf, undertakingsOf } from '../undertakings.ts'
import { timingOn, UNDERTAKING_RULE, windowOf } from '../window.ts'
import { takeUndertakingNumber } from './number.ts'
import { suggestLetter } from './suggest.ts'
import { text } from './text.ts'
import { outOfTime, WindowNote } from './window-note.tsx'

/** The decision to undertake that an undertaking rests on: the latest that nothing stands in the place of. */
export const decisionToCarry = (decisions: readonly MatterDecision[]): MatterDecision | null =>
  standing(decisions).find(({ kind }) => kind === 'undertake') ?? null

/** Signs in the user's own name, by their own delegation. */
export const signing = matter.form({
  at: 'undertaking',
  may: 'decide',
  opens: 'undertaking',
  back: '#decision',
  text: group(text, 'signing'),
  fields: {
    landlordName: shortText(200),
    landlordReference: optional(shortText(100)),
    landlordAddress: optional(shortText(300, { width: 'full' })),
    tenantName: shortText(200),
    address: shortText(200),
    dwellingNumber: optional(shortText(20)),
    covers: longText(1000, 4),
  },
  shows: async ({ tx, session, shown, viewer }) => {
    const { locale } = viewer
    const t = words(text, locale)
    const { events, decisions } = await ask(
      tx,
      allOf({ events: askingEvents(tx, shown.id), decisions: askingDecisions(tx, shown.id) }),
    )
    const course = courseFrom(shown, events)
    const decision = decisionToCarry(decisions)
    const amount = decision?.amountOre ?? 0
    const unpaid = demandedOre(course, events)
    return {
      before: (
        <Stack>
          <WindowNote window={windowOf(shown, course)} viewer={viewer} />
          {course.safe === null ? null : <Notice kind="warning">{t.alreadySafe}</Notice>}
          {unpaid !== null && unpaid > amount ? (
            <Notice kind="warning">{t.tooLittle(formatOre(amount, locale), formatOre(unpaid, locale))}</Notice>
          ) : null}
        </Stack>
      ),
      begins: await suggestLetter(tx, shown, events),
      draw: ({ landlordName, landlordReference, landlordAddress, tenantName, address, dwellingNumber, covers }) => (
        <>
          <DefinitionList items={[{ term: t.amount, value: formatOre(amount, locale), note: decision?.delegation }]} />
          <FieldRow>
            {landlordName}
            {landlordReference}
          </FieldRow>
          {landlordAddress}
          {tenantName}
          <FieldRow>
            {address}
            {dwellingNumber}
          </FieldRow>
          {covers}
          <p class="soft">{t.signLead(session.name)}</p>
        </>
      ),
    }
  },
  act: async (step, letter) => {
    const { tx, session, on } = step
    if (currentOf(await undertakingsOf(tx, on.id)) !== null) return stopped('alreadySigned')
    const decision = decisionToCarry(await decisionsOfMatter(tx, on.id))
    if (decision === null || decision.amountOre === null) return stopped('noDecision')
    const { course } = await courseOfMatter(tx, on)
    const window = windowOf(on, course)
    const timing = timingOn(window, today())
    if (!timing.ok) return outOfTime(timing.reason)
    const { amountOre } = decision
    const delegation = await ownDelegation(tx, session, { task: 'undertake', amountOre, on: today() })
    if (!delegation.ok) return stopped(delegation.reason)
    const number = await takeUndertakingNumber(tx, session.municipality, today().year)
    const made = await step.add('undertaking', 'signed', {
      number,
      decision_id: decision.id,
      landlord_name: letter.landlordName,
      landlord_address: letter.landlordAddress,
      landlord_reference: letter.landlordReference,
      tenant_name: letter.tenantName,
      address: letter.address,
      dwelling_number: letter.dwellingNumber,
      covers: letter.covers,
      amount_ore: amountOre,
      window_last_day: window.state === 'begun' ? window.safe : null,
      window_rule: window.state === 'begun' ? window.rule : UNDERTAKING_RULE,
      signed_on: today(),
    })
    await step.add('matter_promise', 'promised', { kind: 'undertaking', by_day: null, words: null })
    const data = { undertaking: made, number, amountOre, decision: decision.id, timing: timing.value }
    return step.done('undertaking.signed', { data, made, to: `/evictions/${on.id}/undertaking` })
  },
  clash: { undertaking_current: stopped('alreadySigned') },
})
