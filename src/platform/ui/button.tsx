/** Buttons, and links that look like them. One thing to do per row, as a verb; the filled one can't wait. */
import type { Child } from 'hono/jsx'
import { Icon, type IconName } from './icon.tsx'
import { useText } from './text.ts'

export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger'

type Look = { variant?: ButtonVariant | undefined; icon?: IconName | undefined; small?: boolean | undefined }

const looks = {
  primary: {},
  secondary: { 'data-variant': 'secondary' },
  quiet: { 'data-variant': 'tertiary' },
  danger: { 'data-color': 'danger' },
} as const satisfies Record<ButtonVariant, Record<string, string>>

function look({ variant = 'primary', small }: Look) {
  return { class: small ? 'ds-button small' : 'ds-button', ...looks[variant] }
}

export type ButtonProps = Look & {
  children: Child
  type?: 'submit' | 'button'
  name?: string
  value?: string
  /** The id of a form that stands elsewhere on the page. */
  form?: string
  formaction?: string
  /** Said instead of the visible word when several buttons on a page share it. */
  label?: string
}

export function Button({ children, type = 'submit', name, value, form, formaction, label, ...rest }: ButtonProps) {
  return (
    <button
      type={type}
      name={name}
      value={value}
      form={form}
      formaction={formaction}
      aria-label={label}
      {...look(rest)}
    >
      {rest.icon ? <Icon name={rest.icon} /> : null}
      {children}
    </button>
  )
}

export type LinkButtonProps = Look & {
  href: string
  children: Child
  label?: string
  download?: boolean
  newTab?: boolean
}

/** A list's two files. `href`: their address without ending; `query`: the list's filter with its `?`, or nothing; `of`: the list's name. */
export function FileLinks({ href, query = '', of }: { href: string; query?: string | undefined; of: string }) {
  const t = useText()
  const kinds = [
    { end: 'xlsx', name: 'Excel' },
    { end: 'csv', name: 'CSV' },
  ]
  return (
    <>
      {kinds.map(({ end, name }) => (
        <LinkButton
          href={`${href}.${end}${query}`}
          small
          variant="quiet"
          icon="download"
          download
          label={t.fileOf(of, name)}
        >
          {name}
        </LinkButton>
      ))}
    </>
  )
}

export function LinkButton({ href, children, label, download, newTab, ...rest }: LinkButtonProps) {
  return (
    <a href={href} aria-label={label} download={download} target={newTab ? '_blank' : undefined} {...look(rest)}>
      {rest.icon ? <Icon name={rest.icon} /> : null}
      {children}
    </a>
  )
}
