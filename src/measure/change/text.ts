/** The words of what a change came from. */

import { dictionary, formatNumber, type Locale } from '../../platform/text/index.ts'

const inSentence = (name: string) => name.charAt(0).toLowerCase() + name.slice(1)

/** A number in a sentence; nobody is a word, not 0. */
const some = (n: number, nobody: string, locale: Locale) => (n === 0 ? nobody : formatNumber(n, locale))

/** What the sentence of the whole balance says, number by number. */
type Sums = { start: number; end: number; left: number; own: number; came: number }

export const changeText = dictionary({
  sv: {
    fell: 'Vad minskningen kom av',
    rose: 'Vad ökningen kom av',
    same: 'Vad som hände däremellan',
    between: (from: string, to: string) => `Från ${inSentence(from)} till ${inSentence(to)}`,
    ways: {
      handover: 'Andra hand blev första hand',
      fromAcute: 'Från akutboende till eget kontrakt',
      keptHome: 'Hem som behölls',
    },
    waysOf: {
      handover: (n: number) => `${n === 1 ? 'person' : 'personer'} vars andrahandskontrakt blev ett eget`,
      fromAcute: (n: number) =>
        `${n === 1 ? 'person' : 'personer'} med eget kontrakt inom 24 månader efter en natt på akutboende`,
      keptHome: (n: number) =>
        `${n === 1 ? 'person' : 'personer'} vars ärende efter hyresvärdens meddelande slutade med kontraktet kvar`,
    },
    waySentence: (from: string, to: string, total: string) =>
      `Från ${from} till ${to}: ${total} sammanlagt. Det första och det sista året är delar av år.`,
    both: (n: number) =>
      n === 1
        ? '1 av dem står i båda de första grupperna: personen sov på akutboende och fick sedan ett andrahandskontrakt som blev ett eget.'
        : `${formatNumber(n, 'sv')} av dem står i båda de första grupperna: de sov på akutboende och fick sedan ett andrahandskontrakt som blev deras eget.`,
    balanceSentence: ({ start, end, left, own, came }: Sums) =>
      [
        start === 0
          ? 'Ingen räknades i den första veckan.'
          : `Av ${start === 1 ? 'den' : 'de'} ${formatNumber(start, 'sv')} som räknades i den första veckan har ${some(left, 'ingen', 'sv')} lämnat räkningen${left === 0 ? '' : `, ${some(own, 'ingen', 'sv')} av dem till ett eget förstahandskontrakt`}.`,
        `${some(came, 'Ingen', 'sv')} har kommit in. Kvar blir ${some(end, 'ingen', 'sv')}.`,
      ].join(' '),
    balance: 'Hela förklaringen, person för person',
    hidden: 'Diagrammet visas inte, för något av åren har färre än fem personer.',
    definition: 'Så räknas det',
    from: 'Från mätvecka',
    to: 'Till mätvecka',
    show: 'Räkna',
    notBefore: 'Den första veckan måste komma före den andra.',
    line: 'Rad',
    people: 'Antal',
    start: 'Början',
    end: 'Slut',
    came: {
      new: 'Kom: inte i räkningen förut',
      returned: 'Kom: har varit i hemlöshet förut',
      turnedAdult: 'Kom: fyllde 18 år',
    },
    left: {
      handedOver: 'Lämnade: andrahandskontraktet blev eget',
      fromAcute: 'Lämnade: eget kontrakt efter akutboende',
      ownLease: 'Lämnade: eget förstahandskontrakt på annat sätt',
      otherHome: 'Lämnade: annat eget hem',
      died: 'Lämnade: avliden',
      notSoonLeaving: 'Lämnade: kvar på institution, flyttar inte ut snart',
      unknown: 'Lämnade: inte känt vart',
    },
    difference: 'Skillnad (ska vara noll)',
    waysTitle: 'Vägar till ett eget hem',
    balanceTitle: 'Räkningen som går jämnt ut',
    balanceLead:
      'Början plus de som kom minus de som lämnade ska bli slutet, person för person. Den som både kom och lämnade mellan veckorna är inte med här. De hem som behölls är inte heller med: den som behåller sitt hem har aldrig varit i räkningen.',
    rowsTitle: 'Personerna bakom siffran',
    name: 'Namn',
    onDay: { handover: 'Eget kontrakt från', fromAcute: 'Eget kontrakt från', keptHome: 'Ärendet avslutat' },
    back: 'Till förklaringen',
    nobody: 'Ingen i den här gruppen',
    nobodyText: 'Här står de personer som siffran räknar. Gå tillbaka och välj en annan rad.',
  },
  en: {
    fell: 'What the fall came from',
    rose: 'What the rise came from',
    same: 'What happened in between',
    between: (from, to) => `From ${inSentence(from)} to ${inSentence(to)}`,
    ways: {
      handover: 'Second hand became first hand',
      fromAcute: 'From an acute place to an own lease',
      keptHome: 'Homes that were kept',
    },
    waysOf: {
      handover: (n) => `${n === 1 ? 'person' : 'people'} whose second-hand lease became their own`,
      fromAcute: (n) =>
        `${n === 1 ? 'person' : 'people'} with an own lease within 24 months of a night at an acute place`,
      keptHome: (n) =>
        `${n === 1 ? 'person' : 'people'} whose case after a landlord’s message ended with the lease still there`,
    },
    waySentence: (from, to, total) =>
      `From ${from} to ${to}: ${total} in all. The first and the last year are parts of years.`,
    both: (n) =>
      `${formatNumber(n, 'en')} of them ${n === 1 ? 'is' : 'are'} in both of the first groups: they slept at an acute place and then had a second-hand lease that became their own.`,
    balanceSentence: ({ start, end, left, own, came }) =>
      [
        start === 0
          ? 'Nobody was counted in the first week.'
          : `Of the ${formatNumber(start, 'en')} counted in the first week ${some(left, 'none', 'en')} ${left === 1 ? 'has' : 'have'} left the count${left === 0 ? '' : `, ${some(own, 'none', 'en')} of them to a first-hand lease of their own`}.`,
        `${some(came, 'Nobody', 'en')} ${came < 2 ? 'has' : 'have'} come in. What remains is ${some(end, 'nobody', 'en')}.`,
      ].join(' '),
    balance: 'All of the explanation, person by person',
    hidden: 'The chart is not shown, because one of the years has fewer than five people.',
    definition: 'How it is counted',
    from: 'From measuring week',
    to: 'To measuring week',
    show: 'Count',
    notBefore: 'The first week must come before the second.',
    line: 'Line',
    people: 'Number',
    start: 'Start',
    end: 'End',
    came: { new: 'Came: not in the count before', returned: 'Came: homeless before', turnedAdult: 'Came: turned 18' },
    left: {
      handedOver: 'Left: second-hand lease became their own',
      fromAcute: 'Left: own lease after an acute place',
      ownLease: 'Left: own first-hand lease by another way',
      otherHome: 'Left: other home of their own',
      died: 'Left: died',
      notSoonLeaving: 'Left: still at an institution, not leaving soon',
      unknown: 'Left: not known where to',
    },
    difference: 'Difference (must be zero)',
    waysTitle: 'Ways to a home of one’s own',
    balanceTitle: 'The sum that must come out even',
    balanceLead:
      'The start plus those who came minus those who left must be the end, person by person. Somebody who both came and left between the weeks isn’t here. Nor are the homes that were kept: somebody who keeps their home was never in the count.',
    rowsTitle: 'The people behind the figure',
    name: 'Name',
    onDay: { handover: 'Own lease from', fromAcute: 'Own lease from', keptHome: 'Case closed' },
    back: 'To the explanation',
    nobody: 'Nobody in this group',
    nobodyText: 'Here stand the people that the figure counts. Go back and choose another line.',
  },
})
