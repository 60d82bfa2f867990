/** The bottom of every page: whose it is, the rules it follows, and which version it is. */
import { version } from './assets.ts'
import { once } from './once.tsx'
import { useText } from './text.ts'

type Facts = { municipalityName: string; demo: boolean }

export const PageFooter = once(({ municipalityName, demo }: Facts) => {
  const t = useText()
  return (
    <footer class="bottom">
      <div class="bottom-in">
        <p>
          <strong>Hemvist</strong>
          {municipalityName ? ` · ${municipalityName}` : null}
        </p>
        <ul>
          <li>
            <a href="/law">{t.law}</a>
          </li>
          <li>
            <a href="/api">{t.api}</a>
          </li>
          <li>
            <a href="/about">{t.about}</a>
          </li>
          <li>
            <a href="/accessibility">{t.accessibility}</a>
          </li>
        </ul>
        <p class="soft">
          {t.version} {version}
          {demo ? ` · ${t.invented}` : null}
        </p>
      </div>
    </footer>
  )
})
