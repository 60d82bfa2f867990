/** Where somebody is led after logging in or changing a setting: a page of our own, never another site. */

const LONGEST = 1000
const HERE = 'http://own.invalid'

/** The path with its query when it is one of our own pages, else the first page. */
export function ownPath(asked: string | null | undefined): string {
  // a backslash or a control character is read as a slash or as nothing by some browsers, so that `/\evil.example` would lead away
  if (!asked || asked.length > LONGEST || !/^\/(?![/\\])[\x21-\x5b\x5d-\x7e]*$/.test(asked)) return '/'
  if (!URL.canParse(asked, HERE)) return '/'
  const url = new URL(asked, HERE)
  if (url.origin !== HERE || url.pathname.startsWith('//')) return '/'
  // back to the way in or out would go round in a circle
  if (/^\/(login|logout|logged-out|cast|idp|settings)(\/|$)/.test(url.pathname)) return '/'
  return url.pathname + url.search
}
