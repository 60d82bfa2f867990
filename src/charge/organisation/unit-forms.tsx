/** What people in charge do about an organisation's units: add, rename, end, take up again. */

import { found } from '../../platform/access/index.ts'
import { keptReason, stopsEnd } from '../../platform/open-at-end.ts'
import { themselves } from '../../platform/organisation/by.ts'
import { addUnit, changeUnit, type OpenInUnit, openInUnit } from '../../platform/organisation/units.ts'
import { openStops, overOpen, shortText, withOverOpen } from '../../platform/subject/index.ts'
import { group, words } from '../../platform/text/index.ts'
import { EndOver, EndStops } from '../../platform/ui/index.ts'
import { sayCounted } from '../counted.ts'
import { unitOpenAtEnd } from './open-rules.ts'
import { said, saidOfPress } from './said.ts'
import { organisation } from './subject.tsx'
import { text } from './text.ts'

export const addingUnit = organisation.form({
  at: 'units/new',
  may: 'units',
  opens: 'unit-new',
  back: '#units',
  text: group(text, 'addingUnit'),
  fields: { name: shortText(200) },
  act: async (step, { name }) => {
    const added = await addUnit(step.tx, themselves(step.session), step.on.id, name)
    return added.ok ? step.done(added.value.what, { data: added.value.data }) : said(added.reason)
  },
})

export const renamingUnit = organisation.form({
  at: 'units/:unitId/edit',
  may: 'units',
  opens: 'unit-edit',
  back: '#units',
  text: group(text, 'renamingUnit'),
  fields: { name: shortText(200) },
  shows: ({ shown, params }) => ({ begins: { name: found(shown.units.find(({ id }) => id === params.unitId)).name } }),
  act: async (step, { name }) => {
    const place = { organisationId: step.on.id, unitId: step.params.unitId }
    const renamed = await changeUnit(step.tx, themselves(step.session), place, { name })
    return renamed.ok ? step.done(renamed.value.what, { data: renamed.value.data }) : said(renamed.reason)
  },
})

/** Work that rests with it stays under its name, with a reason. */
export const endingUnit = organisation.form({
  at: 'units/:unitId/end',
  may: 'units',
  opens: 'unit-end',
  back: '#units',
  text: withOverOpen(group(text, 'endingUnit')),
  fields: { ...overOpen },
  shows: async ({ tx, shown, params, viewer: { locale } }) => {
    const unit = found(shown.units.find(({ id }) => id === params.unitId))
    const open = unitOpenAtEnd(await openInUnit(tx, unit.id))
    const say = sayCounted<OpenInUnit>(locale, { users: `/users?organisation=${shown.id}` })
    return {
      heading: words(text, locale).endingUnit.which(unit.name),
      before: <EndStops open={open} say={say} />,
      draw: () => <EndOver open={open} say={say} />,
    }
  },
  act: async (step, over) => {
    const place = { organisationId: step.on.id, unitId: step.params.unitId }
    const open = unitOpenAtEnd(await openInUnit(step.tx, place.unitId))
    const stop = stopsEnd(open, over)
    if (stop !== null) return openStops(stop)
    const end = { openBecause: keptReason(open, over) }
    const ended = await changeUnit(step.tx, themselves(step.session), place, { end })
    return ended.ok ? step.done(ended.value.what, { data: ended.value.data }) : saidOfPress(ended.reason)
  },
})

export const takingUpUnit = organisation.press({
  at: 'units/:unitId/return',
  may: 'units',
  back: '#units',
  text: group(text, 'takingUpUnit'),
  act: async (step) => {
    const place = { organisationId: step.on.id, unitId: step.params.unitId }
    const back = await changeUnit(step.tx, themselves(step.session), place, 'takeBack')
    return back.ok ? step.done(back.value.what, { data: back.value.data }) : saidOfPress(back.reason)
  },
})

export const unitForms = organisation.routes(addingUnit, renamingUnit, endingUnit, takingUpUnit)
