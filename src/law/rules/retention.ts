/** Keeping and destroying files: SoL 2025:400 16-17 kap. */

import { endOfNextYear, RESEARCH_DAYS, RETENTION_YEARS } from '../retention.ts'
import type { LawRule } from '../rules.ts'
import { actors, sources } from './actors.ts'
import { daylessRule, deadlineRule, note } from './build.ts'

const finishedNextYear = {
  refine: ({ nominal }: { nominal: Temporal.PlainDate }) => ({ lastDay: endOfNextYear(nominal) }),
  notes: [
    note(
      'finished-next-year',
      'Skyldigheten att gallra inträder den uträknade dagen. Gallringen ska vara klar senast vid utgången av kalenderåret därefter.',
      'The duty to destroy arises on the counted day. It must be finished by the end of the next calendar year.',
    ),
  ],
}

export const retentionRules: readonly LawRule[] = [
  deadlineRule({
    id: 'RE-01',
    section: 'SoL 2025:400 16 kap. 1 § första stycket',
    title: { sv: 'Gallra personakt', en: 'Destroy a personal file' },
    text: {
      sv: 'Uppgifter i en personakt ska gallras fem år efter sista anteckningen, om nämnden inte har andra uppgifter om personen som ännu inte gallrats. Gallringen ska vara klar senast vid utgången av kalenderåret efter. Undantag: RE-03, RE-04 och RE-05.',
      en: 'The data of a personal file are destroyed five years after the last note, unless the board has other data on the person that have not been destroyed. It must be finished by the end of the next calendar year. Exceptions: RE-03, RE-04 and RE-05.',
    },
    actor: actors.board,
    starts: ['lastNote'],
    length: { count: RETENTION_YEARS, unit: 'years' },
    weekend: 'none',
    certainty: 'statute',
    source: sources.socialServicesAct,
    ...finishedNextYear,
    testDates: [
      { events: { lastNote: '2021-03-13' }, expect: { nominal: '2026-03-13', lastDay: '2027-12-31', extended: null } },
      { events: { lastNote: '2020-02-29' }, expect: { nominal: '2025-02-28', lastDay: '2026-12-31', extended: null } },
    ],
  }),
  deadlineRule({
    id: 'RE-02',
    section: 'SoL 2025:400 16 kap. 1 § andra stycket',
    title: { sv: 'Gallra register', en: 'Destroy data in registers' },
    text: {
      sv: 'Uppgifter i register och andra sammanställningar ska gallras fem år efter att de förhållanden som uppgifterna gäller har upphört. Gallringen ska vara klar senast vid utgången av kalenderåret efter.',
      en: 'Data in registers and other compilations are destroyed five years after the circumstances ended. It must be finished by the end of the next calendar year.',
    },
    actor: actors.board,
    starts: ['circumstancesEnded'],
    length: { count: RETENTION_YEARS, unit: 'years' },
    weekend: 'none',
    certainty: 'statute',
    source: sources.socialServicesAct,
    ...finishedNextYear,
    testDates: [
      {
        events: { circumstancesEnded: '2020-12-31' },
        expect: { nominal: '2025-12-31', lastDay: '2026-12-31', extended: null },
      },
    ],
  }),
  daylessRule({
    id: 'RE-03',
    section: 'SoL 2025:400 16 kap. 4 §; förordning 2025:468 13 kap. 1 §',
    title: { sv: 'Bevara för forskning', en: 'Keep for research' },
    text: {
      sv: 'Akter om personer födda den 5:e, 15:e eller 25:e i någon månad bevaras för forskning. I Östergötlands, Gotlands och Västernorrlands län och i Göteborg bevaras alla akter. Det är den riktiga födelsedagen som räknas, inte personnumrets datum.',
      en: 'Files on people born on the 5th, 15th or 25th of any month are kept for research. In Östergötland, Gotland and Västernorrland counties and in Göteborg every file is kept. The true birth date counts, not the date of the personnummer.',
    },
    actor: actors.board,
    kind: 'permanent',
    starts: ['birthDate'],
    certainty: 'statute',
    source: sources.socialServicesOrdinance,
    decide: (birthDate) =>
      RESEARCH_DAYS.includes(birthDate.day)
        ? {
            applies: true,
            note: note(
              'kept',
              `Född den ${birthDate.day}:e: akten bevaras.`,
              `Born on day ${birthDate.day} of the month: the file is kept.`,
            ),
          }
        : {
            applies: false,
            note: note(
              'not-kept',
              `Född den ${birthDate.day}:e: akten bevaras inte av detta skäl.`,
              `Born on day ${birthDate.day} of the month: not kept for this reason.`,
            ),
          },
    notes: [
      note(
        'counties-that-keep-all',
        'I Östergötlands, Gotlands och Västernorrlands län och i Göteborg bevaras alla akter.',
        'In Östergötland, Gotland and Västernorrland counties and in Göteborg every file is kept.',
      ),
    ],
    testDates: [
      { events: { birthDate: '1984-05-15' }, expect: { nominal: null, lastDay: null, extended: null, applies: true } },
      { events: { birthDate: '1984-05-16' }, expect: { nominal: null, lastDay: null, extended: null, applies: false } },
    ],
  }),
  deadlineRule({
    id: 'RE-04',
    section: 'SoL 2025:400 16 kap. 2 a §',
    title: { sv: 'Bevara utredning om skydd för barn', en: 'Keep child-protection documents' },
    text: {
      sv: 'Handlingar från en utredning om skydd för ett barn bevaras tills personen är 30 år. Anmälningar som inte ledde till utredning gallras efter fem år (RE-01).',
      en: 'Documents of an investigation of a child’s need of protection are kept until the person is 30. Reports that did not lead to an investigation are destroyed after five years (RE-01).',
    },
    actor: actors.board,
    kind: 'keep',
    starts: ['birthDate'],
    length: { count: 30, unit: 'years' },
    weekend: 'none',
    certainty: 'uncertain',
    source: sources.socialServicesAct,
    notes: [
      note(
        'entry-date-not-verified',
        'Bestämmelsen kom med lag 2025:1501. När den trädde i kraft är inte kontrollerat.',
        'The provision came with lag 2025:1501. Its entry into force has not been verified.',
      ),
    ],
    testDates: [
      { events: { birthDate: '2012-02-29' }, expect: { nominal: '2042-02-28', lastDay: '2042-02-28', extended: null } },
    ],
  }),
  daylessRule({
    id: 'RE-05',
    section: 'SoL 2025:400 16 kap. 2 §',
    title: { sv: 'Gallras aldrig', en: 'Never destroyed' },
    text: {
      sv: 'Handlingar om faderskap, adoption och placering av barn får aldrig gallras.',
      en: 'Documents on paternity, adoption and the placement of a child are never destroyed.',
    },
    actor: actors.board,
    kind: 'permanent',
    starts: ['documentMade'],
    certainty: 'statute',
    source: sources.socialServicesAct,
    notes: [
      note(
        'for-ever',
        'Det finns ingen dag då handlingen får gallras.',
        'There is no day on which the document may be destroyed.',
      ),
    ],
    testDates: [{ events: { documentMade: '2026-03-13' }, expect: { nominal: null, lastDay: null, extended: null } }],
  }),
  deadlineRule({
    id: 'RE-06',
    section: 'SoL 2025:400 17 kap. 2 §',
    title: { sv: 'Enskild utförare: bevara och gallra', en: 'Private provider: keep, then destroy' },
    text: {
      sv: 'En enskild verksamhet under IVO:s tillsyn bevarar sin dokumentation i två år efter sista anteckningen. Den ska sedan gallras senast vid utgången av kalenderåret efter. Akter om placerade barn och forskningsakter lämnas till socialnämnden (17 kap. 4-5 §§).',
      en: 'A private service under supervision by IVO keeps its records for two years after the last note and destroys them by the end of the next calendar year. Files on placed children and research files go to the board (17 kap. 4-5 §§).',
    },
    actor: actors.provider,
    starts: ['lastNote'],
    length: { count: 2, unit: 'years' },
    weekend: 'none',
    certainty: 'statute',
    source: sources.socialServicesAct,
    ...finishedNextYear,
    testDates: [
      { events: { lastNote: '2024-06-01' }, expect: { nominal: '2026-06-01', lastDay: '2027-12-31', extended: null } },
    ],
  }),
  deadlineRule({
    id: 'RE-07',
    section: 'SoL 2025:400 17 kap. 10 §',
    title: { sv: 'Enskild utförare: lex Sarah-handlingar', en: 'Private provider: lex Sarah documents' },
    text: {
      sv: 'Handlingar i ett lex Sarah-ärende hos en enskild utförare bevaras i fem år efter sista anteckningen. Genom avtal kan de lämnas till socialnämnden.',
      en: 'Documents of a lex Sarah matter at a private provider are kept for five years after the last note. By agreement they may go to the board.',
    },
    actor: actors.provider,
    kind: 'keep',
    starts: ['lastNote'],
    length: { count: 5, unit: 'years' },
    weekend: 'none',
    certainty: 'statute',
    source: sources.socialServicesAct,
    testDates: [
      { events: { lastNote: '2021-03-13' }, expect: { nominal: '2026-03-13', lastDay: '2026-03-13', extended: null } },
    ],
  }),
]
