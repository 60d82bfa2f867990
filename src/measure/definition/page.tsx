/** A definition that figures are made by, and for the mapping its four situations. */

import { livingForms } from '../../person/index.ts'
import { words } from '../../platform/text/index.ts'
import { Card, Page, Table, Tag, useLocale, type Viewer } from '../../platform/ui/index.ts'
import { behindText } from '../behind/text.ts'
import { seMapping } from '../count/definition.ts'
import { partName } from '../count/figure.ts'
import { situations as situationFigure } from '../count/figures/situation.ts'
import type { Definition } from '../definition.ts'
import { text } from '../text.ts'
import { ethosLight, situationFacts } from './situations.ts'

export function DefinitionPage({ viewer, definition }: { viewer: Viewer; definition: Definition }) {
  const { locale } = viewer
  const t = words(text, locale)
  const b = words(behindText, locale)
  return (
    <Page
      viewer={viewer}
      title={definition.name[locale]}
      lead={definition.summary[locale]}
      breadcrumb={[{ href: '/figures', label: t.title }]}
    >
      <p class="rule">
        {definition.id} · {t.version(definition.version)}
      </p>
      <Card title={b.rules}>
        <Table
          caption={b.rules}
          captionUnseen
          rows={definition.rules}
          columns={[
            { label: b.rule, cell: (rule) => rule[locale] },
            {
              label: t.source,
              cell: (rule) => (
                <span class="nowrap">
                  <Tag tone={rule.own ? 'soon' : 'neutral'}>{rule.own ? b.ours : b.theirs}</Tag>
                </span>
              ),
            },
          ]}
        />
      </Card>
      {definition.id === seMapping.id ? <Situations /> : null}
      {definition.sources.length > 0 ? (
        <Card title={b.sources}>
          <ul>
            {definition.sources.map(({ name, href }) => (
              <li>
                <a href={href}>{name}</a>
              </li>
            ))}
          </ul>
        </Card>
      ) : null}
    </Page>
  )
}

/** The four situations with the forms of living in each, what none of them counts, and ETHOS Light beside. */
function Situations() {
  const locale = useLocale()
  const b = words(behindText, locale)
  const { situations, notCounted, sources } = situationFacts()
  // the groups stand in the order of the situations
  const formsOf = (code: number) =>
    livingForms(locale)
      [code - 1]?.choices.map(({ label }) => label)
      .join(', ') ?? ''
  return (
    <>
      <Card title={b.situationsTitle}>
        <p class="soft measure">{b.situationsLead}</p>
        <Table
          caption={b.situationsTitle}
          captionUnseen
          rows={situations}
          columns={[
            { label: b.situation, cell: ({ code }) => partName(situationFigure, code, locale) },
            { label: b.included, cell: ({ definition }) => definition[locale] },
            { label: b.forms, cell: ({ code }) => formsOf(code) },
            { label: b.survey2023, cell: ({ survey2023 }) => survey2023[locale] },
          ]}
        />
        <h3>{b.notCounted}</h3>
        <ul>
          {notCounted.map((one) => (
            <li>{one[locale]}</li>
          ))}
        </ul>
        <p class="rule">
          {b.sourceAsGiven} {sources.join(', ')}
        </p>
      </Card>
      <Card title={b.ethos}>
        <p class="soft measure">{b.ethosLead}</p>
        <Table
          caption={b.ethos}
          captionUnseen
          rows={ethosLight()}
          columns={[
            { label: b.ethosCategory, cell: (row) => row.name[locale] },
            { label: b.situation, cell: ({ situation }) => partName(situationFigure, situation, locale) },
          ]}
        />
      </Card>
    </>
  )
}
