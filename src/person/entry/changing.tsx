/** /people/:id/edit: what stands about the person, without anyone's words being lost when two save at once. */

import { day, labelOf, optional, wrong } from '../../platform/subject/index.ts'
import { formatMoment, type Locale, words } from '../../platform/text/index.ts'
import { today } from '../../platform/time/index.ts'
import { Notice, Table, useLocale } from '../../platform/ui/index.ts'
import { refusalOf } from '../create.ts'
import { writing as writingPost } from '../post/forms.tsx'
import { text as postText } from '../post/text.ts'
import { person } from '../subject.tsx'
import {
  asText,
  type Detail,
  type Difference,
  detailsOf,
  differencesOf,
  type FullDetails,
  lastChange,
} from './details.ts'
import { detailFields, laidOut, sexes } from './fields.tsx'
import { text } from './text.ts'

const formWords = (locale: Locale) => {
  const { changing, details, changedMeanwhile } = words(text, locale)
  return { ...changing, fields: { ...details, diedOn: changing.diedOn }, refusals: { changedMeanwhile } }
}

function wrongWith(typed: FullDetails) {
  const future = (locale: Locale) => words(text, locale).future
  const facts = refusalOf(typed, today())
  if (facts?.kind === 'born-in-the-future') return wrong(facts.field, future)
  if (facts !== null) return wrong('birthYear', (locale) => words(text, locale).yearDiffers)
  const { birthDate, diedOn } = typed
  if (diedOn === null) return null
  if (Temporal.PlainDate.compare(diedOn, today()) > 0) return wrong('diedOn', future)
  if (birthDate === null || Temporal.PlainDate.compare(diedOn, birthDate) >= 0) return null
  return wrong('diedOn', (locale) => words(text, locale).diedBeforeBirth)
}

/** Saved over the revision that the form was opened on; refused when another was saved since. */
export const changing = person.form({
  at: 'edit',
  may: 'change',
  opens: 'edit',
  text: { sv: formWords('sv'), en: formWords('en') },
  fields: { ...detailFields, diedOn: optional(day({ within: 'life', shownTo: today })) },
  seen: {
    is: async ({ tx, on }) => String((await detailsOf(tx, on.id)).revision),
    otherwise: 'changedMeanwhile',
  },
  shows: async ({ tx, shown, viewer: { locale }, typed, refused }) => {
    const { details } = await detailsOf(tx, shown.id)
    return {
      card: words(text, locale).changing.title,
      begins: details,
      options: { sex: sexes(locale) },
      draw: (field) => [laidOut(field), field.diedOn],
      after: (
        <p>
          <a href={writingPost.path({ id: shown.id })}>{words(postText, locale).writing.fields.address.label}</a>
        </p>
      ),
      before: refused('changedMeanwhile') ? (
        <ChangedNotice
          {...(await lastChange(tx, shown.id))}
          differences={differencesOf(details, (detail) => typed(detail) || null)}
        />
      ) : null,
    }
  },
  act: async (step, typed) => {
    const wrong = wrongWith(typed)
    if (wrong) return wrong
    const { details, revision } = await detailsOf(step.tx, step.on.id)
    await step.tx
      .updateTable('person')
      .set({
        given_name: typed.givenName,
        family_name: typed.familyName,
        called: typed.called,
        birth_date: typed.birthDate,
        birth_year: typed.birthYear ?? typed.birthDate?.year ?? null,
        sex: typed.sex,
        language: typed.language,
        phone: typed.phone,
        died_on: typed.diedOn,
        revision: revision + 1,
      })
      .where('id', '=', step.on.id)
      .execute()
    const fields = differencesOf(details, (detail) => asText(typed[detail])).map(({ detail }) => detail)
    return step.done('person.changed', { data: { revision: revision + 1, fields } })
  },
})

type ChangedNoticeProps = { by: string | null; at: Temporal.Instant | null; differences: Difference[] }

function ChangedNotice({ by, at, differences }: ChangedNoticeProps) {
  const locale = useLocale()
  const t = words(text, locale)
  const shown = (detail: Detail, value: string | null): string => {
    if (value === null) return t.empty
    if (detail !== 'sex') return value
    return value === 'female' ? t.sexes.female : t.sexes.male
  }
  return (
    <Notice kind="warning" title={t.changedTitle}>
      <p>{t.changedBy(by ?? t.somebody, at === null ? '' : formatMoment(at, locale))}</p>
      <Table
        caption={t.changedTitle}
        captionUnseen
        rows={differences}
        columns={[
          {
            label: t.field,
            cell: ({ detail }) => (detail === 'diedOn' ? t.changing.diedOn : labelOf(t.details[detail])),
          },
          { label: t.stands, cell: ({ detail, stands }) => shown(detail, stands) },
          { label: t.yours, cell: ({ detail, typed }) => shown(detail, typed) },
        ]}
        empty={<p>{t.same}</p>}
      />
    </Notice>
  )
}

export const changingRoutes = person.routes(changing)
