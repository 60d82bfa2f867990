/**
 * By hand: it is read and sent by the phone itself, which may have no network and nobody logged in. The page that opens without a network, the same for
 * everybody: nothing of a case, a person or whoever is logged in stands in it, since it is kept on the phone as it is.
 */

import { raw } from 'hono/html'
import { type Locale, words } from '../../platform/text/index.ts'
import { Optional } from '../../platform/ui/form/field.tsx'
import { fieldId } from '../../platform/ui/form/state.ts'
import {
  asset,
  Button,
  Card,
  Checkboxes,
  FieldRow,
  Icon,
  LinkButton,
  Logo,
  Notice,
  NumberField,
  Radios,
  Select,
  Stack,
  SubmitRow,
  TextArea,
  TextField,
  Toolbar,
  type Viewer,
} from '../../platform/ui/index.ts'
import { ViewerProvider } from '../../platform/ui/viewer.tsx'
import { MOST_ALIAS, MOST_WANTED, MOST_WHERE, offers } from '../contact/rules.ts'
import { phoneText } from './phone.text.ts'

/** Who looks is nobody, on no day: the page is the same tomorrow. */
const nobody = (locale: Locale): Viewer => ({
  locale,
  scheme: 'auto',
  user: null,
  today: Temporal.PlainDate.from('2020-01-01'),
  path: '',
  demo: false,
  municipalityName: '',
  nav: [],
})

export function PhonePage({ locale }: { locale: Locale }) {
  const t = words(phoneText, locale)
  const other = locale === 'sv' ? 'en' : 'sv'
  return (
    <ViewerProvider value={nobody(locale)}>
      {raw('<!doctype html>')}
      <html lang={locale} data-color-scheme="auto">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <title>{`${t.title} · Hemvist`}</title>
          <meta name="robots" content="noindex" />
          <meta name="color-scheme" content="light dark" />
          <meta name="referrer" content="same-origin" />
          <link rel="manifest" href={`/phone/${locale}.webmanifest`} />
          <link rel="stylesheet" href={asset('app.css')} />
          <link rel="stylesheet" href={asset('phone.css')} />
          <link rel="icon" href={asset('mark.svg')} type="image/svg+xml" />
          <script type="module" src={asset('phone.js')}></script>
        </head>
        <body>
          <header class="top">
            <div class="top-in">
              <a class="mark" href={`/phone/${locale}`}>
                <Logo />
                <span>Hemvist</span>
              </a>
              <div class="top-end">
                <a class="ds-button small" data-variant="secondary" href={`/phone/${other}`} lang={other}>
                  {t.otherLanguage}
                </a>
              </div>
            </div>
          </header>
          <main id="main" tabindex={-1}>
            <div class="page-head">
              <div>
                <h1>{t.title}</h1>
                <p class="lead">{t.lead}</p>
              </div>
            </div>
            <noscript>
              <Notice kind="warning">
                {t.without} <a href="/outreach/contacts/new">{t.ordinary}</a>
              </Notice>
            </noscript>
            <Stack>
              <Standing locale={locale} />
              <Writing locale={locale} />
            </Stack>
          </main>
        </body>
      </html>
    </ViewerProvider>
  )
}

/** How many wait, were received and came back: numbers alone, since the phone can't read what they are. */
function Standing({ locale }: { locale: Locale }) {
  const t = words(phoneText, locale)
  const count = (name: string, label: string) => (
    <p>
      {`${label}: `}
      <strong data-count={name}>0</strong>
    </p>
  )
  return (
    <phone-page data-said={JSON.stringify(t.said)} hidden>
      <Card title={t.state}>
        <p class="rule" data-who={t.who('{name}')}></p>
        <div role="status" data-status></div>
        <div data-unregistered hidden>
          <Notice kind="warning">{t.unregistered}</Notice>
          <p>
            <LinkButton href="/phones/new" icon="phone">
              {t.register}
            </LinkButton>
          </p>
        </div>
        <div data-counts hidden>
          {count('waiting', t.waiting)}
          {count('sent', t.sent)}
          {count('meets', t.meets)}
          {count('refused', t.refused)}
          <ul data-refused></ul>
          <Toolbar>
            <button type="button" class="ds-button small" data-variant="secondary" data-send>
              <Icon name="refresh" size={18} />
              {t.sendNow}
            </button>
            <span data-came hidden>
              <a href="/phones/came">{t.seeCame}</a>{' '}
              <button type="button" class="ds-button small" data-variant="tertiary" data-seen>
                {t.seen}
              </button>
            </span>
          </Toolbar>
        </div>
      </Card>
    </phone-page>
  )
}

