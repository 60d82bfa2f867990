/** Words of the national norm. */

import { dictionary, type Locale, words } from '../../platform/text/index.ts'
import type { NormCode } from './codes.ts'

export const text = dictionary({
  sv: {
    title: 'Riksnormen',
    lead: 'Beloppen bestäms av regeringen för ett år i taget och publiceras av Socialstyrelsen. Hemvist levereras utan belopp: skriv in dem härifrån ni läser dem, med källa, så kan varje jämförelse visa var den kommer ifrån.',
    subject: { cancel: 'Avbryt', ended: '' },
    entering: {
      title: 'Lägg in belopp',
      lead: 'Summan per person och månad, som den står i tabellen, och hushållets gemensamma kostnader. Lämna tomt det som ni inte har. Det som redan är inlagt ändras inte: de nya gäller i stället från sin dag.',
      send: 'Spara',
      done: 'Beloppen är sparade.',
      fields: {
        validFrom: { label: 'Gäller från', missing: 'Skriv från vilken dag beloppen gäller, till exempel 2026-01-01.' },
        source: {
          label: 'Källa',
          hint: 'Var beloppen står: förordning, sida eller adress, och dag då ni läste den.',
          missing: 'Skriv var beloppen står.',
        },
      },
      refusals: { nothing: 'Fyll i minst ett belopp.' },
    },
    tooMuch: 'Beloppet får vara högst en miljon kronor i månaden.',
    validFrom: 'Gäller från',
    source: 'Källa',
    children: 'Barn och skolungdomar, personliga kostnader',
    lunch: 'Utan lunch fem dagar i veckan',
    adults: 'Vuxna, personliga kostnader',
    shared: 'Gemensamma hushållskostnader',
    limits: 'Tak och minskning per barn (föreslaget, inte känt som lag)',
    limitsLead:
      'Fyll bara i det som står i en lag som gäller för året. Lämnat tomt finns inget tak och ingen minskning.',
    ceiling: 'Tak per månad',
    reduction: (child: string) => `Minskning för barn nummer ${child}`,
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
    subject: { cancel: 'Cancel', ended: '' },
    entering: {
      title: 'Enter amounts',
      lead: 'The sum per person and month as it stands in the table, and what the household shares. Leave empty what you don’t have. What was entered before isn’t changed: the new amounts hold in its place from their day.',
      send: 'Save',
      done: 'The amounts are saved.',
      fields: {
        validFrom: { label: 'Holds from', missing: 'Write from which day the amounts hold, such as 2026-01-01.' },
        source: {
          label: 'Source',
          hint: 'Where the amounts stand: ordinance, page or address, and the day you read it.',
          missing: 'Write where the amounts stand.',
        },
      },
      refusals: { nothing: 'Fill in at least one amount.' },
    },
    tooMuch: 'The amount can be a million kronor a month at most.',
    validFrom: 'Holds from',
    source: 'Source',
    children: 'Children and young people at school, personal costs',
    lunch: 'Without lunch five days a week',
    adults: 'Adults, personal costs',
    shared: 'Costs that the household shares',
    limits: 'Ceiling and reduction per child (proposed, not known to be law)',
    limitsLead: 'Fill in only what a law in force for the year says. Left empty there is no ceiling and no reduction.',
    ceiling: 'Ceiling a month',
    reduction: (child) => `Reduction for child number ${child}`,
    none: 'No amounts are entered',
    noneLead: 'Once the norm is entered, every budget for the same year is compared with it.',
    noneWho: 'Advisers and managers enter them.',
    figures: 'Amounts',
    by: 'Entered by',
    rule: 'The national norm',
    section: 'SoL 2025:400 12 kap. 7 §',
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
