/** On the matter's page: what the landlord has been promised, word for word as the landlord reads it. */

import { type Asking, allOf, type Tx } from '../../platform/database/index.ts'
import { formatDate, formatMoment, words } from '../../platform/text/index.ts'
import { EmptyPart, FirstOf, LinkButton, Notice, Part, Stack, Toolbar, useLocale } from '../../platform/ui/index.ts'
import type { MatterVerb } from '../access.ts'
import type { Matter, ShownMatter } from '../load.ts'
import { giving, keeping, unkeeping, withdrawing } from './forms.tsx'
import { askingPromises, askingWhetherLandlordReads, type LandlordPromise } from './queries.ts'
import { text } from './text.ts'

export type PromisesSectionData = { promises: readonly LandlordPromise[]; landlordReads: boolean }

export const promisesSection = (tx: Tx, matter: Matter): Asking<PromisesSectionData> =>
  allOf({ promises: askingPromises(tx, matter.id), landlordReads: askingWhetherLandlordReads(tx, matter.id) })

const PROMISES_SHOWN = 3

type Props = { matter: ShownMatter; data: PromisesSectionData; may: (verb: MatterVerb) => boolean }

export function PromisesSection({ matter, data, may }: Props) {
  const t = words(text, useLocale())
  const add = may('work') ? (
    <LinkButton href={giving.path({ id: matter.id })} variant="secondary" small icon="add">
      {t.add}
    </LinkButton>
  ) : null
  if (data.promises.length === 0)
    return (
      <EmptyPart title={t.title} id="promises" none={t.none} who={may('work') ? undefined : t.noneWho} actions={add}>
        {t.noneWhat}
      </EmptyPart>
    )
  return (
    <Part title={t.title} id="promises" said={data.promises.length} actions={add}>
      {data.landlordReads ? <p class="soft measure">{t.giving.lead}</p> : <Notice>{t.nobodyReads}</Notice>}
      <FirstOf rows={data.promises} most={PROMISES_SHOWN}>
        {(rows) => (
          <Stack>
            {rows.map((promise) => (
              <OnePromise promise={promise} mayWork={may('work')} />
            ))}
          </Stack>
        )}
      </FirstOf>
    </Part>
  )
}

function OnePromise({ promise, mayWork }: { promise: LandlordPromise; mayWork: boolean }) {
  const locale = useLocale()
  const t = words(text, locale)
  const said = (
    <>
      <strong>{t.kinds[promise.kind]}</strong>
      {promise.by === null ? null : `, ${t.byDay(formatDate(promise.by, locale))}`}
      {promise.words === null ? null : `. ${promise.words}`}
    </>
  )
  if (promise.withdrawn !== null) {
    return (
      <article class="soft">
        <s>{said}</s>
        <p class="rule">{t.withdrawnBy(promise.withdrawn.by, formatMoment(promise.withdrawn.at, locale))}</p>
      </article>
    )
  }
  const press = { to: { id: promise.matterId, promiseId: promise.id }, of: t.kinds[promise.kind], locale } as const
  return (
    <article>
      <p class="measure">{said}</p>
      <p class="rule">{t.given(promise.promisedBy, formatMoment(promise.at, locale))}</p>
      {promise.kept === null ? null : (
        <p class="rule">{t.keptBy(promise.kept.by, formatMoment(promise.kept.at, locale))}</p>
      )}
      {mayWork ? (
        <Toolbar>
          {promise.kept === null ? (
            <>
              <keeping.Button {...press} icon="check" />
              <withdrawing.Button {...press} icon="undo" />
            </>
          ) : (
            <unkeeping.Button {...press} icon="undo" />
          )}
        </Toolbar>
      ) : null}
    </article>
  )
}
