/** What in this room one goes to by name. */

import type { Place } from '../platform/web/index.ts'
import { mayOnCase } from './access.ts'

export const places: readonly Place[] = [
  {
    href: '/cases/new',
    does: true,
    may: mayOnCase.open,
    label: { sv: 'Öppna ett ärende', en: 'Open a case' },
    words:
      'nytt ärende, starta, inleda utredning, ny utredning, aktualisera, ansökan, bistånd, new case, start, begin investigation, application',
  },
  {
    href: '/cases',
    does: false,
    may: mayOnCase.read,
    label: { sv: 'Ärenden', en: 'Cases' },
    words:
      'mina ärenden, akter, utredningar, beslut, insatser, ärendelista, klienter, my cases, files, investigations, decisions, caseload, clients',
  },
  {
    href: '/cases?which=closed',
    does: false,
    may: mayOnCase.read,
    label: { sv: 'Avslutade ärenden', en: 'Closed cases' },
    words: 'stängda, gamla, avslutat, återöppna, arkiv, ended, old, reopen, archive',
  },
  {
    href: '/transfers',
    does: false,
    may: mayOnCase.receive,
    label: { sv: 'Överflyttningar', en: 'Transfers' },
    words:
      'flytta ärende, annan kommun, begäran från kommun, vistelsekommun, bosättningskommun, ivo, move a case, other municipality, request, inspectorate',
  },
  {
    href: '/open-interventions',
    does: false,
    may: mayOnCase.readOpenList,
    label: { sv: 'Insatser utan behovsprövning', en: 'Interventions without assessment' },
    words:
      'öppna insatser, utan beslut, utan utredning, behovsprövning, open interventions, without decision, without assessment',
  },
]
