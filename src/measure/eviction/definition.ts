/** How the figures of tenancies at risk are counted. */

import type { Definition } from '../definition.ts'

/** First contact within so many days is in time: the municipality's own promise, as the default of the setting has it. */
export const IN_TIME_DAYS = 3

export const evictionFunnel: Definition = {
  id: 'eviction-funnel',
  version: '2026.1',
  name: {
    sv: 'Hyreshot: från första signalen till hur det gick',
    en: 'Homes at risk: from the first sign to how it went',
  },
  sources: [
    {
      name: 'Kronofogden: Antalet vräkningar har ökat med tio procent (2024)',
      href: 'https://kronofogden.se/om-kronofogden/nyheter-och-press/pressmeddelanden/2024-02-06-antalet-vrakningar-har-okat-med-tio-procent',
    },
    {
      name: 'Fastighetstidningen: Vräkningarna fortsätter att öka',
      href: 'https://fastighetstidningen.se/nyhet/vrakningarna-fortsatter-att-oka/',
    },
  ],
  summary: {
    sv: 'Varje hem som varit i fara räknas en gång, under det år då ärendet öppnades, vid det längsta steg som det kom till.',
    en: 'Each home that was at risk is counted once, in the year in which the matter was opened, at the furthest step that it came to.',
  },
  rules: [
    {
      own: true,
      sv: 'Ett steg räknas som nått när en händelse visar det, också när en tidigare händelse aldrig noterades. Den som nått ett steg har också nått alla före det.',
      en: 'A step counts as reached when an event shows it, also when an earlier event was never noted. Whoever reached a step has reached all those before it.',
    },
    {
      own: true,
      sv: 'Händelser som har rättats eller tagits tillbaka räknas inte. Ärenden som var dubbletter räknas inte.',
      en: 'Events that were corrected or taken back don’t count. Matters that were doubles don’t count.',
    },
    {
      own: false,
      sv: 'Kronofogden räknar ansökningar när de kommer in och vräkningar när de görs. Här räknas båda det år då kommunen fick veta av hotet, så att stegen går att jämföra med varandra.',
      en: 'Kronofogden counts applications when they come in and evictions when they are made. Here both count in the year when the municipality came to know of the risk, so that the steps can be compared with each other.',
    },
    {
      own: false,
      sv: 'Barn: de som bor där permanent, växelvis eller har umgänge, både de som är folkbokförda på adressen och de som inte är det. Kronofogden skiljer på samma sätt.',
      en: 'Children: those who live there permanently, alternately or visit, both those registered at the address and those who aren’t. Kronofogden makes the same difference.',
    },
    {
      own: true,
      sv: `Första kontakt är första gången någon i hushållet nåddes. Inom ${IN_TIME_DAYS} dagar räknas som i tid.`,
      en: `First contact is the first time that somebody in the household was reached. Within ${IN_TIME_DAYS} days counts as in time.`,
    },
    {
      own: true,
      sv: 'Vad som hjälpte: andelen hem som behölls bland dem som fick hjälpen, bredvid andelen bland dem som inte fick den. Det visar samband, inte orsak: den svåraste hjälpen ges ofta i de svåraste ärendena.',
      en: 'What helped: the share of homes kept among those who got the help, beside the share among those who didn’t. It shows that they go together, not why: the heaviest help is often given in the hardest matters.',
    },
    {
      own: true,
      sv: 'Hemlös efteråt: minst en av hyresgästerna var i hemlöshetssituation 1–4 någon dag efter slutet, inom 6, 12 eller 24 månader. Bara ärenden där en hyresgäst finns i registret kan följas; sidan säger hur många som inte kan det. Den som flyttar till en annan kommun syns inte.',
      en: 'Homeless afterwards: at least one of the tenants was in situation 1–4 on a day after the end, within 6, 12 or 24 months. Only matters where a tenant has a record can be followed; the page says how many can’t. Somebody who moves to another municipality isn’t seen.',
    },
  ],
}
