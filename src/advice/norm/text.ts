/** Words of the national norm. */

import { dictionary, type Locale, words } from '../../platform/text/index.ts'
import type { NormCode } from './codes.ts'

export const text = dictionary({
  sv: {
    title: 'Riksnormen',
    lead: 'Beloppen bestäms av regeringen för ett år i taget och publiceras av Socialstyrelsen. Hemvist levereras utan belopp: skriv in dem härifrån ni läser dem, med källa, så kan varje jämförelse visa var den kommer ifrån.',
    enter: 'Lägg in belopp',
    enterLead:
      'Summan per person och månad, som den står i tabellen, och hushållets gemensamma kostnader. Lämna tomt det som ni inte har. Det som redan är inlagt ändras inte: de nya gäller i stället från sin dag.',
    validFrom: 'Gäller från',
    source: 'Källa',
    sourceHint: 'Var beloppen står: förordning, sida eller adress, och dag då ni läste den.',
    children: 'Barn och skolungdomar, personliga kostnader',
    lunch: 'Utan lunch fem dagar i veckan',
    adults: 'Vuxna, personliga kostnader',
    shared: 'Gemensamma hushållskostnader',
    limits: 'Tak och minskning per barn (föreslaget, inte känt som lag)',
    limitsLead:
      'Fyll bara i det som står i en lag som gäller för året. Lämnat tomt finns inget tak och ingen minskning.',
    ceiling: 'Tak per månad',
    reduction: (child: string) => `Minskning för barn nummer ${child}`,
    save: 'Spara',
    saved: 'Beloppen är sparade.',
    nothing: 'Fyll i minst ett belopp.',
    amountWrong: 'Skriv beloppet i kronor, till exempel 3490.',
    none: 'Inga belopp är inlagda',
    noneLead: 'När riksnormen är inlagd jämförs varje budget för samma år med den.',
    noneWho: 'Rådgivare och chefer lägger in dem.',
    figures: 'Antal belopp',
    by: 'Inlagd av',
    rule: 'Riksnormen',
    section: 'SoL 2025:400 12 kap. 7 §',
    child: (age: string) => `Barn ${age} år`,
    childLunch: (age: string) => `Barn ${age} år, utan lunch`,
    single: 'Ensamstående',
    couple: 'Sambor, båda tillsammans',
    household: (size: string) => (size === '1' ? '1 person i hushållet' : `${size} personer i hushållet`),
  },
  en: {
    title: 'The national norm',
    lead: 'The government decides the amounts for one year at a time, and Socialstyrelsen publishes them. Hemvist comes without amounts: enter them from where you read them, with the source, so that every comparison can show where it comes from.',
    enter: 'Enter amounts',
    enterLead:
      'The sum per person and month as it stands in the table, and what the household shares. Leave empty what you don’t have. What was entered before isn’t changed: the new amounts hold in its place from their day.',
    validFrom: 'Holds from',
    source: 'Source',
    sourceHint: 'Where the amounts stand: ordinance, page or address, and the day you read it.',
    children: 'Children and young people at school, personal costs',
    lunch: 'Without lunch five days a week',
    adults: 'Adults, personal costs',
    shared: 'Costs that the household shares',
    limits: 'Ceiling and reduction per child (proposed, not known to be law)',
    limitsLead: 'Fill in only what a law in force for the year says. Left empty there is no ceiling and no reduction.',
    ceiling: 'Ceiling a month',
    reduction: (child) => `Reduction for child number ${child}`,
    save: 'Save',
    saved: 'The amounts are saved.',
    nothing: 'Fill in at least one amount.',
    amountWrong: 'Write the amount in kronor, such as 3490.',
    none: 'No amounts are entered',
    noneLead: 'Once the norm is entered, every budget for the same year is compared with it.',
    noneWho: 'Advisers and managers enter them.',
    figures: 'Amounts',
    by: 'Entered by',
    rule: 'The national norm',
    section: 'SoL 2025:400 ch. 12 s. 7',
    child: (age: string) => `Children aged ${age}`,
    childLunch: (age: string) => `Children aged ${age}, without lunch`,
    single: 'One adult alone',
    couple: 'A couple, both together',
    household: (size: string) => (size === '1' ? '1 person in the household' : `${size} people in the household`),
  },
})

/** What a figure of the norm is for. */
export function nameOfNorm(code: NormCode, locale: Locale): string {
  const t = words(text, locale)
  if (code === 'single' || code === 'couple' || code === 'ceiling') return t[code]
  const [what = '', ...rest] = code.split('-')
  const of = rest.join('–')
  if (what === 'household') return t.household(of)
  if (what === 'reduction') return t.reduction(of)
  return what === 'childLunchAway' ? t.childLunch(of) : t.child(of)
}
