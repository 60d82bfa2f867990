/** The pages where a user sets their own reminders. */

import { drawnFields } from '../../platform/subject/index.ts'
import { formatMoment, words } from '../../platform/text/index.ts'
import {
  Button,
  Card,
  Disclosure,
  EmptyState,
  ErrorSummary,
  FieldRow,
  Form,
  type FormState,
  LinkButton,
  Notice,
  Page,
  Stack,
  SubmitRow,
  Toolbar,
  useLocale,
  type Viewer,
} from '../../platform/ui/index.ts'
import { blankForm } from '../../platform/web/index.ts'
import type { Feed } from '../calendar/feed.ts'
import { making, replacing, revoking } from '../calendar/presses.tsx'
import type { Choice } from '../mail/choice.ts'
import { hourOf, mailFields, nameOfWeekday, weekdayOf } from '../mail/fields.ts'
import { stopping } from '../mail/stopping.ts'
import { text } from '../settings.text.ts'

const useWords = () => words(text, useLocale())

type SettingsProps = {
  viewer: Viewer
  feed: Feed | null
  choice: Choice | null
  mailOn: boolean
  form: FormState
  mayMunicipality: boolean
}

export function ReminderPage({ viewer, feed, choice, mailOn, form, mayMunicipality }: SettingsProps) {
  const t = words(text, viewer.locale)
  return (
    <Page
      viewer={viewer}
      title={t.title}
      lead={t.lead}
      failed={form.problems.length > 0}
      actions={
        mayMunicipality ? (
          <LinkButton href="/settings/reminders/municipality" variant="secondary">
            {t.municipalityLink}
          </LinkButton>
        ) : undefined
      }
    >
      <Stack>
        <CalendarCard feed={feed} />
        <MailCard choice={choice} mailOn={mailOn} form={form} />
      </Stack>
    </Page>
  )
}

function CalendarCard({ feed }: { feed: Feed | null }) {
  const t = useWords().calendar
  const locale = useLocale()
  const make = { to: {}, locale, small: false } as const
  if (feed === null)
    return (
      <Card title={t.title} id="calendar">
        <EmptyState
          title={t.none}
          who={t.noneWho}
          icon="calendar"
          action={<making.Button {...make} variant="primary" />}
        >
          {t.noneText}
        </EmptyState>
      </Card>
    )
  return (
    <Card title={t.title} id="calendar">
      <p>{t.has(formatMoment(feed.madeAt, locale))}</p>
      <Toolbar>
        <replacing.Button {...make} variant="secondary" />
        <revoking.Button {...make} variant="danger" />
      </Toolbar>
      <p class="rule">{t.replaceHint}</p>
    </Card>
  )
}

function MailCard({ choice, mailOn, form }: Pick<SettingsProps, 'choice' | 'mailOn' | 'form'>) {
  const t = useWords().mail
  const state = <MailState choice={choice} />
  if (!mailOn)
    return (
      <Card title={t.title} id="mail">
        <Notice kind="info" title={t.off}>
          {t.offText}
        </Notice>
        {choice === null ? null : state}
      </Card>
    )
  const fields = <MailForm choice={choice} form={form} />
  return (
    <Card title={t.title} id="mail">
      <ErrorSummary state={form} />
      <p class="measure">{t.what}</p>
      {state}
      {choice === null || form.problems.length > 0 ? fields : <Disclosure summary={t.change}>{fields}</Disclosure>}
    </Card>
  )
}

function MailState({ choice }: { choice: Choice | null }) {
  const t = useWords().mail
  const locale = useLocale()
  if (choice === null)
    return (
      <EmptyState title={t.none} who={t.noneWho} icon="mail">
        {t.noneText}
      </EmptyState>
    )
  const { address, confirmedAt, onWeekday, hour } = choice
  const when = onWeekday === null ? t.everyDay(hour) : t.weekly(nameOfWeekday(onWeekday, locale), hour)
  return (
    <>
      {confirmedAt === null ? (
        <Notice kind="warning">{t.waiting(address)}</Notice>
      ) : (
        <Notice kind="success">{t.on(address, when)}</Notice>
      )}
      <p>
        <stopping.Button to={{}} locale={locale} variant="secondary" small={false} />
      </p>
    </>
  )
}

function MailForm({ choice, form }: Pick<SettingsProps, 'choice' | 'form'>) {
  const t = useWords().mail
  const locale = useLocale()
  const begins = {
    address: choice?.address,
    weekday: choice?.onWeekday ? weekdayOf(choice.onWeekday) : null,
    hour: hourOf(choice?.hour ?? 7),
  }
  const field = drawnFields(mailFields, t.fields, null, locale, { begins })
  return (
    <Form action="/settings/reminders/mail" state={form}>
      {field.address}
      <FieldRow>
        {field.weekday}
        {field.hour}
      </FieldRow>
      <SubmitRow>
        <Button>{t.save}</Button>
      </SubmitRow>
    </Form>
  )
}

export function ConfirmPage({ viewer, action }: { viewer: Viewer; action: string }) {
  const t = words(text, viewer.locale).mail
  return (
    <Page viewer={viewer} title={t.confirmTitle} lead={t.confirmLead}>
      <Form action={action} state={blankForm()}>
        <SubmitRow>
          <Button>{t.confirm}</Button>
        </SubmitRow>
      </Form>
    </Page>
  )
}
