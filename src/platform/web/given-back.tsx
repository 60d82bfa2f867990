/** A form that couldn't be taken in, given back to the browser that sent it: all that was typed, to be sent again as it was. */

import type { Child } from 'hono/jsx'
import { words } from '../text/index.ts'
import { Button, Card, FileField, useLocale } from '../ui/index.ts'
import type { Ctx } from './context.ts'
import { carriesForm, formOf } from './form.ts'
import { webText } from './words.ts'

/** What a form carried, in its order; files by name only, since a page can't give them back. */
export type Sent = {
  path: string
  multipart: boolean
  fields: readonly [name: string, value: string][]
  files: readonly string[]
}

/** What this request sent, when it was a form that can still be read; null for anything else. */
export async function sentIn(c: Ctx): Promise<Sent | null> {
  if (!carriesForm(c)) return null
  const form = await formOf(c).catch(() => null)
  if (form === null) return null
  const url = new URL(c.req.url)
  const entries = [...form.entries()]
  return {
    path: url.pathname + url.search,
    multipart: (c.req.header('content-type') ?? '').startsWith('multipart/'),
    fields: entries.flatMap(([name, value]) => (typeof value === 'string' ? [[name, value] as [string, string]] : [])),
    files: [
      ...new Set(entries.flatMap(([name, value]) => (typeof value === 'string' || value.size === 0 ? [] : [name]))),
    ],
  }
}

/** Long enough to be somebody's own words, and not a code or a day. */
const isProse = (value: string): boolean => value.trim().length >= 12 && /\s/.test(value.trim())

/**
 * The form once more, with one button. It carries the key that it had, so what was done after all isn't done twice. Somebody's own words are
 * shown, to be read and copied. `extra`: hidden fields that it must carry besides; `before`: what stands above the button.
 */
export function GivenBack({
  sent,
  submit,
  before,
  extra = {},
}: {
  sent: Sent
  submit: string
  before?: Child
  extra?: Record<string, string>
}) {
  const t = words(webText, useLocale())
  const prose = sent.fields.filter(([name, value]) => !name.startsWith('_') && isProse(value))
  return (
    <Card title={prose.length > 0 ? t.youWrote : undefined}>
      {prose.map(([, value]) => (
        <blockquote>{value}</blockquote>
      ))}
      <form class="form" method="post" action={sent.path} enctype={sent.multipart ? 'multipart/form-data' : undefined}>
        {[...sent.fields, ...Object.entries(extra)].map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        {sent.files.map((name) => (
          <FileField name={name} label={t.chooseAgain} hint={t.chooseAgainHint} required />
        ))}
        {before}
        <p>
          <Button>{submit}</Button>
        </p>
      </form>
    </Card>
  )
}
