/** Words for goals, actions and how it goes with them. */

import { dictionary } from '../../platform/text/index.ts'

const goalFields = {
  sv: {
    title: { label: 'Mål', missing: 'Skriv vad kommunen vill nå.' },
    words: { label: 'Vad det betyder här' },
    strategy: 'Nationellt mål som det hör till',
    ownBecause: {
      label: 'Varför det är kommunens eget mål',
      hint: 'Behövs bara om målet inte hör till något nationellt mål.',
    },
  },
  en: {
    title: { label: 'Goal', missing: 'Write what the municipality wants to reach.' },
    words: { label: 'What it means here' },
    strategy: 'National goal that it belongs to',
    ownBecause: {
      label: 'Why it is the municipality’s own goal',
      hint: 'Needed only if the goal belongs to no national one.',
    },
  },
}
const goalRefusals = {
  sv: {
    ownBecauseMissing: 'Välj ett nationellt mål, eller skriv varför kommunen har ett eget.',
    notThere: 'Välj ett mål i listan.',
  },
  en: {
    ownBecauseMissing: 'Choose a national goal, or write why the municipality has one of its own.',
    notThere: 'Choose a goal in the list.',
  },
}

export const goalText = dictionary({
  sv: {
    ownGoal: 'Inget, det är kommunens eget',
    until: (year: number) => `gäller till och med ${year}`,
    addingGoal: {
      title: 'Nytt mål',
      send: 'Spara',
      done: 'Målet är tillagt.',
      fields: goalFields.sv,
      refusals: goalRefusals.sv,
    },
    editingGoal: {
      title: 'Ändra målet',
      send: 'Spara',
      done: 'Målet är ändrat.',
      fields: goalFields.sv,
      refusals: goalRefusals.sv,
    },
    removingGoal: {
      press: 'Ta bort målet',
      done: 'Målet är borttaget.',
      refusals: { hasActions: 'Målet har aktiviteter. Ta bort dem eller flytta dem till ett annat mål först.' },
    },
  },
  en: {
    ownGoal: 'None, it is the municipality’s own',
    until: (year: number) => `valid through ${year}`,
    addingGoal: {
      title: 'New goal',
      send: 'Save',
      done: 'The goal has been added.',
      fields: goalFields.en,
      refusals: goalRefusals.en,
    },
    editingGoal: {
      title: 'Change the goal',
      send: 'Save',
      done: 'The goal has been changed.',
      fields: goalFields.en,
      refusals: goalRefusals.en,
    },
    removingGoal: {
      press: 'Remove the goal',
      done: 'The goal has been removed.',
      refusals: { hasActions: 'The goal has actions. Remove them or move them to another goal first.' },
    },
  },
})

const actionFields = {
  sv: {
    goal: 'Mål',
    title: { label: 'Aktivitet', missing: 'Skriv vad som ska göras.' },
    words: { label: 'Hur' },
    unit: { label: 'Enhet som gör det', hint: 'Välj enhet eller organisation, eller skriv vem.' },
    organisation: 'Organisation som gör det',
    whoWords: { label: 'Någon annan', hint: 'En funktion eller myndighet, aldrig någons namn: planen publiceras.' },
    owner: { label: 'Vem som påminns', hint: 'Syns aldrig utanför kommunen.' },
    fromOn: 'Börjar',
    dueOn: 'Klart senast',
    indicator: 'Mått som visar om det hjälper',
    question: 'Fråga i öppna jämförelser som ska bli ett ja',
  },
  en: {
    goal: 'Goal',
    title: { label: 'Action', missing: 'Write what is to be done.' },
    words: { label: 'How' },
    unit: { label: 'Unit that does it', hint: 'Choose a unit or an organisation, or write who.' },
    organisation: 'Organisation that does it',
    whoWords: { label: 'Somebody else', hint: 'A post or an authority, never anybody’s name: the plan is published.' },
    owner: { label: 'Who is reminded', hint: 'Never seen outside the municipality.' },
    fromOn: 'Begins',
    dueOn: 'Done by',
    indicator: 'Figure that shows whether it helps',
    question: 'Question in the open comparisons that is to become a yes',
  },
}
const actionRefusals = {
  sv: {
    notThere: 'Välj något i listan.',
    whoMissing: 'Välj en enhet eller en organisation, eller skriv vem som gör det.',
    oneAlone: 'Säg vem på ett enda sätt: enhet, organisation eller egna ord.',
    endsBeforeItBegins: 'Aktiviteten kan inte vara klar innan den börjar.',
  },
  en: {
    notThere: 'Choose something in the list.',
    whoMissing: 'Choose a unit or an organisation, or write who does it.',
    oneAlone: 'Say who in one way alone: a unit, an organisation or words of your own.',
    endsBeforeItBegins: 'The action can’t be done before it begins.',
  },
}

