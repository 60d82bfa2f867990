/** The words of the intervention pages. */
import { dictionary } from '../../platform/text/index.ts'

export const text = dictionary({
  sv: {
    adding: {
      title: 'Lägg till en insats',
      lead: 'Med beslut efter en bedömning av personens behov, eller utan sådan bedömning när kommunen erbjuder insatsen till alla som vill.',
      send: 'Lägg till insatsen',
      done: 'Insatsen är tillagd.',
      fields: {
        decision: {
          label: 'Vilket beslut ger rätt till insatsen?',
          hint: 'Insatser utan behovsprövning ges enligt den lista som nämnden har bestämt. Personen ska få veta att man också kan ansöka (11 kap. 6 §).',
        },
        kind: { label: 'Insats', missing: 'Välj vilken insats det är.' },
        beginsOn: 'Börjar',
        words: 'Vad ingår?',
      },
      refusals: {
        needsDecision: 'Den här insatsen kräver ett beslut. Välj beslutet, eller fatta det först.',
        notGranted: 'Det beslutet är ett avslag. Välj ett beviljat beslut.',
        replaced: 'Det beslutet har ersatts av ett senare. Välj det som gäller.',
      },
    },
    kind: 'Insats',
    withDecision: 'Kräver beslut',
    withoutDecision: 'Kan ges utan behovsprövning (SoL 11 kap. 5 §)',
    documented: 'Genomförandet ska dokumenteras',
    notDocumented: 'Vem som får den dokumenteras inte',
    noDecision: 'Utan behovsprövning (SoL 11 kap. 5 §)',
    noGrants: 'Det finns inget beviljat beslut i ärendet. Bara insatser utan behovsprövning kan läggas till.',
    wrongSection: (section: string) =>
      `Ett beslut enligt ${section} ger inte rätt till den insatsen. Välj ett annat beslut eller en annan insats.`,
    beforeDecision: (day: string) => `Insatsen kan inte börja före beslutet, ${day}.`,
    tooFarAhead: (day: string) => `Insatsen kan planeras högst ett år framåt, till ${day}.`,
    endShort: 'Avsluta',
    ending: {
      title: 'Avsluta insatsen',
      send: 'Avsluta insatsen',
      done: 'Insatsen är avslutad.',
      fields: { endedOn: 'Sista dag', because: { label: 'Varför?', missing: 'Välj varför insatsen avslutas.' } },
    },
    alreadyEnded: (day: string) => `Insatsen är redan avslutad, ${day}.`,
    undoing: {
      press: 'Ångra avslutet',
      done: 'Insatsen pågår igen.',
      refusals: { running: 'Insatsen pågår redan.' },
    },
    interventions: 'Insatser',
    period: 'Period',
    basis: 'Grund',
    none: 'Inga insatser än',
    noneLead: 'Här står det stöd som personen får, med och utan beslut.',
    who: 'Socialsekreteraren, när personen tackat ja',
  },
  en: {
    adding: {
      title: 'Add an intervention',
      lead: 'By decision after an assessment of the person’s needs, or without one when the municipality offers it to everyone who wants.',
      send: 'Add the intervention',
      done: 'The intervention is added.',
      fields: {
        decision: {
          label: 'Which decision gives a right to it?',
          hint: 'Interventions without assessment follow the list that the board has decided. The person is told that one can also apply (11 kap. 6 §).',
        },
        kind: { label: 'Intervention', missing: 'Choose which intervention it is.' },
        beginsOn: 'Begins',
        words: 'What is included?',
      },
      refusals: {
        needsDecision: 'This intervention takes a decision. Choose the decision, or make it first.',
        notGranted: 'That decision is a refusal. Choose a granted one.',
        replaced: 'That decision has been replaced by a later one. Choose the one in force.',
      },
    },
    kind: 'Intervention',
    withDecision: 'Takes a decision',
    withoutDecision: 'Can be given without individual assessment (SoL 11 kap. 5 §)',
    documented: 'Carrying it out must be documented',
    notDocumented: 'Who gets it isn’t documented',
    noDecision: 'Without individual assessment (SoL 11 kap. 5 §)',
    noGrants: 'There is no granted decision in the case. Only interventions without assessment can be added.',
    wrongSection: (section) =>
      `A decision under ${section} gives no right to that intervention. Choose another decision or another intervention.`,
    beforeDecision: (day) => `The intervention can’t begin before the decision, ${day}.`,
    tooFarAhead: (day) => `The intervention can be planned a year ahead at most, to ${day}.`,
    endShort: 'End',
    ending: {
      title: 'End the intervention',
      send: 'End the intervention',
      done: 'The intervention is ended.',
      fields: { endedOn: 'Last day', because: { label: 'Why?', missing: 'Choose why the intervention ends.' } },
    },
    alreadyEnded: (day) => `The intervention was ended already, ${day}.`,
    undoing: {
      press: 'Undo the ending',
      done: 'The intervention goes on.',
      refusals: { running: 'The intervention goes on already.' },
    },
    interventions: 'Interventions',
    period: 'Period',
    basis: 'Basis',
    none: 'No interventions yet',
    noneLead: 'Here stands the support that the person gets, with and without a decision.',
    who: 'The social worker, when the person has said yes',
  },
})
