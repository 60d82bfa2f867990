/** Words of support on My day. */
import { dictionary } from '../platform/text/index.ts'

export const text = dictionary({
  sv: {
    planned: (who: string) => `Kontakt: ${who}`,
    getInTouch: (who: string) => `Hör av dig: ${who}`,
    soft: 'Ingen kontakt är planerad. Det är vi som hör av oss.',
    past: (day: string) => `Planerad ${day}. Anteckna vad det blev, eller hör av dig.`,
    rule: 'Hur ofta är vad ni har kommit överens om, eller kommunens norm.',
    takeOver: (who: string) => `Kan du ta över stödet? ${who}`,
    takeOverRule: 'Tills du svarar stödjer den som har personen i dag.',
    read: (who: string) => `Läs krisplanen: ${who}`,
    readRule: 'Den som stödjer ska veta vad som hjälper en svår dag.',
    without: (who: string) => `Ingen stödjer ${who}`,
    withoutRule: 'Personen vill ha stöd. Någon ska vara den man ringer.',
    open: 'Öppna',
    note: 'Anteckna',
    name: 'Bestäm vem',
  },
  en: {
    planned: (who) => `Contact: ${who}`,
    getInTouch: (who) => `Get in touch: ${who}`,
    soft: 'No contact is planned. It is we who get in touch.',
    past: (day) => `Planned for ${day}. Note what became of it, or get in touch.`,
    rule: 'How often is what you have agreed, or the municipality’s norm.',
    takeOver: (who) => `Can you take over the support? ${who}`,
    takeOverRule: 'Until you answer, whoever has the person today supports them.',
    read: (who) => `Read the crisis plan: ${who}`,
    readRule: 'Whoever supports should know what helps on a hard day.',
    without: (who) => `Nobody supports ${who}`,
    withoutRule: 'The person wants support. Somebody is to be the one to call.',
    open: 'Open',
    note: 'Note',
    name: 'Decide who',
  },
})
