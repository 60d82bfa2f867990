/** An agreement’s own facts: made as a draft, changed while nobody has signed, and the day by which the parties decide whether it goes on. */

import { sql } from 'kysely'
import { newId } from '../../platform/id.ts'
import {
  day,
  longText,
  optional,
  picked,
  radios,
  shortText,
  sometimes,
  stopped,
  wholeNumber,
  wrong,
} from '../../platform/subject/index.ts'
import { group, words } from '../../platform/text/index.ts'
import { now } from '../../platform/time/index.ts'
import { FieldRow } from '../../platform/ui/index.ts'
import { kinds } from '../kinds.ts'
import { municipalityNamed, partyChoices, possibleParties } from '../party/organisations.ts'
import { fitsKind, wrongCounterpart } from '../party/rules.ts'
import { agreement, agreements } from '../subject.tsx'
import { text as shared } from '../text.ts'
import { amendable } from './queries.ts'
import { wrongAmendment, wrongTerm } from './rules.ts'
import { text } from './text.ts'

const facts = {
  title: shortText(200),
  purpose: longText(2000, 4),
  fromOn: day({ within: 'planned' }),
  untilOn: sometimes(day({ within: 'planned' })),
  prolongsMonths: sometimes(wholeNumber(1, 60)),
  noticeMonths: optional(wholeNumber(0, 36)),
  renewOn: sometimes(day({ within: 'planned' })),
  diaryNumber: optional(shortText(60)),
}

const termWords = (locale: 'sv' | 'en') => {
  const { title, purpose, fromOn, untilOn, prolongsMonths, noticeMonths, renewOn, diaryNumber } =
    text[locale].adding.fields
  return { title, purpose, fromOn, untilOn, prolongsMonths, noticeMonths, renewOn, diaryNumber }
}
const termRefusals = (locale: 'sv' | 'en') => {
  const { endsBeforeItBegins, prolongsWithoutEnd, renewOutside } = text[locale].adding.refusals
  return { endsBeforeItBegins, prolongsWithoutEnd, renewOutside }
}
const changed = (locale: 'sv' | 'en') => {
  const { signed, ...rest } = text[locale].changing
  return { ...rest, fields: termWords(locale), refusals: { ...termRefusals(locale), signed } }
}
const reminded = (locale: 'sv' | 'en') => ({
  ...text[locale].reminding,
  fields: { renewOn: text[locale].adding.fields.renewOn },
  refusals: { renewOutside: text[locale].adding.refusals.renewOutside },
})

export const adding = agreements.form({
  at: 'new',
  may: 'manage',
  opens: 'agreement-new',
  text: group(text, 'adding'),
  fields: {
    kind: radios(kinds, group(shared, 'kinds'), { hints: group(text, 'kindHints') }),
    title: facts.title,
    purpose: facts.purpose,
    organisation: sometimes(picked({ empty: group(text, 'nobody') })),
    outside: sometimes(shortText(200)),
    fromOn: facts.fromOn,
    untilOn: facts.untilOn,
    prolongsMonths: facts.prolongsMonths,
    noticeMonths: facts.noticeMonths,
    renewOn: facts.renewOn,
    extendsId: sometimes(picked({ empty: group(text, 'nothing') })),
    extendsWords: sometimes(longText(1000, 3)),
    diaryNumber: facts.diaryNumber,
  },
  shows: async ({ tx, session, viewer, asked }) => {
    const parties = (await possibleParties(tx, session.municipality)).filter(({ id }) => id !== session.organisation.id)
    const earlier = await amendable(tx)
    const extended = earlier.find(({ id }) => id === asked('extends'))
    return {
      options: {
        organisation: partyChoices(parties, session.municipality, viewer.locale),
        extendsId: earlier.map(({ id, title }) => ({ value: id, label: title })),
      },
      begins: extended ? { extendsId: extended.id, kind: extended.kind } : {},
      draw: (field) => (
        <>
          {field.kind}
          {field.title}
          {field.purpose}
          {field.organisation}
          {field.outside}
          <FieldRow>
            {field.fromOn}
            {field.untilOn}
          </FieldRow>
          <FieldRow>
            {field.prolongsMonths}
            {field.noticeMonths}
          </FieldRow>
          {field.renewOn}
          {field.extendsId}
          {field.extendsWords}
          {field.diaryNumber}
        </>
      ),
    }
  },
  act: async (step, wanted) => {
    const { tx, session } = step
    const { organisation, outside, kind, extendsId, extendsWords } = wanted
    const fault =
      wrongCounterpart(organisation, outside) ?? wrongTerm(wanted) ?? wrongAmendment(extendsId, extendsWords)
    if (fault) return fault
    const who = (await possibleParties(tx, session.municipality)).find(({ id }) => id === organisation)
    if (organisation !== null && (who === undefined || who.id === session.organisation.id))
      return wrong('organisation', 'notThere')
    if (who !== undefined && !fitsKind(kind, who, session.municipality)) return wrong('organisation', 'otherKind')
    if (extendsId !== null && !(await amendable(tx)).some(({ id }) => id === extendsId))
      return wrong('extendsId', 'extendsGone')
    const id = newId()
    const made = { ...step.mine('made'), id }
    await tx
      .insertInto('agreement')
      .values({
        ...made,
        kind,
        title: wanted.title,
        purpose: wanted.purpose,
        from_on: wanted.fromOn,
        until_on: wanted.untilOn,
        prolongs_months: wanted.prolongsMonths,
        notice_months: wanted.noticeMonths,
        renew_on: wanted.renewOn,
        diary_number: wanted.diaryNumber,
        extends_id: extendsId,
        extends_words: extendsWords,
      })
      .execute()
    const party = { municipality_code: session.municipality, agreement_id: id, added_by: session.userId }
    const own = { organisation_id: session.organisation.id, organisation_municipality: session.municipality }
    const other = who
      ? { organisation_id: who.id, organisation_municipality: who.municipality, outside_name: null }
      : {
          organisation_id: null,
          organisation_municipality: outside === null ? null : municipalityNamed(outside),
          outside_name: outside,
        }
    // one after the other: the municipality stands first
    await tx
      .insertInto('agreement_party')
      .values({ id: newId(), ...party, ...own, added_at: now() })
      .execute()
    await tx
      .insertInto('agreement_party')
      .values({ id: newId(), ...party, ...other, added_at: now() })
      .execute()
    return step.done('agreement.made', { about: id, data: { kind, extends: extendsId }, to: `/agreements/${id}` })
  },
})

