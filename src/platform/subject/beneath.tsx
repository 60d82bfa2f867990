/** The frame of most subjects and desks: a page with nothing but the form, and the way up to what stands above it. */

import { Page, type PageProps } from '../ui/index.ts'
import type { Framed } from './subject-of.ts'

type Props = Omit<Framed<unknown>, 'shown'> & { above: NonNullable<PageProps['breadcrumb']> }

/** @example frame: ({ shown, ...page }) => <Beneath {...page} above={[{ href: `/keys/${shown.id}`, label: shown.number }]} /> */
export function Beneath({ title, heading, above, ...page }: Props) {
  return <Page {...page} title={heading} documentTitle={title} breadcrumb={above} />
}
