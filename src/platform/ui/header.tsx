/** The top of every page: practice banner, mark, menu, and one's own settings. Needs no scripts. */
import { Icon } from './icon.tsx'
import { Logo } from './logo.tsx'
import { useText } from './text.ts'
import { type NavItem, schemes, type Viewer } from './viewer.tsx'

function NavLinks({ items }: { items: readonly NavItem[] }) {
  return (
    <ul>
      {items.map(({ href, label, icon, current }) => (
        <li>
          <a href={href} aria-current={current ? 'page' : undefined}>
            <Icon name={icon} size={18} />
            {label}
          </a>
        </li>
      ))}
    </ul>
  )
}

const languages = [
  { locale: 'sv', name: 'Svenska' },
  { locale: 'en', name: 'English' },
] as const

function Settings({ viewer }: { viewer: Viewer }) {
  const t = useText()
  const schemeNames = { light: t.light, dark: t.dark, auto: t.auto }
  return (
    <>
      <form method="post" action="/settings/language">
        <input type="hidden" name="back" value={viewer.path} />
        <fieldset class="setting">
          <legend>{t.language}</legend>
          <div class="segments">
            {languages.map(({ locale, name }) => (
              <button
                type="submit"
                name="locale"
                value={locale}
                lang={locale}
                aria-pressed={String(viewer.locale === locale)}
              >
                {name}
              </button>
            ))}
          </div>
        </fieldset>
      </form>
      <form method="post" action="/settings/scheme">
        <input type="hidden" name="back" value={viewer.path} />
        <fieldset class="setting">
          <legend>{t.scheme}</legend>
          <div class="segments">
            {schemes.map((scheme) => (
              <button type="submit" name="scheme" value={scheme} aria-pressed={String(viewer.scheme === scheme)}>
                {schemeNames[scheme]}
              </button>
            ))}
          </div>
        </fieldset>
      </form>
    </>
  )
}

function UserMenu({ viewer }: { viewer: Viewer }) {
  const t = useText()
  const { user } = viewer
  const own = viewer.nav.filter((item) => item.own)
  return (
    <details class="menu user-menu">
      <summary>
        <Icon name={user ? 'person' : 'settings'} size={18} />
        <span class="user-name">{user ? user.name : t.settings}</span>
        <Icon name="down" size={16} />
      </summary>
      <div class="menu-panel">
        {user ? (
          <p class="user-who">
            <strong>{user.name}</strong>
            <span>{user.roleLabel}</span>
            <span>{user.organisation}</span>
          </p>
        ) : null}
        <Settings viewer={viewer} />
        {user ? (
          <ul class="user-links">
            {own.map(({ href, label, current }) => (
              <li>
                <a href={href} aria-current={current ? 'page' : undefined}>
                  {label}
                </a>
              </li>
            ))}
            <li>
              <a href="/account">{t.account}</a>
            </li>
          </ul>
        ) : null}
        {user ? (
          <form method="post" action="/logout">
            <button type="submit" class="ds-button small" data-variant="secondary">
              <Icon name="log-out" size={18} />
              {t.logOut}
            </button>
          </form>
        ) : null}
      </div>
    </details>
  )
}

/** Ctrl+K. The element is empty without scripts, so nothing is promised that can't be done. */
function CommandField() {
  const t = useText()
  return (
    <command-field
      data-label={t.command}
      data-hint={t.commandHint}
      data-empty={t.commandEmpty}
      data-close={t.close}
    ></command-field>
  )
}

export function PageHeader({ viewer }: { viewer: Viewer }) {
  const t = useText()
  const nav = viewer.nav.filter((item) => !item.own)
  return (
    <>
      <a class="skip" href="#main">
        {t.skip}
      </a>
      <header class="top">
        {viewer.demo ? <p class="demo-banner">{t.demo}</p> : null}
        <div class="top-in">
          <a class="mark" href="/">
            <Logo />
            <span>Hemvist</span>
          </a>
          {nav.length > 0 ? (
            <nav class="nav-wide" aria-label={t.mainMenu}>
              <NavLinks items={nav} />
            </nav>
          ) : null}
          <div class="top-end">
            {viewer.user ? (
              <CommandField />
            ) : (
              <a class="ds-button small" data-variant="secondary" href="/login">
                {t.logIn}
              </a>
            )}
            <UserMenu viewer={viewer} />
            {nav.length > 0 ? (
              <details class="menu nav-narrow">
                <summary>
                  <Icon name="menu" size={18} />
                  {t.menu}
                </summary>
                <nav class="menu-panel" aria-label={t.mainMenu}>
                  <NavLinks items={nav} />
                </nav>
              </details>
            ) : null}
          </div>
        </div>
      </header>
    </>
  )
}
