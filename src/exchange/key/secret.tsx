/** The one page that ever holds a key's secret. */

import { words } from '../../platform/text/index.ts'
import type { Viewer } from '../../platform/ui/index.ts'
import { SecretPage } from '../secret-page.tsx'
import { text } from './text.ts'

export function MadeKeyPage({ viewer, id, secret }: { viewer: Viewer; id: string; secret: string }) {
  const t = words(text, viewer.locale)
  return (
    <SecretPage
      viewer={viewer}
      title={t.made}
      lead={t.madeLead}
      crumb={{ href: '/settings/keys', label: t.title }}
      name={t.secret}
      keep={t.keep}
      secret={secret}
      next={{ href: `/settings/keys/${id}`, label: t.toKey }}
    />
  )
}
