/** The words of other municipalities' requests on My day. */
import { dictionary } from '../../platform/text/index.ts'

export const dayText = dictionary({
  sv: {
    asks: (municipality: string) => `${municipality} begär överflyttning av ett ärende`,
    asksRule: 'En begäran om överflyttning besvaras genast och skriftligt.',
    handed: (municipality: string) => `Ett ärende från ${municipality} är övertaget och inte öppnat`,
    handedRule: 'Den som har tagit över ett ärende ansvarar för det från den dagen.',
    reply: 'Svara',
    open: 'Öppna ärendet',
  },
  en: {
    asks: (municipality) => `${municipality} asks for a transfer of a case`,
    asksRule: 'A request for a transfer is answered at once and in writing.',
    handed: (municipality) => `A case from ${municipality} is taken over and not opened`,
    handedRule: 'Whoever has taken over a case is responsible for it from that day.',
    reply: 'Answer',
    open: 'Open the case',
  },
})
