/** Around the form in which a signal is sent: what it is about, and the receipt afterwards. */

import { findRule } from '../law/index.ts'
import { formatLongDay, words } from '../platform/text/index.ts'
import { Card, DefinitionList, LinkButton, Page, RuleNote, Stack, Toolbar, type Viewer } from '../platform/ui/index.ts'
import { formText } from './form.text.ts'
import type { Receipt } from './queries.ts'
import { OPENING_RULE, type SignalKind } from './rules.ts'
import { text } from './text.ts'

/** For whoever can report several kinds: one link each, with what it means. */
export function ChooseKindPage({ viewer, kinds }: { viewer: Viewer; kinds: readonly SignalKind[] }) {
  const t = words(formText, viewer.locale)
  return (
    <Page viewer={viewer} title={t.sending.title} lead={t.chooseLead} breadcrumb={crumbs(viewer)}>
      <Stack>
        {kinds.map((kind) => (
          <Card title={<a href={`/signals/new?kind=${kind}`}>{t.kinds[kind]}</a>}>
            <p class="soft">{t.about[kind]}</p>
          </Card>
        ))}
      </Stack>
    </Page>
  )
}

const crumbs = (viewer: Viewer) => [{ href: '/signals', label: words(text, viewer.locale).signals }]

export type ReceiptProps = { viewer: Viewer; receipt: Receipt }

/** What the sender takes away: the number, the day of the answer, and what that day rests on. */
export function ReceiptPage({ viewer, receipt: { id, receipt, answerBy, because } }: ReceiptProps) {
  const t = words(formText, viewer.locale)
  const opening = findRule(OPENING_RULE)
  return (
    <Page viewer={viewer} title={t.receipt} documentTitle={receipt} breadcrumb={crumbs(viewer)}>
      <Card>
        <DefinitionList
          items={[
            { term: t.yourNumber, value: <p class="big">{receipt}</p>, note: t.numberHint },
            {
              term: t.answerBy,
              value: (
                <p class="big">
                  <time datetime={answerBy.toString()}>{formatLongDay(answerBy, viewer.locale)}</time>
                </p>
              ),
              note: `${t.because[because]}. ${t.own}`,
            },
          ]}
        />
        {opening ? <RuleNote rule={t.atOnce} section={opening.section} id={opening.id} /> : null}
      </Card>
      <Card title={t.whatNext} tinted>
        <p class="measure">{t.next}</p>
        <Toolbar>
          <LinkButton href={`/signals/${id}`} variant="secondary">
            {t.read}
          </LinkButton>
          <LinkButton href="/signals/new" variant="quiet" icon="add">
            {t.another}
          </LinkButton>
        </Toolbar>
      </Card>
    </Page>
  )
}
