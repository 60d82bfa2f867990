/** The words of My day and of the page that meets whoever isn't signed in. */

import { dictionary } from '../platform/text/index.ts'

const inSwedish = 'noll en två tre fyra fem sex sju åtta nio tio elva tolv'.split(' ')
const inEnglish = 'no one two three four five six seven eight nine ten eleven twelve'.split(' ')

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)

/** `Tre klockor`, `13 klockor`: numbers up to twelve as words, at the beginning of a sentence. */
const sv = (n: number, one: string, many: string, first = 'en') =>
  `${capital(n === 1 ? first : (inSwedish[n] ?? String(n)))} ${n === 1 ? one : many}`
const en = (n: number, one: string, many: string) => `${capital(inEnglish[n] ?? String(n))} ${n === 1 ? one : many}`

export const text = dictionary({
  sv: {
    title: 'Min dag',
    municipalityDay: 'Kommunens dag',
    headings: {
      roofless: 'Utan tak i natt',
      now: 'Kan inte vänta',
      due: 'I dag och sent',
      ahead: 'Härnäst',
      begun: 'Påbörjat, inte klart',
    },
    childrenOut: (n: number) => `${sv(n, 'familj med barn saknar', 'familjer med barn saknar')} tak i natt.`,
    roofless: (n: number) => `${sv(n, 'person saknar', 'personer saknar')} tak i natt.`,
    noRoof: 'Utan tak',
    waitedToday: 'sedan i dag',
    new: 'Nytt',
    days: (n: number) => `${n} d`,
    hasWaited: 'väntat',
    waited: (n: number) => (n === 1 ? 'väntat 1 dag' : `väntat ${n} dagar`),
    reasons: 'Varför dagarna finns',
    late: (n: number) => `${sv(n, 'sak är sen', 'saker är sena')}.`,
    clocks: (n: number) => `${sv(n, 'klocka går', 'klockor går')} ut i dag eller i morgon.`,
    senders: (n: number) => `${sv(n, 'avsändare väntar', 'avsändare väntar')} på svar.`,
    youWait: (n: number) => `${sv(n, 'sak', 'saker')} väntar på svar.`,
    tonightLeft: 'I natt',
    nightFrom: (day: string) => `natten från ${day}`,
    tonight: (n: number) => `${sv(n, 'ankomst eller avgång', 'ankomster och avgångar')} att ta hand om.`,
    followUps: (n: number) => `${sv(n, 'uppföljning', 'uppföljningar')} ska göras i dag.`,
    somethingElse: 'Inget går ut i dag eller i morgon.',
    shown: (from: number, to: number, of: number) => `${from}–${to} av ${of}`,
    sofar: (from: number, to: number, of: number) => `Rad ${from}–${to} av ${of}, i samma ordning.`,
    report: 'Skicka en signal',
    newSignal: 'Ny signal',
    ownMessages: 'Era signaler',
    units: 'Per enhet',
    unitsLead: 'Öppna ärenden efter enheten som har dem.',
    unit: 'Enhet',
    open: 'Öppna ärenden',
    lateFollowUps: 'Sena uppföljningar',
    dueThisWeek: 'Uppföljningar inom en vecka',
    noCases: 'Inga öppna ärenden än',
    noCasesMore: 'När ärenden öppnas står de här per enhet, med uppföljningar som är sena.',
    noCasesWho: 'Socialsekreterare och vräkningsförebyggare.',

    empty: {
      caseWorker: {
        title: 'Inget väntar på dig just nu',
        what: 'Här står det som ska göras, det viktigaste först: den som saknar tak i natt, det som inte kan vänta, dagar som går ut och det som är påbörjat men inte klart.',
        who: 'Signalerna kommer från uppsökare, hyresvärdar och andra kommuner. Resten kommer ur dina ärenden.',
        action: 'Se signaler',
      },
      manager: {
        title: 'Inget väntar i kommunen just nu',
        what: 'Här står barn och andra som saknar tak i natt först, sedan det som är sent, och sedan det som går ut härnäst i hela kommunen.',
        who: 'Allt kommer ur det dagliga arbetet. Ingen fyller i något särskilt.',
        action: 'Se signaler',
      },
      partner: {
        title: 'Inget väntar på er just nu',
        what: 'Här står det ni har skickat till kommunen och väntar på svar om, och kvällens ankomster och avgångar.',
        who: 'Ni själva, när ni säger till om någon ni har mött.',
        action: 'Skicka en signal',
      },
      landlord: {
        title: 'Ni väntar inte på något svar',
        what: 'Här står era meddelanden till kommunen tills de är besvarade. Ni ser bara era egna lägenheter, avtal och meddelanden.',
        who: 'Ni, när en hyra är obetald eller någon sover i en trappuppgång.',
        action: 'Skicka en signal',
      },
      analyst: {
        title: 'Din dag är siffrorna',
        what: 'Du arbetar med siffror och ser inga personer. Varje siffra visar sin definition, sitt datum och det den räknas på.',
        who: 'Siffrorna kommer ur det dagliga arbetet.',
        action: 'Till siffrorna',
      },
      logReviewer: {
        title: 'Din dag är nödöppningarna',
        what: 'Du granskar vem som har öppnat en person utan annat skäl att läsa, och varför. Det ska göras nästa morgon.',
        who: 'Kommunens egen personal, när det inte kan vänta. De måste skriva varför.',
        action: 'Till nödöppningarna',
      },
      onCall: {
        title: 'Inget väntar på dig just nu',
        what: 'Här står larm som väntar på besök, förfrågningar om plats, och gäster som är på väg.',
        who: 'Larm kommer från allmänheten och hyresvärdar, förfrågningar från idéburna.',
        action: 'Se natten',
      },
      administrator: {
        title: 'Du ser inga personuppgifter',
        what: 'Du sköter organisationer, enheter, användare och roller. Här finns inget som väntar på dig.',
        who: '',
        action: 'Till användarna',
      },
    },

    startTitle: 'Från första signalen till ett eget hem',
    startOne: 'Hemvist är det gemensamma arbetssystemet mot hemlöshet för en kommun och dem som arbetar med den.',
    startTwo:
      'Det följer ett hushåll från det första varningstecknet till ett eget hem med förstahandskontrakt, och vidare tills hemmet håller.',
    startThree:
      'Var och en ser bara det som lagen låter dem se, och siffrorna som allmänheten har rätt till kommer ur arbetet.',
    startDemo: 'Det här är en övningskommun. Alla personer är påhittade.',
    logIn: 'Logga in',
    theLaw: 'Läs lagreglerna',
  },
  en: {
    title: 'My day',
    municipalityDay: 'The municipality’s day',
    headings: {
      roofless: 'Without a roof tonight',
      now: 'Can’t wait',
      due: 'Today and late',
      ahead: 'Next',
      begun: 'Begun, not finished',
    },
    childrenOut: (n) => `${en(n, 'family with children has', 'families with children have')} no roof tonight.`,
    roofless: (n) => `${en(n, 'person has', 'people have')} no roof tonight.`,
    noRoof: 'No roof',
    waitedToday: 'since today',
    new: 'New',
    days: (n) => `${n} d`,
    hasWaited: 'waited',
    waited: (n) => (n === 1 ? 'waited 1 day' : `waited ${n} days`),
    reasons: 'Why there are these days',
    late: (n) => `${en(n, 'thing is', 'things are')} late.`,
    clocks: (n) => `${en(n, 'clock runs', 'clocks run')} out today or tomorrow.`,
    senders: (n) => `${en(n, 'sender is', 'senders are')} waiting for an answer.`,
    youWait: (n) => `${en(n, 'thing waits', 'things wait')} for an answer.`,
    tonightLeft: 'Tonight',
    nightFrom: (day) => `the night from ${day}`,
    tonight: (n) => `${en(n, 'arrival or departure', 'arrivals and departures')} to take care of.`,
    followUps: (n) => `${en(n, 'follow-up is', 'follow-ups are')} due today.`,
    somethingElse: 'Nothing runs out today or tomorrow.',
    shown: (from, to, of) => `${from}–${to} of ${of}`,
    sofar: (from, to, of) => `Rows ${from}–${to} of ${of}, in the same order.`,
    report: 'Send a signal',
    newSignal: 'New signal',
    ownMessages: 'Your signals',
    units: 'By unit',
    unitsLead: 'Open cases by the unit that has them.',
    unit: 'Unit',
    open: 'Open cases',
    lateFollowUps: 'Late follow-ups',
    dueThisWeek: 'Follow-ups within a week',
    noCases: 'No open cases yet',
    noCasesMore: 'When cases are opened they stand here by unit, with the follow-ups that are late.',
    noCasesWho: 'Social workers and prevention officers.',

    empty: {
      caseWorker: {
        title: 'Nothing is waiting for you right now',
        what: 'What is to be done stands here, the most important first: whoever has no roof tonight, what can’t wait, days that run out, and what is begun but not finished.',
        who: 'Signals come from outreach workers, landlords and other municipalities. The rest comes from your cases.',
        action: 'See the signals',
      },
      manager: {
        title: 'Nothing is waiting in the municipality right now',
        what: 'Children and others without a roof tonight stand here first, then what is late, and then what runs out next in the whole municipality.',
        who: 'All of it comes from the daily work. Nobody fills in anything extra.',
        action: 'See the signals',
      },
      partner: {
        title: 'Nothing is waiting for you right now',
        what: 'What you have sent to the municipality and wait for an answer to stands here, with tonight’s arrivals and departures.',
        who: 'You, when you tell of somebody you have met.',
        action: 'Send a signal',
      },
      landlord: {
        title: 'You aren’t waiting for an answer',
        what: 'Your messages to the municipality stand here until they are answered. You see your own flats, leases and messages only.',
        who: 'You, when a rent is unpaid or somebody sleeps in a stairwell.',
        action: 'Send a signal',
      },
      analyst: {
        title: 'Your day is the figures',
        what: 'You work with figures and see no people. Each figure shows its definition, its date and what it is counted on.',
        who: 'The figures come from the daily work.',
        action: 'To the figures',
      },
      logReviewer: {
        title: 'Your day is the emergency openings',
        what: 'You review who has opened a person without another reason to read, and why. It is to be done the next morning.',
        who: 'The municipality’s own staff, when it can’t wait. They must write why.',
        action: 'To the emergency openings',
      },
      onCall: {
        title: 'Nothing is waiting for you right now',
        what: 'Alerts that wait for a visit stand here, requests for a place, and guests on their way.',
        who: 'Alerts come from the public and landlords, requests from partners.',
        action: 'See the night',
      },
      administrator: {
        title: 'You see no personal data',
        what: 'You look after organisations, units, users and roles. Nothing here is waiting for you.',
        who: '',
        action: 'To the users',
      },
    },

    startTitle: 'From the first signal to a home of one’s own',
    startOne:
      'Hemvist is the shared working system against homelessness for a municipality and those who work with it.',
    startTwo:
      'It follows a household from the first warning sign to a home of their own with a first-hand lease, and on until the home holds.',
    startThree:
      'Everyone sees only what the law lets them see, and the figures that the public has a right to come out of the work.',
    startDemo: 'This is a practice municipality. All people are invented.',
    logIn: 'Log in',
    theLaw: 'Read the rules of law',
  },
})
