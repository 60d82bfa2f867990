/** The frame of every page about one person: protection is said first, then the name, then the ways between the pages. */

import type { Child } from 'hono/jsx'
import { formatIdentifier } from '../../law/index.ts'
import { may, type Session } from '../../platform/access/index.ts'
import { ageOn, formatAge, words } from '../../platform/text/index.ts'
import { today } from '../../platform/time/index.ts'
import { Notice, Page, useLocale, type Viewer } from '../../platform/ui/index.ts'
import { mayOnPerson } from '../access.ts'
import { maySeeReaders, nameOf, type PersonBrief } from '../brief.ts'
import { text } from './text.ts'

export const personSections = [
  'path',
  'situation',
  'household',
  'consents',
  'readers',
  'edit',
  'numbers',
  'links',
  'protection',
] as const
export type PersonSection = (typeof personSections)[number]

/** The section that a page is called by; the path when it is none of them. */
export const sectionCalled = (page: string): PersonSection =>
  personSections.find((section) => section === page) ?? 'path'

const hrefOf = (personId: string, section: PersonSection): string =>
  section === 'path' ? `/people/${personId}` : `/people/${personId}/${section}`

/** The pages about the person that this user's role and organisation have any business with. */
export function sectionsFor(session: Session, person: PersonBrief): PersonSection[] {
  const own = person.organisationId === session.organisation.id
  return personSections.filter((section) => {
    if (section === 'edit' || section === 'numbers') return own
    if (section === 'links') return may(session, mayOnPerson.link)
    if (section === 'readers') return maySeeReaders(session, person)
    if (section === 'household') return may(session, mayOnPerson.household)
    if (section === 'protection') return mayProtect(session, person)
    return true
  })
}

/** A manager, and a social worker who is responsible for the person: only they set a level and name who may open. */
export const mayProtect = (session: Session, person: PersonBrief): boolean =>
  may(session, mayOnPerson.protectAny) || (may(session, mayOnPerson.protect) && person.reason === 'responsible')

/** Who may read is reached from the foot of each page, where the own reason stands, and is a tab only there. */
const isTab = (current: PersonSection) => (section: PersonSection) => section !== 'readers' || current === 'readers'

/** Half the number: enough to tell two people apart, not enough to use. */
export const maskedNumber = (twelve: string): string => `${twelve.slice(0, 8)}-••••`

export type PersonFrameProps = {
  viewer: Viewer
  person: PersonBrief
  sections: readonly PersonSection[]
  current: PersonSection
  /** said on the page under the name; the tab says only which page it is */
  lead?: Child
  actions?: Child
  failed?: boolean
  wide?: boolean
  styles?: readonly string[]
  children: Child
}

/** A page about the person. The name stands on the page only, never on the tab. */
export function PersonFrame({
  viewer,
  person,
  sections,
  current,
  lead,
  actions,
  failed = false,
  wide = false,
  styles = [],
  children,
}: PersonFrameProps) {
  const t = words(text, viewer.locale)
  return (
    <Page
      viewer={viewer}
      title={nameOf(person, viewer.locale, 'ownPage')}
      documentTitle={current === 'path' ? t.person : `${t[current]} · ${t.person}`}
      breadcrumb={[{ href: '/people', label: t.people }]}
      lead={lead ?? <PersonFacts person={person} />}
      actions={actions}
      failed={failed}
      wide={wide}
      styles={styles}
    >
      {person.protection === null ? null : (
        <Notice kind="danger" title={t.protectedTitle[person.protection]}>
          {t.protectedWords}
        </Notice>
      )}
      <nav class="tabs" aria-label={t.about}>
        <ul>
          {sections.filter(isTab(current)).map((section) => (
            <li>
              {section === current ? (
                <strong aria-current="page">{t[section]}</strong>
              ) : (
                <a href={hrefOf(person.id, section)}>{t[section]}</a>
              )}
            </li>
          ))}
        </ul>
      </nav>
      {children}
      <p class="rule">
        {t.reason[person.reason]} {t.logged}{' '}
        {sections.includes('readers') && current !== 'readers' ? (
          <a href={hrefOf(person.id, 'readers')}>{t.whoElse}</a>
        ) : null}
      </p>
    </Page>
  )
}

/** Birth date or year, age and number, as far as they are known. */
function PersonFacts({ person }: { person: PersonBrief }) {
  const locale = useLocale()
  const born = person.birthDate?.toString() ?? (person.birthYear === null ? null : String(person.birthYear))
  const parts = [
    person.number === null ? born : formatIdentifier(person.number),
    person.birthDate === null ? null : formatAge(ageOn(person.birthDate, today()), locale),
  ].filter((part) => part !== null)
  return <span class="nowrap">{parts.join(' · ')}</span>
}
