/** Where somebody is led after logging in, after a form or after changing a setting: a page of our own, never another site. */

const LONGEST = 1000
const HERE = 'http://own.invalid'

/** The path with its query when it surely leads to ourselves, else null. Whatever comes from an address, a header or a form goes through here. */
export function safePath(asked: string | null | undefined): string | null {
  // a backslash or a control character is read as a slash or as nothing by some browsers, so that `/\evil.example` would lead away
  if (!asked || !/^\/(?![/\\])[\x21-\x5b\x5d-\x7e]*$/.test(asked)) return null
  if (!URL.canParse(asked, HERE)) return null
  const url = new URL(asked, HERE)
  return url.origin !== HERE || url.pathname.startsWith('//') ? null : url.pathname + url.search + url.hash
}

/** The same for a way back after logging in; the first page where that would go round in a circle. */
export function ownPath(asked: string | null | undefined): string {
  if (asked && asked.length > LONGEST) return '/'
  const path = safePath(asked)?.replace(/#.*$/, '') ?? '/'
  return /^\/(login|logout|logged-out|cast|idp|settings\/(language|scheme))([/?]|$)/.test(path) ? '/' : path
}
