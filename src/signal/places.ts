/** What in this room one goes to by name. */

import type { Place } from '../platform/web/index.ts'
import { mayOnSignal } from './access.ts'

const { send, sendForOthers } = mayOnSignal

export const places: readonly Place[] = [
  {
    href: '/signals/new',
    does: true,
    may: send,
    label: { sv: 'Ny signal', en: 'New signal' },
    words:
      'skicka signal, anmäla, anmälan, larma, tipsa, upplysning, orolig, sover ute, uteliggare, hemlös, barn far illa, orosanmälan, send, report, alert, worried, sleeps outdoors, rough sleeper, homeless',
  },
  {
    href: '/signals/new?kind=report',
    does: true,
    may: send,
    label: { sv: 'Orosanmälan', en: 'Report a concern' },
    words: 'ny anmälan, anmäla oro, oro för barn, barn far illa, misstanke, child at risk, worried, concern, report',
  },
  {
    href: '/signals/new?kind=ownRequest',
    does: true,
    may: sendForOthers,
    label: { sv: 'Ta emot en ansökan om hjälp', en: 'Take in a request for help' },
    words:
      'ansökan, söker hjälp, bistånd, ringer, besök, reception, egen begäran, application, own request, walk in, phone call',
  },
  {
    href: '/signals',
    does: false,
    may: send,
    label: { sv: 'Signaler', en: 'Signals' },
    words:
      'inkorg, inkommet, kommit in, obesvarade, svara, återkoppling, anmälningar, ansökningar, kvitto, inbox, incoming, unanswered, answer, reports',
  },
]
