/** What in this room one goes to by name. */

import type { Place } from '../platform/web/index.ts'
import { mayOnMessage } from './access.ts'

export const places: readonly Place[] = [
  {
    href: '/messages/new',
    does: true,
    may: { ...mayOnMessage.writeDown, ...mayOnMessage.send },
    label: { sv: 'Nytt meddelande', en: 'New message' },
    words:
      'skicka meddelande, socialnämnden, meddela, hyresskuld, hyra, obetald, störning, uppsägning, hyresgäst, vräkning, underrättelse, send, unpaid rent, arrears, disturbance, termination, tenant, eviction, notice',
  },
  {
    href: '/messages',
    does: false,
    // the municipality’s staff are led on to their inbox
    may: mayOnMessage.send,
    label: { sv: 'Meddelanden', en: 'Messages' },
    words:
      'hyresvärd, socialnämnden, skickade, svar, uppsägningar, störningar, hyresskuld, landlord, sent, answers, board',
  },
  {
    href: '/messages/files/new',
    does: true,
    may: mayOnMessage.send,
    label: { sv: 'Skicka meddelanden som en fil', en: 'Send messages as a file' },
    words: 'ladda upp, csv, excel, kalkylblad, många, lista, upload, spreadsheet, many, list',
  },
  {
    href: '/messages/files',
    does: false,
    may: mayOnMessage.send,
    label: { sv: 'Skickade filer', en: 'Sent files' },
    words: 'uppladdat, csv, excel, filer, uploaded, spreadsheet, imports',
  },
]
