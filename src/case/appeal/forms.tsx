/** What the board does with an appeal: it is registered as it came, tried, the decision looked at again, sent to the court; and each taken back. */

import {
  day,
  longText,
  optional,
  pickedCode,
  radios,
  shortText,
  sometimes,
  stopped,
  wrong,
} from '../../platform/subject/index.ts'
import { formatDate, group, words } from '../../platform/text/index.ts'
import { today } from '../../platform/time/index.ts'
import { LinkButton, Notice, RuleNote } from '../../platform/ui/index.ts'
import { decisionById } from '../decision/queries.ts'
import { isAppealable } from '../decision/rules.ts'
import { caseIdOf } from '../load.ts'
import { caseFile } from '../subject.tsx'
import { text } from './forms-text.ts'
import { appealById } from './queries.ts'
import {
  administrativeCourts,
  arrivals,
  findings,
  isPossible,
  possibleFindings,
  reckon,
  reconsiderations,
  stageOf,
} from './rules.ts'
import { sayReckoning } from './say.ts'
import { isAt, onAppeal, onDecision, told } from './step.ts'

export const receiving = caseFile.form({
  at: '/decisions/:id/appeals/new',
  through: (tx, { id }) => caseIdOf(tx, 'decision', id),
  alsoEnded: true,
  may: 'receiveAppeal',
  opens: 'decision',
  text: group(text, 'receiving'),
  fields: {
    receivedOn: day({ to: today }),
    came: radios(arrivals, group(text, 'arrivals')),
    representative: optional(shortText(200)),
    wants: longText(4000, 5),
  },
  shows: async ({ tx, params, viewer }) => {
    const decision = await decisionById(tx, params.id)
    const t = words(text, viewer.locale)
    return {
      begins: { receivedOn: today() },
      before: isAppealable(decision.section) ? null : <Notice kind="warning">{t.onlyLegality}</Notice>,
    }
  },
  act: async (step, { receivedOn, came, representative, wants }) => {
    const decision = await decisionById(step.tx, step.params.id)
    if (Temporal.PlainDate.compare(receivedOn, decision.decidedOn) < 0) {
      return wrong('receivedOn', (locale) => words(text, locale).noEarlier(formatDate(decision.decidedOn, locale)))
    }
    const row = { decision_id: decision.id, received_on: receivedOn, came, representative, wants }
    const id = await step.add('appeal', 'registered', row)
    const data = { case: step.on.id, decision: decision.id, on: receivedOn.toString(), came }
    return step.done('appeal.received', { about: id, data, made: id, to: onDecision(decision.id) })
  },
  clash: { appeal_running: stopped('alreadyRunning') },
})

/** Whether it came in time: computed from the days, and decided by the officer among what the days allow (FL 45 §). */
export const trying = caseFile.form({
  ...onAppeal,
  at: '/appeals/:id/time',
  may: 'handleAppeal',
  text: group(text, 'trying'),
  fields: { finding: pickedCode({ as: 'radios' }), because: sometimes(longText(2000, 4)) },
  shows: async ({ tx, params, viewer }) => {
    const appeal = await appealById(tx, params.id)
    const t = words(text, viewer.locale)
    if (!isAt(appeal, 'received')) return { instead: <Notice kind="warning">{t.trying.refusals.moved}</Notice> }
    const reckoning = reckon((await decisionById(tx, appeal.decisionId)).receivedOn, appeal)
    const possible = possibleFindings[reckoning.says]
    return {
      before: (
        <RuleNote rule={sayReckoning(reckoning, appeal.receivedOn, viewer.locale)} section="FL 45 §" id="SO-27" />
      ),
      options: { finding: possible.map((value) => ({ value, label: t.findings[value] })) },
      begins: { finding: possible.length === 1 ? possible[0] : undefined },
    }
  },
  act: async (step, { finding, because }) => {
    const appeal = await appealById(step.tx, step.params.id)
    if (!isAt(appeal, 'received')) return stopped('moved')
    const reckoning = reckon((await decisionById(step.tx, appeal.decisionId)).receivedOn, appeal)
    const found = findings.find((one) => one === finding)
    if (found === undefined || !isPossible(reckoning, found)) return wrong('finding', 'notPossible')
    if (found !== 'inTime' && because === null) return wrong('because', 'becauseMissing')
    await step.stamp('appeal', appeal.id, 'tried', { tried_as: found, tried_because: because })
    return step.done('appeal.tried', told(appeal, { as: found, reckoned: reckoning.says }))
  },
})

