/** A part of a long page that folds, and one that has nothing in it yet: a line. Both work without scripts, and a link to a part opens it. */
import type { Child } from 'hono/jsx'
import { Disclosure } from './surface.tsx'
import { useText } from './text.ts'

export type PartProps = {
  title: Child
  /** What links lead to. It stands on what is folded, so that the browser itself unfolds the part for whoever comes there. */
  id: string
  /** What there is, beside the title, for those who don't unfold it: `3 st, senast 20 nov.` */
  said?: Child
  /** Small buttons; on a wide screen they stand on the line of the title. */
  actions?: Child
  /**
   * Whether it stands open before anybody has pressed: `wide` where there is room and folded on a phone, `always` for what can't wait, `never` in long
   * lists of parts.
   */
  open?: 'wide' | 'always' | 'never'
  level?: 2 | 3
  children?: Child
}

export function Part({ title, id, said, actions, open = 'wide', level = 2, children }: PartProps) {
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <details class="part" open={open === 'always'} data-unfold={open === 'wide' ? 'wide' : undefined}>
      <summary>
        <Heading>{title}</Heading>
        {said ? <span class="part-said">{said}</span> : null}
      </summary>
      {actions ? <div class="toolbar">{actions}</div> : null}
      <div class="part-body" id={id}>
        {children}
      </div>
    </details>
  )
}

export type EmptyPartProps = {
  title: Child
  id: string
  /** That there is nothing: `Ingen plan än`. */
  none: Child
  /** What will stand there, where there is room for it. */
  children?: Child
  /** Who makes it happen, for those who don't. */
  who?: string | undefined
  /** The first step, a small LinkButton. */
  actions?: Child
  level?: 2 | 3
}

/** A part with nothing in it yet: its name, that it is empty, and the way to fill it, on a line. */
export function EmptyPart({ title, id, none, children, who, actions, level = 2 }: EmptyPartProps) {
  const t = useText()
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <section class="part-empty" id={id}>
      <Heading>{title}</Heading>
      <p>
        {none}.{' '}
        {children || who ? (
          <span class="part-teaches">
            {children} {who ? `${t.who}: ${who}` : null}
          </span>
        ) : null}
      </p>
      {actions ? <div class="toolbar">{actions}</div> : null}
    </section>
  )
}

/** Holds parts that fold, closer to each other than other things on a page; `beside`: in two columns of even height where there is room. */
export function Parts({ children, beside = false }: { children: Child; beside?: boolean }) {
  return <div class={beside ? 'part-list beside' : 'part-list'}>{children}</div>
}

/** Holds the parts that have nothing in them yet, as one list of lines. Draws nothing when there are none. */
export function EmptyParts({ children }: { children: readonly Child[] }) {
  return children.length === 0 ? null : <div class="card parts-empty">{children}</div>
}

export type FirstOfProps<Row> = { rows: readonly Row[]; most: number; children: (rows: readonly Row[]) => Child }

/** The first rows of what a page only shows a piece of; the others are folded beneath them. */
export function FirstOf<Row>({ rows, most, children }: FirstOfProps<Row>) {
  const t = useText()
  const rest = rows.slice(most)
  return (
    <>
      {children(rows.slice(0, most))}
      {rest.length === 0 ? null : <Disclosure summary={t.showMore(rest.length)}>{children(rest)}</Disclosure>}
    </>
  )
}

/** So many letters of somebody's text stand open on a page of many things. */
const LONG = 280

/** Somebody's text: whole when it is short, its beginning with the whole folded beneath when it is long. */
export function Words({ children }: { children: string }) {
  const t = useText()
  if (children.length <= LONG) return <p class="measure">{children}</p>
  return (
    <>
      <p class="measure">{children.slice(0, LONG).replace(/\s+\S*$/, '')} …</p>
      <Disclosure summary={t.wholeText}>
        <p class="measure">{children}</p>
      </Disclosure>
    </>
  )
}
