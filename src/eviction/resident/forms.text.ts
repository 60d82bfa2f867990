/** The words of the forms about those who live in the home. */

import { numbered } from '../../platform/subject/rows.ts'
import { dictionary } from '../../platform/text/index.ts'

/** As many rows as most families need; more are added in a second round. */
export const CHILD_ROWS = 5
export const ADULT_ROWS = 3

const years = {
  sv: {
    yearFuture: 'Födelseåret ligger i framtiden.',
    yearTooLongAgo: 'Födelseåret ligger för långt tillbaka.',
    yearNotAChild: 'Den som är född det året är inte ett barn. Lägg till personen som vuxen i stället.',
  },
  en: {
    yearFuture: 'The year of birth is in the future.',
    yearTooLongAgo: 'The year of birth is too long ago.',
    yearNotAChild: 'Somebody born that year isn’t a child. Add them as an adult instead.',
  },
}

export const formText = dictionary({
  sv: {
    adding: {
      title: 'Lägg till dem som bor där',
      lead: 'Fyll i en rad för var och en. Rader som är tomma sparas inte. Namn och födelseår får vänta.',
      send: 'Lägg till dem',
      done: 'De som bor där är tillagda.',
      fields: Object.assign(
        numbered(CHILD_ROWS, {
          childLiving: 'Barnets boende',
          childRegistered: 'Folkbokförd på adressen',
          childName: 'Namn',
          childBorn: 'Födelseår',
        }),
        numbered(ADULT_ROWS, {
          adultPart: 'Vem',
          adultRegistered: 'Folkbokförd på adressen',
          adultName: 'Namn',
          adultBorn: 'Födelseår',
        }),
      ),
      refusals: { ...years.sv, nobodyOnRows: 'Fyll i minst en rad.' },
    },
    asking: {
      title: 'Bor någon där utan kontrakt, eller i andra hand?',
      lead: 'Fråga rakt ut. Den som bor där utan kontrakt syns inte i hyresvärdens meddelande, men förlorar också sitt hem.',
      send: 'Spara svaret',
      done: 'Svaret är sparat.',
      fields: { answer: { label: 'Vad svarade de?', missing: 'Välj vad de svarade.' }, on: 'Dag ni frågade' },
    },
    correcting: {
      title: 'Rätta vem som bor där',
      lead: 'Det som stod förut finns kvar och visas som rättat.',
      send: 'Spara rättelsen',
      done: 'Rättelsen är sparad.',
      fields: {
        part: 'Vem',
        living: 'Barnets boende',
        registered: 'Folkbokförd på adressen',
        name: 'Namn',
        born: 'Födelseår',
      },
      refusals: {
        ...years.sv,
        livingNotAdult: 'Barnets boende gäller bara barn. Låt fältet vara tomt för vuxna.',
        nameProtected: 'Personen har skyddade personuppgifter. Namnet får bara stå i personakten. Öppna sidan igen.',
      },
    },
    ending: {
      title: 'Bor inte längre där',
      send: 'Spara',
      done: 'Det är noterat.',
      fields: {
        because: { label: 'Vad har hänt?', missing: 'Välj vad som har hänt.' },
        on: { label: 'Från vilken dag?', hint: 'Behövs när någon har flyttat ut.' },
      },
      refusals: { dayMissing: 'Skriv vilken dag personen flyttade ut.' },
    },
    returning: {
      press: 'Ångra',
      done: 'Personen står åter som boende.',
      refusals: { alreadyThere: 'Personen står redan som boende på en annan rad.' },
    },
    linking: {
      title: 'Koppla till en person i registret',
      lead: 'Kopplingen gör att den som arbetar med personen kan läsa ärendet. Personens uppgifter flyttas inte hit.',
      send: 'Koppla',
      done: 'Kopplingen är gjord.',
      fields: { person: { label: 'Vem är det?', missing: 'Välj vem det är.' } },
      refusals: {
        notWorkedWith: 'Du kan bara koppla en person som du eller din enhet arbetar med.',
        alreadyTied: 'Personen är redan kopplad till någon som bor där.',
      },
    },
    unlinking: { press: 'Ta bort kopplingen', done: 'Kopplingen är borttagen.' },
    responsibleShutOut: (name: string) =>
      `${name} ansvarar för ärendet men får inte läsa om personen, som har skyddade personuppgifter. Utse ${name} på personens sida, eller lämna över ärendet först.`,
    noRow: 'Ingen på den här raden',
    yesOrNo: { yes: 'Ja', no: 'Nej' },
    answers: { nobodyElse: 'Nej, ingen annan bor där', notClear: 'Vi frågade, men fick inget säkert svar' },
    alreadyChanged: 'Någon annan har redan ändrat den här raden. Sidan visar hur det är nu.',
    ownReason:
      'Du läser ärendet för att du arbetar med just den här personen. Be den som ansvarar för ärendet att göra ändringen.',
    whoMissing: (n: number) => `Vuxen ${n}: välj vem det är, eller töm raden.`,
    nobodyKnown: 'Varken hyresavtalet eller ett kopplat ärende har någon som du kan välja. Sök efter personen.',
    fromLease: 'Hyresgäst i hyresavtalet',
    fromCase: 'Hushållet i det kopplade ärendet',
    fromSearch: 'Vald i sökningen',
    somebodyElse: 'Ja, lägg till dem',
  },
  en: {
    adding: {
      title: 'Add those who live there',
      lead: 'Fill in a row for each. Empty rows aren’t saved. Name and year of birth can wait.',
      send: 'Add them',
      done: 'Those who live there have been added.',
      fields: Object.assign(
        numbered(CHILD_ROWS, {
          childLiving: 'How the child lives there',
          childRegistered: 'Registered at the address',
          childName: 'Name',
          childBorn: 'Year of birth',
        }),
        numbered(ADULT_ROWS, {
          adultPart: 'Who',
          adultRegistered: 'Registered at the address',
          adultName: 'Name',
          adultBorn: 'Year of birth',
        }),
      ),
      refusals: { ...years.en, nobodyOnRows: 'Fill in at least one row.' },
    },
    asking: {
      title: 'Does anybody live there without a contract, or second hand?',
      lead: 'Ask straight out. Somebody who lives there without a contract isn’t in the landlord’s message, but loses their home too.',
      send: 'Save the answer',
      done: 'The answer is saved.',
      fields: {
        answer: { label: 'What did they answer?', missing: 'Choose what they answered.' },
        on: 'Day you asked',
      },
    },
    correcting: {
      title: 'Correct who lives there',
      lead: 'What stood before stays and is shown as corrected.',
      send: 'Save the correction',
      done: 'The correction is saved.',
      fields: {
        part: 'Who',
        living: 'How the child lives there',
        registered: 'Registered at the address',
        name: 'Name',
        born: 'Year of birth',
      },
      refusals: {
        ...years.en,
        livingNotAdult: 'How the child lives there is for children only. Leave it empty for adults.',
        nameProtected:
          'The person has a protected identity. The name may stand in their record alone. Open the page again.',
      },
    },
    ending: {
      title: 'No longer lives there',
      send: 'Save',
      done: 'It is noted.',
      fields: {
        because: { label: 'What has happened?', missing: 'Choose what has happened.' },
        on: { label: 'From what day?', hint: 'Needed when somebody has moved out.' },
      },
      refusals: { dayMissing: 'Write the day that the person moved out.' },
    },
    returning: {
      press: 'Undo',
      done: 'The person stands as living there again.',
      refusals: { alreadyThere: 'The person stands as living there on another row already.' },
    },
    linking: {
      title: 'Tie to a person in the register',
      lead: 'The tie lets those who work with the person read the matter. The person’s details don’t move here.',
      send: 'Tie',
      done: 'The tie is made.',
      fields: { person: { label: 'Who is it?', missing: 'Choose who it is.' } },
      refusals: {
        notWorkedWith: 'You can only tie a person whom you or your unit work with.',
        alreadyTied: 'The person is already tied to somebody who lives there.',
      },
    },
    unlinking: { press: 'Remove the tie', done: 'The tie is removed.' },
    responsibleShutOut: (name: string) =>
      `${name} is responsible for the matter but may not read about the person, who has a protected identity. Name ${name} on the person’s page, or hand the matter over first.`,
    noRow: 'Nobody on this row',
    yesOrNo: { yes: 'Yes', no: 'No' },
    answers: { nobodyElse: 'No, nobody else lives there', notClear: 'We asked, but got no certain answer' },
    alreadyChanged: 'Somebody else has already changed this row. The page shows how it is now.',
    ownReason:
      'You read the matter because you work with this very person. Ask whoever is responsible for the matter to make the change.',
    whoMissing: (n: number) => `Adult ${n}: choose who it is, or empty the row.`,
    nobodyKnown: 'Neither the lease nor a linked case has anybody whom you can choose. Search for the person.',
    fromLease: 'Tenant in the lease',
    fromCase: 'Household in the linked case',
    fromSearch: 'Chosen in the search',
    somebodyElse: 'Yes, add them',
  },
})
