/** The words of cleaning between guests. */

import { dictionary } from '../../platform/text/index.ts'

export const text = dictionary({
  sv: {
    setting: {
      title: 'Städtid mellan gäster',
      lead: 'När en gäst har gått erbjuds sängen inte förrän tiden har gått, eller någon trycker på Klar.',
      send: 'Spara',
      done: 'Städtiden är sparad.',
      fields: { minutes: { label: 'Minuter', hint: '0: sängen erbjuds direkt.' } },
    },
    ready: {
      press: 'Klar',
      done: 'Sängen kan bokas igen.',
      refusals: { already: 'Sängen var redan klar.' },
    },
    unready: {
      press: 'Inte klar ändå',
      done: 'Sängen väntar på städning igen.',
      refusals: { notReady: 'Sängen väntar redan på städning.' },
    },
    title: 'Städas',
    bed: 'Säng',
    until: 'Erbjuds igen',
    action: 'Gör',
  },
  en: {
    setting: {
      title: 'Cleaning between guests',
      lead: 'When a guest has left the bed isn’t offered until the time has passed, or somebody presses Ready.',
      send: 'Save',
      done: 'The time for cleaning is saved.',
      fields: { minutes: { label: 'Minutes', hint: '0: the bed is offered at once.' } },
    },
    ready: {
      press: 'Ready',
      done: 'The bed can be booked again.',
      refusals: { already: 'The bed was ready already.' },
    },
    unready: {
      press: 'Not ready after all',
      done: 'The bed waits to be cleaned again.',
      refusals: { notReady: 'The bed waits to be cleaned already.' },
    },
    title: 'Being cleaned',
    bed: 'Bed',
    until: 'Offered again',
    action: 'Do',
  },
})
