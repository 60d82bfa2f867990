/** The page of rules: each with its section, its words, how it is counted, and what it gives today. */

import { type LawRule, lawTable, proposals } from '../../law/index.ts'
import { formatLongDay, words } from '../../platform/text/index.ts'
import {
  Button,
  DefinitionList,
  EmptyState,
  ErrorSummary,
  Form,
  type FormState,
  LinkButton,
  Notice,
  once,
  Page,
  Part,
  Parts,
  Stack,
  Tag,
  TextField,
  useLocale,
  type Viewer,
} from '../../platform/ui/index.ts'
import { inParts, partNames } from './parts.ts'
import { RulePart } from './rule.tsx'
import { howManyRules, MOST_SOUGHT } from './rules.ts'
import { text } from './text.ts'

/** So few found rules stand unfolded; of more the titles are read first. */
const SHOWN_OPEN = 2

type LawPageProps = {
  viewer: Viewer
  state: FormState
  sought: string
  rules: readonly LawRule[]
  today: Temporal.PlainDate
}

export function LawPage({ viewer, state, sought, rules, today }: LawPageProps) {
  const t = words(text, viewer.locale)
  return (
    <Page
      viewer={viewer}
      title={t.title}
      lead={t.lead}
      description={sought === '' ? t.lead : undefined}
      failed={state.problems.length > 0}
    >
      <Stack>
        <Notice>{t.notAdvice}</Notice>
        <ErrorSummary state={state} />
        <Form method="get" action="/law" state={state} inline label={t.search}>
          <TextField
            name="q"
            type="search"
            label={t.search}
            hint={t.searchHint}
            width="full"
            value={sought}
            maxlength={MOST_SOUGHT}
            required
          />
          <Button icon="search">{t.show}</Button>
          {sought === '' ? null : (
            <LinkButton variant="quiet" href="/law">
              {t.clear}
            </LinkButton>
          )}
        </Form>
        <p class="soft" role="status">
          {t.found(rules.length, howManyRules())}
        </p>
        {rules.length === 0 ? (
          <EmptyState title={t.none} icon="law" action={<LinkButton href="/law">{t.clear}</LinkButton>}>
            {t.noneHint}
          </EmptyState>
        ) : null}
        {sought === '' ? (
          <WholeTable today={today.toString()} />
        ) : (
          <Parts>
            {rules.map(({ id }) => (
              <RuleOf id={id} today={today.toString()} open={rules.length <= SHOWN_OPEN} />
            ))}
          </Parts>
        )}
      </Stack>
    </Page>
  )
}

/** What may become law: never among the rules. */
function Proposed() {
  const locale = useLocale()
  const t = words(text, locale)
  return (
    <Part id="proposed" title={t.proposed} open="never">
      <p class="measure">{t.proposedLead}</p>
      <DefinitionList
        items={proposals.map(({ title, text: what, proposedFrom, source }) => ({
          term: title[locale],
          value: (
            <>
              <Tag tone="soon">{t.proposedTag}</Tag> {what[locale]}
            </>
          ),
          note: `${proposedFrom === null ? t.proposedNoDay : t.proposedFrom(formatLongDay(proposedFrom, locale, true))} ${source}`,
        }))}
      />
    </Part>
  )
}

type OnADay = { today: string }

// the examples are counted from today: each rule is drawn once a day
const RuleOf = once(({ id, today, open, within }: OnADay & { id: string; open: boolean; within?: boolean }) => (
  <>
    {lawTable()
      .filter((rule) => rule.id === id)
      .map((rule) => (
        <RulePart rule={rule} today={Temporal.PlainDate.from(today)} open={open} level={within ? 3 : 2} />
      ))}
  </>
))

const WholeTable = once(({ today }: OnADay) => {
  const locale = useLocale()
  const t = words(text, locale)
  const names = words(partNames, locale)
  const parts = inParts(lawTable())
  return (
    <>
      <nav class="law-index" aria-label={t.index}>
        <ul>
          {parts.map(({ part, rules }) => (
            <li>
              <a href={`#part-${part}`}>{names[part]}</a> <span class="rule">{t.rules(rules.length)}</span>
            </li>
          ))}
          <li>
            <a href="#proposed">{t.proposed}</a>
          </li>
        </ul>
      </nav>
      <Parts>
        {parts.map(({ part, rules }) => (
          <Part id={`part-${part}`} title={names[part]} said={t.rules(rules.length)} open="never">
            {rules.map(({ id }) => (
              <RuleOf id={id} today={today} open={false} within />
            ))}
          </Part>
        ))}
        <Proposed />
      </Parts>
    </>
  )
})
