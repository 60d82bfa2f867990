/** What is asked of retention, as it stands in an address. */

import type { RetentionFilter } from './curves.ts'

export type Asked = RetentionFilter & { group: string | null }

export function queryOf({ way, year, group }: Asked, other: Partial<Record<'group' | 'part', string>> = {}): string {
  const query = new URLSearchParams()
  if (way !== 'home') query.set('way', way)
  if (year !== null) query.set('year', String(year))
  if (group !== null) query.set('group', group)
  for (const [name, value] of Object.entries(other)) query.set(name, value)
  return query.size === 0 ? '' : `?${query}`
}
