/** The form of an alert, or of an own request: few fields, none for a name, and 112 before all where there are children or danger. */

import {
  Button,
  Card,
  Checkbox,
  DefinitionList,
  ErrorSummary,
  Form,
  type FormState,
  Notice,
  Radios,
  SubmitRow,
  TextArea,
  TextField,
} from '../../platform/ui/index.ts'
import { AlertFrame, type Base } from './frame.tsx'
import { momentIn } from './moment.ts'
import type { AlertKind } from './rules.ts'
import type { Said } from './said.ts'
import { inLanguage } from './words.ts'

type FormProps = Base & {
  kind: AlertKind
  state: FormState
  tooMany: boolean
  callFirst: boolean
  /** whether mail can be sent */
  mails: boolean
  /** before when somebody is there if it is sent now, without and with children or danger */
  promise: { usual: Temporal.Instant; urgent: Temporal.Instant }
}

export function AlertFormPage({ viewer, language, base, kind, state, tooMany, callFirst, mails, promise }: FormProps) {
  const s = inLanguage[language]
  const at = `${base}/${kind}`
  return (
    <AlertFrame viewer={viewer} language={language} at={at} failed={state.problems.length > 0}>
      {tooMany ? (
        <Notice kind="warning" live>
          {s.tooMany}
        </Notice>
      ) : null}
      <ErrorSummary state={state} labels={labelsOf(s, kind)} title={s.mend} />
      <Card title={kind === 'somebody' ? s.somebody : s.myself}>
        <Form action={`${at}?lang=${language}`} state={state} label={kind === 'somebody' ? s.somebody : s.myself}>
          <Notice>{s.noNames}</Notice>
          {kind === 'somebody' ? (
            <DefinitionList
              items={[
                { term: s.visitBefore, value: <bdi dir="ltr">{momentIn(promise.usual, language)}</bdi> },
                {
                  term: s.urgentBefore,
                  value: <bdi dir="ltr">{momentIn(promise.urgent, language)}</bdi>,
                },
              ]}
            />
          ) : null}
          <Radios
            name="urgent"
            label={s.urgent}
            required
            row
            choices={[
              { value: 'no', label: s.no },
              { value: 'yes', label: s.yes },
            ]}
          />
          {callFirst ? (
            <>
              <Notice kind="danger" live>
                {s.callFirst}
              </Notice>
              <Checkbox name="called" label={s.called} required />
            </>
          ) : null}
          {kind === 'somebody' ? <SomebodyFields s={s} mails={mails} /> : <MyselfFields s={s} mails={mails} />}
          <SubmitRow>
            <Button>{s.send}</Button>
            <a href={`${base}?lang=${language}`}>{s.back}</a>
          </SubmitRow>
        </Form>
      </Card>
    </AlertFrame>
  )
}

export const MOST_PLACE = 200
export const MOST_WORDS = 900
export const MOST_CONTACT = 200
export const MOST_MAIL = 254

const labelsOf = (s: Said, kind: AlertKind): Record<string, string> => ({
  urgent: s.urgent,
  called: s.called,
  place: s.place,
  words: kind === 'somebody' ? s.seen : s.need,
  people: s.people,
  contact: kind === 'somebody' ? s.phone : s.reach,
  mail: s.mail,
})

type FieldsProps = { s: Said; mails: boolean }

const SomebodyFields = ({ s, mails }: FieldsProps) => (
  <>
    <TextField name="place" label={s.place} maxlength={MOST_PLACE} required />
    <TextArea name="words" label={s.seen} rows={3} maxlength={MOST_WORDS} required />
    <TextField name="people" label={s.people} inputmode="numeric" maxlength={2} width="short" value="1" required />
    <TextField name="contact" type="tel" label={s.phone} maxlength={MOST_CONTACT} required="sometimes" />
    {mails ? <MailField s={s} /> : null}
  </>
)

const MyselfFields = ({ s, mails }: FieldsProps) => (
  <>
    <TextArea name="words" label={s.need} rows={3} maxlength={MOST_WORDS} required />
    <TextField name="place" label={s.place} maxlength={MOST_PLACE} required="sometimes" />
    <TextField name="contact" label={s.reach} maxlength={MOST_CONTACT} required="sometimes" />
    {mails ? <MailField s={s} /> : null}
    <Checkbox name="shared" label={s.shared} />
  </>
)

const MailField = ({ s }: { s: Said }) => (
  <TextField name="mail" type="email" autocomplete="email" label={s.mail} maxlength={MOST_MAIL} required="sometimes" />
)
