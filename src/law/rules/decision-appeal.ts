/** Before and after a decision that goes against somebody: heard, told how to appeal, in time, looked at again, sent on (FL 25, 33, 37-39, 43-47 §§). */

import { isVardag } from '../calendar.ts'
import { extendToVardag, nominalDay } from '../deadline.ts'
import type { LawRule, Note } from '../rules.ts'
import { actors, sources } from './actors.ts'
import { daylessRule, deadlineRule, immediateRule, note, pointRule } from './build.ts'
import { asSoonAsPossible } from './notes.ts'

type Day = Temporal.PlainDate

const THREE_WEEKS = { count: 3, unit: 'weeks' } as const
/** JO's measure of "skyndsamt": the time that looking at the decision again may take. */
const ONE_WEEK = { count: 1, unit: 'weeks' } as const

/** The vardag before a day: where a letter that reached the authority on that day counts as having come in (FL 22 § second paragraph). */
export function vardagBefore(day: Day): Day {
  let before = day.subtract({ days: 1 })
  while (!isVardag(before)) before = before.subtract({ days: 1 })
  return before
}

const inTime = note('in-time', 'Överklagandet kom in i tid.', 'The appeal came in time.')
const tooLate = note(
  'too-late',
  'Överklagandet kom in efter sista dagen och ska avvisas, om inte förseningen beror på en felaktig underrättelse om hur man överklagar eller det kom till domstolen i tid.',
  'The appeal came after the last day and is rejected, unless it is late because the instructions on how to appeal were wrong, or it reached the court in time.',
)
const byPost = note(
  'by-post',
  'Kom det med posten anses det ha kommit in närmast föregående arbetsdag, om det inte verkar osannolikt att brevet då fanns hos posten för myndigheten (FL 22 §). Då är det i tid.',
  'If it came by post it counts as having come in on the working day before, unless the letter is unlikely to have been at the post office for the authority by then (FL 22 §). Then it is in time.',
)

function whether(received: Day, came: Day): { applies: boolean; notes: readonly Note[] } {
  const last = extendToVardag(nominalDay(received, THREE_WEEKS))
  const late = (day: Day) => Temporal.PlainDate.compare(day, last) > 0
  if (!late(came)) return { applies: true, notes: [inTime] }
  return { applies: false, notes: late(vardagBefore(came)) ? [tooLate] : [tooLate, byPost] }
}

