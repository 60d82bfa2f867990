/** A spouse or cohabitant who may take over the tenancy when the tenant's own right ends (JB 12 kap. 47 § and 49 § second paragraph). */

import type { LawRule } from '../rules.ts'
import { actors, sources } from './actors.ts'
import { deadlineRule, note } from './build.ts'

const ONE_MONTH = { count: 1, unit: 'months' } as const

const askAboutViolence = note(
  'ask-about-violence',
  'Fråga om våld innan någon får rådet att lämna eller säga upp bostaden: sedan den 1 juli 2024 har den som utsatts för våld av en närstående ett starkare skydd (prop. 2023/24:112).',
  'Ask about violence before anyone is advised to leave or give up the home: since 1 July 2024 whoever has been exposed to violence by somebody close is protected more strongly (prop. 2023/24:112).',
)

const landlordsWeekend = note(
  'landlords-weekend',
  'Tiden är hyresvärdens. Säg inte att den är slut förrän nästa vardag också har gått.',
  'The time is the landlord’s. Don’t say that it is over before the next vardag has gone by too.',
)

export const takeoverRules: readonly LawRule[] = [
  deadlineRule({
    id: 'HN-04',
    section: 'JB 12 kap. 47 och 49 §§',
    title: {
      sv: 'Hyresvärdens uppmaning till make eller sambo att flytta',
      en: 'The landlord’s request that a spouse or cohabitant leave',
    },
    text: {
      sv: 'En make eller sambo som bor i lägenheten utan att stå på kontraktet kan ha rätt att ta över det när hyresgästens rätt upphör. Vill hyresvärden hindra det ska hyresvärden inom en månad uppmana maken eller sambon att flytta.',
      en: 'A spouse or cohabitant who lives in the flat without being on the contract may have a right to take it over when the tenant’s right ends. A landlord who wants to prevent it must ask them to leave within one month.',
    },
    actor: actors.landlord,
    starts: ['tenantsRightEnded'],
    optional: ['termination'],
    length: ONE_MONTH,
    weekend: 'extends',
    certainty: 'statute',
    source: sources.landCode,
    notes: [askAboutViolence, landlordsWeekend],
    refine: ({ lastDay, nominal }, { termination }) => {
      const from = termination?.add({ months: ONE_MONTH.count })
      if (from === undefined || from.equals(nominal)) return {}
      const day = lastDay ?? nominal
      const first = Temporal.PlainDate.compare(from, day) < 0 ? from : day
      return {
        danger: { day: first, why: monthFromTermination },
        readings: [{ id: 'from-termination', lastDay: from, why: monthFromTermination }],
      }
    },
    testDates: [
      {
        events: { tenantsRightEnded: '2026-03-31' },
        expect: { nominal: '2026-04-30', lastDay: '2026-04-30', extended: '2026-04-30', notes: ['ask-about-violence'] },
      },
      {
        events: { tenantsRightEnded: '2026-03-31', termination: '2026-03-10' },
        expect: {
          nominal: '2026-04-30',
          lastDay: '2026-04-30',
          danger: '2026-04-10',
          readings: { 'from-termination': '2026-04-10' },
        },
      },
    ],
  }),
  deadlineRule({
    id: 'HN-05',
    section: 'JB 12 kap. 49 § andra stycket',
    title: { sv: 'Hänskjuta frågan om makens eller sambons rätt', en: 'Refer the question of the spouse’s right' },
    text: {
      sv: 'Flyttar inte maken eller sambon efter uppmaningen ska hyresvärden inom en månad ta frågan till hyresnämnden.',
      en: 'If the spouse or cohabitant doesn’t leave after being asked to, the landlord must take the question to Hyresnämnden within one month.',
    },
    actor: actors.landlord,
    starts: ['spouseAsked'],
    length: ONE_MONTH,
    weekend: 'extends',
    certainty: 'statute',
    source: sources.landCode,
    notes: [askAboutViolence, landlordsWeekend],
    testDates: [
      {
        events: { spouseAsked: '2026-04-10' },
        expect: { nominal: '2026-05-10', lastDay: '2026-05-11', extended: '2026-05-11' },
      },
      {
        events: { spouseAsked: '2026-01-31' },
        expect: { nominal: '2026-02-28', lastDay: '2026-03-02', extended: '2026-03-02', notes: ['short-month'] },
      },
    ],
  }),
]

const monthFromTermination = {
  sv: 'RH 2017:56 låter månaden börja vid uppsägningen. Båda läsningarna visas: ha frågan om övertagande framme före den första.',
  en: 'RH 2017:56 lets the month begin at the termination. Both readings are shown: raise the question of taking over before the first.',
}
