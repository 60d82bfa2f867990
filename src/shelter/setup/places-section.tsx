/** What a shelter takes, who may know of a hidden one, and its extra places: parts of its settings page. */

import { formatDate, formatNumber, words } from '../../platform/text/index.ts'
import {
  Card,
  DefinitionList,
  EmptyState,
  LinkButton,
  Section,
  Table,
  Tag,
  Toolbar,
  useLocale,
} from '../../platform/ui/index.ts'
import { guestKinds, type Intake } from '../intake.ts'
import { extraText } from './extra.text.ts'
import { closingExtra, openingExtra, reopeningExtra } from './extra-forms.tsx'
import { intakeText } from './intake.text.ts'
import { changingIntake, naming, undoingIntake, unnaming } from './intake-forms.tsx'
import { writtenDay } from './intake-rules.ts'
import type { ExtraPlaces, Named, SetUpPlaces } from './places.ts'
import type { LivingForm } from './write.ts'

type Parts = { id: string; places: SetUpPlaces }

export function IntakeSection({ id, places: { intakes, named }, livingForm }: Parts & { livingForm: LivingForm }) {
  const locale = useLocale()
  const t = words(intakeText, locale)
  const [intake] = intakes
  const change = (
    <LinkButton href={changingIntake.path({ id })} variant="secondary" icon="edit" small>
      {t.changing.title}
    </LinkButton>
  )
  return (
    <Section title={t.section} id="intake" lead={t.sectionLead}>
      {intake === undefined ? (
        <EmptyState title={t.none} icon="list" action={change}>
          {t.noneWhat}
        </EmptyState>
      ) : (
        <Card>
          <Facts intake={intake} />
          <Toolbar>
            {change}
            <undoingIntake.Button to={{ id }} locale={locale} icon="undo" />
          </Toolbar>
        </Card>
      )}
      {intake?.hidden || livingForm === 'protectedHousing' ? <NamedCard id={id} named={named} /> : null}
    </Section>
  )
}

const clock = (time: string | null): string | null => (time === null ? null : time.slice(0, 5))

function Facts({ intake }: { intake: Intake }) {
  const t = words(intakeText, useLocale())
  const takes = guestKinds.filter((kind) => intake.takes.includes(kind))
  const features = ['pets', 'wheelchair', 'sober', 'staffAtNight'] as const
  const season =
    intake.seasonFrom === null || intake.seasonUntil === null
      ? t.allYear
      : t.season(writtenDay(intake.seasonFrom) ?? '', writtenDay(intake.seasonUntil) ?? '')
  return (
    <DefinitionList
      items={[
        {
          term: t.kindTerm,
          value: (
            <>
              {t.kind[intake.kind]} {intake.hidden ? <Tag icon="lock">{t.hiddenTag}</Tag> : null}
            </>
          ),
        },
        {
          term: t.takesTerm,
          value: takes.length === guestKinds.length ? t.everybody : takes.map((kind) => t.takes[kind]).join(', '),
        },
        {
          term: t.termsTerm,
          value: (
            <ul>
              {features.map((feature) => (
                <li>{intake[feature] ? t.has[feature] : t.hasNot[feature]}</li>
              ))}
            </ul>
          ),
        },
        { term: t.entryTerm, value: t.entry(clock(intake.entryFrom), clock(intake.entryUntil)) },
        { term: t.seasonTerm, value: season },
        { term: t.holdTerm, value: t.minutes(intake.holdMinutes) },
        ...(intake.area === null ? [] : [{ term: t.areaTerm, value: intake.area }]),
        ...(intake.way === null ? [] : [{ term: t.wayTerm, value: intake.way }]),
      ]}
    />
  )
}

function NamedCard({ id, named }: { id: string; named: readonly Named[] }) {
  const locale = useLocale()
  const t = words(intakeText, locale)
  return (
    <Card title={t.namedSection} level={3}>
      <p>{t.namedLead}</p>
      <Table
        caption={t.namedSection}
        captionUnseen
        rows={[...named]}
        columns={[
          { label: t.who, names: true, cell: ({ name }) => name ?? '' },
          {
            label: '',
            cell: (one) => (
              <unnaming.Button to={{ id, named: one.id }} of={one.name ?? ''} locale={locale} icon="close" />
            ),
          },
        ]}
        empty={<p class="soft">{t.nobodyNamed}</p>}
      />
      <Toolbar>
        <LinkButton href={naming.path({ id })} variant="secondary" icon="add" small>
          {t.naming.title}
        </LinkButton>
      </Toolbar>
    </Card>
  )
}

export function ExtraSection({ id, places: { extras } }: Parts) {
  const locale = useLocale()
  const t = words(extraText, locale)
  const day = (date: Temporal.PlainDate) => formatDate(date, locale)
  const open = (
    <LinkButton href={openingExtra.path({ id })} variant="secondary" icon="add">
      {t.opening.title}
    </LinkButton>
  )
  const closed = ({ from, closedLast, closedBecause }: ExtraPlaces) =>
    closedLast === null
      ? null
      : Temporal.PlainDate.compare(closedLast, from) < 0
        ? t.neverOpened(closedBecause ?? '')
        : t.closedAfter(day(closedLast), closedBecause ?? '')
  return (
    <Section title={t.section} id="extra" lead={t.sectionLead} actions={extras.length > 0 ? open : undefined}>
      <Table
        caption={t.section}
        captionUnseen
        rows={[...extras]}
        columns={[
          { label: t.nights, names: true, cell: ({ from, until }) => t.fromTo(day(from), day(until)) },
          { label: t.beds, numeric: true, cell: ({ beds }) => formatNumber(beds, locale) },
          {
            label: t.why,
            cell: (one) => (
              <>
                {one.because}
                {one.closedLast === null ? null : <p class="soft">{closed(one)}</p>}
              </>
            ),
          },
          { label: t.openedBy, cell: ({ openedBy }) => openedBy ?? '' },
          {
            label: t.change,
            cell: (one) =>
              one.closedLast === null ? (
                <LinkButton
                  href={closingExtra.path({ id, extra: one.id })}
                  variant="quiet"
                  small
                  label={`${t.closing.title}: ${t.of(day(one.from))}`}
                >
                  {t.closing.title}
                </LinkButton>
              ) : (
                <reopeningExtra.Button
                  to={{ id, extra: one.id }}
                  of={t.of(day(one.from))}
                  locale={locale}
                  icon="undo"
                />
              ),
          },
        ]}
        empty={
          <EmptyState title={t.none} icon="bed" action={open}>
            {t.noneWhat}
          </EmptyState>
        }
      />
    </Section>
  )
}
