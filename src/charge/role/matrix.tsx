/** /roles: who may do what, role by role, as the database has it; in the file a line for each thing that each role may do. */

import { type OrganisationKind, type Role, rolesOf, type Session } from '../../platform/access/index.ts'
import { type ListColumn, list, listed } from '../../platform/list/index.ts'
import { oneOf, optional } from '../../platform/subject/index.ts'
import { group, type Locale, words } from '../../platform/text/index.ts'
import { Card, DefinitionList, Disclosure, Page, Section, Stack } from '../../platform/ui/index.ts'
import { roleLabel } from '../../platform/web/index.ts'
import { mayCharge, requireCharge } from '../access.ts'
import { kinds } from '../organisation/queries.ts'
import { Tabs } from '../tabs.tsx'
import { text as shared } from '../text.ts'
import { type Permitted, permitted, permittedKey } from './queries.ts'
import { text } from './text.ts'
import { verbText } from './verbs.ts'

const matrix = list({
  at: '/roles',
  // all of them on a page: a role that goes on on the next would look like one that may do less
  size: 5000,
  fields: { kind: optional(oneOf(kinds, group(shared, 'kinds'), { empty: group(text, 'allKinds') })) },
  text: group(text, 'choosing'),
  may: (session) => requireCharge(session, 'see'),
  takes: () => true,
  of: ({ session, locale, filter: { kind } }) =>
    listed<Permitted>({
      title: words(text, locale).title,
      locale,
      columns: columnsIn(locale),
      rows: (tx, { after, limit }) => permitted(tx, { kind, after, limit }),
      keyOf: permittedKey,
      empty: null,
      draw: (rows) => <Matrix session={session} locale={locale} kinds={kind === null ? kinds : [kind]} rows={rows} />,
    }),
  draw: ({ viewer, locale, problems, failed, choosing, rows, files }) => {
    const t = words(text, locale)
    return (
      <Page viewer={viewer} title={t.title} lead={t.lead} actions={files} failed={failed}>
        <Stack>
          <Tabs viewer={viewer} here="/roles" />
          {problems}
          <Card title={t.rules}>
            <ul class="measure">
              {[t.ruleSelf, t.ruleManager, t.ruleApart, t.ruleLast, t.ruleOwn].map((rule) => (
                <li>{rule}</li>
              ))}
            </ul>
          </Card>
          {choosing}
          {rows}
        </Stack>
      </Page>
    )
  },
})

export const matrixRoutes = matrix.routes

/** The verb as people call it; one of a newer version stands as the database has it. */
function called(verb: string, locale: Locale): string {
  const names: Readonly<Record<string, string>> = words(verbText, locale).verbs
  return names[verb] ?? verb
}

const roomOf = (verb: string): string => verb.split('.')[0] ?? ''

function aboutOf(room: string, locale: Locale): string {
  const names: Readonly<Record<string, string>> = words(verbText, locale).rooms
  return names[room] ?? room
}

function columnsIn(locale: Locale): ListColumn<Permitted>[] {
  const t = words(text, locale)
  return [
    { label: t.role, kind: 'text', of: ({ role }) => roleLabel(role, locale) },
    { label: t.kind, kind: 'text', of: ({ kind }) => words(shared, locale).kinds[kind] },
    { label: t.about, kind: 'text', of: ({ verb }) => aboutOf(roomOf(verb), locale) },
    { label: t.may, kind: 'text', of: ({ verb }) => called(verb, locale) },
  ]
}

type MatrixProps = {
  session: Session
  locale: Locale
  kinds: readonly OrganisationKind[]
  rows: readonly Permitted[]
}

function Matrix({ session, locale, kinds, rows }: MatrixProps) {
  const t = words(text, locale)
  const read = (kind: OrganisationKind) => mayCharge(session, 'seeAll') || kind === session.organisation.kind
  return (
    <Stack>
      {kinds.map((kind) => (
        <Section title={t.kinds[kind]}>
          {rolesOf[kind].map((role) => (
            <RoleCan {...{ role, kind, rows, locale }} mayFind={read(kind)} />
          ))}
        </Section>
      ))}
    </Stack>
  )
}

type RoleProps = {
  role: Role
  kind: OrganisationKind
  rows: readonly Permitted[]
  locale: Locale
  /** whether those who have it are any whom one reads about */
  mayFind: boolean
}

function RoleCan({ role, kind, rows, locale, mayFind }: RoleProps) {
  const t = words(text, locale)
  const verbs = rows.filter((row) => row.role === role && row.kind === kind).map(({ verb }) => verb)
  const byRoom = Object.entries(Object.groupBy(verbs, roomOf))
  return (
    <Disclosure
      id={`${kind}-${role}`}
      summary={
        <>
          {roleLabel(role, locale)} <span class="soft">{t.count(verbs.length)}</span>
        </>
      }
    >
      {verbs.length === 0 ? (
        <p class="soft">{t.nobody}</p>
      ) : (
        <DefinitionList
          items={byRoom.map(([about, them = []]) => ({
            term: aboutOf(about, locale),
            value: (
              <ul>
                {them.map((verb) => (
                  <li>{called(verb, locale)}</li>
                ))}
              </ul>
            ),
          }))}
        />
      )}
      {mayFind ? (
        <p>
          <a href={`/users?role=${role}`}>
            {t.holders}: {roleLabel(role, locale)}
          </a>
        </p>
      ) : null}
    </Disclosure>
  )
}
