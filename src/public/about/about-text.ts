/** The words of the page about Hemvist. */

import { dictionary } from '../../platform/text/index.ts'

export const text = dictionary({
  sv: {
    title: 'Om Hemvist',
    lead: 'Ett gemensamt arbetsredskap för en kommun och dess partner mot hemlöshet.',
    whatTitle: 'Vad det är',
    what: 'Hemvist följer ett hushåll från det första tecknet, en obetald hyra eller någon som sover utomhus, till ett hem med eget kontrakt, och vidare tills hemmet håller. Kommunen, idéburna organisationer och hyresvärdar arbetar i samma redskap. Var och en ser bara det som lagen låter dem se.',
    pathTitle: 'Vägen',
    path: {
      signal: 'En signal kommer in och får ett svar inom utsatt tid.',
      case: 'Ett ärende öppnas genast när det behövs (socialtjänstlagen 14 kap. 2 §).',
      tonight: 'Någonstans tryggt att sova i natt.',
      home: 'En egen bostad: först i andra hand eller direkt i första hand. Hyreskontraktet ställer aldrig krav på vård.',
      support: 'Stöd så länge personen vill ha det.',
    },
    figuresTitle: 'Siffrorna',
    figures:
      'Kommunens siffror räknas fram ur samma arbete. Ingen fyller i en enkät vid sidan av. Varje siffra visar sin definition, sitt datum och vad den är en del av.',
    privacyTitle: 'Personuppgifter',
    privacy:
      'Varje kommun är personuppgiftsansvarig för sina egna uppgifter. Den som öppnar en persons sida behöver ett skäl, och varje öppning skrivs ned och kan granskas. Uppgifter om skyddad identitet visas bara för namngivna medarbetare. Hemvist använder bara kakor som behövs för att logga in och minnas språk och färger.',
    demo: 'Den här installationen visar en övningskommun. Alla personer i den är påhittade.',
    openTitle: 'Öppen källkod',
    open: 'Hemvist är öppen källkod under EUPL-1.2: vem som helst får använda, granska och ändra det.',
    law: 'Reglerna som Hemvist räknar med',
    accessibility: 'Tillgänglighetsredogörelse',
  },
  en: {
    title: 'About Hemvist',
    lead: 'A shared working system for a municipality and its partners against homelessness.',
    whatTitle: 'What it is',
    what: 'Hemvist follows a household from the first sign, an unpaid rent or somebody sleeping outdoors, to a home with a contract of their own, and on until the home holds. The municipality, idea-based organisations and landlords work in the same system. Each sees only what the law lets them see.',
    pathTitle: 'The path',
    path: {
      signal: 'A signal comes in and is answered within a stated time.',
      case: 'A case is opened at once when it is needed (Social Services Act 14 kap. 2 §).',
      tonight: 'Somewhere safe to sleep tonight.',
      home: 'A home: second hand at first, or first hand at once. The lease never demands treatment.',
      support: 'Support for as long as the person wants it.',
    },
    figuresTitle: 'The figures',
    figures:
      'The municipality’s figures are counted from the same work. Nobody fills in a survey beside it. Each figure shows its definition, its date and what it is a part of.',
    privacyTitle: 'Personal data',
    privacy:
      'Each municipality is the controller of its own data. Whoever opens a person’s page needs a reason, and every opening is written down and can be reviewed. A protected identity is shown to named staff only. Hemvist uses only the cookies needed to log in and to remember language and colours.',
    demo: 'This installation shows a practice municipality. Everybody in it is invented.',
    openTitle: 'Open source',
    open: 'Hemvist is open source under EUPL-1.2: anyone may use, review and change it.',
    law: 'The rules that Hemvist counts with',
    accessibility: 'Accessibility statement',
  },
})
