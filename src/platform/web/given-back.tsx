/** A form that couldn't be taken in, given back to the browser that sent it: all that was typed, to be sent again as it was. */

import type { Child } from 'hono/jsx'
import { isId } from '../id.ts'
import { words } from '../text/index.ts'
import { Button, Card, FileField, useLocale } from '../ui/index.ts'
import type { Ctx } from './context.ts'
import { carriesForm, formOf } from './form.ts'
import { safePath } from './own-path.ts'
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
    path: safePath(url.pathname + url.search) ?? '/',
    multipart: (c.req.header('content-type') ?? '').startsWith('multipart/'),
    fields: entries.flatMap(([name, value]) => (typeof value === 'string' ? [[name, value] as [string, string]] : [])),
    files: [
      ...new Set(entries.flatMap(([name, value]) => (typeof value === 'string' || value.size === 0 ? [] : [name]))),
    ],
  }
}

/** Long enough to be somebody's own words, and not a code or a day. */
const isProse = (value: string): boolean => value.trim().length >= 12 && /\s/.test(value.trim())

/** Something that was written in a field: no id, and no code of a choice. */
const isWritten = (value: string): boolean => value.trim() !== '' && !isId(value) && !/^[a-z][A-Za-z]*$/.test(value)

/**
 * The form once more, with one button. It carries the key that it had, so what was done after all isn't done twice. Somebody's own words are
 * shown, to be read and copied. `extra`: hidden fields that it must carry besides; `before`: what stands above the button; `quiet`: something else
 * comes first; `unseen`: nothing of it is shown.
 */
export function GivenBack({
  sent,
  submit,
  before,
  extra = {},
  quiet = false,
  unseen = false,
}: {
  sent: Sent
  submit: string
  before?: Child
  extra?: Record<string, string>
  quiet?: boolean
  unseen?: boolean
}) {
  const t = words(webText, useLocale())
  const written = unseen ? [] : sent.fields.filter(([name, value]) => !name.startsWith('_') && isWritten(value))
  const prose = written.filter(([, value]) => isProse(value))
  const short = written.filter(([, value]) => !isProse(value))
  return (
    <Card title={written.length > 0 ? t.youWrote : undefined}>
      {prose.map(([, value]) => (
        <blockquote>{value}</blockquote>
      ))}
      {short.length > 0 ? <p>{short.map(([, value]) => value).join(' · ')}</p> : null}
      <form
        class="form"
        role="none"
        method="post"
        action={sent.path}
        enctype={sent.multipart ? 'multipart/form-data' : undefined}
      >
        {[...sent.fields.filter(([name]) => !(name in extra)), ...Object.entries(extra)].map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        {sent.files.map((name) => (
          <FileField name={name} label={t.chooseAgain} hint={t.chooseAgainHint} required />
        ))}
        {before}
        <p>
          <Button variant={quiet ? 'secondary' : 'primary'}>{submit}</Button>
        </p>
      </form>
    </Card>
  )
}
