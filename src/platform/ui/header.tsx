/** The top of every page: practice banner, mark, menu, and one's own settings. Needs no scripts. */
import { asset } from './assets.ts'
import { Icon } from './icon.tsx'
import { Logo } from './logo.tsx'
import { once } from './once.tsx'
import { useText } from './text.ts'
import { type NavItem, type Scheme, schemes, useLocale, type Viewer } from './viewer.tsx'

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

const LanguageChoice = once(() => {
  const chosen = useLocale()
  return (
    <fieldset class="setting">
      <legend>{useText().language}</legend>
      <div class="segments">
        {languages.map(({ locale, name }) => (
          <button type="submit" name="locale" value={locale} lang={locale} aria-pressed={String(chosen === locale)}>
            {name}
          </button>
        ))}
      </div>
    </fieldset>
  )
})

const SchemeChoice = once(({ chosen }: { chosen: Scheme }) => {
  const t = useText()
  const names = { light: t.light, dark: t.dark, auto: t.auto }
  return (
    <fieldset class="setting">
      <legend>{t.scheme}</legend>
      <div class="segments">
        {schemes.map((scheme) => (
          <button type="submit" name="scheme" value={scheme} aria-pressed={String(chosen === scheme)}>
            {names[scheme]}
          </button>
        ))}
      </div>
    </fieldset>
  )
})

function Settings({ viewer }: { viewer: Viewer }) {
  return (
    <>
      <form method="post" action="/settings/language" role="none">
        <input type="hidden" name="back" value={viewer.path} />
        <LanguageChoice />
      </form>
      <form method="post" action="/settings/scheme" role="none">
        <input type="hidden" name="back" value={viewer.path} />
        <SchemeChoice chosen={viewer.scheme} />
      </form>
    </>
  )
}

const OwnLinks = once(({ items }: { items: readonly NavItem[] }) => (
  <ul class="user-links">
    {items.map(({ href, label, current }) => (
      <li>
        <a href={href} aria-current={current ? 'page' : undefined}>
          {label}
        </a>
      </li>
    ))}
    <li>
      <a href="/account">{useText().account}</a>
    </li>
  </ul>
))

const LogOut = once(() => {
  const t = useText()
  return (
    <form
      method="post"
      action="/logout"
      role="none"
      data-waiting={t.waiting('{n}')}
      data-waiting-go={t.waitingGo}
      data-waiting-open={t.waitingOpen}
    >
      <button type="submit" class="ds-button small" data-variant="secondary">
        <Icon name="log-out" size={18} />
        {t.logOut}
      </button>
    </form>
  )
})

function UserMenu({ viewer }: { viewer: Viewer }) {
  const t = useText()
  const { user } = viewer
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
          <>
            <OwnLinks items={viewer.nav.filter((item) => item.own)} />
            <LogOut />
          </>
        ) : null}
      </div>
    </details>
  )
}

/** Ctrl+K; without scripts a way to the page that does the same. */
const CommandField = once(({ people }: { people: boolean }) => {
  const t = useText()
  return (
    <command-field
      data-src={asset('command-field.js')}
      data-label={t.command}
      data-hint={t.commandHint}
      data-none={t.commandEmpty}
      data-many={t.commandFits}
      data-close={t.close}
      data-do={t.commandKinds.do}
      data-page={t.commandKinds.page}
      data-case={t.commandKinds.case}
      data-matter={t.commandKinds.matter}
      data-person={people ? t.commandPerson : undefined}
    >
      <a href="/go">
        <Icon name="search" size={18} />
        <span>{t.command}</span>
      </a>
    </command-field>
  )
})

const Skip = once(() => (
  <a class="skip" href="#main">
    {useText().skip}
  </a>
))

const Practice = once(() => <p class="demo-banner">{useText().demo}</p>)

const Mark = once(() => (
  <a class="mark" href="/">
    <Logo />
    <span>Hemvist</span>
  </a>
))

const LogIn = once(() => (
  <a class="ds-button small" data-variant="secondary" href="/login">
    {useText().logIn}
  </a>
))

const WideMenu = once(({ items }: { items: readonly NavItem[] }) => (
  <nav class="nav-wide" aria-label={useText().mainMenu}>
    <NavLinks items={items} />
  </nav>
))

const NarrowMenu = once(({ items }: { items: readonly NavItem[] }) => {
  const t = useText()
  return (
    <details class="menu nav-narrow">
      <summary>
        <Icon name="menu" size={18} />
        {t.menu}
      </summary>
      <nav class="menu-panel" aria-label={t.mainMenu}>
        <NavLinks items={items} />
      </nav>
    </details>
  )
})

export function PageHeader({ viewer }: { viewer: Viewer }) {
  const nav = viewer.nav.filter((item) => !item.own)
  return (
    <header class="top">
      <Skip />
      {viewer.demo ? <Practice /> : null}
      <div class="top-in">
        <Mark />
        {nav.length > 0 ? <WideMenu items={nav} /> : null}
        <div class="top-end">
          {viewer.user ? <CommandField people={nav.some(({ href }) => href === '/people')} /> : <LogIn />}
          <UserMenu viewer={viewer} />
          {nav.length > 0 ? <NarrowMenu items={nav} /> : null}
        </div>
      </div>
    </header>
  )
}