/** The decision is looked at again before the appeal is sent on (FL 37-39 §§). Changing it is making a new one, which takes its place. */
export const reconsidering = caseFile.form({
  ...onAppeal,
  at: '/appeals/:id/reconsideration',
  may: 'handleAppeal',
  text: group(text, 'reconsidering'),
  fields: { outcome: radios(reconsiderations, group(text, 'reconsiderations')), because: longText(4000, 5) },
  shows: async ({ tx, params, viewer }) => {
    const appeal = await appealById(tx, params.id)
    const t = words(text, viewer.locale)
    if (!isAt(appeal, 'tried')) return { instead: <Notice kind="warning">{t.reconsidering.refusals.moved}</Notice> }
    const decision = await decisionById(tx, appeal.decisionId)
    if (decision.replacedBy !== null) return { begins: { outcome: 'changed' as const } }
    return {
      before: (
        <Notice title={t.newDecisionFirst}>
          <LinkButton small variant="secondary" href={`/cases/${appeal.caseId}/decisions/new?replaces=${decision.id}`}>
            {t.decideAnew}
          </LinkButton>
        </Notice>
      ),
    }
  },
  act: async (step, { outcome, because }) => {
    const appeal = await appealById(step.tx, step.params.id)
    if (!isAt(appeal, 'tried')) return stopped('moved')
    const { replacedBy } = await decisionById(step.tx, appeal.decisionId)
    const changed = outcome === 'changed'
    if (changed && replacedBy === null) return stopped('noNewDecision', 'outcome')
    await step.stamp('appeal', appeal.id, 'reconsidered', {
      reconsidered_as: outcome,
      reconsidered_because: because,
      reconsidered_decision_id: changed ? replacedBy : null,
    })
    return step.done('appeal.reconsidered', told(appeal, { as: outcome, becomes: changed ? replacedBy : null }))
  },
})

/** Sent to the court with the other documents (FL 46 §). */
export const forwarding = caseFile.form({
  ...onAppeal,
  at: '/appeals/:id/forwarding',
  may: 'handleAppeal',
  text: group(text, 'forwarding'),
  fields: { sentOn: day({ to: today }), court: pickedCode(), opinion: optional(longText(4000, 6)) },
  shows: async ({ tx, params, viewer }) => {
    const appeal = await appealById(tx, params.id)
    const t = words(text, viewer.locale)
    if (!isAt(appeal, 'reconsidered')) return { instead: <Notice kind="warning">{t.forwarding.refusals.moved}</Notice> }
    return {
      begins: { sentOn: today() },
      options: { court: administrativeCourts.map((value) => ({ value, label: value })) },
    }
  },
  act: async (step, { sentOn, court, opinion }) => {
    const appeal = await appealById(step.tx, step.params.id)
    if (!isAt(appeal, 'reconsidered')) return stopped('moved')
    if (Temporal.PlainDate.compare(sentOn, appeal.receivedOn) < 0) {
      return wrong('sentOn', (locale) => words(text, locale).noEarlier(formatDate(appeal.receivedOn, locale)))
    }
    const known = administrativeCourts.find((one) => one === court)
    if (known === undefined) return wrong('court', 'chooseCourt')
    const row = { forwarded_on: sentOn, forwarded_court: known, forwarded_words: opinion }
    await step.stamp('appeal', appeal.id, 'forwarded', row)
    return step.done('appeal.forwarded', told(appeal, { on: sentOn.toString(), court: known }))
  },
})

/** The person takes it back before it is sent on; afterwards they tell the court. */
export const withdrawing = caseFile.form({
  ...onAppeal,
  at: '/appeals/:id/withdrawal',
  may: 'handleAppeal',
  text: group(text, 'withdrawing'),
  fields: { saidOn: day({ to: today }) },
  shows: () => ({ begins: { saidOn: today() } }),
  act: async (step, { saidOn }) => {
    const appeal = await appealById(step.tx, step.params.id)
    const stage = stageOf(appeal)
    if (stage !== 'received' && stage !== 'tried' && stage !== 'reconsidered') return stopped('moved')
    if (Temporal.PlainDate.compare(saidOn, appeal.receivedOn) < 0) {
      return wrong('saidOn', (locale) => words(text, locale).noEarlier(formatDate(appeal.receivedOn, locale)))
    }
    await step.stamp('appeal', appeal.id, 'withdrawn', { withdrawn_on: saidOn })
    return step.done('appeal.withdrawn', told(appeal, { on: saidOn.toString() }))
  },
})
