/** The one page that ever holds a receiver's secret. */

import { words } from '../../platform/text/index.ts'
import type { Viewer } from '../../platform/ui/index.ts'
import { SecretPage } from '../secret-page.tsx'
import { text } from './text.ts'

type SecretProps = { viewer: Viewer; id: string; secret: string; why: 'made' | 'changed' }

export function WebhookSecretPage({ viewer, id, secret, why }: SecretProps) {
  const t = words(text, viewer.locale)
  return (
    <SecretPage
      viewer={viewer}
      title={t[why]}
      lead={t.secretLead}
      crumb={{ href: '/settings/webhooks', label: t.title }}
      name={t.secret}
      keep={t.keep}
      secret={secret}
      next={{ href: `/settings/webhooks/${id}`, label: t.toWebhook }}
    />
  )
}
