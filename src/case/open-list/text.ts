/** The words of the board's list of interventions without individual assessment. */

import { dictionary } from '../../platform/text/index.ts'

export const text = dictionary({
  sv: {
    title: 'Insatser utan behovsprövning',
    lead: 'Nämnden beslutar vilka insatser som ges utan individuell behovsprövning, på vilka villkor, och för var och en om uppgifter som kan röja vem det är dokumenteras (SoL 2025:400 11 kap. 5 §, 14 kap. 5 §).',
    subject: { cancel: 'Avbryt' },
    entering: {
      title: 'Skriv in ett beslut',
      lead: 'Det som gällde förut står kvar: det nya gäller från sin dag.',
      send: 'Spara',
      done: 'Beslutet är inskrivet.',
      fields: {
        kind: 'Insats',
        offered: 'Ges utan behovsprövning?',
        conditions: {
          label: 'Villkor',
          hint: 'Till exempel ålder, vistelse i kommunen, antal nätter.',
        },
        identity: {
          label: 'Dokumenteras uppgifter som kan röja vem personen är?',
          hint: 'Nattkafé, öppen verksamhet och uppsökande arbete kan undantas. Utan undantag måste genomförandet dokumenteras.',
        },
        reference: {
          label: 'Nämndens beslut',
          hint: 'Paragraf och dag, till exempel § 45, 2025-06-17.',
          missing: 'Skriv vilken paragraf i nämndens protokoll som beslutet står i.',
        },
        from: 'Gäller från',
      },
    },
    kind: 'Insats',
    kinds: {
      nightCafe: 'Nattkafé',
      dropIn: 'Öppen verksamhet',
      outreach: 'Uppsökande arbete',
      acutePlace: 'Akutplats',
      mobileTeam: 'Mobila teamet',
      housingSupport: 'Boendestöd',
      contactsWithAuthorities: 'Hjälp med kontakter med myndigheter',
      addictionCare: 'Stöd vid skadligt bruk och beroende',
      debtAdvice: 'Budget- och skuldrådgivning',
      occupation: 'Sysselsättning',
      other: 'Annan insats',
    },
    offers: { yes: 'Ja', no: 'Nej, kräver prövning från den här dagen' },
    conditions: 'Villkor',
    identity: 'Dokumenteras uppgifter som kan röja vem personen är?',
    identities: {
      documented: 'Ja. Genomförandet ska dokumenteras',
      notDocumented: 'Nej: nämnden har undantagit den av särskilda skäl',
    },
    reference: 'Nämndens beslut',
    from: 'Gäller från',
    now: 'Gäller i dag',
    history: 'Allt som gällt',
    by: 'Inskrivet',
    none: 'Nämnden har inte skrivit in någon lista',
    noneWhat: 'Så länge ingen lista finns hindrar Hemvist ingen insats, men säger att listan saknas.',
    noneWho: 'Chefen skriver in nämndens beslut',
    notGiven: 'Ges inte utan prövning',
    rule: 'Insatser utan individuell behovsprövning',
    section: 'SoL 2025:400 11 kap. 5 §',
    list: 'Nämndens lista',
    undecided:
      'Nämnden har inte skrivit in vilka insatser som ges utan behovsprövning. Fråga chefen innan du lägger till en sådan.',
    notOffered:
      'Nämnden ger inte insatsen utan behovsprövning den dagen. Välj ett beslut, eller en insats på nämndens lista.',
    identityFree:
      'Nämnden har bestämt att det inte dokumenteras vem som får insatsen. Skriv inte upp den i personens ärende.',
  },
  en: {
    title: 'Interventions without assessment',
    lead: 'The board decides which interventions are given without individual assessment, on what conditions, and for each whether what can reveal who it is gets documented (SoL 2025:400 11 kap. 5 §, 14 kap. 5 §).',
    subject: { cancel: 'Cancel' },
    entering: {
      title: 'Enter a decision',
      lead: 'What held before stays: the new one holds from its day.',
      send: 'Save',
      done: 'The decision is entered.',
      fields: {
        kind: 'Intervention',
        offered: 'Given without assessment?',
        conditions: { label: 'Conditions', hint: 'For example age, stay in the municipality, number of nights.' },
        identity: {
          label: 'Is what can reveal who the person is documented?',
          hint: 'A night café, a drop-in and outreach may be exempted. Without an exemption carrying it out must be documented.',
        },
        reference: {
          label: 'The board’s decision',
          hint: 'Item and day, for example § 45, 2025-06-17.',
          missing: 'Write the item of the board’s minutes in which the decision stands.',
        },
        from: 'Holds from',
      },
    },
    kind: 'Intervention',
    kinds: {
      nightCafe: 'Night café',
      dropIn: 'Drop-in',
      outreach: 'Outreach',
      acutePlace: 'Acute place',
      mobileTeam: 'Mobile team',
      housingSupport: 'Housing support',
      contactsWithAuthorities: 'Help with contacts with authorities',
      addictionCare: 'Support in harmful use and addiction',
      debtAdvice: 'Budget and debt advice',
      occupation: 'Occupation',
      other: 'Other intervention',
    },
    offers: { yes: 'Yes', no: 'No, it takes an assessment from this day' },
    conditions: 'Conditions',
    identity: 'Is what can reveal who the person is documented?',
    identities: {
      documented: 'Yes. Carrying it out must be documented',
      notDocumented: 'No: the board has exempted it for special reasons',
    },
    reference: 'The board’s decision',
    from: 'Holds from',
    now: 'Holds today',
    history: 'All that has held',
    by: 'Entered',
    none: 'The board has entered no list',
    noneWhat: 'While there is no list Hemvist stops no intervention, but says that the list is missing.',
    noneWho: 'The manager enters the board’s decisions',
    notGiven: 'Not given without assessment',
    rule: 'Interventions without individual assessment',
    section: 'SoL 2025:400 11 kap. 5 §',
    list: 'The board’s list',
    undecided:
      'The board hasn’t entered which interventions are given without assessment. Ask the manager before you add one.',
    notOffered:
      'The board doesn’t give the intervention without assessment on that day. Choose a decision, or an intervention on the board’s list.',
    identityFree:
      'The board has decided that it isn’t documented who gets the intervention. Don’t write it down in the person’s case.',
  },
})
