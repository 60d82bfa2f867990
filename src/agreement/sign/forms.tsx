/** An agreement is signed by each party, prolonged, ended, and its end taken back. */

import { keptReason, stopsEnd } from '../../platform/open-at-end.ts'
import {
  day,
  longText,
  openStops,
  optional,
  overOpen,
  picked,
  radios,
  shortText,
  sometimes,
  stopped,
  withOverOpen,
} from '../../platform/subject/index.ts'
import { group } from '../../platform/text/index.ts'
import { today } from '../../platform/time/index.ts'
import { EndOver, EndStops } from '../../platform/ui/index.ts'
import { rowText } from '../row.text.ts'
import { partyOptions, undo, wrongParty } from '../row.ts'
import { agreement } from '../subject.tsx'
import { openAtAgreementEnd, sayOpen } from './open.ts'
import { becauses, wrongEnd, wrongProlongation, wrongSignature } from './rules.ts'
import { text } from './text.ts'

const place = { may: 'manage', back: '#signatures' } as const

export const signing = agreement.form({
  ...place,
  at: 'signatures/new',
  opens: 'agreement',
  text: group(text, 'signing'),
  fields: {
    party: picked({ as: 'radios' }),
    signer: shortText(120),
    signerRole: optional(shortText(120)),
    signedOn: day({ within: 'planned', to: today }),
  },
  shows: ({ shown }) => ({
    options: {
      party: partyOptions(shown).filter(({ value }) => !shown.signatures.some(({ partyId }) => partyId === value)),
    },
    begins: { signedOn: today() },
  }),
  act: async (step, { party, signer, signerRole, signedOn }) => {
    const fault = wrongParty(step.on, 'party', party) ?? wrongSignature(step.on, party)
    if (fault) return fault
    const made = await step.add('agreement_signature', 'noted', {
      party_id: party,
      signer,
      signer_role: signerRole,
      signed_on: signedOn,
    })
    return step.done('agreement.signed', { data: { row: made, party, on: signedOn.toString() }, made })
  },
  clash: { agreement_signature_once: stopped('already', 'party') },
})

export const unsigning = agreement.press({
  ...place,
  at: 'signatures/:row/undo',
  text: group(text, 'unsigning'),
  act: (step) => undo(step, 'agreement_signature', step.params.row),
})

export const prolonging = agreement.form({
  ...place,
  at: 'prolongations/new',
  opens: 'agreement',
  text: group(text, 'prolonging'),
  fields: {
    agreedOn: day({ within: 'planned', to: today }),
    untilOn: day({ within: 'planned' }),
    words: optional(longText(500, 2)),
  },
  shows: () => ({ begins: { agreedOn: today() } }),
  act: async (step, { agreedOn, untilOn, words }) => {
    const fault = wrongProlongation(step.on, { agreedOn, untilOn })
    if (fault) return fault
    const made = await step.add('agreement_prolongation', 'noted', { agreed_on: agreedOn, until_on: untilOn, words })
    return step.done('agreement.prolonged', { data: { row: made, until: untilOn.toString() }, made })
  },
})

export const unprolonging = agreement.press({
  ...place,
  at: 'prolongations/:row/undo',
  text: group(rowText, 'undoing'),
  act: (step) => undo(step, 'agreement_prolongation', step.params.row),
})

export const ending = agreement.form({
  may: 'manage',
  at: 'end',
  opens: 'agreement',
  text: withOverOpen(group(text, 'ending')),
  fields: {
    because: radios(becauses, group(text, 'becauses')),
    endedOn: sometimes(day({ within: 'planned' })),
    words: optional(longText(1000, 3)),
    ...overOpen,
  },
  shows: async ({ tx, shown, viewer }) => {
    const open = await openAtAgreementEnd(tx, shown.id)
    const say = sayOpen(viewer.locale)
    return {
      before: <EndStops open={open} say={say} />,
      draw: (field) => (
        <>
          {field.because}
          {field.endedOn}
          {field.words}
          <EndOver open={open} say={say} />
        </>
      ),
    }
  },
  act: async (step, { because, endedOn, words, ...said }) => {
    const fault = wrongEnd(step.on, { because, endedOn })
    if (fault) return fault
    const open = await openAtAgreementEnd(step.tx, step.on.id)
    const stop = stopsEnd(open, said)
    if (stop !== null) return openStops(stop)
    const made = await step.add('agreement_end', 'ended', {
      ended_on: endedOn,
      because,
      words,
      open_because: keptReason(open, said),
    })
    return step.done('agreement.ended', { data: { because, on: endedOn?.toString() ?? null }, made })
  },
})

export const reopening = agreement.press({
  may: 'manage',
  at: 'end/undo',
  alsoEnded: true,
  text: group(text, 'reopening'),
  act: async (step) => {
    const { end } = step.on
    if (end !== null) await step.stamp('agreement_end', end.id, 'reopened')
    return step.done('agreement.reopened')
  },
})

export const signRoutes = agreement.routes(signing, unsigning, prolonging, unprolonging, ending, reopening)
