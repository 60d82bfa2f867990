/** On an agreement’s page: what it is, for how long, and what it extends. */

import { formatDate, formatDateRange, plural, words } from '../../platform/text/index.ts'
import { Card, type Definition, DefinitionList, LinkButton, Toolbar, useLocale } from '../../platform/ui/index.ts'
import type { Agreement } from '../load.ts'
import { agreedUntil } from '../standing.ts'
import { text as shared } from '../text.ts'
import { changing, reminding, tyingFlat } from '../write/forms.tsx'
import { text } from './text.ts'

export type Amendment = { id: string; title: string; words: string | null }

type Props = { agreement: Agreement; amendments: readonly Amendment[]; mayManage: boolean }

export function Facts({ agreement, amendments, mayManage }: Props) {
  const locale = useLocale()
  const t = words(text, locale)
  const { id, fromOn, untilOn, prolongsMonths, noticeMonths, renewOn, extendsId } = agreement
  const months = (n: number) => plural(n, t.month, t.months, locale)
  const until = agreedUntil(agreement)
  const prolonged = untilOn === null || until === null || until.equals(untilOn) ? null : formatDate(untilOn, locale)
  const notes = [
    prolonged === null ? null : t.prolonged(prolonged),
    prolongsMonths === null ? null : t.prolongs(months(prolongsMonths)),
  ]
  const items: Definition[] = [
    { term: t.kind, value: words(shared, locale).kinds[agreement.kind] },
    {
      term: t.term,
      value: formatDateRange(fromOn, until, locale),
      note: notes.filter((one) => one !== null).join(', ') || null,
    },
    ...(noticeMonths === null ? [] : [{ term: t.notice, value: months(noticeMonths) }]),
    ...(renewOn === null ? [] : [{ term: t.renewOn, value: formatDate(renewOn, locale) }]),
    ...(agreement.diaryNumber === null ? [] : [{ term: t.diary, value: agreement.diaryNumber }]),
    // nothing for whoever doesn’t read homes, as an analyst
    ...(agreement.dwellingId === null || agreement.dwellingAddress === null
      ? []
      : [
          {
            term: t.flat,
            value: (
              <a href={`/dwellings/${agreement.dwellingId}`}>
                {[agreement.dwellingAddress, agreement.dwellingNumber].filter((part) => part !== null).join(', lgh ')}
              </a>
            ),
          },
        ]),
    ...(extendsId === null
      ? []
      : [
          {
            term: t.extends,
            value: agreement.extendsTitle ? (
              <a href={`/agreements/${extendsId}`}>{agreement.extendsTitle}</a>
            ) : (
              agreement.extendsWords
            ),
            note: agreement.extendsTitle ? agreement.extendsWords : null,
          },
        ]),
    ...amendments.map((one) => ({
      term: t.extendedBy,
      value: <a href={`/agreements/${one.id}`}>{one.title}</a>,
      note: one.words,
    })),
  ]
  return (
    <Card>
      <p class="measure">{agreement.purpose}</p>
      <DefinitionList items={items} />
      {mayManage && agreement.end === null ? (
        <Toolbar>
          {agreement.signatures.length === 0 ? (
            <LinkButton href={changing.path({ id })} variant="secondary" icon="edit" small>
              {t.edit}
            </LinkButton>
          ) : (
            <LinkButton href={reminding.path({ id })} variant="secondary" small>
              {t.renew}
            </LinkButton>
          )}
          {agreement.kind === 'landlordIndividual' && agreement.signatures.length === 0 ? (
            <LinkButton href={tyingFlat.path({ id })} variant="secondary" icon="home" small>
              {t.tieFlat}
            </LinkButton>
          ) : null}
        </Toolbar>
      ) : null}
    </Card>
  )
}
