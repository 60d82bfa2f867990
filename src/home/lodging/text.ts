/** Words for who lets the room of a lodging. */

import { dictionary } from '../../platform/text/index.ts'

export const text = dictionary({
  sv: {
    whoLets: {
      owner: 'Den som äger bostaden, eller har den med bostadsrätt, och bor där själv',
      tenant: 'Den som själv hyr bostaden och bor där',
      elsewhere: 'Någon som inte bor där själv, eller ett företag',
    },
    furnished: { yes: 'Ja', no: 'Nej' },
    noting: {
      title: 'Vem hyr ut rummet?',
      lead: 'Det avgör vilken lag som gäller, och när den som bor där måste flytta. Den som äger huset är inte alltid den som hyr ut rummet.',
      send: 'Spara',
      done: 'Det är sparat.',
      fields: {
        whoLets: { label: 'Vem är det?', missing: 'Välj vem som hyr ut rummet.' },
        landlord: {
          label: 'Hyresvärd i registret',
          hint: 'Saknas personen: lägg till en privatperson under Hyresvärdar.',
        },
        furnished: { label: 'Är rummet möblerat?' },
      },
      refusals: {
        notLodging: 'Avtalet gäller inte ett rum hos någon.',
        notThere: 'Hyresvärden finns inte i registret. Välj en annan.',
      },
    },
    undoing: {
      press: 'Ångra',
      done: 'Det som stod förut gäller.',
      refusals: {
        already: 'Det var redan ångrat.',
        saidOn: 'Det har sagts på nytt sedan dess. Ångra det senaste först.',
      },
    },
    puttingBack: {
      press: 'Lägg tillbaka',
      done: 'Det gäller igen.',
      refusals: { already: 'Det var inte ångrat.', saidOn: 'Det har sagts på nytt sedan dess.' },
    },
    by: (who: string, when: string) => `Skrivet av ${who}, ${when}.`,
    undone: (when: string, who: string) => `Ångrat ${when} av ${who}.`,
    change: 'Ändra vem som hyr ut rummet',
  },
  en: {
    whoLets: {
      owner: 'Somebody who owns the home, or has it in a housing co-operative, and lives there',
      tenant: 'Somebody who rents the home and lives there',
      elsewhere: 'Somebody who doesn’t live there, or a business',
    },
    furnished: { yes: 'Yes', no: 'No' },
    noting: {
      title: 'Who lets the room?',
      lead: 'It decides which law holds, and when whoever lives there has to move. The owner of the house isn’t always who lets the room.',
      send: 'Save',
      done: 'It has been saved.',
      fields: {
        whoLets: { label: 'Who is it?', missing: 'Choose who lets the room.' },
        landlord: {
          label: 'Landlord in the register',
          hint: 'Where the person is missing: add a private person under Landlords.',
        },
        furnished: { label: 'Is the room furnished?' },
      },
      refusals: {
        notLodging: 'The lease isn’t of a room in somebody’s home.',
        notThere: 'The landlord isn’t in the register. Choose another.',
      },
    },
    undoing: {
      press: 'Undo',
      done: 'What stood before holds.',
      refusals: { already: 'It was undone already.', saidOn: 'It has been said anew since. Undo the latest first.' },
    },
    puttingBack: {
      press: 'Put back',
      done: 'It holds again.',
      refusals: { already: 'It wasn’t undone.', saidOn: 'It has been said anew since.' },
    },
    by: (who, when) => `Written by ${who}, ${when}.`,
    undone: (when, who) => `Undone ${when} by ${who}.`,
    change: 'Change who lets the room',
  },
})
