/** Writing down what happened in a matter, as its form does without its page. */

import { begunWith } from '../../src/eviction/event/fields.tsx'
import { recording } from '../../src/eviction/event/forms.tsx'
import { isHandKind } from '../../src/eviction/event/kinds.ts'
import type { EventFacts } from '../../src/eviction/events.ts'
import type { Session } from '../../src/platform/access/index.ts'

export function addEvent(session: Session, id: string, event: EventFacts) {
  const { kind } = event
  if (!isHandKind(kind)) throw new Error(`${kind} comes with a paper of its own`)
  return recording.run(session, { id }, { kind, ...begunWith(event) })
}
