/** The pages of landlords, what they let and what is found there, as `pages.ts` has the others. */

export const landlordPages: readonly [page: string, who: string][] = [
  ['/dwellings/:dwelling/edit', 'siv'],
  ['/dwellings/:dwelling', 'hanna'],
  ['/vacancies', 'siv'],
  ['/vacancies?which=all', 'hanna'],
  ['/vacancies/:vacancy', 'siv'],
  ['/vacancies/new', 'hanna'],
  ['/vacancies/new?dwelling=:secondHandDwelling', 'siv'],
  ['/vacancies/:vacancy/withdrawal', 'siv'],
  ['/landlords', 'siv'],
  ['/landlords/:landlord', 'siv'],
  ['/landlords/:landlord', 'hanna'],
  ['/landlords/:landlord/facts', 'hanna'],
  ['/landlords/:landlord/contacts/new', 'hanna'],
  ['/landlords/:landlord/contacts/:landlord_contact/end', 'siv'],
]
