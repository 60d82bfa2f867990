/** Words for adding a tool, changing what holds of it, and noting what it gave. */

import { dictionary } from '../../platform/text/index.ts'

const sv = {
  title: { label: 'Namn', hint: 'Till exempel Tio lägenheter om året', missing: 'Skriv vad verktyget kallas.' },
  criteria: {
    label: 'Kriterier och villkor',
    hint: 'Vem det är till för och hur det bedöms. Skriv så att vem som helst kan läsa det.',
    missing: 'Skriv vilka kriterier och villkor som gäller.',
  },
  decided: { label: 'Vem bestämde, och när?', hint: 'Till exempel Kommunfullmäktige 26 februari 2024' },
  from: { label: 'Gäller från', missing: 'Skriv från vilken dag det gäller.' },
  until: { label: 'Gäller till', hint: 'Tomt: tills vidare' },
  promised: { label: 'Hur många är lovade?', hint: 'Lägenheter, eller hyresgarantier' },
  per: 'Räknat',
}
const en = {
  title: { label: 'Name', hint: 'Such as Ten dwellings a year', missing: 'Write what the tool is called.' },
  criteria: {
    label: 'Criteria and terms',
    hint: 'For whom it is and how that is assessed. Write so that anybody can read it.',
    missing: 'Write which criteria and terms hold.',
  },
  decided: { label: 'Who decided, and when?', hint: 'Such as the municipal council, 26 February 2024' },
  from: { label: 'Holds from', missing: 'Write from which day it holds.' },
  until: { label: 'Holds until', hint: 'Empty: until further notice' },
  promised: { label: 'How many are promised?', hint: 'Dwellings, or rent guarantees' },
  per: 'Counted',
}
const svRefusals = {
  noNumbers: 'Ta bort personnumret. Här ska inget stå om någon person.',
  endsBefore: 'Sista dagen är före den första.',
  perMissing: 'Välj om antalet gäller varje år eller hela tiden.',
  promisedMissing: 'Skriv hur många som är lovade, eller välj inget.',
}
const enRefusals = {
  noNumbers: 'Take the personal number away. Nothing about any person should stand here.',
  endsBefore: 'The last day is before the first.',
  perMissing: 'Choose whether the number is for each year or for the whole time.',
  promisedMissing: 'Write how many are promised, or choose nothing.',
}

