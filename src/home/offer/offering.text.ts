/** Words for offering somebody a home. */

import { dictionary } from '../../platform/text/index.ts'

export const offeringText = dictionary({
  sv: {
    offering: {
      title: 'Nytt erbjudande',
      lead: 'Välj en ledig lägenhet och vilka villkor som gäller. Hushållet svarar själv, ja eller nej.',
      send: 'Lämna erbjudandet',
      done: 'Erbjudandet är lämnat.',
      fields: {
        case: 'Ärende',
        dwelling: {
          label: 'Lägenhet',
          hint: 'Lediga nu eller inom tre månader, och inte erbjudna någon annan.',
          missing: 'Välj en lägenhet i listan.',
        },
        form: {
          label: 'Slags avtal',
          hint: 'Helst ett eget förstahandskontrakt direkt. Inget avtal får ha krav på vård, nykterhet eller stöd.',
          missing: 'Välj vilket slags avtal det är.',
        },
        months: {
          label: 'Kan bli hushållets eget efter',
          hint: 'För andrahand och liknande: när avtalet kan tas över. Gäller om hyran är betald och inga befogade klagomål finns.',
        },
        beginsOn: 'Avtalet börjar',
        answerBy: 'Svar senast',
        rentKr: { label: 'Hyra i månaden', hint: 'Lämna tomt för lägenhetens hyra.' },
        words: {
          label: 'Villkor och annat att veta',
          hint: 'Det som står här är avtalat om hyran och bostaden. Skriv inget om vård, stöd eller hälsa.',
        },
      },
      refusals: {
        beginsInThePast: 'Avtalet kan inte börja före i dag.',
        answerInThePast: 'Sista svarsdag har redan varit.',
        answerAfterBeginning: 'Hushållet måste hinna svara innan avtalet börjar.',
        monthsMissing: 'Skriv efter hur många månader avtalet kan bli hushållets eget.',
        protectFirst:
          'Skyddat boende är för den som har skyddade personuppgifter. Skydda personen först, på personens sida.',
        noSuchDwelling: 'Välj en lägenhet i listan.',
        withdrawn: 'Hyresvärden har tagit bort lägenheten från de lediga. Välj en annan.',
        let: 'Lägenheten är uthyrd. Välj en annan.',
        offered: 'Lägenheten är redan erbjuden ett annat hushåll. Välj en annan.',
      },
    },
    letUntil: (day: string) => `Lägenheten är uthyrd till dess. Avtalet kan börja tidigast ${day}.`,
    newTitle: (name: string) => `Erbjud ${name} en bostad`,
    choiceAlike: (label: string, number: string, nth: number) =>
      number === '' ? `${label} · nummer ${nth}` : `${label} · lgh ${number} (${nth})`,
    choiceFrom: (label: string, day: string) => `${label} · ledig från ${day}`,
    noDwellings: 'Ingen lägenhet är ledig',
    noDwellingsWhat: 'Här väljs bland lägenheter som hyresvärdarna har lämnat. Just nu är alla uthyrda eller erbjudna.',
    noDwellingsWho: 'hyresvärden, eller du som har fått en lägenhet av dem',
    addDwelling: 'Lägg till en lägenhet',
    formHints: {
      firstHandLease: 'Hushållet hyr direkt av hyresvärden, med egen rätt att bo kvar.',
      secondHandLease: 'Kommunen hyr av hyresvärden och hyr ut i andra hand.',
      protectedHousing: 'Bara de som är namngivna för personen ser var det är. Räknas i hemlöshetssituation 1.',
      lodger: 'Ett rum hos någon. Räknas i hemlöshetssituation 4.',
      lodging: 'Ett rum hos någon. Räknas inte i någon hemlöshetssituation.',
    },
    hasLeases: (n: number) =>
      n === 1
        ? 'Personen har redan ett hyresavtal som inte är slut.'
        : `Personen har redan ${n} hyresavtal som inte är slut.`,
    openLease: (form: string, from: string, number: number | null) =>
      `${number === null ? 'Öppna avtalet' : `Öppna avtal ${number}`}: ${form}, från ${from}`,
  },
  en: {
    offering: {
      title: 'New offer',
      lead: 'Choose a free dwelling and the terms. The household itself answers, yes or no.',
      send: 'Make the offer',
      done: 'The offer has been made.',
      fields: {
        case: 'Case',
        dwelling: {
          label: 'Dwelling',
          hint: 'Free now or within three months, and not offered to anybody else.',
          missing: 'Choose a dwelling in the list.',
        },
        form: {
          label: 'Kind of lease',
          hint: 'Preferably their own first-hand lease at once. No lease may demand treatment, sobriety or support.',
          missing: 'Choose the kind of lease.',
        },
        months: {
          label: 'Can become the household’s own after',
          hint: 'For second hand and alike: when the lease can be taken over, if the rent is paid and there are no justified complaints.',
        },
        beginsOn: 'The lease begins',
        answerBy: 'Answer by',
        rentKr: { label: 'Rent a month', hint: 'Leave empty for the dwelling’s rent.' },
        words: {
          label: 'Terms and other things to know',
          hint: 'What stands here is agreed about the rent and the home. Write nothing of treatment, support or health.',
        },
      },
      refusals: {
        beginsInThePast: 'The lease can’t begin before today.',
        answerInThePast: 'The last day for an answer has passed already.',
        answerAfterBeginning: 'The household must have time to answer before the lease begins.',
        monthsMissing: 'Write after how many months the lease can become the household’s own.',
        protectFirst:
          'Protected housing is for somebody with protected identity. Protect the person first, on their page.',
        noSuchDwelling: 'Choose a dwelling in the list.',
        withdrawn: 'The landlord has taken the dwelling out of the pool. Choose another.',
        let: 'The dwelling is let. Choose another.',
        offered: 'The dwelling has been offered to another household already. Choose another.',
      },
    },
    letUntil: (day: string) => `The dwelling is let until then. The lease can begin ${day} at the earliest.`,
    newTitle: (name: string) => `Offer ${name} a home`,
    choiceAlike: (label: string, number: string, nth: number) =>
      number === '' ? `${label} · number ${nth}` : `${label} · flat ${number} (${nth})`,
    choiceFrom: (label: string, day: string) => `${label} · free from ${day}`,
    noDwellings: 'No dwelling is free',
    noDwellingsWhat: 'Here you choose among dwellings that landlords have given. Just now all are let or offered.',
    noDwellingsWho: 'the landlord, or you who have been given a dwelling by them',
    addDwelling: 'Add a dwelling',
    formHints: {
      firstHandLease: 'The household rents from the landlord, with their own right to stay.',
      secondHandLease: 'The municipality rents from the landlord and sublets.',
      protectedHousing:
        'Only those who are named for the person see where it is. Counted in situation 1 of homelessness.',
      lodger: 'A room in somebody’s home. Counted in situation 4 of homelessness.',
      lodging: 'A room in somebody’s home. Counted in no situation of homelessness.',
    },
    hasLeases: (n: number) =>
      n === 1
        ? 'The person has a lease already that hasn’t ended.'
        : `The person has ${n} leases already that haven’t ended.`,
    openLease: (form, from, number) =>
      `${number === null ? 'Open the lease' : `Open lease ${number}`}: ${form}, from ${from}`,
  },
})
