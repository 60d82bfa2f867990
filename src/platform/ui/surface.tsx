/** What things stand on: cards, sections, toolbars, disclosures, and what only paper shows. */
import type { Child } from 'hono/jsx'

export type CardProps = {
  title?: Child
  id?: string
  actions?: Child
  tinted?: boolean
  level?: 2 | 3
  children?: Child
}

export function Card({ title, id, actions, tinted, level = 2, children }: CardProps) {
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <section class="card" id={id} data-variant={tinted ? 'tinted' : undefined}>
      {title || actions ? (
        <div class="card-head">
          {title ? <Heading>{title}</Heading> : null}
          {actions ? <div class="toolbar">{actions}</div> : null}
        </div>
      ) : null}
      {children}
    </section>
  )
}

export type SectionProps = { title: Child; id?: string; lead?: Child; actions?: Child; children?: Child }

/** A titled part of a page, without a frame. */
export function Section({ title, id, lead, actions, children }: SectionProps) {
  return (
    <section class="section" id={id}>
      <div class="card-head">
        <h2>{title}</h2>
        {actions ? <div class="toolbar">{actions}</div> : null}
      </div>
      {lead ? <p class="soft measure">{lead}</p> : null}
      {children}
    </section>
  )
}

/** Two columns where there is room, the first one wider; one column otherwise. */
export function Columns({ children, even = false }: { children: Child; even?: boolean }) {
  return <div class={even ? 'columns even' : 'columns'}>{children}</div>
}

/** Things beneath each other with even space between. */
export function Stack({ children }: { children: Child }) {
  return <div class="stack">{children}</div>
}

/** Buttons and small forms in a row that wraps. */
export function Toolbar({ children }: { children: Child }) {
  return <div class="toolbar">{children}</div>
}

export type DisclosureProps = {
  summary: Child
  /** Of what, heard and not seen: where several on a page have the same summary. */
  of?: Child
  open?: boolean
  id?: string
  children: Child
}

export function Disclosure({ summary, of, open = false, id, children }: DisclosureProps) {
  return (
    <details class="disclosure" open={open} id={id}>
      <summary>
        {summary}
        {of === undefined ? null : <Unseen>: {of}</Unseen>}
      </summary>
      <div class="disclosure-body">{children}</div>
    </details>
  )
}

export function PrintOnly({ children }: { children: Child }) {
  return <div class="print-only">{children}</div>
}

/** Read by a screen reader, not seen. */
export function Unseen({ children }: { children: Child }) {
  return <span class="ds-sr-only">{children}</span>
}
