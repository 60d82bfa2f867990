/** Beds that are being cleaned, on the board: each is ready by a press. */

import { formatTime, words } from '../../platform/text/index.ts'
import { Card, LinkButton, Table, useLocale } from '../../platform/ui/index.ts'
import { text as roomText } from '../text.ts'
import { ready, setting } from './forms.tsx'
import type { Turnaround } from './queries.ts'
import { text } from './text.ts'

type Props = { siteId: string; rows: readonly Turnaround[]; works: boolean; setsUp: boolean }

export function Turnarounds({ siteId, rows, works, setsUp }: Props) {
  const locale = useLocale()
  const t = words(text, locale)
  if (rows.length === 0 && !setsUp) return null
  const action = setsUp ? (
    <LinkButton small variant="secondary" href={setting.path({ id: siteId })}>
      {t.setting.title}
    </LinkButton>
  ) : undefined
  const name = (one: Turnaround) => words(roomText, locale).bedIn(one.roomName, one.bedName)
  return (
    <Card title={t.title} {...(action ? { actions: action } : {})}>
      {rows.length === 0 ? null : (
        <Table
          caption={t.title}
          captionUnseen
          rows={rows}
          columns={[
            { label: t.bed, names: true, cell: name },
            { label: t.until, cell: (one) => formatTime(one.until) },
            {
              label: t.action,
              cell: (one) =>
                works ? (
                  <ready.Button
                    to={{ id: siteId, turnaround: one.id }}
                    locale={locale}
                    of={name(one)}
                    variant="secondary"
                  />
                ) : null,
            },
          ]}
        />
      )}
    </Card>
  )
}
