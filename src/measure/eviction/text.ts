/** The words of the figures of tenancies at risk. */

import { dictionary, formatNumber, type Locale, plural } from '../../platform/text/index.ts'

/** A number in a sentence; nobody is a word, not 0. */
const none = (n: number, word: string, locale: Locale) => (n === 0 ? word : formatNumber(n, locale))

export const evictionText = dictionary({
  sv: {
    title: 'Hyreshot i siffror',
    lead: 'Hur långt hot om vräkning kom, vad som hjälpte och hur det gick efteråt. Räknat ur ärendena: ingen fyller i något två gånger.',
    year: 'Öppnade år',
    everyYear: 'Alla år',
    landlord: 'Hyresvärd',
    everyLandlord: 'Alla hyresvärdar',
    area: 'Område',
    everyArea: 'Alla områden',
    show: 'Visa',
    funnel: 'Hur långt det kom',
    step: 'Steg',
    steps: {
      earlySignal: 'Tidig signal',
      notice: 'Underrättelse och meddelande',
      application: 'Ansökan till Kronofogden eller domstol',
      decision: 'Beslut om vräkning',
      carriedOut: 'Vräkning genomförd',
    },
    funnelSentence: (all: number, applications: number, evicted: number) =>
      all === 0
        ? 'Inget hyreshot är uppskrivet.'
        : `Av ${formatNumber(all, 'sv')} hem i fara kom ${none(applications, 'inget', 'sv')} till en ansökan, och ${none(evicted, 'inget', 'sv')} slutade med vräkning.`,
    matters: 'Hem',
    families: 'Med barn',
    children: 'Barn',
    registered: 'Folkbokförda där',
    notRegistered: 'Inte folkbokförda, eller inte känt',
    ofAll: 'Andel',
    rows: 'Visa ärendena',
    how: 'Hur det gick',
    ends: {
      keptPayment: 'Kvar: skulden betalades',
      keptPlan: 'Kvar: avbetalningsplan',
      keptUndertaking: 'Kvar: nämndens åtagande',
      keptWithdrawn: 'Kvar: hyresvärden tog tillbaka',
      keptRectified: 'Kvar: störningarna upphörde',
      keptNewLease: 'Kvar: nytt avtal',
      keptTakeover: 'Kvar: make eller sambo tog över',
      otherHome: 'Annat hem',
      evicted: 'Vräkt',
      movedOutUnhoused: 'Flyttade utan nytt hem',
      noRisk: 'Ingen fara när allt var klart',
      running: 'Pågår',
    },
    withdrawn: (n: number, of: number, share: string) =>
      n === 0
        ? 'Hyresvärden har inte tagit tillbaka någon ansökan.'
        : `${formatNumber(n, 'sv')} av ${plural(of, 'ansökan', 'ansökningar', 'sv')} togs tillbaka av hyresvärden (${share}).`,
    withdrawnNation: 'I landet togs 58 % av ansökningarna tillbaka 2025 (Fastighetstidningen).',
    contact: 'Tid till första kontakt',
    contactTiles: { sameDay: 'Samma dag', inTime: 'Inom tre dagar', later: 'Senare', never: 'Ingen nådd' },
    median: (days: number) => `Mediantid: ${days === 0 ? 'samma dag' : days === 1 ? 'en dag' : `${days} dagar`}.`,
    worked: 'Vad som hjälpte',
    workedLead:
      'Andelen hem som behölls, av de avslutade. Det visar samband, inte orsak: den tyngsta hjälpen ges ofta i de svåraste ärendena.',
    help: 'Hjälp',
    helps: {
      plan: 'Avbetalningsplan',
      undertaking: 'Nämndens åtagande',
      boardPaid: 'Nämnden betalade',
      advice: 'Budget- och skuldrådgivning, mötet hölls',
      contactInTime: 'Kontakt inom tre dagar',
    },
    withHelp: 'Kvar, med hjälpen',
    withoutHelp: 'Kvar, utan',
    keptOf: (kept: number, ended: number) => `${formatNumber(kept, 'sv')} av ${formatNumber(ended, 'sv')}`,
    after: 'Hemlösa efteråt',
    afterLead:
      'Hushåll där någon hyresgäst var i hemlöshetssituation 1–4 någon dag inom så många månader efter att ärendet avslutades.',
    months: (n: number) => `Inom ${n} månader`,
    homelessOf: (n: string, of: string) => `${n} av ${of} hushåll som kan följas`,
    nobodyFollowed: 'inget hushåll kan följas så länge',
    unfollowed: (n: number) =>
      `${plural(n, 'avslutat ärende', 'avslutade ärenden', 'sv')} kan inte följas: ingen hyresgäst finns i registret.`,
    ofKept: (n: string, of: string) => `Av dem som behöll hemmet: ${n} av ${of}.`,
    perYear: 'År för år',
    perYearSentence: 'Ansökningar och genomförda vräkningar, efter det år då ärendet öppnades.',
    applications: 'Ansökningar',
    evictions: 'Vräkningar',
    municipal: 'Publicerat om kommunen',
    municipalLead:
      'Vräkningar i kommunen som de har publicerats. Talen står bredvid det som räknas här, och ingår inte i det.',
    nation: 'Hela landet',
    nationLead: 'Publicerade tal för Sverige, som de citerats. De är inte bekräftade mot Kronofogden.',
    nationYear: 'År',
    source: 'Källa',
    definition: 'Så räknas det',
    few: 'färre än 5, eller dolt',
    fewNote:
      'Antal under fem visas inte för den som inte får se ärendena. Då döljs också andra tal, så att det inte går att räkna ut. Barn och vad som hjälpte visas bara för hela kommunen och år för år.',
    tooNarrow:
      'För den som inte får se ärendena visas en hyresvärd eller ett område bara för ett år i taget, och inte båda på en gång.',
    yearsHidden: 'År med färre än fem, eller med ett dolt tal, har ingen stapel.',
    afterWhole: 'För den som inte får se ärendena visas det här bara för alla år, hyresvärdar och områden tillsammans.',
    none: 'Inga hyreshot än',
    noneText:
      'Här visas hur många hem som varit i fara och hur det gick. Siffrorna kommer av sig själva när hyresvärdarnas meddelanden blir ärenden.',
    noneAction: 'Öppna hyreshoten',
    behind: (part: string) => `Ärenden: ${part}`,
    number: 'Nummer',
    opened: 'Öppnat',
    ended: 'Slut',
    hidden: (n: number) =>
      n === 1
        ? '1 ärende visas inte: du har inget skäl att läsa det.'
        : `${formatNumber(n, 'sv')} ärenden visas inte: du har inget skäl att läsa dem.`,
    nobody: 'Inga ärenden här',
    place: 'Kommun',
    excel: 'Excel',
    csv: 'CSV',
  },
  en: {
    title: 'Homes at risk in figures',
    lead: 'How far the threats of eviction went, what helped, and how it went afterwards. Counted from the matters: nobody fills in anything twice.',
    year: 'Opened in',
    everyYear: 'Every year',
    landlord: 'Landlord',
    everyLandlord: 'Every landlord',
    area: 'Area',
    everyArea: 'Every area',
    show: 'Show',
    funnel: 'How far it went',
    step: 'Step',
    steps: {
      earlySignal: 'Early sign',
      notice: 'Notice and message',
      application: 'Application to Kronofogden or a court',
      decision: 'Decision on eviction',
      carriedOut: 'Eviction carried out',
    },
    funnelSentence: (all, applications, evicted) =>
      all === 0
        ? 'No home at risk is written down.'
        : `Of ${formatNumber(all, 'en')} ${all === 1 ? 'home' : 'homes'} at risk ${none(applications, 'none', 'en')} came to an application, and ${none(evicted, 'none', 'en')} ended in eviction.`,
    matters: 'Homes',
    families: 'With children',
    children: 'Children',
    registered: 'Registered there',
    notRegistered: 'Not registered, or not known',
    ofAll: 'Share',
    rows: 'Show the matters',
    how: 'How it went',
    ends: {
      keptPayment: 'Kept: the debt was paid',
      keptPlan: 'Kept: payment plan',
      keptUndertaking: 'Kept: the board’s undertaking',
      keptWithdrawn: 'Kept: withdrawn by the landlord',
      keptRectified: 'Kept: the disturbances ended',
      keptNewLease: 'Kept: a new contract',
      keptTakeover: 'Kept: spouse or cohabitant took over',
      otherHome: 'Another home',
      evicted: 'Evicted',
      movedOutUnhoused: 'Left without a new home',
      noRisk: 'No risk after all',
      running: 'Running',
    },
    withdrawn: (n, of, share) =>
      n === 0
        ? 'The landlord has withdrawn no application.'
        : `${formatNumber(n, 'en')} of ${plural(of, 'application', 'applications', 'en')} ${n === 1 ? 'was' : 'were'} withdrawn by the landlord (${share}).`,
    withdrawnNation: 'In the country 58% of applications were withdrawn in 2025 (Fastighetstidningen).',
    contact: 'Time to first contact',
    contactTiles: { sameDay: 'The same day', inTime: 'Within three days', later: 'Later', never: 'Nobody reached' },
    median: (days: number) => `Median: ${days === 0 ? 'the same day' : days === 1 ? 'one day' : `${days} days`}.`,
    worked: 'What helped',
    workedLead:
      'The share of homes that were kept, of those that ended. It shows what goes together, not why: the heaviest help is often given in the hardest matters.',
    help: 'Help',
    helps: {
      plan: 'Payment plan',
      undertaking: 'The board’s undertaking',
      boardPaid: 'The board paid',
      advice: 'Debt advice, the meeting was kept',
      contactInTime: 'Contact within three days',
    },
    withHelp: 'Kept, with it',
    withoutHelp: 'Kept, without',
    keptOf: (kept: number, ended: number) => `${formatNumber(kept, 'en')} of ${formatNumber(ended, 'en')}`,
    after: 'Homeless afterwards',
    afterLead:
      'Households where a tenant was in situation 1–4 of homelessness on a day within so many months of the matter’s end.',
    months: (n: number) => `Within ${n} months`,
    homelessOf: (n: string, of: string) =>
      of === '1' ? `${n} of 1 household that can be followed` : `${n} of ${of} households that can be followed`,
    nobodyFollowed: 'no household can be followed so long',
    unfollowed: (n) => `${plural(n, 'ended matter', 'ended matters', 'en')} can’t be followed: no tenant has a record.`,
    ofKept: (n: string, of: string) => `Of those who kept the home: ${n} of ${of}.`,
    perYear: 'Year by year',
    perYearSentence: 'Applications and evictions carried out, by the year in which the matter was opened.',
    applications: 'Applications',
    evictions: 'Evictions',
    municipal: 'Published about the municipality',
    municipalLead:
      'Evictions in the municipality as they were published. They stand beside what is counted here, and are no part of it.',
    nation: 'The whole country',
    nationLead: 'Published figures for Sweden, as they were quoted. They haven’t been verified against Kronofogden.',
    nationYear: 'Year',
    source: 'Source',
    definition: 'How it is counted',
    few: 'fewer than 5, or hidden',
    fewNote:
      'Numbers under five aren’t shown to those who may not see the matters. Other numbers are then hidden too, so that they can’t be worked out. Children and what helped are shown for the whole municipality and year by year only.',
    tooNarrow:
      'For those who may not see the matters a landlord or an area is shown for one year at a time only, and not both at once.',
    yearsHidden: 'Years with fewer than five, or with a hidden number, have no bar.',
    afterWhole: 'For those who may not see the matters this is shown for all years, landlords and areas together only.',
    none: 'No homes at risk yet',
    noneText:
      'Here stands how many homes have been at risk and how it went. The figures come by themselves when landlords’ messages become matters.',
    noneAction: 'Open the homes at risk',
    behind: (part: string) => `Matters: ${part}`,
    number: 'Number',
    opened: 'Opened',
    ended: 'End',
    hidden: (n) =>
      n === 1
        ? '1 matter isn’t shown: you have no reason to read it.'
        : `${formatNumber(n, 'en')} matters aren’t shown: you have no reason to read them.`,
    nobody: 'No matters here',
    place: 'Municipality',
    excel: 'Excel',
    csv: 'CSV',
  },
})