export const formText = dictionary({
  sv: {
    per: { year: 'Varje år', whole: 'I hela tiden' },
    adding: {
      title: 'Lägg till ett verktyg',
      lead: 'Skriv in det som är bestämt. Det går att ändra, och det som gällde förut finns kvar.',
      send: 'Lägg till verktyget',
      done: 'Verktyget är tillagt.',
      fields: {
        kind: { label: 'Slag', missing: 'Välj vilket slags verktyg det är.' },
        landlord: { label: 'Hyresvärd', hint: 'Tomt: kommunen själv' },
        ...sv,
      },
      refusals: {
        ...svRefusals,
        whichCompany: 'Välj vilket bolag ägardirektivet gäller.',
        notOwned: 'Bara ett kommunalt bostadsbolag kan ha ett ägardirektiv. Vad hyresvärden är står på dess sida.',
        noLandlord: 'Hyresvärden finns inte bland dem du kan välja.',
      },
    },
    changing: {
      title: 'Ändra vad som gäller',
      lead: 'Det som gällde förut finns kvar i historiken.',
      send: 'Spara ändringen',
      done: 'Ändringen är sparad.',
      fields: sv,
      refusals: { ...svRefusals, meanwhile: 'Någon annan har ändrat verktyget. Läs det igen.' },
    },
    undoingTerms: {
      press: 'Ångra',
      done: 'Det är som det var.',
      refusals: {
        already: 'Det var redan ångrat.',
        changedOn: 'Ångra den senaste ändringen först.',
        only: 'Det fanns inget före. Ta bort verktyget i stället.',
      },
    },
    puttingBackTerms: {
      press: 'Lägg tillbaka',
      done: 'Ändringen gäller igen.',
      refusals: {
        already: 'Det var inte ångrat.',
        changedOn: 'Verktyget har ändrats igen sedan dess. Ändra det som ska gälla i stället.',
      },
    },
    noting: {
      title: 'Notera vad verktyget har gett',
      lead: 'Lägenheter som har lämnats till kommunen genom verktyget räknas redan.',
      send: 'Spara',
      done: 'Det är noterat.',
      fields: {
        onDay: { label: 'Dag', missing: 'Skriv vilken dag det gäller.' },
        number: { label: 'Hur många?', missing: 'Skriv hur många.' },
        words: { label: 'Om det', hint: 'Skriv inget om någon person.' },
      },
      refusals: { noNumbers: svRefusals.noNumbers, beforeIt: 'Dagen är före den dag då verktyget började gälla.' },
    },
    undoingGiven: { press: 'Ångra', done: 'Det räknas inte längre.', refusals: { already: 'Det var redan ångrat.' } },
    takingBack: { press: 'Ta bort verktyget', done: 'Verktyget är borttaget.' },
    puttingBack: {
      press: 'Lägg tillbaka verktyget',
      done: 'Verktyget är tillbaka.',
      refusals: { already: 'Verktyget var inte borttaget.' },
    },
    puttingBackGiven: {
      press: 'Lägg tillbaka',
      done: 'Det räknas igen.',
      refusals: { already: 'Det var inte ångrat.' },
    },
  },
  en: {
    per: { year: 'Each year', whole: 'In the whole time' },
    adding: {
      title: 'Add a tool',
      lead: 'Write down what has been decided. It can be changed, and what held before stays.',
      send: 'Add the tool',
      done: 'The tool has been added.',
      fields: {
        kind: { label: 'Kind', missing: 'Choose what kind of tool it is.' },
        landlord: { label: 'Landlord', hint: 'Empty: the municipality itself' },
        ...en,
      },
      refusals: {
        ...enRefusals,
        whichCompany: 'Choose which company the owner’s directive is for.',
        notOwned:
          'Only a municipal housing company can have an owner’s directive. What the landlord is stands on its page.',
        noLandlord: 'The landlord isn’t among those that you can choose.',
      },
    },
    changing: {
      title: 'Change what holds',
      lead: 'What held before stays in its history.',
      send: 'Save the change',
      done: 'The change has been saved.',
      fields: en,
      refusals: { ...enRefusals, meanwhile: 'Somebody else has changed the tool. Read it again.' },
    },
    undoingTerms: {
      press: 'Undo',
      done: 'It is as it was.',
      refusals: {
        already: 'It was undone already.',
        changedOn: 'Undo the latest change first.',
        only: 'There was nothing before. Remove the tool instead.',
      },
    },
    puttingBackTerms: {
      press: 'Put back',
      done: 'The change holds again.',
      refusals: {
        already: 'It wasn’t undone.',
        changedOn: 'The tool has been changed again since. Change what should hold instead.',
      },
    },
    noting: {
      title: 'Note what the tool gave',
      lead: 'Dwellings that were submitted to the municipality through the tool are counted already.',
      send: 'Save',
      done: 'It has been noted.',
      fields: {
        onDay: { label: 'Day', missing: 'Write which day it was.' },
        number: { label: 'How many?', missing: 'Write how many.' },
        words: { label: 'About it', hint: 'Write nothing about any person.' },
      },
      refusals: { noNumbers: enRefusals.noNumbers, beforeIt: 'The day is before the tool began to hold.' },
    },
    undoingGiven: { press: 'Undo', done: 'It no longer counts.', refusals: { already: 'It was undone already.' } },
    takingBack: { press: 'Remove the tool', done: 'The tool has been removed.' },
    puttingBack: {
      press: 'Put the tool back',
      done: 'The tool is back.',
      refusals: { already: 'The tool wasn’t removed.' },
    },
    puttingBackGiven: {
      press: 'Put back',
      done: 'It counts again.',
      refusals: { already: 'It wasn’t undone.' },
    },
  },
})
