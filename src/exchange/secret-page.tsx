/** The only page that ever holds a secret, right after it was made: no cache keeps it. */

import { Card, LinkButton, Notice, Page, type Viewer } from '../platform/ui/index.ts'

type Props = {
  viewer: Viewer
  title: string
  lead: string
  crumb: { href: string; label: string }
  /** what the secret is called, and to keep it */
  name: string
  keep: string
  secret: string
  /** to what it belongs to */
  next: { href: string; label: string }
}

export function SecretPage({ viewer, title, lead, crumb, name, keep, secret, next }: Props) {
  return (
    <Page viewer={viewer} title={title} lead={lead} breadcrumb={[crumb]}>
      <Card title={name}>
        <p>
          <code>{secret}</code>
        </p>
        <Notice kind="warning">{keep}</Notice>
        <p>
          <LinkButton href={next.href}>{next.label}</LinkButton>
        </p>
      </Card>
    </Page>
  )
}
