/** On the matter's page: who lives there, the children first, and whether anybody has asked for those without a contract. */

import { type Asking, allOf, type Tx, told } from '../../platform/database/index.ts'
import { formatDate, words } from '../../platform/text/index.ts'
import { EmptyPart, FirstOf, LinkButton, Notice, Part, Tag, useLocale } from '../../platform/ui/index.ts'
import type { MatterVerb } from '../access.ts'
import type { Matter, ShownMatter } from '../load.ts'
import { adding, asking } from './forms.tsx'
import { type Asked, askingAsked, askingResidents, type Resident } from './queries.ts'
import { childCount, childrenFirst, hasUnseen } from './rules.ts'
import { text } from './text.ts'
import { AskedLine, ResidentLine } from './views.tsx'

export type ResidentsSectionData = { residents: readonly Resident[]; asked: Asked | null }

export const residentsSection = (tx: Tx, matter: Matter): Asking<ResidentsSectionData> =>
  told(
    allOf({ residents: askingResidents(tx, matter.id), asked: askingAsked(tx, matter.id) }),
    ({ residents, asked: [latest = null] }) => ({
      residents: residents.filter(({ end }) => end === null),
      asked: latest,
    }),
  )

const RESIDENTS_SHOWN = 6

type Props = { matter: ShownMatter; data: ResidentsSectionData; may: (verb: MatterVerb) => boolean }

export function ResidentsSection({ matter, data: { residents, asked }, may }: Props) {
  const locale = useLocale()
  const t = words(text, locale)
  const to = { id: matter.id }
  const children = childCount(residents)
  const add = may('work') ? (
    <LinkButton href={adding.path(to)} variant="secondary" small icon="add">
      {t.add}
    </LinkButton>
  ) : null
  const asks = !asked?.nobodyElse && !hasUnseen(residents)
  if (residents.length === 0 && !asks)
    return (
      <EmptyPart title={t.title} id="residents" none={t.none} who={may('work') ? undefined : t.noneWho} actions={add}>
        {t.noneWhat}
      </EmptyPart>
    )
  return (
    <Part
      title={t.title}
      id="residents"
      said={children.all > 0 ? <Tag tone="kids">{t.count(children.all)}</Tag> : residents.length}
      actions={
        <>
          {add}
          {residents.length > 0 ? (
            <LinkButton href={`/evictions/${matter.id}/residents`} variant="quiet" small>
              {t.see}
            </LinkButton>
          ) : null}
        </>
      }
    >
      {residents.length === 0 ? (
        <p>{t.none}.</p>
      ) : (
        <>
          {children.all > 0 ? (
            <p>
              <Tag tone="kids">{t.count(children.all)}</Tag>{' '}
              <span class="soft">{t.countGroups(children.registered, children.notRegistered, children.notKnown)}</span>
            </p>
          ) : null}
          <FirstOf rows={childrenFirst(residents)} most={RESIDENTS_SHOWN}>
            {(rows) => (
              <ul>
                {rows.map((resident) => (
                  <li>
                    <ResidentLine resident={resident} people={matter.people} />
                  </li>
                ))}
              </ul>
            )}
          </FirstOf>
        </>
      )}
      {asked?.nobodyElse ? (
        <p class="rule">
          <AskedLine asked={asked} />
        </p>
      ) : !asks ? null : (
        <Notice title={t.question}>
          {asked === null ? t.neverAsked : t.askedUnclear(formatDate(asked.on, locale), asked.by)}{' '}
          {may('work') ? <a href={asking.path(to)}>{t.answerNow}</a> : null}
        </Notice>
      )}
    </Part>
  )
}