export const actionText = dictionary({
  sv: {
    noUnit: 'Ingen enhet',
    noOrganisation: 'Ingen organisation',
    noOwner: 'Ingen',
    notYet: 'Inget mått än',
    noQuestion: 'Ingen',
    questions: {
      overgripande_plan: 'Övergripande plan mot hemlöshet',
      overenskommelse_overgripande: 'Skriftlig överenskommelse med hyresvärdar, övergripande',
      overenskommelse_enskilda: 'Skriftlig överenskommelse med hyresvärdar, i enskilda ärenden',
      rutin_barnfamiljer: 'Rutin för barnfamiljer med hyresskuld',
      uppsokande_risk: 'Uppsökande arbete bland dem som riskerar hemlöshet',
    },
    addingAction: {
      title: 'Ny aktivitet',
      send: 'Spara',
      done: 'Aktiviteten är tillagd.',
      fields: actionFields.sv,
      refusals: actionRefusals.sv,
    },
    editingAction: {
      title: 'Ändra aktiviteten',
      send: 'Spara',
      done: 'Aktiviteten är ändrad.',
      fields: actionFields.sv,
      refusals: actionRefusals.sv,
    },
    removingAction: { press: 'Ta bort aktiviteten', done: 'Aktiviteten är borttagen.' },
  },
  en: {
    noUnit: 'No unit',
    noOrganisation: 'No organisation',
    noOwner: 'Nobody',
    notYet: 'No figure yet',
    noQuestion: 'None',
    questions: {
      overgripande_plan: 'Overall plan against homelessness',
      overenskommelse_overgripande: 'Written agreement with landlords, overall',
      overenskommelse_enskilda: 'Written agreement with landlords, in individual cases',
      rutin_barnfamiljer: 'Routine for families in arrears',
      uppsokande_risk: 'Outreach among those at risk of homelessness',
    },
    addingAction: {
      title: 'New action',
      send: 'Save',
      done: 'The action has been added.',
      fields: actionFields.en,
      refusals: actionRefusals.en,
    },
    editingAction: {
      title: 'Change the action',
      send: 'Save',
      done: 'The action has been changed.',
      fields: actionFields.en,
      refusals: actionRefusals.en,
    },
    removingAction: { press: 'Remove the action', done: 'The action has been removed.' },
  },
})

export const progressText = dictionary({
  sv: {
    kinds: { begun: 'Påbörjad', note: 'Anteckning', done: 'Klar', halted: 'Stoppad' },
    noting: {
      title: 'Notera hur det går',
      send: 'Notera',
      done: 'Det är noterat.',
      fields: {
        kind: 'Vad har hänt?',
        onDay: 'Dag',
        words: {
          label: 'Med egna ord',
          hint: 'Siffror och iakttagelser, aldrig en person. Är planen publicerad läser alla det.',
        },
      },
      refusals: {
        notDecided: 'Planen är inte beslutad än. Hur det går noteras när den gäller.',
        wordsMissing: 'Skriv vad som har hänt.',
      },
    },
    unnoting: {
      press: 'Ta bort anteckningen',
      done: 'Anteckningen är borttagen.',
      refusals: { already: 'Den var redan borttagen.' },
    },
  },
  en: {
    kinds: { begun: 'Begun', note: 'Note', done: 'Done', halted: 'Halted' },
    noting: {
      title: 'Note how it goes',
      send: 'Note',
      done: 'It has been noted.',
      fields: {
        kind: 'What has happened?',
        onDay: 'Day',
        words: {
          label: 'In your own words',
          hint: 'Figures and observations, never a person. Once the plan is published everybody reads it.',
        },
      },
      refusals: {
        notDecided: 'The plan isn’t decided yet. How it goes is noted once it is in force.',
        wordsMissing: 'Write what has happened.',
      },
    },
    unnoting: {
      press: 'Remove the note',
      done: 'The note has been removed.',
      refusals: { already: 'It was removed already.' },
    },
  },
})
