/** Words of the page that says who may do what. */

import { dictionary } from '../../platform/text/index.ts'

export const text = dictionary({
  sv: {
    title: 'Vem får göra vad',
    lead: 'Samma lista som sidorna, formulären och databasen frågar. Den ändras med en ny version av Hemvist, inte här. För att läsa om en person krävs dessutom ett skäl.',
    nobody: 'Inget mer än att logga in',
    count: (n: number) => (n === 1 ? '1 sak' : `${n} saker`),
    holders: 'De som har rollen',
    role: 'Roll',
    kind: 'Slags organisation',
    about: 'Gäller',
    may: 'Får göra',
    allKinds: 'Alla',
    choosing: { fields: { kind: 'Slags organisation' } },
    kinds: { municipality: 'I kommunen', ideaBased: 'I en idéburen organisation', landlord: 'Hos en hyresvärd' },
    rules: 'Det här gäller alltid',
    ruleSelf: 'Ingen ger sig själv en roll, och ingen tar sin egen.',
    ruleManager:
      'En chef ger de roller som handlägger. Systemförvaltare, chefer och logggranskare utses av systemförvaltaren.',
    ruleApart: 'Den som ger roller läser inte loggarna, och tvärtom.',
    ruleLast: 'Det finns alltid någon kvar som sköter kommunens organisationer.',
    ruleOwn:
      'En idéburen organisation och en hyresvärd sköter sina egna användare. Kommunens systemförvaltare kan göra det också.',
  },
  en: {
    title: 'Who may do what',
    lead: 'The same list that pages, forms and the database ask. It changes with a new version of Hemvist, not here. Reading about a person needs a reason besides.',
    nobody: 'Nothing more than log in',
    count: (n) => (n === 1 ? '1 thing' : `${n} things`),
    holders: 'Those who have the role',
    role: 'Role',
    kind: 'Organisation type',
    about: 'About',
    may: 'May do',
    allKinds: 'All',
    choosing: { fields: { kind: 'Organisation type' } },
    kinds: {
      municipality: 'In the municipality',
      ideaBased: 'In an idea-based organisation',
      landlord: 'With a landlord',
    },
    rules: 'This always holds',
    ruleSelf: 'Nobody gives themselves a role, and nobody takes their own.',
    ruleManager:
      'A manager gives the roles that handle cases. Administrators, managers and log reviewers are appointed by the administrator.',
    ruleApart: 'Whoever gives roles doesn’t read the logs, and the other way round.',
    ruleLast: 'Somebody is always left who looks after the municipality’s organisations.',
    ruleOwn:
      'An idea-based organisation and a landlord look after their own users. The municipality’s administrator can, too.',
  },
})
