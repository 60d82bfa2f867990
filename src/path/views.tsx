/** The page of one person: the line of where they lived first, what happened beneath, and what to do next. */

import { PersonFrame, type PersonSection } from '../person/index.ts'
import { formatDate, formatList, formatShortDate, type Locale, words } from '../platform/text/index.ts'
import {
  Card,
  EmptyState,
  LinkButton,
  Notice,
  Pager,
  PathTimeline,
  Table,
  Tag,
  Toolbar,
  Unseen,
  useLocale,
  type Viewer,
} from '../platform/ui/index.ts'
import type { Happening, PathRow, PathView } from './queries.ts'
import { text } from './text.ts'

type May = { book: boolean; offer: boolean; openCase: boolean; support: boolean; tellSituation: boolean }
type PathPageProps = {
  viewer: Viewer
  view: PathView
  happenings: Happening[]
  nextHref: string | undefined
  firstHref: string | undefined
  sections: readonly PersonSection[]
  may: May
}

export function PathPage({ viewer, view, happenings, nextHref, firstHref, sections, may }: PathPageProps) {
  const t = words(text, viewer.locale)
  const { person, registers, household } = view
  return (
    <PersonFrame viewer={viewer} person={person} sections={sections} current="path" styles={['path']} wide>
      <Begin personId={person.id} may={may} />
      {household === null ? null : (
        <p>
          {t.household}: <Tag icon="people">{t.adults(household.adults)}</Tag>{' '}
          {household.children > 0 ? <Tag tone="kids">{t.children(household.children)}</Tag> : null}
        </p>
      )}
      {registers.length > 1 ? (
        <Notice kind="info" title={t.linked}>
          {t.linkedWhat(formatList(registers, viewer.locale))}
        </Notice>
      ) : null}
      <Line view={view} viewer={viewer} may={may} />
      <Card title={t.happened} id="happened">
        <Happenings happenings={happenings} many={registers.length > 1} />
        <Pager nextHref={nextHref} firstHref={firstHref} />
      </Card>
    </PersonFrame>
  )
}

/** What can be begun from here. */
function Begin({ personId, may }: { personId: string; may: May }) {
  const t = words(text, useLocale())
  return (
    <Toolbar>
      {may.book ? (
        <LinkButton href={`/bookings/new?person=${personId}`} icon="bed">
          {t.book}
        </LinkButton>
      ) : null}
      {may.offer ? (
        <LinkButton href={`/people/${personId}/offers/new`} variant="secondary" icon="key">
          {t.offer}
        </LinkButton>
      ) : null}
      {may.openCase ? (
        <LinkButton href={`/cases/new?person=${personId}`} variant="secondary" icon="case">
          {t.openCase}
        </LinkButton>
      ) : null}
      {may.support ? (
        <LinkButton href={`/people/${personId}/support/new`} variant="secondary" icon="support">
          {t.support}
        </LinkButton>
      ) : null}
      {may.tellSituation ? (
        <LinkButton href={`/people/${personId}/situation`} variant="secondary" icon="edit">
          {t.situation}
        </LinkButton>
      ) : null}
    </Toolbar>
  )
}

/** The line, or why there is none. */
function Line({ view, viewer, may }: { view: PathView; viewer: Viewer; may: May }) {
  const t = words(text, viewer.locale)
  const { rows, lanes, showsHousing, registers, person } = view
  if (!showsHousing && rows.length === 0) {
    return (
      <Notice kind="info" title={t.hidden}>
        {t.hiddenWhat}
      </Notice>
    )
  }
  if (rows.length === 0 && lanes.every(({ spans, marks }) => spans.length + marks.length === 0)) {
    return (
      <Card>
        <EmptyState
          title={t.none}
          who={t.noneWho}
          action={
            may.tellSituation ? (
              <LinkButton href={`/people/${person.id}/situation`} variant="secondary">
                {t.situation}
              </LinkButton>
            ) : null
          }
        >
          {t.noneWhat}
        </EmptyState>
      </Card>
    )
  }
  const many = registers.length > 1
  const detail = (row: PathRow): string =>
    [t.source[row.source], ...(many ? row.registers.map(t.inRegister) : [])].join(', ')
  return (
    <Card>
      <PathTimeline
        title={t.title}
        sentence={sentence(rows, viewer)}
        episodes={rows.map((row) => ({
          from: row.from,
          to: row.to,
          kind: row.kind,
          label: row.label,
          detail: detail(row),
        }))}
        lanes={lanes}
      />
    </Card>
  )
}

/** What the line says, in words: where the person is now, and how long the line is. */
function sentence(rows: readonly PathRow[], { locale, today }: { locale: Locale; today: Temporal.PlainDate }): string {
  const t = words(text, locale)
  const last = rows.at(-1)
  const [first] = rows
  const isNow = last !== undefined && (last.to === null || Temporal.PlainDate.compare(last.to, today) >= 0)
  const now = isNow ? t.now(last.label.toLocaleLowerCase(locale), formatDate(last.from, locale)) : t.notNow
  return first === undefined || rows.length === 1
    ? now
    : `${now} ${t.before(rows.length, formatDate(first.from, locale))}`
}

function Happenings({ happenings, many }: { happenings: Happening[]; many: boolean }) {
  const locale = useLocale()
  const t = words(text, locale)
  const register = { label: t.register, cell: (row: Happening) => row.register }
  // two leases may begin on one day: whoever hears the links alone is told which is which
  const heardOf = ({ what, on, href }: Pick<Happening, 'what' | 'on' | 'href'>): string => {
    const alike = happenings.filter((one) => one.what === what && one.on.equals(on))
    const at = alike.findIndex((one) => one.href === href)
    return [formatShortDate(on, locale), ...(alike.length > 1 ? [`(${at + 1})`] : [])].join(' ')
  }
  return (
    <Table
      caption={t.happened}
      captionUnseen
      rows={happenings}
      columns={[
        {
          label: t.what,
          names: true,
          cell: ({ what, href, on }) =>
            href === undefined ? (
              what
            ) : (
              <a href={href}>
                {what}
                <Unseen>, {heardOf({ what, href, on })}</Unseen>
              </a>
            ),
        },
        { label: t.on, cell: ({ on }) => <time datetime={on.toString()}>{formatShortDate(on, locale)}</time> },
        { label: t.detail, cell: ({ detail }) => detail ?? '' },
        ...(many ? [register] : []),
      ]}
      empty={
        <EmptyState title={t.nothing} icon="calendar">
          {t.nothingWhat}
        </EmptyState>
      }
    />
  )
}
