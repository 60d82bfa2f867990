/** A signal that came in as the subject of forms, for those who answer it; and the place where new ones are sent. It never ends: what was wrong can be mended whenever it is seen. */

import { NotFound, requireMay, type Session } from '../platform/access/index.ts'
import { holdRecord } from '../platform/record/index.ts'
import { desk, subject } from '../platform/subject/index.ts'
import { group, words } from '../platform/text/index.ts'
import { Page, Stack } from '../platform/ui/index.ts'
import { mayAnswer, mayOnSignal } from './access.ts'
import { type OpenedSignal, signalOpened } from './opened.ts'
import { type Side, type Signal, signalToShow } from './queries.ts'
import { text } from './text.ts'

type Found = { signal: Signal; side: Side }

/** What is answered; what the own house sent to another municipality is that one's to mend. */
async function answered<Seen extends Found>(session: Session, see: () => Promise<Seen>): Promise<Seen> {
  if (!mayAnswer(session)) throw new NotFound('role')
  const seen = await see()
  if (seen.side !== 'answering') throw new NotFound('signal')
  return seen
}

export const signalIn = subject({
  at: '/signals/:id',
  rows: { table: 'signal', key: 'signal_id' },
  show: async (tx, session, id, _opens, _verb: 'answer'): Promise<Signal & { opened: OpenedSignal }> => {
    const opened = await answered(session, () => signalOpened(tx, session, id))
    return { ...opened.signal, opened }
  },
  hold: async (tx, session, id, _verb: 'answer') => {
    await holdRecord(tx)
    return (await answered(session, () => signalToShow(tx, session, id))).signal
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

export const signals = desk({
  at: '/signals',
  requireMay: (session, verb: 'send') => requireMay(session, mayOnSignal[verb]),
  frame: ({ viewer, title, heading, lead, failed, children }) => (
    <Page
      viewer={viewer}
      title={heading}
      documentTitle={title}
      lead={lead}
      breadcrumb={[{ href: '/signals', label: words(text, viewer.locale).signals }]}
      failed={failed}
    >
      <Stack>{children}</Stack>
    </Page>
  ),
  text: group(text, 'subject'),
})
