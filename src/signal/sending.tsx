/** Sending a signal in the own organisation's name, writing down what somebody outside told the municipality's staff, or asking another municipality. */

import { parseIdentifier } from '../law/index.ts'
import { livingFormCodes, livingFormNames, livingForms } from '../person/index.ts'
import { found, isCaseStaff, type Session } from '../platform/access/index.ts'
import { recordAll } from '../platform/record/index.ts'
import {
  carried,
  limited,
  longText,
  oneOf,
  optional,
  pickedCode,
  shortText,
  sometimes,
  stopped,
  ticked,
  wholeNumber,
  wrong,
} from '../platform/subject/index.ts'
import { group, words } from '../platform/text/index.ts'
import { today } from '../platform/time/index.ts'
import { FieldRow, Notice, Stack, type Viewer } from '../platform/ui/index.ts'
import { insertSignals, toldOf } from './actions.ts'
import { formText } from './form.text.ts'
import { otherMunicipalities } from './queries.ts'
import { canBeLookedFor, kindsFor, noticers, type SignalKind, signalKinds } from './rules.ts'
import { signals } from './subject.tsx'

/** As the database has them: longer is told where it was written. */
const MAX_WORDS = 4000
const MAX_LINE = 200
const MAX_PEOPLE = 50

const notANumber = {
  sv: 'Det är inte ett giltigt person- eller samordningsnummer. Rätta det, eller lämna tomt om det inte är känt.',
  en: 'This isn’t a valid personal or coordination number. Put it right, or leave it empty when it isn’t known.',
}
/** As people write it; kept as twelve digits. */
const twelve = (written: string): string | null => {
  const read = parseIdentifier(written, today())
  return read.ok ? read.value.twelve : null
}

export const kindsOf = (session: Session): readonly SignalKind[] =>
  kindsFor({ kind: session.organisation.kind, caseStaff: isCaseStaff(session) })

/** What the address asks for, or the one kind that there is; null when it must be chosen first. */
export const kindAsked = (session: Session, asked: string | null): SignalKind | null => {
  const kinds = kindsOf(session)
  return (kinds.length === 1 ? kinds[0] : kinds.find((one) => one === asked)) ?? null
}

export const sending = signals.form({
  at: 'new',
  may: 'send',
  opens: 'signal-new',
  text: group(formText, 'sending'),
  fields: {
    kind: carried(signalKinds),
    municipality: sometimes(pickedCode()),
    words: longText(MAX_WORDS, 6),
    // one of these three is needed, so that somebody can look
    place: sometimes(shortText(MAX_LINE)),
    livingForm: optional(oneOf(livingFormCodes, livingFormNames, { empty: group(formText, 'notKnown') })),
    personName: sometimes(shortText(MAX_LINE, { spellcheck: false })),
    personNumber: sometimes(
      limited(shortText(MAX_LINE, { inputmode: 'numeric', width: 'medium', spellcheck: false }), (written) =>
        twelve(written) === null ? notANumber : null,
      ),
    ),
    adults: wholeNumber(1, MAX_PEOPLE),
    children: wholeNumber(0, MAX_PEOPLE),
    urgent: ticked(),
    senderName: optional(shortText(MAX_LINE)),
    senderContact: optional(shortText(MAX_LINE)),
    noticedBy: optional(oneOf(noticers, group(formText, 'noticers'), { empty: group(formText, 'writer') })),
  },
  alsoIn: (typed) => (typed('kind') === 'municipalityRequest' ? typed('municipality') : null),
  shows: async ({ tx, session, viewer, asked, typed }) => {
    const sent = signalKinds.find((one) => one === typed('kind'))
    const kind = found(sent ?? kindAsked(session, asked('kind')))
    const t = words(formText, viewer.locale)
    const others = kind === 'municipalityRequest' ? await otherMunicipalities(tx, session.municipality) : []
    const several = kindsOf(session).length > 1
    const forSomebody = isCaseStaff(session) && kind !== 'municipalityRequest'
    const tenancy = kind === 'landlordMessage' || kind === 'enforcementNotice'
    return {
      title: t.kinds[kind],
      lead: (
        <>
          {t.about[kind]} {several ? <a href="/signals/new">{t.back}</a> : null}
        </>
      ),
      before: <Before viewer={viewer} kind={kind} noOther={kind === 'municipalityRequest' && others.length === 0} />,
      begins: { kind, adults: 1, children: 0 },
      words: { ...(tenancy && { place: t.address }), ...(!forSomebody && { senderContact: t.myContact }) },
      options: {
        municipality: others.map(({ code, name }) => ({ value: code, label: name })),
        livingForm: livingForms(viewer.locale),
      },
      draw: (field) => (
        <>
          {field.kind}
          {kind === 'municipalityRequest' ? field.municipality : null}
          {field.words}
          <FieldRow>
            {field.place}
            {field.livingForm}
          </FieldRow>
          <FieldRow>
            {field.personName}
            {field.personNumber}
          </FieldRow>
          <FieldRow>
            {field.adults}
            {field.children}
          </FieldRow>
          {field.urgent}
          {kind === 'landlordMessage' ? field.noticedBy : null}
          {forSomebody ? (
            <FieldRow>
              {field.senderName}
              {field.senderContact}
            </FieldRow>
          ) : (
            field.senderContact
          )}
        </>
      ),
    }
  },
  act: async ({ tx, session, done }, { municipality, personNumber, ...signal }) => {
    if (!kindsOf(session).includes(signal.kind)) return stopped('kindNotYours')
    const facts = { ...signal, personNumber: personNumber === null ? null : twelve(personNumber) }
    if (!canBeLookedFor(facts)) return wrong('place', 'nobodyToLookFor')
    const asksOther = signal.kind === 'municipalityRequest'
    const others = asksOther ? await otherMunicipalities(tx, session.municipality) : []
    if (asksOther && !others.some(({ code }) => code === municipality))
      return wrong('municipality', 'municipalityNotHere')
    const answers = asksOther ? found(municipality) : session.municipality
    const [sent] = await insertSignals(tx, session, [facts], answers)
    const { id, ...added } = found(sent)
    const event = { about: id, data: toldOf({ id, ...added }), to: `/signals/${id}/receipt`, made: id }
    if (!asksOther) return done('signal.received', event)
    // in the chain of the municipality that must answer too
    const actor = { id: session.userId, name: session.organisation.name }
    await recordAll(tx, answers, actor, [{ what: 'signal.received', subject: id, data: event.data }])
    return done('signal.sent', event)
  },
})

function Before({ viewer, kind, noOther }: { viewer: Viewer; kind: SignalKind; noOther: boolean }) {
  const t = words(formText, viewer.locale)
  return (
    <Stack>
      <Notice kind="warning">{t.danger}</Notice>
      {noOther ? <Notice>{t.noOther}</Notice> : null}
      {kind === 'landlordMessage' ? (
        <Notice>
          <a href="/messages/new">{t.aboutTenancy}</a> {t.aboutTenancyWhy}
        </Notice>
      ) : null}
    </Stack>
  )
}
