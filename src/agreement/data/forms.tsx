/** Personal data and secrecy: who is the controller, what may be told on which ground, what the board may ask of who carries out. */

import { longText, oneOf, optional, picked, radios, shortText, sometimes, wrong } from '../../platform/subject/index.ts'
import { group } from '../../platform/text/index.ts'
import { rowText } from '../row.text.ts'
import { partyOptions, signedStops, undo, wrongParty } from '../row.ts'
import { agreement } from '../subject.tsx'
import { text } from './text.ts'

const place = { may: 'manage', back: '#data' } as const

export const addingData = agreement.form({
  ...place,
  at: 'data/new',
  opens: 'agreement',
  text: group(text, 'adding'),
  fields: {
    kind: radios(['controller', 'told', 'demanded'], group(text, 'kinds')),
    party: picked(),
    words: longText(500, 3),
    ground: sometimes(oneOf(['consent', 'assignment', 'law', 'noIdentity'], group(text, 'grounds'))),
    groundWords: optional(shortText(300)),
    howOften: sometimes(oneOf(['each', 'month', 'quarter', 'year', 'onRequest'], group(text, 'often'))),
  },
  shows: ({ shown }) => ({ options: { party: partyOptions(shown) } }),
  act: async (step, { kind, party, words, ground, groundWords, howOften }) => {
    const fault = signedStops(step.on) ?? wrongParty(step.on, 'party', party)
    if (fault) return fault
    if (kind === 'told' && ground === null) return wrong('ground', 'groundMissing')
    if (ground === 'law' && groundWords === null) return wrong('groundWords', 'lawWords')
    if (kind === 'demanded' && howOften === null) return wrong('howOften', 'howOftenMissing')
    const made = await step.add('agreement_data', 'set', {
      kind,
      party_id: party,
      words,
      ground,
      ground_words: groundWords,
      how_often: howOften,
    })
    return step.done('agreement.data-set', { data: { row: made, kind }, made })
  },
})

export const undoingData = agreement.press({
  ...place,
  at: 'data/:row/undo',
  text: group(rowText, 'undoing'),
  act: (step) => undo(step, 'agreement_data', step.params.row),
})

export const dataRoutes = agreement.routes(addingData, undoingData)
