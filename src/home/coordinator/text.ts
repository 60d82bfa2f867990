/** Words for who coordinates matching. */

import { dictionary } from '../../platform/text/index.ts'

export const text = dictionary({
  sv: {
    subject: { cancel: 'Avbryt' },
    title: 'Samordnare för matchning',
    order: 'Turordning till bostäder',
    lead: 'Bara de som är utsedda här ser vilka hushåll en ledig bostad passar. De läser det som hushållen har sagt ja till, och inget annat.',
    naming: {
      title: 'Utse en samordnare',
      lead: 'Den som utses ser från nu vilka hushåll en ledig bostad passar. Det skrivs i kommunens logg.',
      send: 'Utse',
      done: 'Samordnaren är utsedd.',
      fields: { user: { label: 'Vem?', missing: 'Välj en kollega i listan.' } },
      refusals: { notHere: 'Välj någon som arbetar med ärenden här.', named: 'Kollegan är redan utsedd.' },
    },
    ending: { press: 'Avsluta uppdraget', done: 'Uppdraget är avslutat. Kollegan ser inga önskemål längre.' },
    unending: {
      press: 'Ångra',
      done: 'Kollegan är samordnare igen.',
      refusals: { named: 'Kollegan är redan utsedd på nytt.' },
    },
    who: 'Vem',
    unit: 'Enhet',
    since: 'Utsågs',
    by: (moment: string, name: string) => `${moment} av ${name}`,
    until: 'Slutade',
    now: 'Samordnar nu',
    none: 'Ingen är utsedd',
    noneWhat: 'Här står de som får se vilka hushåll en ledig bostad passar. Utan samordnare matchas ingen.',
    noneWho: 'en chef',
  },
  en: {
    subject: { cancel: 'Cancel' },
    title: 'Coordinators of matching',
    order: 'The order to homes',
    lead: 'Only those who are named here see which households a free home fits. They read what households have agreed to, and nothing else.',
    naming: {
      title: 'Name a coordinator',
      lead: 'Whoever is named sees from now which households a free home fits. It is written in the municipality’s record.',
      send: 'Name',
      done: 'The coordinator has been named.',
      fields: { user: { label: 'Who?', missing: 'Choose a colleague in the list.' } },
      refusals: {
        notHere: 'Choose somebody who works with cases here.',
        named: 'The colleague has been named already.',
      },
    },
    ending: { press: 'End the duty', done: 'The duty has ended. The colleague sees no requests any longer.' },
    unending: {
      press: 'Undo',
      done: 'The colleague coordinates again.',
      refusals: { named: 'The colleague has been named anew already.' },
    },
    who: 'Who',
    unit: 'Unit',
    since: 'Named',
    by: (moment: string, name: string) => `${moment} by ${name}`,
    until: 'Ended',
    now: 'Coordinates now',
    none: 'Nobody has been named',
    noneWhat:
      'Those who may see which households a free home fits stand here. Without a coordinator nobody is matched.',
    noneWho: 'a manager',
  },
})
