/** What those who run a house set for its stays: its rules, version by version, and how long notes stand. */

import { found } from '../../platform/access/index.ts'
import { longText, stopped, wholeNumber, wrong } from '../../platform/subject/index.ts'
import { group } from '../../platform/text/index.ts'
import { shelter } from '../setup/subject.tsx'
import { daysAt, rulesOf } from './queries.ts'
import { text } from './text.ts'

const inDays = { sv: 'dagar', en: 'days' }

export const rulesSetting = shelter.form({
  at: 'rules/new',
  may: 'setUp',
  opens: 'site-settings',
  back: 'stays',
  text: group(text, 'rulesSetting'),
  fields: { words: longText(4000, 12) },
  shows: async ({ tx, shown }) => {
    const now = await rulesOf(tx, shown.id)
    return now === undefined ? {} : { begins: { words: now.words } }
  },
  act: async (step, { words }) => {
    const { tx, on } = step
    if ((await rulesOf(tx, on.id))?.words === words) return wrong('words', 'same')
    const last = await tx
      .selectFrom('house_rules')
      .select('version')
      .where('site_id', '=', on.id)
      .orderBy('version', 'desc')
      .limit(1)
      .executeTakeFirst()
    const version = (last?.version ?? 0) + 1
    const made = await step.add('house_rules', 'set', { site_id: on.id, version, words })
    return step.done('site.rules-set', { data: { rules: made, version }, made })
  },
})

/** Only the version that holds: what others accepted stays. */
export const rulesUndoing = shelter.press({
  at: 'rules/:rules/undo',
  may: 'setUp',
  back: 'stays',
  text: group(text, 'rulesUndoing'),
  act: async (step) => {
    const { tx, on, params } = step
    const rules = found(
      await tx
        .selectFrom('house_rules')
        .select(['id', 'version', 'undone_at'])
        .where('id', '=', params.rules)
        .where('site_id', '=', on.id)
        .executeTakeFirst(),
    )
    if (rules.undone_at !== null || (await rulesOf(tx, on.id))?.id !== rules.id) return stopped('already')
    await step.stamp('house_rules', rules.id, 'undone')
    return step.done('site.rules-undone', { data: { rules: rules.id, version: rules.version } })
  },
})

export const daysSetting = shelter.form({
  at: 'keeping',
  may: 'setUp',
  opens: 'site-settings',
  back: 'stays',
  text: group(text, 'daysSetting'),
  fields: { noteDays: wholeNumber(1, 14, inDays), riskDays: wholeNumber(1, 30, inDays) },
  shows: async ({ tx, shown }) => ({ begins: await daysAt(tx, shown.id) }),
  act: async (step, { noteDays, riskDays }) => {
    const made = await step.add('site_keeping', 'set', {
      site_id: step.on.id,
      note_days: noteDays,
      risk_days: riskDays,
    })
    return step.done('site.keeping-set', { data: { noteDays, riskDays }, made })
  },
})
