/** Words of households. */

import { dictionary } from '../../platform/text/index.ts'

export const text = dictionary({
  sv: {
    title: 'Hushåll',
    lead: 'De som bor eller söker bostad tillsammans. Barn räknas med, också de som bor växelvis eller kommer på umgänge.',
    none: 'Inget hushåll är noterat',
    noneWhat: 'Här står vilka vuxna och barn personen bor med, och från när.',
    noneWho: 'Kommunens personal med skäl att läsa om båda',
    name: 'Namn',
    part: 'Del i hushållet',
    parts: { adult: 'Vuxen', child: 'Barn' },
    livings: {
      permanent: 'Barn som bor här stadigvarande',
      alternating: 'Barn som bor växelvis',
      visiting: 'Barn på umgänge',
    },
    self: 'Personen själv',
    from: 'Från',
    hidden: 'Någon du inte har skäl att läsa om',
    end: 'Ändra',
    find: 'Sök en person eller lägg in en ny',
    findWhat: 'Välj först vem det är. Ett barn som inte finns i registret kan läggas in utan nummer.',
    already: 'Personen finns redan i hushållet.',
    notWorkedWith:
      'Bara personer i ert eget register som din enhet har kontakt med, eller som du ansvarar för, kan höra till ett hushåll här.',
    before: 'Tidigare',
    joining: {
      title: 'Lägg till någon',
      send: 'Lägg till i hushållet',
      done: 'Hushållet är ändrat.',
      fields: {
        member: 'Vald person',
        part: { label: 'Del i hushållet', missing: 'Välj om personen är vuxen eller barn i hushållet.' },
        living: { label: 'Hur bor barnet?', hint: 'Fylls i för barn.' },
        from: { label: 'Från', missing: 'Skriv från vilken dag personen hör till hushållet.' },
      },
      refusals: {
        self: 'Det är samma person.',
        future: 'Dagen har inte varit än.',
        livingMissing: 'Välj hur barnet bor.',
        livingNotAdult: 'En vuxen har inget barns boende. Välj barn, eller lämna tomt.',
        otherHousehold: 'Personen är vuxen i ett annat hushåll. Avsluta det först.',
      },
    },
    leaving: { press: 'Hör inte till hushållet längre', done: 'Personen hör inte till hushållet längre.' },
    returning: {
      press: 'Ångra',
      done: 'Ändringen är ångrad.',
      refusals: { otherHousehold: 'Personen är vuxen i ett annat hushåll. Avsluta det först.' },
    },
  },
  en: {
    title: 'Household',
    lead: 'Those who live or apply for a home together. Children count, also those who live here every other week or visit.',
    none: 'No household has been noted',
    noneWhat: 'Here stand the adults and children that the person lives with, and since when.',
    noneWho: 'The municipality’s staff with a reason to read about both',
    name: 'Name',
    part: 'Part in the household',
    parts: { adult: 'Adult', child: 'Child' },
    livings: {
      permanent: 'Child living here permanently',
      alternating: 'Child living here every other week',
      visiting: 'Visiting child',
    },
    self: 'The person',
    from: 'From',
    hidden: 'Somebody you have no reason to read about',
    end: 'Change',
    find: 'Search for a person or add a new one',
    findWhat: 'Choose who it is first. A child who isn’t in the register can be added without a number.',
    already: 'The person is already in the household.',
    notWorkedWith:
      'Only people in your own register whom your unit is in contact with, or whom you are responsible for, can belong to a household here.',
    before: 'Earlier',
    joining: {
      title: 'Add somebody',
      send: 'Add to the household',
      done: 'The household has been changed.',
      fields: {
        member: 'Chosen person',
        part: { label: 'Part in the household', missing: 'Choose whether the person is an adult or a child there.' },
        living: { label: 'How does the child live?', hint: 'Filled in for children.' },
        from: { label: 'From', missing: 'Write from which day the person belongs to the household.' },
      },
      refusals: {
        self: 'It is the same person.',
        future: 'This day hasn’t been yet.',
        livingMissing: 'Choose how the child lives.',
        livingNotAdult: 'An adult has no child’s living. Choose child, or leave it empty.',
        otherHousehold: 'The person is an adult in another household. End that first.',
      },
    },
    leaving: { press: 'No longer in the household', done: 'The person is no longer in the household.' },
    returning: {
      press: 'Undo',
      done: 'The change is undone.',
      refusals: { otherHousehold: 'The person is an adult in another household. End that first.' },
    },
  },
})
