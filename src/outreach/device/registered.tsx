/** The one page that ever holds a phone's token: a script puts it where the phone's own page finds it, and it is shown to nobody. */

import { words } from '../../platform/text/index.ts'
import { Card, LinkButton, Notice, Page, Toolbar, type Viewer } from '../../platform/ui/index.ts'
import { text } from './text.ts'
import type { Ground } from './wire.ts'

type Props = { viewer: Viewer; id: string; name: string; token: string; ground: Ground }

export function RegisteredPage({ viewer, id, name, token, ground }: Props) {
  const t = words(text, viewer.locale)
  return (
    <Page
      viewer={viewer}
      title={t.registeredTitle}
      lead={t.registeredLead}
      breadcrumb={[{ href: '/phones', label: t.title }]}
      islands={['phone-register']}
    >
      <Card title={name}>
        <noscript>
          <Notice kind="warning">{t.registeredWithout}</Notice>
        </noscript>
        <phone-register
          data-id={id}
          data-name={name}
          data-token={token}
          data-ground={JSON.stringify(ground)}
          data-done={t.registeredDone}
          data-failed={t.registeredFailed}
        >
          <p role="status">{t.registeredWait}</p>
        </phone-register>
        <Toolbar>
          <LinkButton href={`/phone/${viewer.locale}`} icon="phone">
            {t.open}
          </LinkButton>
          <LinkButton href="/phones" variant="secondary">
            {t.toPhones}
          </LinkButton>
        </Toolbar>
      </Card>
    </Page>
  )
}
