/** Everything that hangs on a case, on its page: what there is as parts that fold, and what there isn't yet as lines. */

import { words } from '../../platform/text/index.ts'
import { EmptyPart, EmptyParts, Part, Parts, Toolbar } from '../../platform/ui/index.ts'
import { BeginResidence, Residences } from '../residence/section.tsx'
import { text as residenceText } from '../residence/text.ts'
import { isWaiting } from '../transfer/rules.ts'
import { text as transferText } from '../transfer/text.ts'
import { Transfers } from '../transfer/views.tsx'
import { decided } from './decided.tsx'
import { followed } from './followed.tsx'
import { added, type OnPage, type SectionProps } from './on-page.tsx'
import { supported } from './supported.tsx'
import { text } from './text.ts'

export function Sections(props: SectionProps) {
  const parts = [...decided(props), ...supported(props), ...followed(props)]
  const empty = ({ id, title, none, what, who, add }: OnPage) => (
    <EmptyPart id={id} title={title} none={none} who={add === null ? who : undefined} actions={added(add)}>
      {what}
    </EmptyPart>
  )
  return (
    <>
      <Parts>
        {parts.filter(({ count }) => count > 0).map(({ part }) => part())}
        <Belongs {...props} />
        <Asked {...props} />
      </Parts>
      <EmptyParts>
        {props.view.file.closure === null ? parts.filter(({ count }) => count === 0).map(empty) : []}
      </EmptyParts>
      <Ends {...props} />
    </>
  )
}

/** What was asked of another municipality; nothing where nothing was. */
function Asked({ viewer, view, may }: SectionProps) {
  if (view.transfers.length === 0) return null
  return (
    <Part title={words(transferText, viewer.locale).transfer} id="transfer" said={view.transfers.length}>
      <Transfers transfers={view.transfers} today={viewer.today} mayAnswer={may('transfer')} />
    </Part>
  )
}

/** Which municipality it belongs to; nothing where nobody has asked. */
function Belongs({ viewer, view }: SectionProps) {
  if (view.residences.length === 0) return null
  return (
    <Part title={words(residenceText, viewer.locale).title} id="residence" said={view.residences.length}>
      <Residences residences={view.residences} />
    </Part>
  )
}

/** Handing an open case over to another municipality, and closing it. */
function Ends({ viewer, view, may }: SectionProps) {
  const t = words(text, viewer.locale)
  const own = `/cases/${view.file.id}`
  if (view.file.closure !== null) return null
  const mayAsk = may('transfer') && !view.transfers.some(isWaiting)
  return (
    <Toolbar>
      {may('transfer') ? <BeginResidence caseId={view.file.id} residences={view.residences} /> : null}
      {mayAsk ? added({ href: `${own}/transfers/new`, word: t.askTransfer }) : null}
      {may('close') ? added({ href: `${own}/closure`, word: t.close }) : null}
    </Toolbar>
  )
}
