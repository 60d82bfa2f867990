/** The frame of the public pages: `lang` and direction stand around everything that is said in the language, the heading first. */

import type { Child } from 'hono/jsx'
import { words } from '../../platform/text/index.ts'
import { Notice, Page, Stack, type Viewer } from '../../platform/ui/index.ts'
import { directionOf, type Language, languageNames, languages } from './said.ts'
import { text } from './text.ts'
import { inLanguage } from './words.ts'

type Frame = { viewer: Viewer; language: Language; at: string; failed?: boolean; children?: Child }

export function AlertFrame({ viewer, language, at, failed = false, children }: Frame) {
  const t = words(text, viewer.locale)
  const s = inLanguage[language]
  const spoken = { lang: language, dir: directionOf(language) }
  return (
    <Page viewer={viewer} title={s.title} lead={s.lead} spoken={spoken} description={s.lead} failed={failed}>
      <nav aria-label={t.languages}>
        <p>
          {languages.map((one) => (
            <>
              <a
                href={`${at}?lang=${one}`}
                lang={one}
                hreflang={one}
                dir={directionOf(one)}
                aria-current={one === language ? 'true' : undefined}
              >
                {languageNames[one]}
              </a>{' '}
            </>
          ))}
        </p>
      </nav>
      <div {...spoken}>
        <Stack>
          <Notice kind="danger" title={s.danger} />
          {children}
          <p class="rule">{s.translation}</p>
        </Stack>
      </div>
    </Page>
  )
}

export type Base = { viewer: Viewer; language: Language; base: string }
