/** Words of the plan for hard days. */
import { dictionary } from '../../platform/text/index.ts'

export const text = dictionary({
  sv: {
    writing: {
      title: 'Krisplan',
      lead: 'För svåra dagar, med personens egna ord. En ändring sparas som en ny version, och de som stödjer läser den.',
      send: 'Spara krisplanen',
      done: 'Krisplanen är sparad.',
      fields: {
        signs: { label: 'Så märks det att det är svårt' },
        helps: { label: 'Det här hjälper' },
        notHelps: { label: 'Det här hjälper inte' },
        callWhom: {
          label: 'Ring till',
          hint: 'Vem och vilket nummer, i den ordning personen vill.',
          missing: 'Skriv vem man ska ringa.',
        },
        writtenOn: 'Skriven',
      },
      refusals: {
        seen: 'Någon har sparat en ny version medan du skrev. Läs den och spara igen.',
        unchanged: 'Inget är ändrat, och ingen ny version är sparad.',
      },
    },
    reading: {
      press: 'Jag har läst krisplanen',
      done: 'Tack.',
      refusals: { already: 'Du har redan läst den här versionen.', gone: 'Det finns en nyare version. Läs den.' },
    },
    undoing: {
      press: 'Ta bort versionen',
      done: 'Versionen är borttagen. Den förra gäller.',
      refusals: { gone: 'Versionen är redan borttagen eller ersatt.' },
    },
    plan: 'Krisplan',
    none: 'Ingen krisplan än',
    noneWhat: 'Hur det märks att det är svårt, vad som hjälper och vem man ska ringa. Med personens egna ord.',
    write: 'Skriv en krisplan',
    change: 'Ändra',
    version: (number: number, day: string) => `Version ${number}, ${day}`,
    by: (name: string) => `Skriven tillsammans med ${name}`,
    readBy: (names: string) => `Läst av ${names}`,
    unread: (names: string) => `Inte läst av ${names} än`,
    earlier: 'Tidigare versioner',
    signs: 'Så märks det',
    helps: 'Hjälper',
    notHelps: 'Hjälper inte',
    callWhom: 'Ring till',
  },
  en: {
    writing: {
      title: 'Crisis plan',
      lead: 'For hard days, in the person’s own words. A change is saved as a new version, and those who support read it.',
      send: 'Save the crisis plan',
      done: 'The crisis plan is saved.',
      fields: {
        signs: { label: 'How one notices that it is hard' },
        helps: { label: 'What helps' },
        notHelps: { label: 'What doesn’t help' },
        callWhom: {
          label: 'Call',
          hint: 'Whom and on which number, in the order that the person wants.',
          missing: 'Write whom to call.',
        },
        writtenOn: 'Written',
      },
      refusals: {
        seen: 'Somebody saved a new version while you wrote. Read it, and save again.',
        unchanged: 'Nothing has changed, and no new version is saved.',
      },
    },
    reading: {
      press: 'I have read the crisis plan',
      done: 'Thank you.',
      refusals: { already: 'You have read this version already.', gone: 'There is a newer version. Read that.' },
    },
    undoing: {
      press: 'Remove the version',
      done: 'The version is removed. The one before holds.',
      refusals: { gone: 'The version has been removed or replaced already.' },
    },
    plan: 'Crisis plan',
    none: 'No crisis plan yet',
    noneWhat: 'How one notices that it is hard, what helps, and whom to call. In the person’s own words.',
    write: 'Write a crisis plan',
    change: 'Change',
    version: (number, day) => `Version ${number}, ${day}`,
    by: (name) => `Written together with ${name}`,
    readBy: (names) => `Read by ${names}`,
    unread: (names) => `Not read by ${names} yet`,
    earlier: 'Earlier versions',
    signs: 'How one notices',
    helps: 'Helps',
    notHelps: 'Doesn’t help',
    callWhom: 'Call',
  },
})
