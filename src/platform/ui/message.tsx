/** Small things that say something: tags, notices, empty states, and the rule behind a date. */
import type { Child } from 'hono/jsx'
import { formatDate } from '../text/index.ts'
import { Icon, type IconName } from './icon.tsx'
import { useText } from './text.ts'
import { unbroken } from './unbroken.tsx'
import { useLocale } from './viewer.tsx'

export type Tone = 'neutral' | 'late' | 'soon' | 'good' | 'info' | 'kids'

/** A word in a frame. `late` and `soon` need words that say so too; the colour only repeats them. */
export function Tag({ tone = 'neutral', icon, children }: { tone?: Tone; icon?: IconName; children: Child }) {
  const picture = icon ?? (tone === 'kids' ? 'child' : undefined)
  return (
    <span class="ds-tag tag" data-tone={tone}>
      {picture ? <Icon name={picture} size={14} /> : null}
      {children}
    </span>
  )
}

export type NoticeKind = 'info' | 'success' | 'warning' | 'danger'

const noticeIcons = { info: 'info', success: 'done', warning: 'warning', danger: 'alert' } as const satisfies Record<
  NoticeKind,
  IconName
>

export type NoticeProps = { kind?: NoticeKind; title?: Child; live?: boolean; children?: Child }

/** Something to know before going on. `live` is for what has just happened: it is read out at once. */
export function Notice({ kind = 'info', title, live = false, children }: NoticeProps) {
  return (
    <div class="notice" data-kind={kind} role={live ? 'status' : undefined}>
      <Icon name={noticeIcons[kind]} />
      <div>
        {title ? <strong>{unbroken(title)}</strong> : null}
        {children ? <div>{unbroken(children)}</div> : null}
      </div>
    </div>
  )
}

export type EmptyStateProps = {
  title: Child
  /** What will stand here. */
  children?: Child
  /** Who makes it happen. */
  who?: Child
  /** The first step, a LinkButton or a form. */
  action?: Child
  icon?: IconName
  /** Among many parts of a page: a line instead of a picture in a frame. The verb then stands in the card's head. */
  small?: boolean
}

export function EmptyState({ title, children, who, action, icon = 'home', small = false }: EmptyStateProps) {
  const t = useText()
  if (small) {
    return (
      <p class="empty-line">
        {title}. {children ? <span class="soft">{children}</span> : null}{' '}
        {who ? (
          <span class="soft">
            {t.who}: {who}
          </span>
        ) : null}
      </p>
    )
  }
  return (
    <div class="empty">
      <span class="empty-picture">
        <Icon name={icon} size={28} />
      </span>
      <p class="empty-title">{title}</p>
      {children ? <p class="soft measure">{children}</p> : null}
      {who ? (
        <p class="rule">
          {t.who}: {who}
        </p>
      ) : null}
      {action ? <div class="toolbar">{action}</div> : null}
    </div>
  )
}

export type RuleNoteProps = {
  /** The day that the rule gave, when it isn't written beside. */
  on?: Temporal.PlainDate | undefined
  /** What the rule says, in plain words. */
  rule: Child
  /** The section as it is cited: `JB 12 kap. 44 §`. */
  section: string
  /** The rule's id in the law book (`EV-05`); makes the section a link to /law#EV-05. */
  id?: string | undefined
}

/** A date is never without the reason for it: the day, the rule in words, and its section. */
export function RuleNote({ on, rule, section, id }: RuleNoteProps) {
  const locale = useLocale()
  return (
    <p class="rule">
      {on ? (
        <>
          <time datetime={on.toString()}>{formatDate(on, locale)}</time> ·{' '}
        </>
      ) : null}
      {unbroken(rule)} · {id ? <a href={`/law#${id}`}>{unbroken(section)}</a> : unbroken(section)}
    </p>
  )
}