/** What is written; the limits are those of the ordinary form. Nothing of it is kept anywhere before it is sealed. */
function Writing({ locale }: { locale: Locale }) {
  const t = words(phoneText, locale)
  const kinds = (['contact', 'count'] as const).map((value) => ({ value, label: t.kinds[value] }))
  const offered = offers.map((value) => ({ value, label: t.offers[value] }))
  return (
    <form class="form" data-phone-form hidden novalidate aria-label={t.kind}>
      <Radios name="kind" label={t.kind} choices={kinds} value="contact" required row />
      <Moment name="when" label={t.when} type="datetime-local" />
      <div data-of="count">
        <Select name="place" label={t.place} empty={t.noPlace} required="sometimes" />
      </div>
      <div data-area>
        <Select name="area" {...t.area} required />
      </div>
      <div data-of="contact" data-named>
        <TextField name="alias" {...t.alias} maxlength={MOST_ALIAS} spellcheck={false} required="sometimes" />
      </div>
      <p class="rule" data-unnamed hidden>
        {t.unnamedOnly}
      </p>
      <FieldRow>
        <NumberField name="unnamed" label={t.unnamed} value="1" required />
        <NumberField name="outdoors" label={t.outdoors} value="0" required />
      </FieldRow>
      <div data-of="contact" class="form">
        <Checkboxes name="offered" label={t.offered} choices={offered} />
        <TextArea name="wanted" label={t.wanted} rows={3} maxlength={MOST_WANTED} />
        <FieldRow>
          <Moment name="nextOn" label={t.nextOn} type="date" optional />
          <TextField name="nextWhere" label={t.nextWhere} maxlength={MOST_WHERE} />
        </FieldRow>
      </div>
      <div data-of="count">
        <TextArea name="done" label={t.done} rows={3} maxlength={MOST_WANTED} />
      </div>
      <Beside locale={locale} />
      <p class="rule">{t.loses}</p>
      <div role="alert" data-wrong></div>
      <SubmitRow>
        <Button icon="check">{t.save}</Button>
      </SubmitRow>
    </form>
  )
}

/** To look at while one writes, and nothing else: without names, so that no form has it. */
function Beside({ locale }: { locale: Locale }) {
  const t = words(phoneText, locale).beside
  return (
    <details>
      <summary>{t.title}</summary>
      <div class="form">
        <p class="rule">{t.says}</p>
        <div class="ds-field field">
          <label class="ds-label" for="beside-note">
            {t.note}
          </label>
          <textarea class="ds-input" id="beside-note" rows={3} autocomplete="off" data-beside="note"></textarea>
        </div>
        <div class="ds-field field">
          <label class="ds-label" for="beside-photo">
            {t.photo}
          </label>
          <input class="ds-input" type="file" accept="image/*" id="beside-photo" data-beside="photo" />
        </div>
        <p role="alert" data-beside="failed" hidden>
          {t.failed}
        </p>
        <canvas role="img" aria-label={t.seen} width={0} height={0} data-beside="seen" hidden></canvas>
        <p>
          <button type="button" class="ds-button small" data-variant="secondary" data-beside="forget">
            {t.forget}
          </button>
        </p>
      </div>
    </details>
  )
}

type MomentProps = { name: string; label: string; type: 'date' | 'datetime-local'; optional?: boolean }

/** A day or a moment as the phone has it: its calendar has no bounds of ours, which would be those of the day that the page was kept. */
const Moment = ({ name, label, type, optional = false }: MomentProps) => (
  <div class="ds-field field" data-width="medium">
    <label class="ds-label" for={fieldId(name)}>
      {label}
      <Optional required={optional ? false : 'sometimes'} />
    </label>
    <input class="ds-input" type={type} id={fieldId(name)} name={name} />
  </div>
)
