/** What stands on the page of linked records: what is linked, what may be the same, and the way to any other. */

import { formatShortDate, swedishDay, words } from '../../platform/text/index.ts'
import { Card, EmptyState, LinkButton, Notice, Table, useLocale } from '../../platform/ui/index.ts'
import { nameOf } from '../brief.ts'
import { cutting } from './cutting.tsx'
import type { Link, Possible } from './queries.ts'
import { text } from './text.ts'

/** `id`: the person’s; `here`: the page’s address. */
type OthersProps = { id: string; here: string; links: readonly Link[]; possible: readonly Possible[] }

export function Others({ id, here, links, possible }: OthersProps) {
  const locale = useLocale()
  const t = words(text, locale)
  return (
    <>
      <Linked id={id} links={links} />
      <Card title={t.possible}>
        {possible.length === 0 ? <p class="soft">{t.possibleNone}</p> : <p class="soft">{t.possibleWhat}</p>}
        {possible.map((one) => (
          <div>
            <p>
              <strong>{nameOf(one.other, locale)}</strong> {one.other.birthYear ?? ''} · {one.other.organisation}
            </p>
            <WhyText possible={one} />
            <LinkButton
              href={`${here}?person=${one.other.id}`}
              variant="secondary"
              icon="link"
              small
              label={`${t.linking.title}: ${nameOf(one.other, locale)}`}
            >
              {t.linking.title}
            </LinkButton>
          </div>
        ))}
      </Card>
      <Card title={t.other}>
        <p class="soft">{t.otherWhat}</p>
        <LinkButton href={`/people?back=${encodeURIComponent(here)}`} variant="secondary" icon="search">
          {t.other}
        </LinkButton>
      </Card>
    </>
  )
}

function Linked({ id, links }: { id: string; links: readonly Link[] }) {
  const locale = useLocale()
  const t = words(text, locale)
  return (
    <Card title={t.title}>
      <p class="soft measure">{t.lead}</p>
      <Table
        caption={t.title}
        captionUnseen
        rows={[...links]}
        columns={[
          { label: t.name, cell: ({ other }) => <a href={`/people/${other.id}`}>{nameOf(other, locale)}</a> },
          { label: t.register, cell: ({ other }) => other.organisation },
          { label: t.why, cell: ({ because }) => because },
          {
            label: t.linked,
            cell: ({ at, by }) => `${formatShortDate(swedishDay(at), locale)}${by === null ? '' : `, ${by}`}`,
          },
          {
            label: t.cutting.title,
            cell: ({ id: linkId, other }) => (
              <a href={cutting.path({ id, linkId })} aria-label={`${t.cutting.title}: ${nameOf(other, locale)}`}>
                {t.cutting.title}
              </a>
            ),
          },
        ]}
        empty={
          <EmptyState title={t.none} who={t.noneWho} icon="link">
            {t.noneWhat}
          </EmptyState>
        }
      />
    </Card>
  )
}

/** Why it is thought that two records are the same person, and whether somebody has said that they aren't. */
export function WhyText({ possible: { why, cut } }: { possible: Possible }) {
  const locale = useLocale()
  const t = words(text, locale)
  return (
    <>
      <p>{t[why.kind]}</p>
      {cut ? (
        <Notice kind="warning">
          {t.wasCut(cut.by ?? t.somebody, formatShortDate(swedishDay(cut.at), locale), cut.because)}
        </Notice>
      ) : null}
    </>
  )
}
