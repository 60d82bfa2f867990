/** Beginning support: in a case or by the board's list, given by the municipality or a partner, with what the person says of it. */

import { sql } from 'kysely'
import { briefOf, nameOf, openPerson } from '../../person/index.ts'
import { found, type Session } from '../../platform/access/index.ts'
import { allOf, ask, type Tx } from '../../platform/database/index.ts'
import { newId } from '../../platform/id.ts'
import { holdRecord } from '../../platform/record/index.ts'
import {
  Beneath,
  day,
  longText,
  optional,
  picked,
  pickedCode,
  radios,
  stopped,
  subject,
  wrong,
} from '../../platform/subject/index.ts'
import { group, words } from '../../platform/text/index.ts'
import { today } from '../../platform/time/index.ts'
import { EmptyState, LinkButton } from '../../platform/ui/index.ts'
import { mayDo, requireMay, type SupportVerb } from '../access.ts'
import { openKinds, wishes } from '../codes.ts'
import { giveTask, letUnitIn } from '../let-in.ts'
import { byHouse, mayOpen, type Supporter, supportStaff } from '../staff.ts'
import { text as shared } from '../text.ts'
import { givers, offeredOpenly, openCases } from './queries.ts'
import { text } from './text.ts'

/** The person, before there is any support. */
const supported = subject({
  at: '/people/:id',
  show: (tx, session, id, opens, verb: SupportVerb) => {
    requireMay(session, verb)
    return openPerson(tx, session, id, opens)
  },
  hold: async (tx, session, id, verb: SupportVerb) => {
    requireMay(session, verb)
    await holdRecord(tx)
    return found(await briefOf(tx, id))
  },
  ended: () => false,
  person: ({ id }) => id,
  frame: ({ shown, ...page }) => (
    <Beneath {...page} above={[{ href: `/people/${shown.id}`, label: words(text, page.viewer.locale).person }]} />
  ),
  text: group(text, 'subject'),
})

const FURTHEST_MONTHS_AHEAD = 12

export const beginning = supported.form({
  at: 'support/new',
  may: 'begin',
  opens: 'support',
  text: group(text, 'beginning'),
  fields: {
    basis: pickedCode({ as: 'radios' }),
    organisation: picked({ empty: false }),
    worker: optional(picked({ empty: group(text, 'nobody') })),
    beginsOn: day({ within: 'planned' }),
    wish: radios(wishes, group(shared, 'wishes'), { hints: group(shared, 'wishHints') }),
    said: optional(longText(900, 3)),
    words: optional(longText(900, 3)),
  },
  knows: supportStaff,
  shows: async ({ tx, session, shown, viewer, known, asked }) => {
    const { locale } = viewer
    const t = words(text, locale)
    const heading = t.newTitle(nameOf(shown, locale, 'ownPage'))
    const parts = {
      cases: openCases(tx, shown.id),
      open: offeredOpenly(today()),
      from: givers(tx, session.municipality),
    }
    const { cases, open, from } = await ask(tx, allOf(parts))
    if (cases.length + open.length === 0) {
      const action = <LinkButton href={`/cases/new?person=${shown.id}`}>{t.openCase}</LinkButton>
      return { heading, instead: <EmptyState title={t.noBasis} icon="support" action={action} /> }
    }
    const basis = [
      ...cases.map(({ id, number }) => ({ value: id, label: t.inCase(number) })),
      ...open.map(({ kind }) => ({ value: kind, label: words(shared, locale).openKinds[kind] })),
    ]
    const wanted = basis.find(({ value }) => value === asked('case')) ?? basis[0]
    return {
      heading,
      before: <p class="measure">{words(shared, locale).apart}</p>,
      options: {
        basis,
        organisation: from.map(({ id, name }) => ({ value: id, label: name })),
        worker: byHouse(known),
      },
      begins: {
        basis: wanted?.value,
        organisation: session.organisation.id,
        worker: known.some(({ id }) => id === session.userId) && !mayDo(session, 'load') ? session.userId : null,
        beginsOn: today(),
        wish: 'wants' as const,
      },
    }
  },
  act: async (step, { basis, organisation, worker, beginsOn, wish, said, words }, staff) => {
    const { tx, session, on } = step
    if (Temporal.PlainDate.compare(beginsOn, today().add({ months: FURTHEST_MONTHS_AHEAD })) > 0)
      return wrong('beginsOn', 'tooFarAhead')
    const rests = await restsOn(tx, on.id, basis, beginsOn)
    if (rests === 'identityFree' || rests === 'noCase') return wrong('basis', rests)
    if (!(await ask(tx, givers(tx, session.municipality))).some(({ id }) => id === organisation))
      return wrong('organisation', 'notThere')
    const who = worker === null ? null : staff.find(({ id }) => id === worker)
    if (who === undefined || (who !== null && who.organisationId !== organisation)) return wrong('worker', 'notThere')
    if (who !== null && lacksUnit(session, who)) return wrong('worker', 'noUnit')
    if (who !== null && !(await mayOpen(tx, on.id, who.id))) return wrong('worker', 'notNamed')
    const begun = { ...step.mine('begun'), person_id: on.id, organisation_id: organisation, begins_on: beginsOn, words }
    const { id } = begun
    const hangs = { support_id: id, municipality_code: begun.municipality_code }
    await tx
      .insertInto('support')
      .values({ ...begun, ...rests })
      .execute()
    const whose = { id, personId: on.id, organisationId: organisation }
    await giveTask(tx, session, whose, beginsOn)
    if (who !== null) await letUnitIn(tx, session, whose, who)
    // from its first day, or as soon as it was said
    const noted = {
      ...step.mine('noted'),
      ...hangs,
      id: newId(),
      wish,
      on_day: earlier(beginsOn, today()),
      words: said,
    }
    await tx.insertInto('support_wish').values(noted).execute()
    if (who !== null) {
      const named = { ...step.mine('named'), ...hangs, id: newId(), user_id: who.id, from_on: beginsOn }
      await tx.insertInto('support_worker').values(named).execute()
    }
    const { rows } = await sql`select from app.my_support m where m.support_id = ${id}`.execute(tx)
    const data = { organisation, worker: who?.id ?? null, wish, from: beginsOn.toString() }
    return step.done('support.begun', {
      about: id,
      data,
      made: id,
      to: rows.length > 0 ? `/support/${id}` : `/people/${on.id}`,
    })
  },
  clash: { support_runs: stopped('runs', 'organisation'), support_worker_fits: stopped('notThere', 'worker') },
})

/** Managers of the municipality read what they answer for; everybody else reads by a unit. */
export const lacksUnit = (session: Session, { organisationId, unitId }: Supporter): boolean =>
  organisationId === session.organisation.id && session.organisation.kind === 'municipality' && unitId === null

const earlier = (a: Temporal.PlainDate, b: Temporal.PlainDate) => (Temporal.PlainDate.compare(a, b) < 0 ? a : b)

async function restsOn(tx: Tx, personId: string, basis: string, day: Temporal.PlainDate) {
  const kind = openKinds.find((one) => one === basis)
  if (kind === undefined) {
    const cases = await ask(tx, openCases(tx, personId))
    return cases.some(({ id }) => id === basis) ? { case_id: basis } : 'noCase'
  }
  const offered = (await ask(tx, offeredOpenly(day))).find((one) => one.kind === kind)
  if (offered === undefined) return 'noCase'
  return offered.identityDocumented ? { open_kind: kind } : 'identityFree'
}

export const openingRoutes = supported.routes(beginning)
