/** Where one is: the way here, steps on a way, and work that takes a while. */
import { useText } from './text.ts'

export type Crumb = { href: string; label: string }

/** The pages above this one; the page itself is the heading and is not repeated. */
export function Breadcrumb({ items }: { items: readonly Crumb[] }) {
  const t = useText()
  if (items.length === 0) return null
  return (
    <nav class="crumbs" aria-label={t.breadcrumb}>
      <ol>
        {items.map(({ href, label }) => (
          <li>
            <a href={href}>{label}</a>
          </li>
        ))}
      </ol>
    </nav>
  )
}

export type Step = {
  label: string
  state: 'done' | 'current' | 'coming'
  detail?: string | undefined
  href?: string | undefined
}

/** Steps on the way, each said in words too. */
export function Steps({ items, label }: { items: readonly Step[]; label: string }) {
  const t = useText()
  const said = { done: t.stepDone, current: t.stepCurrent, coming: t.stepComing }
  return (
    <ol class="steps" aria-label={label}>
      {items.map(({ label: name, state, detail, href }) => (
        <li data-state={state} aria-current={state === 'current' ? 'step' : undefined}>
          <span class="steps-name">{href ? <a href={href}>{name}</a> : name}</span>
          <span class="rule">{detail ?? said[state]}</span>
        </li>
      ))}
    </ol>
  )
}

export type ProgressProps = { label: string; done: number; total: number; detail?: string | undefined }

/** Work under way. Give the Page `refreshSeconds` so that it moves without scripts. */
export function Progress({ label, done, total, detail }: ProgressProps) {
  const share = total > 0 ? Math.min(100, Math.floor((done / total) * 100)) : 0
  return (
    <div class="progress">
      <label>
        <span class="progress-label">{label}</span>
        <progress max={Math.max(total, 1)} value={Math.min(done, total)}>
          {share}%
        </progress>
      </label>
      <p class="rule">
        {share} %{detail ? ` · ${detail}` : null}
      </p>
    </div>
  )
}
