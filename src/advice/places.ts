/** What in this room one goes to by name. */

import type { Place } from '../platform/web/index.ts'
import { mayOnAdvice } from './access.ts'

export const places: readonly Place[] = [
  {
    href: '/advice/new',
    does: true,
    may: mayOnAdvice.advise,
    label: { sv: 'Ny rådgivning', en: 'New advice' },
    words:
      'budgetrådgivning, skuldrådgivning, skulder, skuldsanering, ekonomi, samtal, budget, debts, debt relief, money, start',
  },
  {
    href: '/advice',
    does: false,
    may: mayOnAdvice.advise,
    label: { sv: 'Rådgivning', en: 'Advice' },
    words:
      'budget, skuldrådgivning, skulder, hushåll, bokningar, samtal, mina rådgivningar, debts, money, meetings, households',
  },
  {
    href: '/advice/norm',
    does: false,
    may: mayOnAdvice.setNorm,
    label: { sv: 'Riksnormen', en: 'The national norm' },
    words: 'norm, försörjningsstöd, belopp, socialbidrag, levnadskostnader, amounts, income support, living costs',
  },
  {
    href: '/advice/norm/new',
    does: true,
    may: mayOnAdvice.setNorm,
    label: { sv: 'Lägg in en ny norm', en: 'Enter a new norm' },
    words: 'riksnorm, ny riksnorm, årets belopp, försörjningsstöd, amounts, new year, national norm',
  },
]
