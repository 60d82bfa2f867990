/** Entering what the board has decided to give without individual assessment, ending it, putting it right and taking it back. What stood is still read. */

import { found, type Session } from '../../platform/access/index.ts'
import type { Tx } from '../../platform/database/index.ts'
import {
  Beneath,
  day,
  desk,
  longText,
  oneOf,
  optional,
  picked,
  radios,
  shortText,
  stopped,
  wrong,
} from '../../platform/subject/index.ts'
import { group, words } from '../../platform/text/index.ts'
import { isAfter, today } from '../../platform/time/index.ts'
import { type CaseVerb, requireMay } from '../access.ts'
import { boardsWords, type SetWord, sheltersToChoose } from './queries.ts'
import { openKinds, wrongWith } from './rules.ts'
import { text } from './text.ts'
import { wordText } from './word.text.ts'

export const boardsList = desk({
  at: '/open-interventions',
  requireMay: (session, verb: CaseVerb) => requireMay(session, verb),
  frame: ({ shown: _, ...page }) => (
    <Beneath {...page} above={[{ href: '/open-interventions', label: words(text, page.viewer.locale).title }]} />
  ),
  text: group(text, 'subject'),
})

const fields = {
  kind: oneOf(openKinds, group(text, 'kinds')),
  site: optional(picked({ empty: group(text, 'everywhere') })),
  offered: radios(['yes', 'no'], group(text, 'offers')),
  conditions: optional(longText(2000, 3)),
  identity: radios(['documented', 'notDocumented'], group(text, 'identities')),
  decided: optional(day()),
  reference: shortText(200),
  from: day({ within: 'planned' }),
  until: optional(day({ within: 'planned' })),
}

type Wanted = {
  kind: SetWord['kind']
  site: string | null
  offered: 'yes' | 'no'
  conditions: string | null
  identity: 'documented' | 'notDocumented'
  decided: Temporal.PlainDate | null
  reference: string
  from: Temporal.PlainDate
  until: Temporal.PlainDate | null
}

const rowOf = (wanted: Wanted) => ({
  kind: wanted.kind,
  site_id: wanted.site,
  offered: wanted.offered === 'yes',
  conditions: wanted.conditions,
  identity_documented: wanted.identity === 'documented',
  decided_on: wanted.decided,
  reference: wanted.reference,
  from_on: wanted.from,
  until_on: wanted.until,
})

const toldOf = ({ kind, site, offered, identity, from, until }: Wanted) => ({
  ...{ kind, site, offered, identity },
  from: from.toString(),
  until: until?.toString() ?? null,
})

const isShelter = async (tx: Tx, site: string | null): Promise<boolean> =>
  site === null || (await sheltersToChoose(tx)).some(({ value }) => value === site)

const wordOf = async (tx: Tx, session: Session, id: string): Promise<SetWord> =>
  found((await boardsWords(tx, session.municipality)).find((word) => word.id === id))

export const entering = boardsList.form({
  at: 'new',
  may: 'setOpenList',
  opens: 'open-list',
  text: group(text, 'entering'),
  fields,
  shows: async ({ tx }) => ({
    begins: { offered: 'yes' as const, from: today() },
    options: { site: await sheltersToChoose(tx) },
  }),
  act: async (step, wanted) => {
    const why = wrongWith(wanted)
    if (why) return why
    if (!(await isShelter(step.tx, wanted.site))) return wrong('site', 'notAtShelters')
    const made = await step.add('open_intervention', 'set', rowOf(wanted))
    return step.done('open-intervention.set', { about: made, data: toldOf(wanted) })
  },
})

/** What was entered wrong: the right words stand instead from the day that they say, and the wrong ones are read beneath. */
export const correcting = boardsList.form({
  at: ':word/correction',
  may: 'setOpenList',
  opens: 'open-list',
  text: group(wordText, 'correcting'),
  fields,
  clash: { open_intervention_corrects: stopped('gone') },
  shows: async ({ tx, session, params }) => {
    const word = await wordOf(tx, session, params.word)
    return {
      begins: {
        ...{ kind: word.kind, site: word.siteId, conditions: word.conditions },
        offered: word.offered ? ('yes' as const) : ('no' as const),
        identity: word.identityDocumented ? ('documented' as const) : ('notDocumented' as const),
        ...{ decided: word.decidedOn, reference: word.reference, from: word.from, until: word.until },
      },
      options: { site: await sheltersToChoose(tx) },
    }
  },
  act: async (step, wanted) => {
    const word = await wordOf(step.tx, step.session, step.params.word)
    if (!word.stands) return stopped('gone')
    const why = wrongWith(wanted)
    if (why) return why
    if (!(await isShelter(step.tx, wanted.site))) return wrong('site', 'notAtShelters')
    const made = await step.add('open_intervention', 'set', { ...rowOf(wanted), corrects_id: word.id })
    return step.done('open-intervention.corrected', { about: made, data: { ...toldOf(wanted), corrects: word.id } })
  },
})

/** From a day on it takes an assessment again. */
export const ending = boardsList.form({
  at: ':word/end',
  may: 'setOpenList',
  opens: 'open-list',
  text: group(wordText, 'ending'),
  fields: { from: day({ within: 'planned' }), reference: shortText(200) },
  shows: async ({ tx, session, viewer, params }) => {
    const { kind, siteName } = await wordOf(tx, session, params.word)
    const name = words(text, viewer.locale).kinds[kind]
    return { heading: siteName === null ? name : `${name}, ${siteName}`, begins: { from: today() } }
  },
  act: async (step, { from, reference }) => {
    const word = await wordOf(step.tx, step.session, step.params.word)
    if (!word.stands || !word.offered) return stopped('gone')
    if (!isAfter(from, word.from)) return wrong('from', 'notBefore')
    const { kind, siteId } = word
    const made = await step.add('open_intervention', 'set', {
      ...{ kind, site_id: siteId, offered: false, identity_documented: true, reference, from_on: from },
    })
    return step.done('open-intervention.ended', { about: made, data: { kind, site: siteId, from: from.toString() } })
  },
})

/** Entered by mistake: what held before it holds again. */
export const undoing = boardsList.press({
  at: ':word/undo',
  may: 'setOpenList',
  text: group(wordText, 'undoing'),
  act: async (step) => {
    const word = await wordOf(step.tx, step.session, step.params.word)
    if (!word.stands) return stopped('gone')
    await step.stamp('open_intervention', word.id, 'undone')
    return step.done('open-intervention.undone', { about: word.id, data: { kind: word.kind } })
  },
})
