/** Words of protected identity. */

import { dictionary } from '../../platform/text/index.ts'

export const text = dictionary({
  sv: {
    now: 'Gäller nu',
    noneNow: 'Inget skydd är satt.',
    level: 'Nivå',
    levels: {
      secrecyMarking: 'Sekretessmarkering',
      protectedRegistration: 'Skyddad folkbokföring',
      fictitiousIdentity: 'Fingerade personuppgifter',
    },
    hints: {
      secrecyMarking: 'Skatteverket har markerat att uppgifterna kan vara skadliga att lämna ut (OSL 22 kap. 1 §).',
      protectedRegistration: 'Personen är folkbokförd på en annan ort än där den bor (FOL 16 §).',
      fictitiousIdentity: 'Personen har fått en annan identitet (lag 1991:483).',
    },
    staff: 'Medarbetare som får öppna',
    change: 'Ändra nivån',
    liftWhat: 'Personen kan därefter öppnas av alla som har skäl att läsa.',
    name: 'Namn',
    since: 'Utsedd',
    end: 'Ändra',
    meanwhile: 'Någon annan ändrade skyddet samtidigt. Se vad som gäller nu.',
    history: 'Tidigare skydd',
    unnamingWhat: (name: string) =>
      `${name} kan inte öppna personen längre, inte heller genom en nödöppning. Du kan utse medarbetaren igen.`,
    setting: {
      title: 'Skyddade personuppgifter',
      lead: 'När ett skydd är satt kan bara de medarbetare som är utsedda här öppna personen. Inte ens en chef som inte är utsedd, och ingen nödöppning.',
      send: 'Sätt skyddet',
      done: 'Skyddet är satt.',
      fields: {
        level: { label: 'Nivå', missing: 'Välj vilket skydd personen har.' },
        staff: {
          label: 'Medarbetare som får öppna',
          hint: 'Välj så få som möjligt. Du själv blir alltid utsedd. De måste också ha ett skäl att läsa.',
        },
      },
      refusals: { notColleague: 'Välj en medarbetare i din organisation.' },
    },
    naming: {
      title: 'Utse en medarbetare',
      lead: 'Den du utser kan öppna personen, om den har ett skäl att läsa.',
      send: 'Utse',
      done: 'Medarbetaren kan öppna personen.',
      fields: { user: { label: 'Medarbetare', missing: 'Välj vem som ska få öppna personen.' } },
      refusals: {
        notColleague: 'Välj en medarbetare i din organisation.',
        already: 'Medarbetaren är redan utsedd.',
      },
    },
    unnaming: {
      title: 'Ta bort en utsedd medarbetare',
      send: 'Får inte öppna längre',
      done: 'Medarbetaren kan inte öppna personen längre.',
      fields: {},
      refusals: { last: 'Den sista utsedda kan inte tas bort. Utse någon annan först.' },
    },
    lifting: { press: 'Ta bort skyddet', done: 'Skyddet är borttaget.' },
  },
  en: {
    now: 'In force',
    noneNow: 'No protection is set.',
    level: 'Level',
    levels: {
      secrecyMarking: 'Secrecy marking',
      protectedRegistration: 'Protected registration',
      fictitiousIdentity: 'Fictitious identity',
    },
    hints: {
      secrecyMarking: 'The Tax Agency has marked that giving the details out may do harm (OSL 22 kap. 1 §).',
      protectedRegistration: 'The person is registered in another place than where they live (FOL 16 §).',
      fictitiousIdentity: 'The person has been given another identity (lag 1991:483).',
    },
    staff: 'Staff who may open',
    change: 'Change the level',
    liftWhat: 'After that everyone with a reason to read can open the person.',
    name: 'Name',
    since: 'Named',
    end: 'Change',
    meanwhile: 'Somebody else changed the protection at the same time. See what is in force now.',
    history: 'Earlier protection',
    unnamingWhat: (name: string) =>
      `${name} can no longer open the person, by an emergency opening either. You can name the colleague again.`,
    setting: {
      title: 'Protected identity',
      lead: 'When protection is set only the staff named here can open the person. Not even a manager who isn’t named, and no emergency opening.',
      send: 'Set the protection',
      done: 'The protection is set.',
      fields: {
        level: { label: 'Level', missing: 'Choose which protection the person has.' },
        staff: {
          label: 'Staff who may open',
          hint: 'Choose as few as possible. You are always named yourself. They must have a reason to read besides.',
        },
      },
      refusals: { notColleague: 'Choose a colleague in your organisation.' },
    },
    naming: {
      title: 'Name a colleague',
      lead: 'The one you name can open the person, with a reason to read.',
      send: 'Name',
      done: 'The colleague can open the person.',
      fields: { user: { label: 'Colleague', missing: 'Choose who may open the person.' } },
      refusals: {
        notColleague: 'Choose a colleague in your organisation.',
        already: 'The colleague is already named.',
      },
    },
    unnaming: {
      title: 'Take a named colleague away',
      send: 'May no longer open',
      done: 'The colleague can no longer open the person.',
      fields: {},
      refusals: { last: 'The last one named can’t be taken away. Name somebody else first.' },
    },
    lifting: { press: 'Take the protection away', done: 'The protection is taken away.' },
  },
})
