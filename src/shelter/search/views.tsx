/** The page that finds a place for tonight: who it is for, what fits and why, and a press that holds it. */

import type { Child } from 'hono/jsx'
import { PersonChooser } from '../../person/index.ts'
import { formatLongDay, formatTime, type Locale, words } from '../../platform/text/index.ts'
import {
  Button,
  Card,
  DefinitionList,
  Disclosure,
  EmptyState,
  ErrorSummary,
  Form,
  Hidden,
  LinkButton,
  Notice,
  Page,
  Section,
  Stack,
  Tag,
  useLocale,
} from '../../platform/ui/index.ts'
import { blankForm } from '../../platform/web/index.ts'
import { BookingForm } from '../booking/new-page.tsx'
import { unnamedText } from '../booking/unnamed.text.ts'
import { bookingUnnamed } from '../booking/unnamed.tsx'
import { text as roomText } from '../text.ts'
import { type Fit, heldUntil } from './houses.ts'
import { NeedCard, NeedHidden, type SearchProps } from './need-card.tsx'
import type { Verdict } from './rules.ts'
import { sayFree, sayVerdict } from './say.ts'
import { searchText } from './text.ts'

export function SearchPage(props: SearchProps) {
  const { viewer, choosing, night, fits, form, back, gone = false, mayNote } = props
  const { locale } = viewer
  const t = words(searchText, locale)
  const fitting = fits.filter((fit) => fit.fits)
  const rest = fits.filter((fit) => !fit.fits)
  return (
    <Page
      viewer={viewer}
      title={t.title}
      lead={t.lead}
      failed={form.problems.length > 0}
      breadcrumb={[{ href: '/tonight', label: words(roomText, locale).tonight }]}
      actions={
        mayNote ? (
          <>
            <LinkButton href="/waiting" variant="quiet" icon="wait">
              {t.waiting}
            </LinkButton>
            <LinkButton href="/turned-away" variant="quiet" icon="list">
              {t.turnedAway}
            </LinkButton>
          </>
        ) : undefined
      }
    >
      <ErrorSummary state={form} />
      {gone ? <Notice kind="info">{t.gone}</Notice> : null}
      <Stack>
        {choosing === null ? (
          <PersonChooser back={back} form={blankForm()} />
        ) : choosing.person.protection === null ? null : (
          <Notice kind="warning">{t.protectedNotice}</Notice>
        )}
        <NeedCard {...props} />
        {fits.length === 0 ? (
          <EmptyState title={t.noHouses} icon="bed">
            {t.noHousesWhat}
          </EmptyState>
        ) : (
          <Section title={t.fitsTitle(formatLongDay(night, locale))} id="fits">
            {fitting.map((fit) => (
              <FitCard fit={fit} {...props} />
            ))}
            {fitting.length > 0 ? null : <NoneFits {...props} />}
          </Section>
        )}
        {rest.length === 0 ? null : (
          <Section title={t.restTitle} lead={t.restLead} id="rest">
            {rest.map((fit) => (
              <FitCard fit={fit} {...props} />
            ))}
          </Section>
        )}
        {choosing === null || choosing.sites.length === 0 ? null : (
          <Card>
            <Disclosure summary={t.details} id="details">
              <BookingForm form={blankForm({ case: props.caseId ?? '' })} {...choosing} locale={locale} />
            </Disclosure>
          </Card>
        )}
      </Stack>
    </Page>
  )
}

const markOf = {
  yes: { tone: 'good', icon: 'check' },
  no: { tone: 'late', icon: 'close' },
  ask: { tone: 'soon', icon: 'help' },
} as const

/** Each rule with whether it is met, in words as well as in colour. */
function Verdicts({ verdicts, locale }: { verdicts: readonly Verdict[]; locale: Locale }) {
  const t = words(searchText, locale)
  return (
    <ul>
      {verdicts.map((verdict) => (
        <li>
          <Tag {...markOf[verdict.met]}>{t.mark[verdict.met]}</Tag> {sayVerdict(verdict, locale)}
        </li>
      ))}
    </ul>
  )
}

function FitCard({ fit, ...props }: SearchProps & { fit: Fit }) {
  const locale = useLocale()
  const t = words(searchText, locale)
  const { intake, free, site } = fit
  const items = [
    { term: t.free, value: sayFree(free.beds, free.rooms.length, locale) },
    ...(intake?.area ? [{ term: t.area, value: intake.area }] : []),
    ...(intake?.way ? [{ term: t.way, value: intake.way }] : []),
  ]
  return (
    <Card title={<a href={`/sites/${site.id}`}>{site.name}</a>} level={3} id={`site-${site.id}`}>
      <Verdicts verdicts={fit.verdicts} locale={locale} />
      <DefinitionList items={items} />
      {fit.fits ? <Holding fit={fit} {...props} /> : null}
    </Card>
  )
}

/** The third action. Where the user books nothing, or nobody has been chosen, what to do instead. */
function Holding({ fit, choosing, at, need, along, caseId }: SearchProps & { fit: Fit }): Child {
  const locale = useLocale()
  const t = words(searchText, locale)
  const unnamed = words(unnamedText, locale).button
  if (!fit.mayBook) return <p class="rule">{t.askHouse}</p>
  if (choosing === null)
    return (
      <>
        <p class="rule">{t.who}</p>
        <LinkButton
          href={bookingUnnamed.path({ id: fit.site.id })}
          variant="secondary"
          small
          label={`${unnamed}: ${fit.site.name}`}
        >
          {unnamed}
        </LinkButton>
      </>
    )
  const until = formatTime(heldUntil(fit.intake, at))
  const says = fit.kind === 'room' ? t.holdRoom(until) : t.holdBed(until)
  return (
    <Form action="/bookings/holds" state={blankForm()} inline>
      <Hidden name="site" value={fit.site.id} />
      <NeedHidden need={need} along={along} caseId={caseId} personId={choosing.person.id} />
      <Button icon="bed" label={`${says}: ${fit.site.name}`}>
        {says}
      </Button>
    </Form>
  )
}

/** Nothing fits: what is said, and a press that keeps it as an unmet need with what stood in the way. */
function NoneFits({ choosing, need, along, caseId, mayNote }: SearchProps) {
  const t = words(searchText, useLocale())
  return (
    <Notice kind="warning" title={t.noneFits}>
      <p>{t.noneFitsWhat}</p>
      {mayNote ? (
        <Form action="/bookings/turned-away" state={blankForm()} inline>
          <NeedHidden need={need} along={along} caseId={caseId} personId={choosing?.person.id ?? ''} />
          <Button icon="edit" variant="secondary">
            {t.noteNone}
          </Button>
          <LinkButton
            href={choosing === null ? '/waiting/new' : `/waiting/new?person=${choosing.person.id}`}
            variant="secondary"
            icon="wait"
          >
            {t.putInLine}
          </LinkButton>
        </Form>
      ) : null}
    </Notice>
  )
}
