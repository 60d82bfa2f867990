/** The words of a contact's forms and presses. */

import { dictionary } from '../../platform/text/index.ts'

export const formText = dictionary({
  sv: {
    adding: {
      title: 'Anteckna en kontakt',
      lead: 'Skriv så lite som behövs. Skriv aldrig en adress eller en plats där någon sover.',
      send: 'Spara kontakten',
      done: 'Kontakten är antecknad.',
      fields: {
        metOn: 'Dag',
        metTime: 'Klockslag',
        area: { label: 'Ungefär var?', missing: 'Välj ett område.' },
        person: 'Vem?',
        because: {
          label: 'Varför får det stå vem det är?',
          hint: 'Bara för en känd person. Lagen kräver det till exempel när ett barn kan fara illa.',
        },
        alias: { label: 'Vad personen kallar sig', hint: 'Om inte mer är känt' },
        unnamed: {
          label: 'Antal utan namn',
          hint: 'Utöver den som står ovan. 0 om det inte var fler.',
          missing: 'Skriv hur många, eller 0.',
        },
        outdoors: {
          label: 'Hur många av alla sov ute natten före?',
          missing: 'Skriv hur många som sov ute, eller 0.',
        },
        offered: 'Vad erbjöds?',
        wanted: { label: 'Vad önskades?', hint: 'Med personens egna ord' },
        nextOn: 'Nästa möte',
        nextWhere: { label: 'Var ses ni då?', hint: 'En mötesplats, inte där någon sover' },
      },
      refusals: {
        ahead: 'Den tiden har inte varit än.',
        becauseMissing: 'Välj varför det får stå vem det är.',
        becauseOfNobody: 'Det gäller bara en känd person. Välj personen, eller lämna tomt.',
        aliasBesides: 'Personen är vald. Ta bort det andra namnet.',
        nobody: 'Skriv hur många ni träffade.',
        withoutIdentity: 'Nämnden har beslutat att ingen namnges här. Skriv bara antal.',
        moreThanMet: 'Fler sov ute än ni träffade. Rätta ett av talen.',
        noNumbers: 'Ta bort personnumret.',
        nextMissing: 'Skriv vilken dag ni ses, eller ta bort platsen.',
        nextBefore: 'Dagen är före kontakten.',
        unknownArea: 'Välj ett av områdena.',
        unknownPerson: 'Den personen går inte att välja här.',
        taken: 'Någon annan har rättat kontakten. Öppna den som gäller nu.',
      },
    },
    correcting: {
      title: 'Rätta kontakten',
      lead: 'Det som stod finns kvar att läsa.',
      send: 'Spara rättelsen',
      done: 'Kontakten är rättad.',
    },
    sending: {
      press: 'Lämna till kommunen',
      done: 'Signalen är mottagen.',
      refusals: {
        already: 'Kontakten är redan lämnad till kommunen.',
        old: 'Kontakten är rättad. Lämna den som gäller nu.',
      },
    },
    undoing: {
      press: 'Ta bort',
      done: 'Kontakten är borttagen.',
      refusals: { old: 'Kontakten är rättad. Ta bort den som gäller nu.' },
    },
    puttingBack: {
      press: 'Lägg tillbaka',
      done: 'Kontakten är tillbaka.',
      refusals: {
        already: 'Kontakten var inte borttagen.',
        taken: 'Kontakten har rättats på ett annat sätt sedan dess.',
      },
    },
  },
  en: {
    adding: {
      title: 'Note a contact',
      lead: 'Write as little as is needed. Never write an address, or a place where somebody sleeps.',
      send: 'Save the contact',
      done: 'The contact has been noted.',
      fields: {
        metOn: 'Day',
        metTime: 'Time',
        area: { label: 'Roughly where?', missing: 'Choose an area.' },
        person: 'Who?',
        because: {
          label: 'Why may it say who it is?',
          hint: 'For a known person alone. The law demands it when a child may fare badly, for example.',
        },
        alias: { label: 'What the person is called', hint: 'When more isn’t known' },
        unnamed: {
          label: 'How many without a name',
          hint: 'Besides the one above. 0 when there were no more.',
          missing: 'Write how many, or 0.',
        },
        outdoors: {
          label: 'How many of all of them slept outdoors the night before?',
          missing: 'Write how many slept outdoors, or 0.',
        },
        offered: 'What was offered?',
        wanted: { label: 'What was wanted?', hint: 'In the person’s own words' },
        nextOn: 'Next meeting',
        nextWhere: { label: 'Where do you meet then?', hint: 'A meeting place, not where somebody sleeps' },
      },
      refusals: {
        ahead: 'That time hasn’t been yet.',
        becauseMissing: 'Choose why it may say who it is.',
        becauseOfNobody: 'That is for a known person alone. Choose the person, or leave it empty.',
        aliasBesides: 'The person has been chosen. Take the other name away.',
        nobody: 'Write how many you met.',
        withoutIdentity: 'The board has decided that nobody is named here. Write the number alone.',
        moreThanMet: 'More slept outdoors than you met. Put one of the numbers right.',
        noNumbers: 'Take the personal number away.',
        nextMissing: 'Write on which day you meet, or take the place away.',
        nextBefore: 'The day is before the contact.',
        unknownArea: 'Choose one of the areas.',
        unknownPerson: 'That person can’t be chosen here.',
        taken: 'Somebody else has corrected the contact. Open the one that stands now.',
      },
    },
    correcting: {
      title: 'Correct the contact',
      lead: 'What stood there can still be read.',
      send: 'Save the correction',
      done: 'The contact has been corrected.',
    },
    sending: {
      press: 'Pass to the municipality',
      done: 'The signal has been received.',
      refusals: {
        already: 'The contact has been passed on already.',
        old: 'The contact has been corrected. Pass on the one that stands now.',
      },
    },
    undoing: {
      press: 'Remove',
      done: 'The contact has been removed.',
      refusals: { old: 'The contact has been corrected. Remove the one that stands now.' },
    },
    puttingBack: {
      press: 'Put back',
      done: 'The contact is back.',
      refusals: {
        already: 'The contact wasn’t removed.',
        taken: 'The contact has been corrected in another way since.',
      },
    },
  },
})
