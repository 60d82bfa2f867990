/** /roles: who may do what, role by role, as the database has it. */

import { type OrganisationKind, type Role, rolesOf } from '../../platform/access/index.ts'
import { asUser } from '../../platform/database/index.ts'
import { type Locale, words } from '../../platform/text/index.ts'
import { Card, DefinitionList, Disclosure, Page, Section, Stack, type Viewer } from '../../platform/ui/index.ts'
import { page, roleLabel, room, signedIn, viewer } from '../../platform/web/index.ts'
import { requireCharge } from '../access.ts'
import { Tabs } from '../tabs.tsx'
import { type Permitted, permitted } from './queries.ts'
import { text } from './text.ts'
import { verbText } from './verbs.ts'

const kinds: readonly OrganisationKind[] = ['municipality', 'ideaBased', 'landlord']

export const matrixRoutes = room().get('/roles', async (c) => {
  const session = signedIn(c)
  requireCharge(session, 'see')
  const rows = await asUser(session, permitted)
  return page(c, <MatrixPage viewer={viewer(c)} rows={rows} />)
})

/** The verb as people call it; one of a newer version stands as the database has it. */
function called(verb: string, locale: Locale): string {
  const names: Readonly<Record<string, string>> = words(verbText, locale).verbs
  return names[verb] ?? verb
}

function MatrixPage({ viewer, rows }: { viewer: Viewer; rows: readonly Permitted[] }) {
  const t = words(text, viewer.locale)
  return (
    <Page viewer={viewer} title={t.title} lead={t.lead}>
      <Stack>
        <Tabs viewer={viewer} here="/roles" />
        <Card title={t.rules}>
          <ul class="measure">
            {[t.ruleSelf, t.ruleManager, t.ruleApart, t.ruleLast, t.ruleOwn].map((rule) => (
              <li>{rule}</li>
            ))}
          </ul>
        </Card>
        {kinds.map((kind) => (
          <Section title={t.kinds[kind]}>
            {rolesOf[kind].map((role) => (
              <RoleCan viewer={viewer} role={role} kind={kind} rows={rows} />
            ))}
          </Section>
        ))}
      </Stack>
    </Page>
  )
}

type RoleProps = { viewer: Viewer; role: Role; kind: OrganisationKind; rows: readonly Permitted[] }

function RoleCan({ viewer: { locale }, role, kind, rows }: RoleProps) {
  const t = words(text, locale)
  const verbs = rows.filter((row) => row.role === role && row.kind === kind).map(({ verb }) => verb)
  const names: Readonly<Record<string, string>> = words(verbText, locale).rooms
  const byRoom = Object.entries(Object.groupBy(verbs, (verb) => verb.split('.')[0] ?? ''))
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
            term: names[about] ?? about,
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
      <p>
        <a href={`/users?role=${role}`}>
          {t.holders}: {roleLabel(role, locale)}
        </a>
      </p>
    </Disclosure>
  )
}
