/** Forms as they stand in a page of ours, filled in as somebody in a hurry would: for drills that press whatever there is to press. */

export type FoundForm = {
  action: string
  /** names and values to send */
  fields: [name: string, value: string][]
}

const attribute = (tag: string, name: string): string | null => {
  const found = new RegExp(`\\s${name}(?:="([^"]*)")?(?=[\\s/>])`).exec(tag)
  return found === null ? null : plain(found[1] ?? '')
}

const plain = (html: string): string =>
  html
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')

/** What stands in a text field that nobody has filled in, by its kind. */
function typed(tag: string, today: string): string {
  switch (attribute(tag, 'type')) {
    case 'date':
      return today
    case 'number':
      return attribute(tag, 'min') ?? '1'
    case 'email':
      return 'prov@example.se'
    default:
      return attribute(tag, 'inputmode') === 'numeric' || attribute(tag, 'inputmode') === 'decimal' ? '1' : 'Prov'
  }
}

/** The forms of a page that change something, each with the first choice of each group and words in each empty field. */
export function formsIn(html: string, path: string, today: string): FoundForm[] {
  return [...html.matchAll(/(<form\b[^>]*>)([\s\S]*?)<\/form>/g)].flatMap(([, head = '', body = '']) => {
    if (attribute(head, 'method')?.toLowerCase() !== 'post') return []
    return [{ action: attribute(head, 'action') ?? path, fields: fieldsIn(body, today) }]
  })
}

function fieldsIn(body: string, today: string): [string, string][] {
  const fields: [string, string][] = []
  const chosen = new Map<string, { value: string; checked: boolean }>()
  for (const [tag] of body.matchAll(/<input\b[^>]*>/g)) {
    const name = attribute(tag, 'name')
    const type = attribute(tag, 'type')
    if (name === null || type === 'file') continue
    const value = attribute(tag, 'value') ?? ''
    if (type === 'radio' || type === 'checkbox') {
      const checked = attribute(tag, 'checked') !== null
      if (!chosen.has(name) || (checked && chosen.get(name)?.checked !== true)) chosen.set(name, { value, checked })
    } else fields.push([name, value === '' && type !== 'hidden' ? typed(tag, today) : value])
  }
  for (const [, head = '', rest = ''] of body.matchAll(/(<select\b[^>]*>)([\s\S]*?)<\/select>/g)) {
    const options = [...rest.matchAll(/<option\b[^>]*>/g)].map(([tag]) => tag)
    const selected = options.find((tag) => attribute(tag, 'selected') !== null && attribute(tag, 'value') !== '')
    const first = options.find((tag) => attribute(tag, 'value') !== '')
    fields.push([attribute(head, 'name') ?? '', attribute(selected ?? first ?? '<option>', 'value') ?? ''])
  }
  for (const [, head = '', words = ''] of body.matchAll(/(<textarea\b[^>]*>)([\s\S]*?)<\/textarea>/g))
    fields.push([attribute(head, 'name') ?? '', plain(words).trim() || 'Prov'])
  for (const [name, { value }] of chosen) fields.push([name, value || 'on'])
  return fields.filter(([name]) => name !== '')
}

/** The pages of our own that a page leads to. */
export const linksIn = (html: string): string[] => [
  ...new Set([...html.matchAll(/<a\b[^>]*\shref="(\/[^"#]*)/g)].map(([, href = '']) => plain(href))),
]
