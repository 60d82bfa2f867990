/** The one thing to do next, the largest on the page of a case or a matter: what, why, by when, and the page's only filled button. */
import type { Child } from 'hono/jsx'
import { useText } from './text.ts'

export type NextStepProps = {
  /** What to do, as a short sentence. */
  title: Child
  /** When it is due, or how long it has waited. */
  when?: Child
  /** Why: the rule in plain words with its section. */
  children?: Child
  /** One large Button or LinkButton; without one somebody else does it. */
  action?: Child
  /** Who does it, for those who don't. */
  who?: string | null | undefined
  tone?: 'late' | 'soon' | 'calm'
}

export function NextStep({ title, when, children, action, who, tone = 'calm' }: NextStepProps) {
  const t = useText()
  return (
    <section class="next-step" data-tone={tone} id="next">
      <div>
        <p class="next-label">{t.nextStep}</p>
        <h2>{title}</h2>
        {when ? <p class="next-when">{when}</p> : null}
        {children ? <p class="rule">{children}</p> : null}
        {who ? (
          <p class="rule">
            {t.who}: {who}
          </p>
        ) : null}
      </div>
      {action}
    </section>
  )
}
