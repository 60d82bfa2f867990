/** How it is told what a change between two weeks came from. */

import type { Definition } from '../definition.ts'

/** An own lease counts as following an acute place when it begins within this long of a night there. Our own limit. */
export const AFTER_ACUTE_WITHIN_MONTHS = 24

export const waysHome: Definition = {
  id: 'ways-home',
  version: '2026.1',
  name: {
    sv: 'Vad ändringen kom av, mellan två veckor',
    en: 'What the change came from, between two weeks',
  },
  sources: [],
  summary: {
    sv: 'Vägarna till ett eget hem mellan två mätveckor, och hur de som kom och de som lämnade räkningen förklarar hela skillnaden.',
    en: 'The ways to a home of one’s own between two measuring weeks, and how those who came into the count and those who left it explain all of the difference.',
  },
  rules: [
    {
      own: true,
      sv: 'Tiden går från tisdagen i den första veckan till måndagen i den sista. Den som flyttar senare i en vecka har hunnit räknas i den.',
      en: 'The time goes from the first week’s Tuesday to the last week’s Monday. Somebody who moves later in a week has been counted in it.',
    },
    {
      own: true,
      sv: 'Andra hand till första hand: ett eget förstahandskontrakt har tagit över ett andrahandskontrakt på samma hem. Var och en på kontraktet räknas.',
      en: 'Second hand to first hand: a first-hand lease has taken over from a second-hand one on the same home. Everyone on the contract is counted.',
    },
    {
      own: true,
      sv: `Från akutboende till eget kontrakt: ett eget förstahandskontrakt börjar inom ${AFTER_ACUTE_WITHIN_MONTHS} månader efter en natt på ett akutboende, jourboende eller skyddat boende som är registrerad där. Vägen får gå över en andrahandslägenhet; då står personen i båda grupperna, och sidan säger hur många det gäller.`,
      en: `From an acute place to an own lease: a first-hand lease begins within ${AFTER_ACUTE_WITHIN_MONTHS} months of a night registered at an acute place, emergency or protected housing. The way may lead through a second-hand flat; the person is then in both groups, and the page says how many they are.`,
    },
    {
      own: true,
      sv: 'Hem som behölls: ett ärende började med ett meddelande från hyresvärden, oftast om obetald hyra, och avslutades med eget kontrakt, utan en dag i hemlöshet medan ärendet pågick. Ett meddelande om störningar räknas också, för meddelandets anledning finns inte som egen uppgift.',
      en: 'Homes that were kept: a case began with a landlord’s message, mostly about unpaid rent, and ended with an own lease, without a day homeless while the case ran. A message about disturbances counts, too: what the message was about isn’t kept as a field of its own.',
    },
    {
      own: true,
      sv: 'Var och en räknas en gång i varje grupp, den första gången under tiden, så att åren summerar till helheten.',
      en: 'Each person counts once in each group, the first time in the period, so that the years sum to the whole.',
    },
    {
      own: true,
      sv: 'I balansen står var och en i en enda rad. Den som lämnade räkningen med eget kontrakt står som övertagen andrahand före akutboende, och annars som annat eget kontrakt. De hem som behölls är inte med: den som behåller sitt hem har aldrig varit i räkningen.',
      en: 'In the balance each person is in one line alone. Somebody who left the count with an own lease stands as handed over before acute place, and otherwise as another own lease. Homes that were kept aren’t in it: somebody who keeps their home was never in the count.',
    },
    {
      own: true,
      sv: 'Den som både kom och lämnade mellan de två veckorna finns i grupperna men inte i balansen.',
      en: 'Somebody who both came and left between the two weeks is in the groups but not in the balance.',
    },
  ],
}
