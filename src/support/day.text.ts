/** Words of support on My day. */
import { dictionary } from '../platform/text/index.ts'

export const text = dictionary({
  sv: {
    planned: 'Kontakt',
    getInTouch: 'Hör av dig',
    soft: 'Ingen kontakt är planerad. Det är vi som hör av oss.',
    past: (day: string) => `Planerad ${day}. Anteckna vad det blev, eller hör av dig.`,
    rule: 'Hur ofta är vad ni har kommit överens om, eller kommunens norm.',
    takeOver: 'Svara: kan du ta över stödet?',
    takeOverRule: 'Tills du svarar stödjer den som har personen i dag.',
    read: 'Läs krisplanen',
    readRule: 'Den som stödjer ska veta vad som hjälper en svår dag.',
    without: 'Ingen stödjer personen',
    withoutRule: 'Personen vill ha stöd. Någon ska vara den man ringer.',
    open: 'Öppna',
    note: 'Anteckna',
    name: 'Bestäm vem',
  },
  en: {
    planned: 'Contact',
    getInTouch: 'Get in touch',
    soft: 'No contact is planned. It is we who get in touch.',
    past: (day) => `Planned for ${day}. Note what became of it, or get in touch.`,
    rule: 'How often is what you have agreed, or the municipality’s norm.',
    takeOver: 'Answer: can you take over the support?',
    takeOverRule: 'Until you answer, whoever has the person today supports them.',
    read: 'Read the crisis plan',
    readRule: 'Whoever supports should know what helps on a hard day.',
    without: 'Nobody supports the person',
    withoutRule: 'The person wants support. Somebody is to be the one to call.',
    open: 'Open',
    note: 'Note',
    name: 'Decide who',
  },
})
