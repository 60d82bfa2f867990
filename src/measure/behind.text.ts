/** The words of what lies behind a figure: its people, its definition, and why it changed. */

import { dictionary, formatNumber } from '../platform/text/index.ts'

const people = (n: number) => `${formatNumber(n, 'sv')} ${n === 1 ? 'person' : 'personer'}`
const peopleEn = (n: number) => `${formatNumber(n, 'en')} ${n === 1 ? 'person' : 'people'}`

export const behindText = dictionary({
  sv: {
    rowsTitle: 'Personerna bakom siffran',
    rowsLead: (figure: string, week: string) => `${figure}. ${week}.`,
    hidden: (n: number) => `${people(n)} som du inte får se`,
    hiddenWhy:
      'De räknas i siffran, men du har inget skäl att läsa om dem, till exempel för att identiteten är skyddad eller för att en annan organisation har mött dem.',
    logged: 'Att du öppnar listan skrivs i läsloggen för var och en.',
    name: 'Namn',
    situation: 'Situation',
    living: 'Boende',
    since: 'Sedan',
    sourceOf: { stay: 'natt på boende', placement: 'placering', lease: 'hyresavtal', told: 'berättat' },
    because: 'Uppgiften kommer från',
    notShown: 'visas inte i listor',
    nobody: 'Ingen i den här gruppen',
    nobodyText: 'Här står de personer som en siffra räknar. Gå tillbaka och välj en annan siffra.',
    everybody: 'Alla i räkningen',
    rule: 'Regel',
    ours: 'vårt val',
    theirs: 'från källan',
    rules: 'Reglerna en i taget',
    sources: 'Källor',
    balanceLead: (from: string, to: string) =>
      `Från ${from} till ${to}. Början plus de som kom minus de som lämnade ska bli slutet, person för person.`,
    start: 'Början',
    end: 'Slut',
    came: {
      new: 'Kom: inte i räkningen förut',
      returned: 'Kom: har varit i hemlöshet förut',
      turnedAdult: 'Kom: fyllde 18 år',
    },
    left: {
      ownLease: 'Lämnade: eget förstahandskontrakt',
      otherHome: 'Lämnade: annat eget hem',
      died: 'Lämnade: avliden',
      notSoonLeaving: 'Lämnade: kvar på institution, flyttar inte ut snart',
      unknown: 'Lämnade: inte känt vart',
    },
    difference: 'Skillnad (ska vara noll)',
  },
  en: {
    rowsTitle: 'The people behind the figure',
    rowsLead: (figure, week) => `${figure}. ${week}.`,
    hidden: (n) => `${peopleEn(n)} that you may not see`,
    hiddenWhy:
      'They are part of the figure, but you have no reason to read about them, for example because their identity is protected or because another organisation met them.',
    logged: 'That you open this list is written to the read log for each of them.',
    name: 'Name',
    situation: 'Situation',
    living: 'Living',
    since: 'Since',
    sourceOf: { stay: 'night at a site', placement: 'placement', lease: 'lease', told: 'told' },
    because: 'Known from',
    notShown: 'not shown in lists',
    nobody: 'Nobody in this group',
    nobodyText: 'Here stand the people that a figure counts. Go back and choose another figure.',
    everybody: 'Everybody in the count',
    rule: 'Rule',
    ours: 'our choice',
    theirs: 'from the source',
    rules: 'The rules one by one',
    sources: 'Sources',
    balanceLead: (from, to) =>
      `From ${from} to ${to}. The start plus those who came minus those who left must be the end, person by person.`,
    start: 'Start',
    end: 'End',
    came: { new: 'Came: not in the count before', returned: 'Came: homeless before', turnedAdult: 'Came: turned 18' },
    left: {
      ownLease: 'Left: own first-hand lease',
      otherHome: 'Left: other home of their own',
      died: 'Left: died',
      notSoonLeaving: 'Left: still at an institution, not leaving soon',
      unknown: 'Left: not known where to',
    },
    difference: 'Difference (must be zero)',
  },
})
