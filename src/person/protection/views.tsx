/** What stands on the page of protection: the level in force, who may open, and earlier levels. */

import { formatShortDate, type Locale, swedishDay, words } from '../../platform/text/index.ts'
import { Card, DefinitionList, LinkButton, Table, useLocale } from '../../platform/ui/index.ts'
import type { ProtectionLevel } from '../brief.ts'
import type { NamedStaff, ProtectionRow } from './queries.ts'
import { lifting, naming, unnaming } from './staff.tsx'
import { text } from './text.ts'

const dayOf = (at: Temporal.Instant, locale: Locale): string => formatShortDate(swedishDay(at), locale)

export function InForce({ level }: { level: ProtectionLevel | null }) {
  const t = words(text, useLocale())
  return <DefinitionList items={[{ term: t.now, value: level === null ? t.noneNow : t.levels[level] }]} />
}

/** `id`: the person’s. */
export function Staff({ id, staff }: { id: string; staff: readonly NamedStaff[] }) {
  const locale = useLocale()
  const t = words(text, locale)
  return (
    <>
      <Card
        title={t.staff}
        actions={
          <LinkButton href={naming.path({ id })} variant="secondary" icon="add" small>
            {t.naming.title}
          </LinkButton>
        }
      >
        <Table
          caption={t.staff}
          captionUnseen
          rows={[...staff]}
          columns={[
            { label: t.name, cell: ({ name }) => name },
            { label: t.since, cell: ({ since }) => dayOf(since, locale) },
            {
              label: t.end,
              cell: ({ id: staffId, name }) => (
                <LinkButton
                  href={unnaming.path({ id, staffId })}
                  variant="quiet"
                  small
                  icon="cancel"
                  label={`${t.unnaming.send}: ${name}`}
                >
                  {t.unnaming.send}
                </LinkButton>
              ),
            },
          ]}
        />
      </Card>
      <Card title={t.lifting.press}>
        <p class="soft">{t.liftWhat}</p>
        <lifting.Button to={{ id }} locale={locale} variant="danger" small={false} />
      </Card>
    </>
  )
}

export function Earlier({ history }: { history: readonly ProtectionRow[] }) {
  const locale = useLocale()
  const t = words(text, locale)
  const over = history.flatMap(({ ended, ...row }) => (ended === null ? [] : [{ ...row, ended }]))
  if (over.length === 0) return null
  return (
    <Card title={t.history}>
      <Table
        caption={t.history}
        captionUnseen
        rows={over}
        columns={[
          { label: t.level, cell: ({ level }) => t.levels[level] },
          { label: t.since, cell: ({ since, ended }) => `${dayOf(since, locale)} – ${dayOf(ended, locale)}` },
          { label: t.name, cell: ({ by }) => by ?? '' },
        ]}
      />
    </Card>
  )
}