export const decisionAppealRules: readonly LawRule[] = [
  daylessRule({
    id: 'SO-25',
    section: 'FL 25 §',
    title: { sv: 'Höra personen före ett beslut', en: 'Hear the person before a decision' },
    text: {
      sv: 'Innan ett beslut fattas ska personen få veta allt material som har betydelse för beslutet och få en bestämd tid att yttra sig. Det får bara låtas bli om det är uppenbart obehövligt, om beslutet annars skulle bli avsevärt svårare att genomföra, eller om ett väsentligt allmänt eller enskilt intresse kräver att det meddelas omedelbart. Uppenbart obehövligt är det när personen får allt den ansökt om; bygger ett avslag på något som personen inte själv har lämnat är det sällan det.',
      en: 'Before a decision is made the person is told all material that matters for it and given a set time to comment. It may be left out only when it is obviously unnecessary, when the decision would otherwise be considerably harder to carry out, or when an important public or private interest demands it at once. It is obviously unnecessary when the person gets all that they applied for; hardly ever when a refusal rests on something that the person has not told.',
    },
    actor: actors.board,
    kind: 'condition',
    starts: ['decisionMade'],
    certainty: 'statute',
    source: sources.administrativeAct,
    notes: [
      note(
        'before-the-decision',
        'Ska vara gjort före beslutet; tiden att yttra sig ska ha gått ut eller personen ha svarat.',
        'To be done before the decision; the time to comment has run out, or the person has answered.',
      ),
    ],
    testDates: [{ events: { decisionMade: '2026-11-02' }, expect: { nominal: null, lastDay: null, extended: null } }],
  }),
  immediateRule({
    id: 'SO-26',
    section: 'FL 33 §',
    title: { sv: 'Underrätta om beslutet', en: 'Give notice of the decision' },
    text: {
      sv: 'Personen ska så snart som möjligt få veta hela innehållet i beslutet och hur man överklagar: form, innehåll, vart det lämnas och inom vilken tid. Skriftligt om personen begär det. Nämnden måste kunna visa vilken dag personen fick del av beslutet: annars kan ett överklagande inte avvisas som för sent.',
      en: 'The person is told the whole decision as soon as possible, and how to appeal: form, contents, where to hand it in and by when. In writing if the person asks for it. The board must be able to show on which day the person got the decision: otherwise no appeal can be rejected as late.',
    },
    actor: actors.board,
    starts: ['decisionMade'],
    certainty: 'statute',
    source: sources.administrativeAct,
    promptness: asSoonAsPossible,
    testDates: [
      {
        events: { decisionMade: '2026-11-02' },
        expect: { nominal: '2026-11-02', lastDay: '2026-11-02', extended: null },
      },
    ],
  }),
  pointRule({
    id: 'SO-27',
    section: 'FL 45 §',
    title: { sv: 'Kom överklagandet i tid?', en: 'Did the appeal come in time?' },
    text: {
      sv: 'Nämnden prövar själv om överklagandet kom in inom tre veckor. Kom det för sent ska nämnden besluta att avvisa det, men inte om förseningen beror på att nämnden gav en felaktig underrättelse om hur man överklagar, eller om det kom till domstolen i tid. Av andra skäl avvisar bara domstolen (47 §). Beslutet att avvisa kan överklagas på samma sätt.',
      en: 'The board itself examines if the appeal came within three weeks. If it came late the board decides to reject it, but not when it is late because the board gave wrong instructions on how to appeal, or when it reached the court in time. For other reasons only the court rejects (47 §). The decision to reject can be appealed in the same way.',
    },
    actor: actors.board,
    starts: ['decisionReceived', 'appealReceived'],
    certainty: 'statute',
    source: sources.administrativeAct,
    at: (start, { decisionReceived, appealReceived }) => whether(decisionReceived ?? start, appealReceived ?? start),
    testDates: [
      {
        events: { decisionReceived: '2026-03-13', appealReceived: '2026-04-07' },
        expect: { nominal: null, lastDay: null, extended: null, applies: true, notes: ['in-time'] },
      },
      {
        events: { decisionReceived: '2026-03-13', appealReceived: '2026-04-09' },
        expect: { nominal: null, lastDay: null, extended: null, applies: false, notes: ['too-late'] },
      },
      {
        events: { decisionReceived: '2026-03-13', appealReceived: '2026-04-08' },
        expect: { nominal: null, lastDay: null, extended: null, applies: false, notes: ['too-late', 'by-post'] },
      },
    ],
  }),
  deadlineRule({
    id: 'SO-28',
    section: 'FL 46 §',
    title: { sv: 'Överlämna överklagandet', en: 'Send the appeal on' },
    text: {
      sv: 'Ett överklagande som inte avvisas ska skyndsamt överlämnas till förvaltningsrätten med övriga handlingar, också om beslutet har ändrats: överklagandet omfattar då det nya beslutet. JO räknar i regel med en vecka.',
      en: 'An appeal that isn’t rejected is promptly sent to the administrative court with the other documents, also when the decision was changed: the appeal then covers the new one. JO (the ombudsmen) as a rule allows a week.',
    },
    actor: actors.board,
    kind: 'target',
    starts: ['appealReceived'],
    length: ONE_WEEK,
    weekend: 'none',
    certainty: 'guidance',
    source: sources.administrativeAct,
    testDates: [
      {
        events: { appealReceived: '2026-11-16' },
        expect: { nominal: '2026-11-23', lastDay: '2026-11-23', extended: null },
      },
    ],
  }),
  daylessRule({
    id: 'SO-29',
    section: 'FL 37-39 §§',
    title: { sv: 'Ompröva beslutet', en: 'Look at the decision again' },
    text: {
      sv: 'Nämnden ska ändra ett beslut som är uppenbart felaktigt i något väsentligt, om det kan göras snabbt och enkelt och utan nackdel för någon enskild part (38 §), och får ändra det annars när det är felaktigt (37 §). Har det överklagats går det bara så länge överklagandet inte har överlämnats till domstolen (39 §). Ett gynnande beslut får ändras till nackdel bara i undantagsfall.',
      en: 'The board must change a decision that is obviously wrong in something essential when that is quick, simple and to nobody’s disadvantage (38 §), and may otherwise change one that is wrong (37 §). Once it was appealed, only as long as the appeal has not been sent to the court (39 §). A favourable decision may be changed for the worse only by exception.',
    },
    actor: actors.board,
    kind: 'condition',
    starts: ['appealReceived'],
    certainty: 'guidance',
    source: sources.administrativeAct,
    notes: [
      note(
        'before-sending',
        'Görs innan överklagandet överlämnas, och får inte fördröja det.',
        'Done before the appeal is sent on, and may not delay it.',
      ),
    ],
    testDates: [{ events: { appealReceived: '2026-11-16' }, expect: { nominal: null, lastDay: null, extended: null } }],
  }),
  deadlineRule({
    id: 'SO-30',
    section: 'FPL 6 a och 34 a §§; SoL 2025:400 35 kap. 4 §',
    title: { sv: 'Personen överklagar domen', en: 'The person appeals the judgment' },
    text: {
      sv: 'Den som förlorat kan överklaga förvaltningsrättens dom till kammarrätten inom tre veckor från den dag då personen fick del av den. Överklagandet lämnas till förvaltningsrätten. Kammarrätten prövar det bara om den ger prövningstillstånd.',
      en: 'Whoever lost may appeal the judgment to the administrative court of appeal within three weeks of the day on which they got it. It is handed in to the administrative court. The court of appeal tries it only if it grants leave.',
    },
    actor: actors.applicant,
    starts: ['courtJudgmentReceived'],
    length: THREE_WEEKS,
    weekend: 'extends',
    certainty: 'inferred',
    source: sources.courtProcedureAct,
    testDates: [
      {
        events: { courtJudgmentReceived: '2026-05-29' },
        expect: { nominal: '2026-06-19', lastDay: '2026-06-22', extended: '2026-06-22' },
      },
    ],
  }),
  deadlineRule({
    id: 'SO-31',
    section: 'FPL 6 a §; SoL 2025:400 35 kap. 4 §',
    title: { sv: 'Nämnden överklagar domen', en: 'The board appeals the judgment' },
    text: {
      sv: 'Nämnden kan överklaga en dom som ändrat dess beslut inom tre veckor från domens dag, med prövningstillstånd i kammarrätten. Domen ska följas under tiden, om domstolen inte bestämmer något annat.',
      en: 'The board may appeal a judgment that changed its decision within three weeks of the day of the judgment, with leave of the court of appeal. The judgment is followed meanwhile, unless a court stays it.',
    },
    actor: actors.board,
    starts: ['courtDecided'],
    length: THREE_WEEKS,
    weekend: 'extends',
    certainty: 'inferred',
    source: sources.courtProcedureAct,
    notes: [
      note(
        'from-its-day',
        'För nämnden räknas tiden från domens dag, inte från när den kom.',
        'For the board the time runs from the day of the judgment, not from when it came.',
      ),
    ],
    testDates: [
      {
        events: { courtDecided: '2026-04-10' },
        expect: { nominal: '2026-05-01', lastDay: '2026-05-04', extended: '2026-05-04' },
      },
    ],
  }),
]
