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
  /** none: it didn't come, or isn't needed */
  state: 'done' | 'current' | 'coming' | 'none'
  detail?: string | undefined
  href?: string | undefined
}

/** Steps on the way, each said in words too. */
export function Steps({ items, label }: { items: readonly Step[]; label: string }) {
  const t = useText()
  const said = { done: t.stepDone, current: t.stepCurrent, coming: t.stepComing, none: t.stepNone }
  // several may be under way: a reader is led to the first
  const first = items.find(({ state }) => state === 'current')
  return (
    <ol class="steps" aria-label={label}>
      {items.map((step) => (
        <li data-state={step.state} aria-current={step === first ? 'step' : undefined}>
          <span class="steps-name">{step.href ? <a href={step.href}>{step.label}</a> : step.label}</span>
          <span class="rule">{step.detail ?? said[step.state]}</span>
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
