/**
 * What a programme is held against: statements, each about a principle, answered from 1 to 4. Hemvist's own is built on the eight principles of
 * bostadforst.se (reference/housing_first_principles.csv); a municipality may load another that it has the right to use.
 */

import { z } from 'zod'
import type { Locale } from '../../platform/text/index.ts'

export const scores = ['1', '2', '3', '4'] as const

export const statement = z.object({
  id: z.string().min(1).max(60),
  /** 1-8; null: about none of them, or several */
  principle: z.number().int().min(1).max(8).nullable(),
  sv: z.string().min(1).max(500),
  en: z.string().min(1).max(500),
})
export type Statement = z.infer<typeof statement>
export const content = z.object({ statements: z.array(statement).min(1).max(100) })

export type Template = {
  /** null: Hemvist's own */
  id: string | null
  name: Record<Locale, string>
  version: string
  statements: readonly Statement[]
}

/** The wording of bostadforst.se, as reference/housing_first_principles.csv has it. */
export const principles: Readonly<Record<number, Record<Locale, string>>> = {
  1: { sv: 'Bostad är en mänsklig rättighet', en: 'Housing is a human right' },
  2: { sv: 'Val och självbestämmande', en: 'Choice and control' },
  3: { sv: 'Separation av boende och behandling', en: 'Separation of housing and treatment' },
  4: { sv: 'Återhämtning', en: 'Recovery orientation' },
  5: { sv: 'Skademinskning', en: 'Harm reduction' },
  6: { sv: 'Aktivt engagemang utan tvång', en: 'Active engagement without coercion' },
  7: { sv: 'Personcentrerad planering', en: 'Person-centred planning' },
  8: { sv: 'Flexibelt stöd så länge det behövs', en: 'Flexible support for as long as needed' },
}

const say = (id: string, principle: number, sv: string, en: string): Statement => ({ id, principle, sv, en })

/** A changed statement is a new version: an answer stays an answer to what was asked. */
export const ownTemplate: Template = {
  id: null,
  name: { sv: 'Hemvists frågor om de åtta principerna', en: 'Hemvist’s questions on the eight principles' },
  version: '1',
  statements: [
    say(
      'noReadiness',
      1,
      'Ingen behöver visa att den är redo för en bostad: varken nykterhet, behandling eller tid i annat boende.',
      'Nobody has to show that they are ready for a home: neither sobriety, treatment nor time in other housing.',
    ),
    say(
      'ownLease',
      1,
      'Hemmet är hyresgästens eget: förstahandsavtal utan slutdatum, i en vanlig lägenhet.',
      'The home is the tenant’s own: a first-hand lease without an end, in an ordinary flat.',
    ),
    say(
      'soon',
      1,
      'Det går fort från att någon har tackat ja till programmet till att nyckeln lämnas över.',
      'It is a short time from when somebody says yes to the programme until the key is handed over.',
    ),
    say(
      'choosesHome',
      2,
      'Hyresgästen väljer mellan lägenheter och kan tacka nej utan att förlora sin plats.',
      'The tenant chooses among flats, and can say no without losing their place.',
    ),
    say(
      'choosesSupport',
      2,
      'Hyresgästen bestämmer vilket stöd det blir, när och var.',
      'The tenant decides which support there is, when and where.',
    ),
    say(
      'noTerms',
      3,
      'Hyresavtalet har inga villkor om behandling, nykterhet, hembesök eller stöd.',
      'The lease has no terms of treatment, sobriety, home visits or support.',
    ),
    say(
      'keepsHome',
      3,
      'Den som inte vill ha stöd bor kvar, och den som förlorar hemmet behåller stödet.',
      'Somebody who wants no support keeps the home, and somebody who loses the home keeps the support.',
    ),
    say(
      'scattered',
      3,
      'Hemmen är spridda bland andra hem: ingen trappuppgång är programmets.',
      'The homes are spread among other homes: no stairwell is the programme’s.',
    ),
    say(
      'hope',
      4,
      'Stödet utgår från vad hyresgästen vill med sitt liv, också arbete, vänner och det som är roligt.',
      'The support sets out from what the tenant wants with their life, work, friends and joys too.',
    ),
    say(
      'harm',
      5,
      'Den som använder alkohol eller droger får stöd att minska skadorna, utan krav på att sluta.',
      'Somebody who uses alcohol or drugs is supported in reducing the harm, without a demand to stop.',
    ),
    say(
      'reachesOut',
      6,
      'Personalen hör av sig igen till den som drar sig undan, på ett sätt som personen vill.',
      'The staff get in touch again with somebody who withdraws, in a way that the person wants.',
    ),
    say(
      'noPressure',
      6,
      'Ingen belönas eller straffas för hur den tar emot stöd.',
      'Nobody is rewarded or punished for how they take support.',
    ),
    say(
      'ownPlan',
      7,
      'Det finns en plan med hyresgästens egna mål, i hyresgästens egna ord.',
      'There is a plan with the tenant’s own goals, in the tenant’s own words.',
    ),
    say(
      'followsPerson',
      8,
      'Stödet följer personen, också till ett nytt hem, och tar inte slut vid ett datum.',
      'The support follows the person, also to a new home, and doesn’t end on a date.',
    ),
    say(
      'fewEach',
      8,
      'Varje person i personalen har så få hyresgäster att stödet hinns med.',
      'Each member of staff has so few tenants that there is time for the support.',
    ),
    say(
      'again',
      8,
      'Den som förlorar sitt hem erbjuds ett nytt, utan karenstid.',
      'Somebody who loses their home is offered a new one, without waiting as a penalty.',
    ),
  ],
}
