/** The page to take home on the screen, in the language of the paper. */

import { type Locale, words } from '../../platform/text/index.ts'
import { Card, LinkButton, Stack, Table, Toolbar, type Viewer } from '../../platform/ui/index.ts'
import { BigAmount } from '../budget/left.tsx'
import { AdvicePage } from '../frame.tsx'
import type { ShownAdvice } from '../load.ts'
import type { MoneyTable, TakeHome } from './content.ts'
import { text } from './text.ts'

type Props = { viewer: Viewer; advice: ShownAdvice; paper: TakeHome }

export function TakeHomePage({ viewer, advice, paper }: Props) {
  const t = words(text, viewer.locale)
  const here = `/advice/${advice.id}/take-home`
  const to = (locale: Locale, label: string) => (
    <LinkButton small variant={paper.locale === locale ? 'secondary' : 'quiet'} href={`${here}?language=${locale}`}>
      {label}
    </LinkButton>
  )
  return (
    <AdvicePage
      viewer={viewer}
      advice={advice}
      title={t.title}
      lead={t.print}
      actions={
        <LinkButton href={`${here}.pdf?language=${paper.locale}`} icon="download">
          {t.pdf}
        </LinkButton>
      }
    >
      <Toolbar>
        {to('sv', t.swedish)}
        {to('en', t.english)}
      </Toolbar>
      <div lang={paper.locale}>
        <Paper paper={paper} />
      </div>
    </AdvicePage>
  )
}

function Paper({ paper }: { paper: TakeHome }) {
  const { left, payFirst, agreed, next, call } = paper
  return (
    <Stack>
      <Card title={paper.heading} tinted>
        {left ? (
          <>
            <p>{left.label}</p>
            <BigAmount amount={left.amount} />
            {left.help ? <p>{left.help}</p> : null}
          </>
        ) : (
          <p>{paper.noBudget}</p>
        )}
        <p class="rule">{paper.madeOn}</p>
      </Card>
      <Card title={payFirst.heading}>
        {payFirst.points.length === 0 ? <p>{payFirst.none}</p> : <p>{payFirst.lead}</p>}
        {payFirst.points.length > 0 ? (
          <ol>
            {payFirst.points.map(({ what, why }) => (
              <li>
                <strong>{what}</strong> {why}
              </li>
            ))}
          </ol>
        ) : null}
      </Card>
      <Card title={agreed.heading}>
        {agreed.points.length === 0 ? (
          <p>{agreed.none}</p>
        ) : (
          <ul>
            {agreed.points.map((point) => (
              <li>{point}</li>
            ))}
          </ul>
        )}
      </Card>
      <Card title={next.heading}>
        <p>{next.says}</p>
      </Card>
      <Card title={call.heading}>
        <p>
          <strong>{call.says}</strong>
        </p>
        <p>{call.keep}</p>
      </Card>
      {paper.tables.map((table) => (
        <Money table={table} says={paper.words} />
      ))}
      <p>{paper.about}</p>
    </Stack>
  )
}

function Money({ table, says }: { table: MoneyTable; says: TakeHome['words'] }) {
  return (
    <Card title={table.heading}>
      <Table
        caption={table.heading}
        captionUnseen
        rows={table.rows}
        columns={[
          { label: says.what, cell: (row) => row.what },
          { label: says.month, numeric: true, cell: (row) => row.amount },
        ]}
        foot={[says.sum, table.sum]}
      />
    </Card>
  )
}
