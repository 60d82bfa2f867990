/** What in this room one goes to by name. */

import type { Place } from '../platform/web/index.ts'
import { mayOnOutreach } from './access.ts'

export const places: readonly Place[] = [
  {
    href: '/outreach',
    does: false,
    may: mayOnOutreach.see,
    label: { sv: 'Uppsökande', en: 'Outreach' },
    words: 'uppsökande arbete, möten, fältarbete, gatan, mobila teamet, träffat, street outreach, meetings, contacts',
  },
  {
    href: '/outreach/contacts/new',
    does: true,
    may: mayOnOutreach.note,
    label: { sv: 'Anteckna en kontakt', en: 'Note a contact' },
    words: 'nytt möte, ny kontakt, träffade någon, uppsökande, new meeting, new contact, met somebody',
  },
  {
    href: '/outreach/areas',
    does: false,
    may: mayOnOutreach.keep,
    label: { sv: 'Områden för uppsökande arbete', en: 'Areas of outreach' },
    words: 'områden, stadsdelar, platser, areas, parts of town',
  },
  {
    href: '/outreach/alerts',
    does: false,
    may: mayOnOutreach.visit,
    label: { sv: 'Larm', en: 'Alerts' },
    words: 'larm, någon sover ute, besök, källare, trappuppgång, alerts, somebody sleeps outdoors, visits',
  },
  {
    href: '/outreach/promise',
    does: true,
    may: mayOnOutreach.keep,
    label: { sv: 'När larm besöks', en: 'When alerts are visited' },
    words: 'löfte, larm, besök, timmar, tider, promise, alerts, visits, hours',
  },
  {
    href: '/outreach/services',
    does: false,
    may: mayOnOutreach.keep,
    label: { sv: 'Det som finns för alla', en: 'What there is for everybody' },
    words: 'sova, äta, tvätta, post, öppet för alla, sleep, eat, wash, post, open to everybody',
  },
  {
    href: '/outreach/found',
    does: true,
    may: mayOnOutreach.alert,
    label: { sv: 'Någon sover hos oss', en: 'Somebody sleeps at ours' },
    words: 'larm, källare, trappuppgång, garage, vind, sover, basement, stairwell, sleeps, alert',
  },
  {
    href: '/outreach/places',
    does: false,
    may: mayOnOutreach.see,
    label: { sv: 'Platser i uppsökande arbete', en: 'Places of outreach' },
    words: 'tältläger, trappuppgång, mötesplats, frukost, räkna, encampment, stairwell, meeting place, head-count',
  },
  {
    href: '/outreach/winter',
    does: false,
    may: mayOnOutreach.winter,
    label: { sv: 'Vintern, natt för natt', en: 'The winter, night by night' },
    words: 'härbärge, sover ute, nekade, lediga platser, behov, night shelter, unmet need, outdoors, free places',
  },
  {
    href: '/outreach/places/new',
    does: true,
    may: mayOnOutreach.note,
    label: { sv: 'Lägg in en plats', en: 'Add a place' },
    words: 'ny plats, nytt tältläger, ny trappuppgång, new place, encampment, stairwell',
  },
]
