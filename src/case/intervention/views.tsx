/** The interventions of a case, and the page where one is added. */

import { formatDate, formatDateRange, words } from '../../platform/text/index.ts'
import {
  Button,
  DateField,
  EmptyState,
  Form,
  LinkButton,
  Notice,
  Radios,
  Select,
  Table,
  TextArea,
  useLocale,
} from '../../platform/ui/index.ts'
import { blankForm, type Drawing } from '../../platform/web/index.ts'
import type { Decision } from '../decision/queries.ts'
import { inFull, isStandingGrant } from '../decision/rules.ts'
import { CaseForm } from '../frame.tsx'
import type { ShownCase } from '../load.ts'
import { type BoardsWord, isOpenKind, wordsOn } from '../open-list/rules.ts'
import { text as openText } from '../open-list/text.ts'
import { text as caseText } from '../text.ts'
import type { AddRefusal } from './actions.ts'
import type { Intervention } from './queries.ts'
import { basisOf, type InterventionKind, kinds, needsDecision } from './rules.ts'
import { text } from './text.ts'

export type InterventionsProps = { interventions: readonly Intervention[]; mayEnd: boolean; open: boolean }

export function Interventions({ interventions, mayEnd, open }: InterventionsProps) {
  const locale = useLocale()
  const t = words(text, locale)
  const shared = words(caseText, locale)
  const basis = (one: Intervention) =>
    one.decisionId === null || one.section === null ? (
      (basisOf[one.kind].without ?? '')
    ) : (
      <a href={`/decisions/${one.decisionId}`}>{inFull(one.section)}</a>
    )
  const action = (one: Intervention) => {
    if (!mayEnd) return null
    if (one.endedOn === null) {
      return (
        <LinkButton
          small
          variant="quiet"
          href={`/interventions/${one.id}/end`}
          label={`${t.endShort}: ${shared.intervention[one.kind]}`}
        >
          {t.endShort}
        </LinkButton>
      )
    }
    return open ? (
      <Form
        action={`/interventions/${one.id}/end/undo`}
        state={blankForm()}
        inline
        label={shared.intervention[one.kind]}
      >
        <Button small variant="quiet">
          {t.undo}
        </Button>
      </Form>
    ) : null
  }
  return (
    <Table
      caption={t.interventions}
      captionUnseen
      rows={interventions}
      columns={[
        {
          label: t.kind,
          cell: (one) => (
            <>
              {shared.intervention[one.kind]}
              {one.words ? <span class="rule"> {one.words}</span> : null}
            </>
          ),
        },
        {
          label: t.period,
          cell: (one) => (
            <>
              {formatDateRange(one.beginsOn, one.endedOn, locale)}
              {one.endedBecause ? <span class="rule"> {shared.ending[one.endedBecause]}</span> : null}
            </>
          ),
        },
        { label: t.basis, cell: basis },
        { label: '', cell: action },
      ]}
      empty={
        <EmptyState title={t.none} who={t.who} icon="support">
          {t.noneLead}
        </EmptyState>
      }
    />
  )
}

export type AddView = {
  file: ShownCase
  decisions: readonly Decision[]
  chosen: string | null
  board: readonly BoardsWord[]
}

export function AddPage({ viewer, view: { file, decisions, chosen, board }, form }: Drawing<AddView, AddRefusal>) {
  const { locale } = viewer
  const t = words(text, locale)
  const shared = words(caseText, locale)
  const grants = decisions.filter(isStandingGrant)
  const open = words(openText, locale)
  const held = wordsOn(board, viewer.today)
  const hintOf = (kind: InterventionKind) => {
    if (needsDecision(kind)) return t.withDecision
    const word = isOpenKind(kind) ? held.get(kind) : undefined
    if (held.size === 0) return t.withoutDecision
    if (word === undefined || !word.offered) return open.notGiven
    const identity = open.identities[word.identityDocumented ? 'documented' : 'notDocumented']
    return [t.withoutDecision, word.conditions, identity].filter((part) => part !== null).join('. ')
  }
  const label = (one: Decision) =>
    `${formatDate(one.decidedOn, locale)}, ${inFull(one.section)}: ${one.words.slice(0, 60)}`
  return (
    <CaseForm
      viewer={viewer}
      file={file}
      title={t.add}
      lead={t.addLead}
      action={`/cases/${file.id}/interventions`}
      form={form}
      submit={t.add}
      before={
        <>
          {grants.length === 0 ? <Notice>{t.noGrants}</Notice> : null}
          {board.length === 0 ? <Notice kind="warning">{open.undecided}</Notice> : null}
          <p>
            <a href="/open-interventions">{open.list}</a>
          </p>
        </>
      }
    >
      <Select
        name="decision"
        label={t.decision}
        hint={t.decisionHint}
        empty={t.noDecision}
        value={chosen ?? grants[0]?.id}
        choices={grants.map((one) => ({ value: one.id, label: label(one) }))}
      />
      <Radios
        name="kind"
        label={t.kind}
        choices={kinds.map((kind) => ({
          value: kind,
          label: shared.intervention[kind],
          hint: hintOf(kind),
        }))}
        required
      />
      <DateField within="planned" name="beginsOn" label={t.begins} value={viewer.today} required />
      <TextArea name="words" label={t.words} rows={3} maxlength={2000} />
    </CaseForm>
  )
}
