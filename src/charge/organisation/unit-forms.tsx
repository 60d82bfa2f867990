/** What people in charge do about an organisation's units: add, rename, end, take up again. */

import { found } from '../../platform/access/index.ts'
import { themselves } from '../../platform/organisation/by.ts'
import { addUnit, changeUnit } from '../../platform/organisation/units.ts'
import { shortText } from '../../platform/subject/index.ts'
import { group } from '../../platform/text/index.ts'
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

/** The two presses on a unit differ in one word. */
const pressOnUnit = (change: 'end' | 'takeBack', at: 'units/:unitId/end' | 'units/:unitId/return') =>
  organisation.press({
    at,
    may: 'units',
    back: '#units',
    text: group(text, change === 'end' ? 'endingUnit' : 'takingUpUnit'),
    act: async (step) => {
      const place = { organisationId: step.on.id, unitId: step.params.unitId }
      const changed = await changeUnit(step.tx, themselves(step.session), place, change)
      return changed.ok ? step.done(changed.value.what, { data: changed.value.data }) : saidOfPress(changed.reason)
    },
  })
export const endingUnit = pressOnUnit('end', 'units/:unitId/end')
export const takingUpUnit = pressOnUnit('takeBack', 'units/:unitId/return')

export const unitForms = organisation.routes(addingUnit, renamingUnit, endingUnit, takingUpUnit)
