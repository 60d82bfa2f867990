/** The form in which a whole household is written in one go: the first rows open, the others folded beneath. */

import type { Child } from 'hono/jsx'
import { words } from '../../platform/text/index.ts'
import { Disclosure, FieldRow, type FormState, Section, useLocale } from '../../platform/ui/index.ts'
import { ADULT_ROWS, adultParts, CHILD_ROWS, Living, NameAndYear, Part, Registered, upTo } from './fields.tsx'
import { text } from './text.ts'

/** So many rows stand open; the others unfold. */
const OPEN_ROWS = 2

/** Rows for several people in one go, the children first. */
export function ResidentRows({ form }: { form: FormState }) {
  const t = words(text, useLocale())
  const typedIn = (prefix: string) =>
    Object.entries(form.typed).some(([name, value]) => name.startsWith(prefix) && value !== undefined && value !== '')
  const child = (n: number) => (
    <PersonRow legend={t.child(n)} prefix={`c${n}`}>
      <Living prefix={`c${n}`} empty={t.noRow} />
    </PersonRow>
  )
  const adult = (n: number) => (
    <PersonRow legend={t.other(n)} prefix={`a${n}`}>
      <Part prefix={`a${n}`} parts={adultParts} empty={t.noRow} />
    </PersonRow>
  )
  const folded = (rows: readonly number[], kind: 'a' | 'c', draw: typeof child) => (
    <Disclosure summary={kind === 'c' ? t.moreChildren : t.moreOthers} open={rows.some((n) => typedIn(`${kind}${n}`))}>
      {rows.map(draw)}
    </Disclosure>
  )
  const [children, adults] = [upTo(CHILD_ROWS), upTo(ADULT_ROWS)]
  return (
    <>
      <Section title={t.children} lead={t.childrenLead}>
        {children.slice(0, OPEN_ROWS).map(child)}
        {folded(children.slice(OPEN_ROWS), 'c', child)}
      </Section>
      <Section title={t.others}>
        {adults.slice(0, OPEN_ROWS).map(adult)}
        {folded(adults.slice(OPEN_ROWS), 'a', adult)}
      </Section>
    </>
  )
}

function PersonRow({ legend, prefix, children }: { legend: string; prefix: string; children: Child }) {
  return (
    <fieldset class="ds-fieldset">
      <legend class="ds-label">{legend}</legend>
      <FieldRow>
        {children}
        <Registered prefix={prefix} />
      </FieldRow>
      <FieldRow>
        <NameAndYear prefix={prefix} />
      </FieldRow>
    </fieldset>
  )
}
