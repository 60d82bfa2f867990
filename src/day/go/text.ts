/** Words of the page where one goes by writing what one wants. */

import { dictionary } from '../../platform/text/index.ts'

export const text = dictionary({
  sv: {
    title: 'Gå till',
    lead: 'Skriv vad du vill göra eller se, med dina egna ord. Du kan också skriva numret på ett eget ärende.',
    wanted: 'Vad vill du göra?',
    hint: 'Till exempel ”boka plats”, ”ny signal” eller ”hyresskuld”.',
    go: 'Visa',
    found: 'Det här passar',
    none: 'Inget passar',
    noneWhat: 'Ingen sida, inget du kan göra och inget eget ärende heter så.',
    person: 'Sök en person',
    personWhat: 'Är det en person du letar efter? Då söks det du skrev bland personer. Namnet står aldrig i adressen.',
    kinds: { do: 'Göra', page: 'Sida', case: 'Eget ärende', matter: 'Eget hyreshot' },
    headings: { do: 'Det du kan göra', page: 'Sidor', case: 'Egna ärenden', matter: 'Egna hyreshot' },
    gone: 'Det du skrev finns inte kvar',
    goneWhy: 'Det sparas i fyra timmar, bara för dig, och försvinner när du loggar ut. Skriv igen.',
  },
  en: {
    title: 'Go to',
    lead: 'Write what you want to do or see, in your own words. You can also write the number of a case of your own.',
    wanted: 'What do you want to do?',
    hint: 'For example “book a place”, “new signal” or “arrears”.',
    go: 'Show',
    found: 'This fits',
    none: 'Nothing fits',
    noneWhat: 'No page, nothing that you can do and no case of yours has that name.',
    person: 'Search for a person',
    personWhat:
      'Is it a person you are looking for? Then what you wrote is searched for among people. The name never stands in the address.',
    kinds: { do: 'Do', page: 'Page', case: 'Own case', matter: 'Own home at risk' },
    headings: { do: 'What you can do', page: 'Pages', case: 'Own cases', matter: 'Own homes at risk' },
    gone: 'What you wrote isn’t there any longer',
    goneWhy: 'It is kept for four hours, for you alone, and is gone when you log out. Write again.',
  },
})
