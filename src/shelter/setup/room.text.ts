/** Words of a shelter's rooms and beds. */

import { dictionary } from '../../platform/text/index.ts'

export const roomText = dictionary({
  sv: {
    addingRoom: {
      title: 'Lägg till ett rum',
      send: 'Lägg till rummet',
      done: 'Rummet är tillagt. Sängarna går att boka från i kväll.',
      fields: {
        name: { label: 'Rummets namn', hint: 'Till exempel Rum 1.', missing: 'Skriv vad rummet heter.' },
        beds: { label: 'Antal sängar', missing: 'Skriv hur många sängar rummet har.' },
        takenAsOne: { label: 'Rummet tas som ett', hint: 'Bara ett sällskap i taget, till exempel en familj.' },
        wheelchair: 'En rullstol kommer in i rummet',
      },
      refusals: { taken: 'Boendet har redan ett rum med det namnet. Välj ett annat.' },
    },
    renamingRoom: {
      title: 'Ändra rummet',
      send: 'Spara',
      done: 'Rummet är ändrat.',
      fields: {
        name: { label: 'Rummets namn', missing: 'Skriv vad rummet heter.' },
        wheelchair: 'En rullstol kommer in i rummet',
      },
      refusals: { taken: 'Boendet har redan ett rum med det namnet. Välj ett annat.' },
    },
    addingBeds: {
      title: 'Lägg till sängar',
      lead: 'De får nästa lediga nummer i huset och går att boka från i kväll.',
      send: 'Lägg till',
      done: 'Sängarna är tillagda.',
      fields: { beds: { label: 'Antal sängar', missing: 'Skriv hur många sängar som ska läggas till.' } },
      refusals: { tooMany: 'Ett rum kan ha högst 100 sängar.' },
    },
    renamingBed: {
      title: 'Byt namn på sängen',
      send: 'Spara',
      done: 'Sängen har bytt namn.',
      fields: { name: { label: 'Sängens namn eller nummer', missing: 'Skriv vad sängen heter.' } },
      refusals: { taken: 'Boendet har redan en säng med det namnet. Välj ett annat.' },
    },
    retiringBed: {
      title: 'Ta ur drift',
      lead: 'Sängen finns inte längre från den natten. Det som har varit står kvar, och sängen kan tas i drift igen.',
      send: 'Ta ur drift',
      done: 'Sängen tas ur drift.',
      fields: { from: { label: 'Från och med natten', missing: 'Skriv från vilken natt sängen inte finns.' } },
      refusals: { already: 'Sängen är redan tagen ur drift.' },
    },
    returningBed: {
      press: 'Ta i drift igen',
      done: 'Sängen är i drift igen.',
      refusals: {
        inService: 'Sängen är redan i drift.',
        extra: 'Sängen är en extraplats. Öppna extraplatserna igen i stället.',
      },
    },
    wasAway: 'Tagen ur drift',
  },
  en: {
    addingRoom: {
      title: 'Add a room',
      send: 'Add the room',
      done: 'The room is added. Its beds can be booked from tonight.',
      fields: {
        name: { label: 'The room’s name', hint: 'Such as Room 1.', missing: 'Write what the room is called.' },
        beds: { label: 'Number of beds', missing: 'Write how many beds the room has.' },
        takenAsOne: { label: 'The room is taken as one', hint: 'One party at a time, such as a family.' },
        wheelchair: 'A wheelchair can get into the room',
      },
      refusals: { taken: 'The shelter has a room of that name already. Choose another.' },
    },
    renamingRoom: {
      title: 'Change the room',
      send: 'Save',
      done: 'The room is changed.',
      fields: {
        name: { label: 'The room’s name', missing: 'Write what the room is called.' },
        wheelchair: 'A wheelchair can get into the room',
      },
      refusals: { taken: 'The shelter has a room of that name already. Choose another.' },
    },
    addingBeds: {
      title: 'Add beds',
      lead: 'They get the next free numbers in the house, and can be booked from tonight.',
      send: 'Add',
      done: 'The beds are added.',
      fields: { beds: { label: 'Number of beds', missing: 'Write how many beds to add.' } },
      refusals: { tooMany: 'A room can have 100 beds at most.' },
    },
    renamingBed: {
      title: 'Rename the bed',
      send: 'Save',
      done: 'The bed is renamed.',
      fields: { name: { label: 'The bed’s name or number', missing: 'Write what the bed is called.' } },
      refusals: { taken: 'The shelter has a bed of that name already. Choose another.' },
    },
    retiringBed: {
      title: 'Take out of service',
      lead: 'The bed isn’t there from that night on. What has been stays, and the bed can be taken into service again.',
      send: 'Take out of service',
      done: 'The bed is taken out of service.',
      fields: { from: { label: 'From the night of', missing: 'Write from which night the bed isn’t there.' } },
      refusals: { already: 'The bed is out of service already.' },
    },
    returningBed: {
      press: 'Take into service again',
      done: 'The bed is in service again.',
      refusals: {
        inService: 'The bed is in service already.',
        extra: 'The bed is an extra place. Open the extra places again instead.',
      },
    },
    wasAway: 'Out of service',
  },
})
