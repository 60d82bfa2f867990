/** Words for making and changing an agreement. */

import { dictionary } from '../../platform/text/index.ts'

export const text = dictionary({
  sv: {
    nobody: 'Ingen av dem',
    nothing: 'Utökar inget annat avtal',
    kindHints: {
      landlordOverall: 'Hur kommunen och en hyresvärd samarbetar i stort: lägenheter per år, kontakt, vem som gör vad.',
      landlordIndividual: 'Om en viss lägenhet. Skriv aldrig vem som bor där.',
      iop: 'Båda bidrar, för ett mål i det lokala arbetet. Parterna möts som jämlikar.',
      interMunicipal: 'Till exempel delade akutplatser, och vem som svarar för vad.',
      operating: 'En annan driver akutplatser åt kommunen.',
    },
    adding: {
      title: 'Nytt avtal',
      lead: 'Det börjar som ett utkast. Vem som gör vad, löften, pengar och annat läggs till på avtalets sida.',
      send: 'Skapa avtalet',
      done: 'Avtalet är skapat som utkast.',
      fields: {
        kind: 'Sort',
        title: { label: 'Namn', hint: 'Det som avtalet kallas. Skriv aldrig en persons namn.' },
        purpose: { label: 'Syfte', hint: 'Vad parterna vill uppnå tillsammans, i vanliga ord.' },
        organisation: { label: 'Den andra parten' },
        outside: { label: 'Namn på en part som inte finns här' },
        fromOn: 'Från och med',
        untilOn: { label: 'Till och med', hint: 'Lämna tomt om det gäller tills vidare.' },
        prolongsMonths: {
          label: 'Fortsätter av sig självt med så många månader',
          hint: 'Om ingen säger upp det. Lämna tomt om det slutar.',
        },
        noticeMonths: { label: 'Uppsägningstid i månader' },
        renewOn: {
          label: 'Bestäm senast om det ska fortsätta',
          hint: 'Dagen kommer på Min dag tre månader i förväg.',
        },
        extendsId: { label: 'Utökar avtalet', hint: 'För ett tilläggsavtal: vilket det bygger på.' },
        extendsWords: { label: 'Vad det utökar eller ändrar' },
        diaryNumber: { label: 'Diarienummer' },
      },
      refusals: {
        endsBeforeItBegins:
          'Avtalet kan inte sluta innan det börjar. Skriv en senare dag, eller en tidigare första dag.',
        prolongsWithoutEnd:
          'Ett avtal som gäller tills vidare förlängs inte. Skriv en sista dag, eller lämna fältet tomt.',
        renewOutside: 'Dagen ska ligga mellan avtalets första och sista dag.',
        noParty: 'Välj den andra parten, eller skriv namnet på en som inte finns här.',
        twoParties: 'Välj en organisation eller skriv ett namn, inte båda. Fler parter läggs till sedan.',
        notThere: 'Välj en organisation i listan.',
        otherKind: 'En sådan organisation kan inte vara part i den här sortens avtal.',
        extendsMissing: 'Välj vilket avtal det utökar.',
        extendsWordsMissing: 'Skriv vad det utökar eller ändrar.',
        extendsGone: 'Välj ett avtal i listan.',
      },
    },
    changing: {
      title: 'Ändra avtalet',
      send: 'Spara',
      done: 'Avtalet är ändrat.',
      signed:
        'Avtalet har en underskrift. Det som står i det ändras då av ett tilläggsavtal, eller när underskrifterna är tillbakatagna.',
    },
    reminding: {
      title: 'Ändra dag att bestämma om fortsättning',
      lead: 'Gäller också ett undertecknat avtal: dagen är en påminnelse och inget villkor.',
      send: 'Spara',
      done: 'Dagen är ändrad.',
    },
    about: {
      title: 'Vilken lägenhet avtalet gäller',
      lead: 'En lägenhet hos den hyresvärd som är part. Avtalet säger inget om vem som bor där.',
      send: 'Spara',
      done: 'Lägenheten är kopplad till avtalet.',
      fields: {
        address: { label: 'Gatuadress', hint: 'Som den står under Bostäder, till exempel Storgatan 4.' },
        number: { label: 'Lägenhetsnummer', hint: 'Behövs när huset har fler lägenheter här.' },
      },
      refusals: {
        otherKind: 'Bara ett enskilt avtal med en hyresvärd gäller en viss lägenhet.',
        notFound: 'Ingen av parterna har en lägenhet med den adressen här.',
        severalThere: 'Det finns flera lägenheter på adressen. Skriv också lägenhetsnumret.',
        signed: 'Avtalet har en underskrift. Ta tillbaka underskrifterna om det ska gälla en annan lägenhet.',
      },
    },
  },
  en: {
    nobody: 'None of them',
    nothing: 'Extends no other agreement',
    kindHints: {
      landlordOverall:
        'How the municipality and a landlord work together on the whole: flats a year, contacts, who does what.',
      landlordIndividual: 'About one flat. Never write who lives there.',
      iop: 'Both contribute, to a goal of the local work. The parties meet as equals.',
      interMunicipal: 'Such as shared acute places, and who answers for what.',
      operating: 'Somebody else runs acute places for the municipality.',
    },
    adding: {
      title: 'New agreement',
      lead: 'It begins as a draft. Who does what, promises, money and the rest are added on the agreement’s page.',
      send: 'Make the agreement',
      done: 'The agreement has been made, as a draft.',
      fields: {
        kind: 'Kind',
        title: { label: 'Name', hint: 'What the agreement is called. Never write a person’s name.' },
        purpose: { label: 'Purpose', hint: 'What the parties want to achieve together, in plain words.' },
        organisation: { label: 'The other party' },
        outside: { label: 'Name of a party that isn’t here' },
        fromOn: 'From',
        untilOn: { label: 'Until', hint: 'Leave it empty if it holds until further notice.' },
        prolongsMonths: {
          label: 'Goes on by itself for so many months',
          hint: 'If nobody gives notice. Leave it empty if it ends.',
        },
        noticeMonths: { label: 'Months of notice' },
        renewOn: { label: 'Decide on going on by', hint: 'The day comes up on My day three months ahead.' },
        extendsId: { label: 'Extends the agreement', hint: 'For an amendment: which one it builds on.' },
        extendsWords: { label: 'What it extends or changes' },
        diaryNumber: { label: 'Registry number' },
      },
      refusals: {
        endsBeforeItBegins: 'The agreement can’t end before it begins. Write a later day, or an earlier first day.',
        prolongsWithoutEnd:
          'An agreement until further notice isn’t prolonged. Write a last day, or leave the field empty.',
        renewOutside: 'The day must lie between the agreement’s first and last day.',
        noParty: 'Choose the other party, or write the name of one that isn’t here.',
        twoParties: 'Choose an organisation or write a name, not both. More parties are added later.',
        notThere: 'Choose an organisation in the list.',
        otherKind: 'Such an organisation can’t be a party to this kind of agreement.',
        extendsMissing: 'Choose which agreement it extends.',
        extendsWordsMissing: 'Write what it extends or changes.',
        extendsGone: 'Choose an agreement in the list.',
      },
    },
    changing: {
      title: 'Change the agreement',
      send: 'Save',
      done: 'The agreement has been changed.',
      signed:
        'The agreement has a signature. What stands in it is then changed by an amendment, or when the signatures are taken back.',
    },
    reminding: {
      title: 'Change the day to decide on going on',
      lead: 'Also of a signed agreement: the day is a reminder and no term.',
      send: 'Save',
      done: 'The day has been changed.',
    },
    about: {
      title: 'Which flat the agreement is about',
      lead: 'A flat of the landlord that is a party. The agreement says nothing of who lives there.',
      send: 'Save',
      done: 'The flat is tied to the agreement.',
      fields: {
        address: { label: 'Street address', hint: 'As it stands under Homes, such as Storgatan 4.' },
        number: { label: 'Flat number', hint: 'Needed when the house has more flats here.' },
      },
      refusals: {
        otherKind: 'Only an individual agreement with a landlord is about one flat.',
        notFound: 'None of the parties has a flat with that address here.',
        severalThere: 'There are several flats at the address. Write the flat number, too.',
        signed: 'The agreement has a signature. Take the signatures back if it is to be about another flat.',
      },
    },
  },
})
