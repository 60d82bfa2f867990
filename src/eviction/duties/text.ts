/** The words of matters on My day and on the person's path. */
import { dictionary } from '../../platform/text/index.ts'

export const text = dictionary({
  sv: {
    children: (n: number) => (n === 1 ? '1 barn' : `${n} barn`),
    titled: (what: string, who: string) => `${what}: ${who}`,
    unassigned: 'Ett hyreshot utan ansvarig',
    openedOn: (day: string) => `öppnat ${day}`,
    unassignedRule: 'Ett hyreshot utan ansvarig har ingen som ser vad som går ut i det.',
    take: 'Ta',
    open: 'Öppna',
    lateOf: (who: string) => `ansvarig ${who}`,
    nobody: 'ingen ansvarig',
    lane: 'Hyreshot',
    message: 'Meddelande till nämnden',
    evictionDay: 'Vräkningsdag',
    opened: (number: string) => `Hyreshot ${number} öppnades`,
    ended: (number: string) => `Hyreshot ${number} avslutades`,
    evicted: 'Vräkt',
  },
  en: {
    children: (n) => (n === 1 ? '1 child' : `${n} children`),
    titled: (what, who) => `${what}: ${who}`,
    unassigned: 'A home at risk without anybody responsible',
    openedOn: (day) => `opened ${day}`,
    unassignedRule: 'A home at risk without anybody responsible has nobody who sees what runs out in it.',
    take: 'Take',
    open: 'Open',
    lateOf: (who) => `responsible ${who}`,
    nobody: 'nobody responsible',
    lane: 'Home at risk',
    message: 'Message to the board',
    evictionDay: 'Eviction day',
    opened: (number) => `Home at risk ${number} was opened`,
    ended: (number) => `Home at risk ${number} ended`,
    evicted: 'Evicted',
  },
})
