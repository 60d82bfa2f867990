/** The public pages of alerts, in the reader's language and its direction; their frame is in Swedish or English. */

import {
  Button,
  Card,
  DefinitionList,
  Form,
  type FormState,
  LinkButton,
  Notice,
  Stack,
  SubmitRow,
  TextField,
  type Viewer,
} from '../../platform/ui/index.ts'
import { blankForm } from '../../platform/web/index.ts'
import { AlertFrame, type Base } from './frame.tsx'
import { dayIn, momentIn } from './moment.ts'
import type { AlertKind } from './rules.ts'
import type { Language } from './said.ts'
import type { AlertReceipt, PublicAnswer, PublicService } from './send.ts'
import { inLanguage } from './words.ts'

export function WaysPage({ viewer, language, base }: Base) {
  const s = inLanguage[language]
  const to = (at: string) => `${base}/${at}?lang=${language}`
  return (
    <AlertFrame viewer={viewer} language={language} at={base}>
      <Card>
        <Stack>
          <LinkButton href={to('somebody')}>{s.somebody}</LinkButton>
          <LinkButton href={to('myself')}>{s.myself}</LinkButton>
          <LinkButton href={to('tonight')} variant="secondary">
            {s.where}
          </LinkButton>
          <LinkButton href={`/alert/answer?lang=${language}`} variant="secondary">
            {s.ask}
          </LinkButton>
        </Stack>
      </Card>
    </AlertFrame>
  )
}

type WhichProps = Omit<Base, 'base'> & { all: readonly { code: string; name: string }[] }

export function WhichPage({ viewer, language, all }: WhichProps) {
  return (
    <AlertFrame viewer={viewer} language={language} at="/alert">
      <Card title={inLanguage[language].which}>
        <ul>
          {all.map(({ code, name }) => (
            <li>
              <a href={`/alert/${code}?lang=${language}`} lang="sv">
                {name}
              </a>
            </li>
          ))}
        </ul>
      </Card>
    </AlertFrame>
  )
}

type ReceiptProps = Base & { kind: AlertKind; receipt: AlertReceipt; municipality: string }

/** Figures and the code run from left to right in every language. */
export function ReceiptPage({ viewer, language, base, kind, receipt, municipality }: ReceiptProps) {
  const s = inLanguage[language]
  const promise =
    kind === 'somebody'
      ? { term: s.visitBefore, value: <bdi dir="ltr">{momentIn(receipt.visitBefore, language)}</bdi> }
      : { term: s.answerBefore, value: <bdi dir="ltr">{dayIn(receipt.answerBy, language)}</bdi> }
  return (
    <AlertFrame viewer={viewer} language={language} at={base}>
      <Notice kind="success" live title={s.received} />
      <Card>
        <DefinitionList
          items={[
            {
              term: s.code,
              value: (
                <strong>
                  <bdi dir="ltr">{receipt.code}</bdi>
                </strong>
              ),
              note: s.keepCode,
            },
            promise,
            { term: s.answeredBy, value: municipality },
          ]}
        />
        {receipt.mailed ? <p>{s.mailComes}</p> : null}
        <p>
          <a href={`/alert/answer?lang=${language}`}>{s.ask}</a>
        </p>
      </Card>
    </AlertFrame>
  )
}

export const MOST_CODE = 20

type AnswerProps = {
  viewer: Viewer
  language: Language
  state: FormState
  answer: PublicAnswer | null
  tooMany: boolean
  unknown: boolean
}

export function AnswerPage({ viewer, language, state, answer, tooMany, unknown }: AnswerProps) {
  const s = inLanguage[language]
  return (
    <AlertFrame viewer={viewer} language={language} at="/alert/answer" failed={unknown}>
      {tooMany ? (
        <Notice kind="warning" live>
          {s.tooMany}
        </Notice>
      ) : null}
      {unknown ? (
        <Notice kind="warning" live>
          {s.unknown}
        </Notice>
      ) : null}
      {answer === null ? (
        <Card title={s.ask}>
          <Form action={`/alert/answer?lang=${language}`} state={state} label={s.ask}>
            <TextField name="code" label={s.code} maxlength={MOST_CODE} width="medium" spellcheck={false} required />
            <SubmitRow>
              <Button>{s.show}</Button>
            </SubmitRow>
          </Form>
        </Card>
      ) : (
        <Card title={s.received}>
          <p class="measure">{answer.words ?? (answer.visited ? s.visited : s.waits)}</p>
          <DefinitionList
            items={[
              ...(answer.kind === 'somebody' && !answer.visited
                ? [{ term: s.visitBefore, value: <bdi dir="ltr">{momentIn(answer.visitBefore, language)}</bdi> }]
                : []),
              ...(answer.kind === 'myself' && answer.words === null
                ? [{ term: s.answerBefore, value: <bdi dir="ltr">{dayIn(answer.answerBy, language)}</bdi> }]
                : []),
              { term: s.answeredBy, value: answer.municipality },
            ]}
          />
        </Card>
      )}
    </AlertFrame>
  )
}

export function ServicesPage({ viewer, language, base, services }: Base & { services: readonly PublicService[] }) {
  const s = inLanguage[language]
  const kinds = ['sleep', 'warm', 'eat', 'wash', 'post', 'care'] as const
  return (
    <AlertFrame viewer={viewer} language={language} at={`${base}/tonight`}>
      {services.length === 0 ? <Notice>{s.nothingThere}</Notice> : null}
      {kinds.map((kind) => {
        const those = services.filter((one) => one.kind === kind)
        return those.length === 0 ? null : (
          <Card title={s.kinds[kind]}>
            <ul>
              {those.map(({ name, address, hours, phone }) => (
                <li lang="sv" dir="ltr">
                  <strong>{name}</strong>
                  <br />
                  {[address, hours, phone].filter(Boolean).join(' · ')}
                </li>
              ))}
            </ul>
          </Card>
        )
      })}
      <p>
        <a href={`${base}?lang=${language}`}>{s.back}</a>
      </p>
    </AlertFrame>
  )
}

/** Whoever was written to says stop: by a press, since mail programs open the links of a mail by themselves. */
export function StopMailPage({ viewer, language, id, stopped }: Omit<Base, 'base'> & { id: string; stopped: boolean }) {
  const s = inLanguage[language]
  const at = `/alert/mail/${id}`
  return (
    <AlertFrame viewer={viewer} language={language} at={at}>
      {stopped ? (
        <Notice kind="success" live>
          {s.stopped}
        </Notice>
      ) : (
        <Card>
          <Form action={`${at}?lang=${language}`} state={blankForm()} label={s.stopMail}>
            <SubmitRow>
              <Button>{s.stopMail}</Button>
            </SubmitRow>
          </Form>
        </Card>
      )}
    </AlertFrame>
  )
}
