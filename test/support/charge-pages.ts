/** The pages of those in charge; lines of `pages.ts`. */

export const chargePages: readonly [page: string, who: string][] = [
  ['/users', 'adam'],
  ['/users?which=left', 'adam'],
  ['/users', 'hanna'],
  ['/users/search/none', 'adam'],
  ['/users/:petra', 'adam'],
  ['/users/:petra/edit', 'adam'],
  ['/users/:petra/roles/new', 'adam'],
  ['/users/:siv/roles/:user_role/taken', 'adam'],
  ['/users/:petra/end', 'adam'],
  ['/organisations', 'adam'],
  ['/organisations/new', 'adam'],
  ['/organisations/:kalmar', 'adam'],
  ['/organisations/:kalmar/edit', 'adam'],
  ['/organisations/:kalmar/end', 'adam'],
  ['/organisations/:kalmar/units/new', 'adam'],
  ['/organisations/:kalmar/units/:adultUnit/edit', 'adam'],
  ['/organisations/:kalmar/units/:adultUnit/end', 'adam'],
  ['/organisations/:kalmar/users/new', 'adam'],
  ['/roles', 'adam'],
]