export const changing = agreement.form({
  at: 'edit',
  may: 'manage',
  opens: 'agreement',
  text: { sv: changed('sv'), en: changed('en') },
  fields: facts,
  shows: ({ shown, viewer }) =>
    shown.signatures.length > 0
      ? { instead: <p class="measure">{words(text, viewer.locale).changing.signed}</p> }
      : { begins: shown },
  act: async (step, wanted) => {
    if (step.on.signatures.length > 0) return stopped('signed')
    const fault = wrongTerm(wanted)
    if (fault) return fault
    await step.tx
      .updateTable('agreement')
      .set({
        title: wanted.title,
        purpose: wanted.purpose,
        from_on: wanted.fromOn,
        until_on: wanted.untilOn,
        prolongs_months: wanted.prolongsMonths,
        notice_months: wanted.noticeMonths,
        renew_on: wanted.renewOn,
        diary_number: wanted.diaryNumber,
      })
      .where('id', '=', step.on.id)
      .execute()
    return step.done('agreement.changed')
  },
})

export const reminding = agreement.form({
  at: 'renewal',
  may: 'manage',
  opens: 'agreement',
  text: { sv: reminded('sv'), en: reminded('en') },
  fields: { renewOn: facts.renewOn },
  shows: ({ shown }) => ({ begins: { renewOn: shown.renewOn } }),
  act: async (step, { renewOn }) => {
    // a term that was prolonged ends later than it says: only its beginning bounds the day
    if (renewOn !== null && Temporal.PlainDate.compare(renewOn, step.on.fromOn) < 0)
      return wrong('renewOn', 'renewOutside')
    await step.tx.updateTable('agreement').set({ renew_on: renewOn }).where('id', '=', step.on.id).execute()
    return step.done('agreement.renewal-set', { data: { on: renewOn?.toString() ?? null } })
  },
})

export const tyingFlat = agreement.form({
  at: 'dwelling',
  may: 'manage',
  opens: 'agreement',
  text: group(text, 'about'),
  fields: { address: shortText(200), number: sometimes(shortText(10)) },
  shows: ({ shown }) => ({ begins: { address: shown.dwellingAddress, number: shown.dwellingNumber } }),
  act: async (step, { address, number }) => {
    const { tx, on } = step
    if (on.kind !== 'landlordIndividual') return stopped('otherKind')
    if (on.signatures.length > 0) return stopped('signed')
    const landlords = on.parties.flatMap(({ organisationId }) => organisationId ?? [])
    const flats = await tx
      .selectFrom('dwelling')
      .select(['id', 'number'])
      .where(sql<boolean>`landlord_id = any(${landlords}::uuid[]) and lower(address) = lower(${address})`)
      .execute()
    const fits = number === null ? flats : flats.filter((one) => one.number === number)
    const [flat] = fits
    if (flat === undefined) return wrong('address', 'notFound')
    if (fits.length > 1) return wrong('number', 'severalThere')
    await tx.updateTable('agreement').set({ dwelling_id: flat.id }).where('id', '=', on.id).execute()
    return step.done('agreement.flat-tied', { data: { dwelling: flat.id } })
  },
})

export const writeRoutes = agreements.routes(adding, changing, reminding, tyingFlat)
