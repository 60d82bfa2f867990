/** What people in charge do about an organisation: add, rename, end, and take the end back. */

import type { OrganisationKind } from '../../platform/access/index.ts'
import { keptReason, stopsEnd } from '../../platform/open-at-end.ts'
import { themselves } from '../../platform/organisation/by.ts'
import {
  addOrganisationIn,
  endOrganisation,
  type OpenAt,
  openAt,
  renameOrganisation,
  takeBackEnd,
} from '../../platform/organisation/organisations.ts'
import { openStops, overOpen, radios, shortText, withOverOpen } from '../../platform/subject/index.ts'
import { group, words } from '../../platform/text/index.ts'
import { EndOver, EndStops } from '../../platform/ui/index.ts'
import { sayCounted } from '../counted.ts'
import { text as shared } from '../text.ts'
import { openAtEnd } from './open-rules.ts'
import { OpenThere } from './parts.tsx'
import { said, saidOfPress } from './said.ts'
import { organisation, organisations } from './subject.tsx'
import { text } from './text.ts'

const kinds = ['municipality', 'ideaBased', 'landlord'] as const satisfies readonly OrganisationKind[]

export const adding = organisations.form({
  at: 'new',
  may: 'organisations',
  opens: 'organisation-new',
  text: group(text, 'adding'),
  fields: { name: shortText(200), kind: radios(kinds, group(shared, 'kinds'), { hints: group(text, 'kindHints') }) },
  act: async (step, { name, kind }) => {
    const { municipality } = step.session
    const added = await addOrganisationIn(step.tx, themselves(step.session), { municipality, kind, name })
    if (!added.ok) return said(added.reason)
    const { what, subject, data } = added.value
    return step.done(what, { about: subject, data, to: `/organisations/${subject}` })
  },
})

export const renaming = organisation.form({
  at: 'edit',
  may: 'organisations',
  opens: 'organisation-edit',
  text: group(text, 'renaming'),
  fields: { name: shortText(200) },
  shows: ({ shown }) => ({ begins: { name: shown.name } }),
  act: async (step, { name }) => {
    const renamed = await renameOrganisation(step.tx, themselves(step.session), step.on.id, name)
    return renamed.ok ? step.done(renamed.value.what) : said(renamed.reason)
  },
})

export const ending = organisation.form({
  at: 'end',
  may: 'organisations',
  opens: 'organisation-end',
  text: withOverOpen(group(text, 'ending')),
  fields: { ...overOpen },
  shows: async ({ tx, shown, viewer }) => {
    const there = await openAt(tx, shown.id)
    const open = openAtEnd(there)
    const say = sayCounted<OpenAt>(viewer.locale, { users: `/users?organisation=${shown.id}` })
    return {
      heading: words(text, viewer.locale).ending.which(shown.name),
      before:
        there.length === 0 ? (
          <OpenThere viewer={viewer} organisationId={shown.id} open={there} />
        ) : (
          <EndStops open={open} say={say} />
        ),
      draw: () => <EndOver open={open} say={say} />,
    }
  },
  act: async (step, said) => {
    const open = openAtEnd(await openAt(step.tx, step.on.id))
    const stop = stopsEnd(open, said)
    if (stop !== null) return openStops(stop)
    const ended = await endOrganisation(step.tx, themselves(step.session), step.on.id, keptReason(open, said))
    return ended.ok ? step.done(ended.value.what) : saidOfPress(ended.reason)
  },
})

export const takingBack = organisation.press({
  at: 'return',
  may: 'organisations',
  alsoEnded: true,
  text: group(text, 'takingBack'),
  act: async (step) => {
    const back = await takeBackEnd(step.tx, themselves(step.session), step.on.id)
    return back.ok ? step.done(back.value.what) : saidOfPress(back.reason)
  },
})

export const organisationForms = organisations.routes(adding, renaming, ending, takingBack)
