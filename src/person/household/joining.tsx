/** Who lives or applies together, as adult or child, from when to when: somebody joins, on the page that shows who is there. */

import { ask } from '../../platform/database/index.ts'
import { isId } from '../../platform/id.ts'
import { day, oneOf, picked, radios, sometimes, stopped } from '../../platform/subject/index.ts'
import { group, words } from '../../platform/text/index.ts'
import { today } from '../../platform/time/index.ts'
import { WithheldBeside, withheldBeside } from '../../platform/withheld/index.ts'
import { openReadable } from '../brief.ts'
import { hitsOf } from '../find.ts'
import { person } from '../subject.tsx'
import { addMember, beginHousehold, householdOf, mayLiveTogether } from './actions.ts'
import { leaving, returning } from './leaving.tsx'
import { membersOf } from './queries.ts'
import { childLivings, parts, wrongWith } from './rules.ts'
import { text } from './text.ts'
import { Chosen, FindSomebody, MembersBefore, MembersNow } from './views.tsx'

const notWorkedWith = stopped((locale) => words(text, locale).notWorkedWith)
const already = stopped((locale) => words(text, locale).already)

/** The household begins with its first second member. Both must be readable by the user. */
export const joining = person.form({
  at: 'household',
  may: 'household',
  opens: 'household',
  back: 'household',
  text: group(text, 'joining'),
  fields: {
    member: picked(),
    part: radios(parts, group(text, 'parts'), { row: true }),
    living: sometimes(oneOf(childLivings, group(text, 'livings'))),
    from: day({ within: 'lived', shownTo: today }),
  },
  shows: async ({ tx, session, shown, viewer: { locale }, asked, typed }) => {
    const t = words(text, locale)
    const chosenId = typed('member') ?? asked('person') ?? ''
    const [chosen = null] = isId(chosenId) && chosenId !== shown.id ? await hitsOf(tx, [chosenId]) : []
    const members = await membersOf(tx, shown.id)
    const known = [...members.map(({ who }) => who), chosen].filter((one) => one !== null)
    const named = known.map(({ id }) => id).filter((id) => id !== shown.id)
    await openReadable(tx, session, named, 'household')
    return {
      card: t.joining.title,
      before: (
        <>
          <MembersNow personId={shown.id} members={members} />
          <WithheldBeside of="household" beside={await ask(tx, withheldBeside('household', shown.id))} />
        </>
      ),
      after: <MembersBefore personId={shown.id} members={members} />,
      begins: { from: today() },
      instead: chosen === null ? <FindSomebody here={joining.path({ id: shown.id })} /> : undefined,
      draw: ({ part, living, from }) => [chosen === null ? null : <Chosen who={chosen} />, part, living, from],
    }
  },
  act: async (step, wanted) => {
    const { tx, session, on } = step
    const wrong = wrongWith(on.id, wanted, today())
    if (wrong) return wrong
    for (const id of [on.id, wanted.member]) if (!(await mayLiveTogether(tx, session, id))) return notWorkedWith
    const household = (await householdOf(tx, on.id)) ?? (await beginHousehold(step, wanted.from))
    const elsewhere = wanted.part === 'adult' ? await householdOf(tx, wanted.member) : null
    if (elsewhere !== null && elsewhere !== household) return stopped('otherHousehold', 'part')
    return step.done('household.joined', await addMember(step, household, wanted))
  },
  clash: { household_member_current: already },
})

export const householdRoutes = person.routes(joining, leaving, returning)
