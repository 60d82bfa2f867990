/** /evictions/:id/residents: who lives there now, whether anybody asked for the rest, and who was noted before. */

import type { PersonBrief } from '../../person/index.ts'
import { formatDate, formatMoment, words } from '../../platform/text/index.ts'
import {
  Card,
  EmptyState,
  EndedOver,
  LinkButton,
  Table,
  Tag,
  Toolbar,
  useLocale,
  type Viewer,
} from '../../platform/ui/index.ts'
import { MatterPage } from '../frame.tsx'
import type { ShownMatter } from '../load.ts'
import { adding, asking, correcting, ending, returning } from './forms.tsx'
import { linking, unlinking } from './person.tsx'
import type { Asked, Resident } from './queries.ts'
import { childCount, childrenFirst, hasUnseen } from './rules.ts'
import { text } from './text.ts'
import { AskedLine, ResidentLine, residentName } from './views.tsx'

export type ResidentsView = {
  matter: ShownMatter
  residents: readonly Resident[]
  asked: readonly Asked[]
  may: boolean
}
type PageProps = { viewer: Viewer; view: ResidentsView }

export function ResidentsPage({ viewer, view: { matter, residents, asked, may } }: PageProps) {
  const t = words(text, viewer.locale)
  const now = childrenFirst(residents.filter(({ end }) => end === null))
  const before = residents.filter(({ end }) => end !== null)
  const children = childCount(now)
  const add = (
    <LinkButton href={adding.path({ id: matter.id })} icon="add">
      {t.add}
    </LinkButton>
  )
  return (
    <MatterPage
      viewer={viewer}
      matter={matter}
      title={t.title}
      lead={t.lead}
      actions={may && now.length > 0 ? add : null}
    >
      <Card title={t.now}>
        {children.all > 0 ? (
          <p>
            <Tag tone="kids">{t.count(children.all)}</Tag>{' '}
            <span class="soft">{t.countGroups(children.registered, children.notRegistered, children.notKnown)}</span>{' '}
            {may ? <a href={`/evictions/${matter.id}/concern`}>{t.concern}</a> : null}
          </p>
        ) : null}
        <Table
          caption={t.now}
          captionUnseen
          rows={now}
          columns={[
            { label: t.who, cell: (resident) => <ResidentLine resident={resident} people={matter.people} /> },
            ...(may ? [{ label: '', cell: (one: Resident) => <Verbs resident={one} people={matter.people} /> }] : []),
          ]}
          empty={
            <EmptyState title={t.none} who={t.noneWho} icon="people" action={may ? add : null}>
              {t.noneWhat}
            </EmptyState>
          }
        />
      </Card>
      <AskedCard matter={matter} asked={asked} answered={hasUnseen(now)} may={may} />
      {before.length > 0 ? <Before residents={before} people={matter.people} may={may} /> : null}
    </MatterPage>
  )
}

function Verbs({ resident, people }: { resident: Resident; people: readonly PersonBrief[] }) {
  const locale = useLocale()
  const t = words(text, locale)
  const who = residentName(resident, people, locale)
  const link = (href: string, label: string) => (
    <LinkButton href={href} variant="quiet" small label={`${label}: ${who}`}>
      {label}
    </LinkButton>
  )
  const to = { id: resident.id }
  return (
    <Toolbar>
      {link(correcting.path(to), t.correct)}
      {resident.personId === null ? (
        link(linking.path(to), t.link)
      ) : (
        <unlinking.Button to={to} of={who} locale={locale} icon="unlink" />
      )}
      {link(ending.path(to), t.end)}
    </Toolbar>
  )
}

type AskedProps = { matter: ShownMatter; asked: readonly Asked[]; answered: boolean; may: boolean }

/** People whom no list of tenants has are found by asking: the question stands until somebody has an answer. */
function AskedCard({ matter, asked, answered, may }: AskedProps) {
  const t = words(text, useLocale())
  const answer = may ? (
    <LinkButton href={asking.path({ id: matter.id })} variant="secondary" small icon="edit">
      {t.answerNow}
    </LinkButton>
  ) : null
  return (
    <Card title={t.question} id="asked" actions={answer}>
      {asked.length === 0 && !answered ? <p>{t.neverAsked}</p> : null}
      <ul>
        {asked.map((one) => (
          <li>
            <AskedLine asked={one} />
          </li>
        ))}
      </ul>
    </Card>
  )
}

type BeforeProps = { residents: readonly Resident[]; people: readonly PersonBrief[]; may: boolean }

function Before({ residents, people, may }: BeforeProps) {
  const locale = useLocale()
  const t = words(text, locale)
  return (
    <Card title={t.before}>
      <ul>
        {residents.map((resident) => (
          <li>
            <s>
              <ResidentLine resident={resident} people={people} />
            </s>{' '}
            <span class="rule">
              {resident.end === null ? null : t.ends[resident.end.because]}
              {resident.end === null || resident.end.on === null ? null : ` ${formatDate(resident.end.on, locale)}`}
              {resident.end?.by == null ? null : ` · ${resident.end.by}`} ·{' '}
              {t.noted(resident.notedBy, formatMoment(resident.notedAt, locale))}
            </span>
            <EndedOver because={resident.end?.openBecause ?? null} />
            {may && resident.end !== null && resident.end.because !== 'corrected' ? (
              <returning.Button
                to={{ id: resident.id }}
                of={residentName(resident, people, locale)}
                locale={locale}
                icon="undo"
              />
            ) : null}
          </li>
        ))}
      </ul>
    </Card>
  )
}
