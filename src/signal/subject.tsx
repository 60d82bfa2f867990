/** A signal that came in as the subject of forms, for those who answer it. It never ends: what was wrong can be mended whenever it is seen. */

import { NotFound, type Session } from '../platform/access/index.ts'
import type { Tx } from '../platform/database/index.ts'
import { holdRecord } from '../platform/record/index.ts'
import { subject } from '../platform/subject/index.ts'
import { group } from '../platform/text/index.ts'
import { Page, Stack } from '../platform/ui/index.ts'
import { mayAnswer } from './access.ts'
import { type OpenedSignal, signalOpened } from './opened.ts'
import { type Signal, signalToShow } from './queries.ts'
import { text } from './text.ts'

/** What is answered; what the own house sent to another municipality is that one's to mend. */
async function answered(tx: Tx, session: Session, id: string): Promise<Signal> {
  if (!mayAnswer(session)) throw new NotFound('role')
  const { signal, side } = await signalToShow(tx, session, id)
  if (side !== 'answering') throw new NotFound('signal')
  return signal
}

export const signalIn = subject({
  at: '/signals/:id',
  rows: { table: 'signal', key: 'signal_id' },
  show: async (tx, session, id, _opens, _verb: 'answer'): Promise<Signal & { opened: OpenedSignal }> => ({
    ...(await answered(tx, session, id)),
    opened: await signalOpened(tx, session, id),
  }),
  hold: async (tx, session, id, _verb: 'answer') => {
    await holdRecord(tx)
    return answered(tx, session, id)
  },
  ended: () => false,
  frame: ({ shown, viewer, title, heading, lead, failed, children }) => (
    <Page
      viewer={viewer}
      title={heading}
      documentTitle={title}
      lead={lead}
      breadcrumb={[{ href: `/signals/${shown.id}`, label: shown.receipt }]}
      failed={failed}
    >
      <Stack>{children}</Stack>
    </Page>
  ),
  text: group(text, 'subject'),
})
