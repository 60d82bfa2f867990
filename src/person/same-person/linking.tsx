/** Two records are said to be the same human being, on the page that shows what is linked: with a reason, and nothing is merged. */

import { found } from '../../platform/access/index.ts'
import { isId } from '../../platform/id.ts'
import { longText, picked, stopped, ticked, wrong } from '../../platform/subject/index.ts'
import { group, words } from '../../platform/text/index.ts'
import { today } from '../../platform/time/index.ts'
import { Hidden } from '../../platform/ui/index.ts'
import { briefOf, openReadable } from '../brief.ts'
import { person } from '../subject.tsx'
import { against } from './against.ts'
import { Compare } from './compare.tsx'
import { compared } from './compared.ts'
import { cutting } from './cutting.tsx'
import { recordsOf } from './facts.ts'
import { othersOf } from './queries.ts'
import { text } from './text.ts'
import { Others, WhyText } from './views.tsx'

/** The user must have a reason to read both, and have seen what speaks against it, when something does. */
export const linking = person.form({
  at: 'links',
  may: 'link',
  opens: 'links',
  back: 'links',
  text: group(text, 'linking'),
  fields: { other: picked(), because: longText(1000, 3), seen: ticked() },
  shows: async ({ tx, session, shown, viewer, asked, typed }) => {
    const chosen = typed('other') ?? asked('person') ?? ''
    const { links, possible } = await othersOf(tx, shown.id)
    const isChosen = isId(chosen) && chosen !== shown.id
    const named = [...links, ...possible].map(({ other }) => other.id)
    const open = await openReadable(tx, session, isChosen ? [chosen, ...named] : named, 'links')
    const comparison = isChosen ? await compared(tx, shown, found(open.find(({ id }) => id === chosen))) : null
    const here = linking.path({ id: shown.id })
    const others = <Others id={shown.id} here={here} links={links} possible={possible} />
    if (comparison === null) return { instead: others }
    const known = possible.find((one) => one.other.id === chosen)
    return {
      card: words(text, viewer.locale).linking.title,
      before: <Compare {...comparison} />,
      draw: ({ because, seen }) => [
        known ? <WhyText possible={known} /> : null,
        <Hidden name="other" value={chosen} />,
        because,
        comparison.against.length > 0 ? seen : null,
      ],
      after: others,
    }
  },
  act: async (step, { other, because, seen }) => {
    const { tx, on } = step
    if (other === on.id) return stopped('sameRecord')
    found(await briefOf(tx, other))
    const [a, b] = on.id < other ? [on.id, other] : [other, on.id]
    const speaking = against(...(await recordsOf(tx, [a, b])), today()).map(({ kind }) => kind)
    if (speaking.length > 0 && !seen) return wrong('seen', 'againstUnseen')
    const made = step.mine('linked')
    await tx
      .insertInto('person_link')
      .values({ ...made, a_person_id: a, b_person_id: b, because })
      .execute()
    return step.done('person.linked', { about: made.id, data: { a, b, against: speaking }, made: made.id })
  },
  clash: { person_link_current: stopped('alreadyLinked') },
})

export const linkRoutes = person.routes(linking, cutting)
