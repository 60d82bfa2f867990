/** How the count of a measuring week is made: the national mapping's definition, rule by rule; last what the figures say of themselves. */

import type { Definition } from '../definition.ts'
import { ADULT_FROM_AGE, LEAVING_WITHIN_MONTHS, TOLD_IS_OLD_AFTER_DAYS } from '../people/in-week.ts'
import { weekFigures } from './figures.ts'

export const seMapping: Definition = {
  id: 'se-mapping',
  version: '2023.1',
  name: {
    sv: 'Kartläggning av hemlöshet, situation 1–4',
    en: 'Mapping of homelessness, situations 1–4',
  },
  sources: [
    {
      name: 'Socialstyrelsen: Hemlöshet 2017 – omfattning och karaktär',
      href: 'https://www.kunskapsguiden.se/funktionshinder/Kunskapsstod/lagesrapporter/Sidor/Hemloshet-2017-omfattning-och-karaktar.aspx',
    },
    {
      name: 'Socialstyrelsen: Hemlösheten fortsatt kvar på hög nivå (2024)',
      href: 'https://www.socialstyrelsen.se/om-socialstyrelsen/pressrum/press/hemlosheten-fortsatt-kvar-pa-hog-niva/',
    },
  ],
  summary: {
    sv: `Alla som är ${ADULT_FROM_AGE} år eller äldre och under minst en dag i mätveckan är i någon av de fyra hemlöshetssituationerna. Var och en räknas en gång, i veckans mest akuta situation.`,
    en: `Everyone aged ${ADULT_FROM_AGE} or over who on at least one day of the measuring week is in one of the four situations of homelessness. Each is counted once, in the most acute situation of the week.`,
  },
  rules: [
    {
      own: false,
      sv: 'Mätveckan går från måndag till söndag. År 2017 är det vecka 14, 3–9 april, samma vecka som i den nationella kartläggningen.',
      en: 'The measuring week runs from Monday to Sunday. In 2017 it is week 14, 3–9 April, the week of the national mapping.',
    },
    {
      own: true,
      sv: 'Den nationella kartläggningen 2023 gjordes i april, men vilken vecka är inte känt. Att räkna vecka 15, 10–16 april, är vårt val. Övriga år räknas vecka 14.',
      en: 'The national mapping of 2023 was made in April, but which week isn’t known. Counting week 15, 10–16 April, is our choice. In other years it is week 14.',
    },
    {
      own: false,
      sv: 'I den nationella kartläggningen 2023 kom situation 3 inte från mätveckan i april, utan från Boverkets bostadsmarknadsenkät i januari. Här räknas alla fyra situationerna samma vecka.',
      en: 'In the national mapping of 2023, situation 3 did not come from the measuring week in April but from the housing agency Boverket’s survey in January. Here all four situations are counted in the same week.',
    },
    {
      own: false,
      sv: 'Situation 1, akut: härbärge, akutboende, jourboende, skyddat boende, hotell eller liknande, eller utomhus, trappuppgång, tält, bil.',
      en: 'Situation 1, acute: night shelter, acute place, emergency or protected housing, hotel and alike, or outdoors, stairwell, tent, car.',
    },
    {
      own: false,
      sv: `Situation 2, institution och stödboende: ska flytta ut senast ${LEAVING_WITHIN_MONTHS} månader efter mätveckan, eller är kvar efter utskrivningsdagen, och har ingen bostad att flytta till. Är utflyttningsdagen inte känd räknas personen inte, men sidan säger hur många det gäller.`,
      en: `Situation 2, institution and supported housing: to leave within ${LEAVING_WITHIN_MONTHS} months after the week, or still there past the day, without a home to go to. Somebody whose leaving day isn’t known is not counted, but the page says how many they are.`,
    },
    {
      own: false,
      sv: 'Situation 3, långsiktiga boendelösningar: lägenhet i andra hand genom kommunen, till exempel träningslägenhet eller socialt kontrakt.',
      en: 'Situation 3, long-term arrangements: a flat let second hand by the municipality, such as a training flat or a social lease.',
    },
    {
      own: false,
      sv: 'Situation 4, eget kortsiktigt boende: utan kontrakt hos vänner eller släkt, eller inneboende kortare än tre månader.',
      en: 'Situation 4, short-term arranged by oneself: without a lease with friends or family, or a lodger for less than three months.',
    },
    {
      own: false,
      sv: 'Den som har ett eget förstahandskontrakt eller äger sin bostad räknas inte.',
      en: 'Somebody with a first-hand lease of their own, or who owns their home, is not counted.',
    },
    {
      own: true,
      sv: 'Säger två källor olika om samma dag gäller den säkrare: en natt i ett boende före ett hyreskontrakt, ett kontrakt före en placering, en placering före det som någon berättat. Den som sovit i skyddat boende räknas alltså, även med ett eget kontrakt.',
      en: 'Where two sources say different things about a day, the surer one holds: a night at a shelter before a lease, a lease before a placement, a placement before what was told. Somebody who slept in protected housing is thus counted, also with a lease of their own.',
    },
    {
      own: true,
      sv: 'Samma person i två register räknas en gång när någon har kopplat ihop dem. I en räkning för flera kommuner räknas den som finns i två kommuner i båda.',
      en: 'The same person in two registers is counted once when somebody has linked them. In a count of several municipalities, somebody known in two is counted in both.',
    },
    {
      own: true,
      sv: `En situation som någon berättat om och som ingen bekräftat på mer än ${TOLD_IS_OLD_AFTER_DAYS} dagar räknas, men sidan säger hur många det gäller.`,
      en: `A situation that somebody told of and nobody has confirmed for more than ${TOLD_IS_OLD_AFTER_DAYS} days is counted, but the page says how many they are.`,
    },
    {
      own: false,
      sv: 'Talet per 10 000 invånare delas med hela befolkningen den 31 december året före och avrundas till en decimal, halva uppåt.',
      en: 'The rate per 10 000 is by the whole population on 31 December of the year before, rounded to one decimal, half up.',
    },
    ...weekFigures.flatMap(({ rules = [] }) => rules),
  ],
}
