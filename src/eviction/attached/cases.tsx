/** A case on the household is linked to a matter, and cut loose from it. That the tie was there is remembered. */

import { caseBrief } from '../../case/index.ts'
import { allOf, ask } from '../../platform/database/index.ts'
import { picked, shortText, sometimes, stopped, wrong } from '../../platform/subject/index.ts'
import { group, words } from '../../platform/text/index.ts'
import { Card, Toolbar } from '../../platform/ui/index.ts'
import { type MatterStep, matter } from '../subject.tsx'
import { askingCases, askingCasesToChoose } from './case.ts'
import { text } from './text.ts'

/** By choosing it, or by its number. A case that the user may not read is one that isn't there. */
export const linkingCase = matter.form({
  at: 'case',
  may: 'work',
  opens: 'matter',
  back: '#cases',
  text: group(text, 'linkingCase'),
  fields: { caseId: sometimes(picked({ as: 'radios' })), number: sometimes(shortText(20, { width: 'short' })) },
  shows: async ({ tx, shown, viewer: { locale } }) => {
    const { linked, open } = await ask(
      tx,
      allOf({ linked: askingCases(tx, shown.id), open: askingCasesToChoose(tx, shown.id) }),
    )
    const t = words(text, locale)
    return {
      options: { caseId: open.map(({ id, number }) => ({ value: id, label: number })) },
      draw: ({ caseId, number }) => (
        <>
          {open.length > 0 ? caseId : null}
          {number}
        </>
      ),
      after:
        linked.length === 0 ? null : (
          <Card title={t.linked}>
            {linked.map(({ id, number }) => (
              <Toolbar>
                <a href={`/cases/${id}`}>{number}</a>
                <cuttingCase.Button to={{ id: shown.id, caseId: id }} of={number} locale={locale} icon="unlink" />
              </Toolbar>
            ))}
          </Card>
        ),
    }
  },
  act: async (step, { caseId, number }) => {
    if (caseId === null && number === null) return wrong('number', 'chooseOne')
    const found = caseId ?? (await caseByNumber(step, number ?? ''))
    if (found === null) return wrong('number', 'unknownCase')
    const file = await caseBrief(step.tx, found)
    const linked = await ask(step.tx, askingCases(step.tx, step.on.id))
    if (linked.some(({ id }) => id === file.id)) return stopped('caseLinked', 'number')
    await step.add('matter_case', 'linked', { case_id: file.id })
    return step.done('matter.case-linked', { data: { case: file.id } })
  },
  clash: { matter_case_current: stopped('caseLinked', 'number') },
})

async function caseByNumber({ tx, session }: MatterStep, number: string): Promise<string | null> {
  const row = await tx
    .selectFrom('case_file')
    .select('id')
    .where('municipality_code', '=', session.municipality)
    .where('number', '=', number.trim())
    .executeTakeFirst()
  return row?.id ?? null
}

export const cuttingCase = matter.press({
  at: 'case/:caseId/cut',
  may: 'work',
  alsoEnded: true,
  back: '#cases',
  text: group(text, 'cuttingCase'),
  act: async (step) => {
    const { caseId } = step.params
    const link = await step.tx
      .selectFrom('matter_case')
      .select('id')
      .where('matter_id', '=', step.on.id)
      .where('case_id', '=', caseId)
      .where('cut_at', 'is', null)
      .executeTakeFirst()
    if (link === undefined) return stopped('notLinked')
    await step.stamp('matter_case', link.id, 'cut')
    return step.done('matter.case-unlinked', { data: { case: caseId } })
  },
})
