/** The words of the accessibility statement: what was tested and how, and what was not. */

import { dictionary } from '../../platform/text/index.ts'

export const text = dictionary({
  sv: {
    title: 'Tillgänglighetsredogörelse',
    // a soft hyphen, since the word is wider than a small phone and not every browser knows where to break it
    heading: 'Tillgänglighets\u00adredogörelse',
    lead: 'Hur väl alla kan använda Hemvist, vad som är prövat, och vad som inte är det (lag 2018:1937, 13 §).',
    stateTitle: 'Så tillgänglig är Hemvist',
    state:
      'Hemvist byggs för att följa WCAG 2.2 på nivå AA, och därmed kraven i EN 301 549 som lag (2018:1937) om tillgänglighet till digital offentlig service vilar på. Ingen utomstående har granskat det än. Vi säger därför inte att allt uppfylls, bara vad som är prövat.',
    testedTitle: 'Det som är prövat',
    testedLead:
      'Varje gång programmet ändras öppnas sidorna i en riktig webbläsare (Chromium) av de automatiska proven:',
    tested: {
      axe: 'Varje sida prövas med axe-core mot reglerna för WCAG 2.0, 2.1 och 2.2 på nivå A och AA, i bredderna 320 och 1280 punkter, och färgerna i ljust och mörkt läge. Varje slags sida prövas också en gång med IBM Equal Access.',
      narrow:
        'Ingen av sidorna får behöva rullas i sidled i bredden 320 punkter, vilket motsvarar 400 procents förstoring på en vanlig skärm.',
      noScript: 'Sidorna går att läsa och formulären att skicka med JavaScript avstängt.',
      keyboard: 'Med enbart tangentbord finns länken till innehållet först på sidan, och det syns var fokus är.',
    },
    notTestedTitle: 'Det som inte är prövat',
    notTested: {
      people:
        'Ingen har ännu gått igenom Hemvist med skärmläsare, röststyrning eller förstoringsprogram, och ingen med funktionsnedsättning har prövat det åt oss.',
      automatic:
        'Automatiska prov hittar bara en del av bristerna. Om orden är lätta att förstå och om ordningen är rimlig kan de inte avgöra.',
      browsers: 'Andra webbläsare än Chromium har inte prövats.',
      pdf: 'Beslut som PDF görs med taggar och språk enligt PDF/UA-1, men har inte prövats med skärmläsare.',
      written: 'Text som skrivs av användarna, till exempel anteckningar, prövas inte.',
    },
    knownTitle: 'Kända brister',
    known:
      'Lagtext och paragrafer är svåra att läsa också i vår förklaring. Lättläst svenska, teckenspråk och fler språk än svenska och engelska saknas.',
    feedbackTitle: 'Hittar du ett hinder?',
    feedback:
      'Säg till kommunen eller organisationen som du använder Hemvist genom: socialförvaltningens vanliga adress och telefon gäller. Beskriv vilken sida det är och vad som inte gick. Du har rätt att få svar utan onödigt dröjsmål, och att få innehållet på ett annat sätt om det behövs (15 §).',
    authorityTitle: 'Tillsyn',
    authority:
      'Myndigheten för digital förvaltning, Digg, har tillsyn över lagen. Är du inte nöjd med svaret kan du anmäla bristen till Digg.',
    authorityLink: 'Anmäl bristen till Digg',
    madeTitle: 'Hur redogörelsen gjordes',
    made: 'Redogörelsen bygger på projektets egna automatiska prov. Den skrevs i november 2026. Den kommun som använder Hemvist ansvarar för sin egen redogörelse och behöver komplettera den här med sina kontaktuppgifter.',
  },
  en: {
    title: 'Accessibility statement',
    heading: 'Accessibility statement',
    lead: 'How well everybody can use Hemvist, what was tested, and what was not (Swedish act 2018:1937, 13 §).',
    stateTitle: 'How accessible Hemvist is',
    state:
      'Hemvist is built to follow WCAG 2.2 at level AA, and with it the requirements of EN 301 549, on which the Swedish act (2018:1937) on accessibility of digital public services rests. Nobody from outside has reviewed it yet. So we don’t say that all of it is met, only what was tested.',
    testedTitle: 'What is tested',
    testedLead: 'Each time the program changes, automatic tests open the pages in a real browser (Chromium):',
    tested: {
      axe: 'Every page is tested with axe-core against the rules of WCAG 2.0, 2.1 and 2.2 at levels A and AA, at widths of 320 and 1280 pixels, and its colours in light and dark. Each kind of page is also tested once with IBM Equal Access.',
      narrow:
        'None of the pages may need to scroll sideways at 320 pixels, which is the same as 400 per cent zoom on a common screen.',
      noScript: 'The pages can be read and the forms sent with JavaScript switched off.',
      keyboard:
        'With a keyboard alone, the link to the content comes first on the page, and it shows where the focus is.',
    },
    notTestedTitle: 'What is not tested',
    notTested: {
      people:
        'Nobody has yet gone through Hemvist with a screen reader, voice control or a magnifier, and nobody with a disability has tried it for us.',
      automatic:
        'Automatic tests find only some of the faults. Whether the words are easy to understand and the order makes sense, they can’t tell.',
      browsers: 'Browsers other than Chromium have not been tried.',
      pdf: 'Decisions as PDF are made with tags and language by PDF/UA-1, but were not tried with a screen reader.',
      written: 'Text that users write, such as notes, is not tested.',
    },
    knownTitle: 'Known faults',
    known:
      'Statutes and sections are hard to read also in our explanation. Easy-to-read Swedish, sign language and more languages than Swedish and English are missing.',
    feedbackTitle: 'Have you met an obstacle?',
    feedback:
      'Tell the municipality or organisation through which you use Hemvist: the social services’ usual address and telephone number apply. Say which page it is and what didn’t work. You have a right to an answer without undue delay, and to get the content in another way if needed (15 §).',
    authorityTitle: 'Supervision',
    authority:
      'The Agency for Digital Government, Digg, supervises the act. If you are not satisfied with the answer you can report the fault to Digg.',
    authorityLink: 'Report it to Digg (in Swedish)',
    madeTitle: 'How this statement was made',
    made: 'The statement rests on the project’s own automatic tests. It was written in November 2026. The municipality that uses Hemvist is responsible for its own statement and needs to add its contact details to this one.',
  },
})
