/** Words of what a shelter takes, and of whom may know of one whose address is hidden. */

import { dictionary } from '../../platform/text/index.ts'

export const intakeText = dictionary({
  sv: {
    section: 'Vad boendet tar emot',
    sectionLead: 'Det här visas när någon söker plats för natten: varför boendet passar, eller varför inte.',
    none: 'Boendet har inte sagt vad det tar emot',
    noneWhat: 'Tills det står här får den som söker plats veta att hen måste fråga boendet.',
    kindTerm: 'Slag',
    kind: {
      nightShelter: 'Natthärbärge',
      acuteHousing: 'Akutboende',
      womensShelter: 'Kvinnoboende',
      hotel: 'Hotellrum',
    },
    takesTerm: 'Tar emot',
    takes: { women: 'Kvinnor', men: 'Män', couples: 'Par', families: 'Familjer' },
    everybody: 'Alla',
    has: {
      pets: 'Husdjur får följa med',
      wheelchair: 'Går att komma in med rullstol',
      sober: 'Gästen ska vara nykter',
      staffAtNight: 'Personal på natten',
    },
    hasNot: {
      pets: 'Husdjur får inte följa med',
      wheelchair: 'Går inte att komma in med rullstol',
      sober: 'Ingen frågar om gästen är nykter',
      staffAtNight: 'Ingen personal på natten',
    },
    termsTerm: 'Villkor',
    entryTerm: 'Släpper in',
    entry: (from: string | null, until: string | null) =>
      from === null && until === null
        ? 'så länge det är öppet'
        : [from === null ? '' : `från klockan ${from}`, until === null ? '' : `till klockan ${until}`]
            .filter((part) => part !== '')
            .join(' '),
    seasonTerm: 'Säsong',
    season: (from: string, until: string) => `${from} till ${until}`,
    allYear: 'hela året',
    holdTerm: 'Håller en plats',
    minutes: (n: number) => (n === 1 ? '1 minut' : `${n} minuter`),
    areaTerm: 'Område',
    wayTerm: 'Hur långt det är',
    hiddenTag: 'Dold adress',
    namedSection: 'Vilka som får veta att boendet finns',
    namedLead:
      'Boendet har dold adress. Bara de som arbetar där och de som står här ser det och dess gäster. För alla andra finns det inte.',
    nobodyNamed: 'Ingen utanför boendet får veta att det finns.',
    who: 'Vem',
    changing: {
      title: 'Ändra vad boendet tar emot',
      send: 'Spara',
      done: 'Det som boendet tar emot är ändrat.',
      fields: {
        kind: 'Slag av boende',
        hidden: {
          label: 'Dold adress',
          hint: 'Boendet syns bara för dem som arbetar där och dem som du namnger.',
        },
        takes: { label: 'Vilka tar boendet emot?', missing: 'Välj minst en.' },
        has: 'Vad gäller?',
        entryFrom: { label: 'Släpper in från klockan', hint: 'Tomt: från att boendet öppnar.' },
        entryUntil: { label: 'Släpper in till klockan', hint: 'Tomt: så länge boendet är öppet.' },
        seasonFrom: { label: 'Öppet från den', hint: 'Dag/månad, till exempel 1/11. Tomt: hela året.' },
        seasonUntil: { label: 'Öppet till den', hint: 'Dag/månad, till exempel 31/3.' },
        holdMinutes: {
          label: 'Så länge hålls en plats',
          hint: 'Sedan är den ledig igen av sig själv.',
          missing: 'Skriv hur många minuter en plats hålls.',
        },
        area: { label: 'Område', hint: 'Till exempel Centrum. Ingen adress, om den är dold.' },
        way: { label: 'Hur långt det är', hint: 'I ord, till exempel: tio minuter till fots från stationen.' },
      },
      refusals: {
        mustHide: 'Ett kvinnoboende ska ha dold adress.',
        noDay: 'Skriv dagen som dag/månad, till exempel 1/11.',
        bothDays: 'Skriv både den första och den sista dagen, eller ingen av dem.',
      },
    },
    undoing: {
      press: 'Ångra senaste ändringen',
      done: 'Det som gällde före ändringen gäller igen.',
      refusals: { nothing: 'Det finns ingen ändring att ångra.' },
    },
    naming: {
      title: 'Namnge någon som får veta',
      send: 'Namnge',
      done: 'Personen får veta att boendet finns.',
      fields: { user: { label: 'Vem?', missing: 'Välj vem som får veta.' } },
      refusals: { notThere: 'Välj någon i listan.', already: 'Den personen får redan veta.' },
    },
    unnaming: { press: 'Ta bort', done: 'Personen ser inte boendet längre.' },
  },
  en: {
    section: 'What the shelter takes',
    sectionLead: 'This is shown when somebody looks for a place for the night: why the shelter fits, or why not.',
    none: 'The shelter hasn’t said what it takes',
    noneWhat: 'Until it stands here, whoever looks for a place is told to ask the shelter.',
    kindTerm: 'Kind',
    kind: {
      nightShelter: 'Night shelter',
      acuteHousing: 'Acute housing',
      womensShelter: 'Women’s shelter',
      hotel: 'Hotel rooms',
    },
    takesTerm: 'Takes',
    takes: { women: 'Women', men: 'Men', couples: 'Couples', families: 'Families' },
    everybody: 'Everybody',
    has: {
      pets: 'Pets may come along',
      wheelchair: 'A wheelchair can get in',
      sober: 'The guest must be sober',
      staffAtNight: 'Staff at night',
    },
    hasNot: {
      pets: 'Pets may not come along',
      wheelchair: 'A wheelchair doesn’t come in',
      sober: 'Nobody asks whether the guest is sober',
      staffAtNight: 'No staff at night',
    },
    termsTerm: 'Terms',
    entryTerm: 'Lets in',
    entry: (from: string | null, until: string | null) =>
      from === null && until === null
        ? 'as long as it is open'
        : [from === null ? '' : `from ${from}`, until === null ? '' : `until ${until}`]
            .filter((part) => part !== '')
            .join(' '),
    seasonTerm: 'Season',
    season: (from: string, until: string) => `${from} to ${until}`,
    allYear: 'the whole year',
    holdTerm: 'A place is held for',
    minutes: (n: number) => (n === 1 ? '1 minute' : `${n} minutes`),
    areaTerm: 'Area',
    wayTerm: 'How far it is',
    hiddenTag: 'Hidden address',
    namedSection: 'Who may know that the shelter is there',
    namedLead:
      'The shelter’s address is hidden. Only those who work there and those who stand here see it and its guests. For everybody else it isn’t there.',
    nobodyNamed: 'Nobody outside the shelter may know that it is there.',
    who: 'Who',
    changing: {
      title: 'Change what the shelter takes',
      send: 'Save',
      done: 'What the shelter takes is changed.',
      fields: {
        kind: 'Kind of shelter',
        hidden: {
          label: 'Hidden address',
          hint: 'The shelter is seen only by those who work there and those whom you name.',
        },
        takes: { label: 'Whom does the shelter take?', missing: 'Choose at least one.' },
        has: 'What applies?',
        entryFrom: { label: 'Lets in from', hint: 'Empty: from when the shelter opens.' },
        entryUntil: { label: 'Lets in until', hint: 'Empty: as long as the shelter is open.' },
        seasonFrom: { label: 'Open from', hint: 'Day/month, such as 1/11. Empty: the whole year.' },
        seasonUntil: { label: 'Open until', hint: 'Day/month, such as 31/3.' },
        holdMinutes: {
          label: 'A place is held for',
          hint: 'Then it is free again by itself.',
          missing: 'Write how many minutes a place is kept.',
        },
        area: { label: 'Area', hint: 'Such as the centre. No address, if it is hidden.' },
        way: { label: 'How far it is', hint: 'In words, such as: ten minutes on foot from the station.' },
      },
      refusals: {
        mustHide: 'A women’s shelter has a hidden address.',
        noDay: 'Write the day as day/month, such as 1/11.',
        bothDays: 'Write both the first and the last day, or neither.',
      },
    },
    undoing: {
      press: 'Undo the last change',
      done: 'What held before the change holds again.',
      refusals: { nothing: 'There is no change to undo.' },
    },
    naming: {
      title: 'Name somebody who may know',
      send: 'Name',
      done: 'They may know that the shelter is there.',
      fields: { user: { label: 'Who?', missing: 'Choose who may know.' } },
      refusals: { notThere: 'Choose somebody in the list.', already: 'They may know already.' },
    },
    unnaming: { press: 'Remove', done: 'They don’t see the shelter any longer.' },
  },
})
