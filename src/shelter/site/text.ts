/** The words of closing a bed and of occupancy. */

import { dictionary } from '../../platform/text/index.ts'

export const siteText = dictionary({
  sv: {
    subject: { cancel: 'Avbryt', ended: 'Boendet är stängt.' },
    closing: {
      title: 'Stäng av en säng',
      lead: 'En avstängd säng räknas inte som ledig. En säng som är upptagen eller reserverad kan inte stängas av: flytta gästen eller avsluta reservationen först.',
      send: 'Stäng av',
      done: 'Sängen är avstängd.',
      fields: {
        bed: { label: 'Säng', missing: 'Välj en säng.' },
        from: 'Från och med natten',
        until: { label: 'Till och med natten', hint: 'Lämna tomt om du inte vet.' },
        because: {
          label: 'Varför?',
          hint: 'Till exempel städning eller vattenskada. Skriv inget om gäster.',
          missing: 'Skriv varför sängen stängs av.',
        },
      },
      refusals: { backwards: 'Sista natten är före den första.' },
    },
    opening: {
      press: 'Ta i drift',
      done: 'Sängen är i drift igen.',
      refusals: { alreadyOpen: 'Sängen var redan i drift.' },
    },
    bed: 'Säng',
    refusal: {
      past: (earliest: string) => `Den natten har varit. Den tidigaste natten att välja är ${earliest}.`,
      occupied: (night: string) => `Sängen är upptagen natten från ${night}. Flytta gästen först.`,
      held: (night: string) => `Sängen är bokad natten från ${night}. Flytta eller avsluta bokningen först.`,
      alreadyClosed: (from: string) => `Sängen är redan avstängd från ${from}.`,
    },
    occupancy: 'Beläggning',
    allSites: 'Alla boenden',
    occupancyLead: 'Sovna bäddnätter av alla bäddnätter i drift. Avstängda sängar räknas inte som i drift.',
    asOne:
      'I ett rum som tas som ett räknas alla sängar som använda när någon har sovit i rummet, eftersom ingen annan kunde få dem.',
    show: 'Visa',
    whole: 'Hela boendet',
    wholeOf: (used: string, all: string) => `${used} av ${all} ${all === '1' ? 'bäddnatt' : 'bäddnätter'}`,
    rooms: 'Per rum',
    beds: 'Per säng',
    room: 'Rum',
    used: 'Använda',
    inService: 'I drift',
    share: 'Beläggning',
    choosing: {
      fields: { from: 'Från och med natten', until: 'Till och med natten' },
      refusals: { periodBackwards: 'Sista natten är före den första.', periodLong: 'Välj högst 366 nätter.' },
    },
    nothing: 'Inga sängar i drift',
    nothingWhat: 'När boendet har sängar i drift under perioden står beläggningen här.',
  },
  en: {
    subject: { cancel: 'Cancel', ended: 'The shelter is closed.' },
    closing: {
      title: 'Close a bed',
      lead: 'A closed bed doesn’t count as free. A bed that is occupied or reserved can’t be closed: move the guest or end the reservation first.',
      send: 'Close',
      done: 'The bed is closed.',
      fields: {
        bed: { label: 'Bed', missing: 'Choose a bed.' },
        from: 'From the night of',
        until: { label: 'Until the night of', hint: 'Leave empty if you don’t know.' },
        because: {
          label: 'Why?',
          hint: 'Such as cleaning or water damage. Write nothing about guests.',
          missing: 'Write why the bed is closed.',
        },
      },
      refusals: { backwards: 'The last night is before the first.' },
    },
    opening: {
      press: 'Put in service',
      done: 'The bed is in service again.',
      refusals: { alreadyOpen: 'The bed was in service already.' },
    },
    bed: 'Bed',
    refusal: {
      past: (earliest: string) => `That night has passed. The earliest night to choose is ${earliest}.`,
      occupied: (night: string) => `The bed is occupied on the night from ${night}. Move the guest first.`,
      held: (night: string) => `The bed is booked on the night from ${night}. Move or end the booking first.`,
      alreadyClosed: (from: string) => `The bed is closed already from ${from}.`,
    },
    occupancy: 'Occupancy',
    allSites: 'All shelters',
    occupancyLead: 'Bed-nights slept of all bed-nights in service. Closed beds don’t count as in service.',
    asOne:
      'In a room that is taken as one all beds count as used when anybody slept in the room, because nobody else could have them.',
    show: 'Show',
    whole: 'The whole shelter',
    wholeOf: (used: string, all: string) => `${used} of ${all} ${all === '1' ? 'bed-night' : 'bed-nights'}`,
    rooms: 'By room',
    beds: 'By bed',
    room: 'Room',
    used: 'Used',
    inService: 'In service',
    share: 'Occupancy',
    choosing: {
      fields: { from: 'From the night of', until: 'Until the night of' },
      refusals: { periodBackwards: 'The last night is before the first.', periodLong: 'Choose at most 366 nights.' },
    },
    nothing: 'No beds in service',
    nothingWhat: 'When the shelter has beds in service in the period, the occupancy stands here.',
  },
})
