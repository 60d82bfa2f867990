/** Why something can't be done with a user, in words. */

import { dictionary } from '../../platform/text/index.ts'

export const refusals = dictionary({
  sv: {
    'unknown-municipality': 'Kommunen finns inte.',
    'unknown-organisation': 'Organisationen finns inte.',
    'organisation-ended': 'Organisationen är avslutad.',
    'unknown-unit': 'Välj en av organisationens enheter.',
    'no-role': 'Välj en roll.',
    'role-not-allowed': 'Den rollen finns inte i det slaget av organisation.',
    'name-missing-or-long': 'Skriv ett namn, högst 200 tecken.',
    'subject-missing': 'Skriv det id som inloggningstjänsten har för användaren.',
    'subject-used': 'En annan användare har det id:t redan.',
    'unknown-user': 'Användaren finns inte.',
    'machine-user': 'Den användaren är ett annat system, och har den roll som dess nyckel ger.',
    yourself: 'Ingen ändrar vad hen själv får göra.',
    'role-held': 'Användaren har redan den rollen.',
    'role-not-held': 'Användaren har inte den rollen längre.',
    'duties-apart': 'Den som ger roller kan inte också läsa loggarna. Ta bort den andra rollen först.',
    'last-in-charge':
      'Då finns ingen kvar som sköter kommunens organisationer. Ge någon annan rollen systemförvaltare först.',
    'nothing-changed': 'Du har inte ändrat något.',
    'deactivated-already': 'Användaren är redan avslutad.',
    'not-deactivated': 'Användaren kan redan logga in.',
  },
  en: {
    'unknown-municipality': 'There is no such municipality.',
    'unknown-organisation': 'There is no such organisation.',
    'organisation-ended': 'The organisation has ended.',
    'unknown-unit': 'Choose one of the organisation’s units.',
    'no-role': 'Choose a role.',
    'role-not-allowed': 'That kind of organisation doesn’t have the role.',
    'name-missing-or-long': 'Write a name, 200 characters at most.',
    'subject-missing': 'Write the id that the login service has for the user.',
    'subject-used': 'Another user has that id already.',
    'unknown-user': 'There is no such user.',
    'machine-user': 'That user is another system, and has the role that its key gives.',
    yourself: 'Nobody changes what they may do themselves.',
    'role-held': 'The user has that role already.',
    'role-not-held': 'The user doesn’t have that role any longer.',
    'duties-apart': 'Whoever gives roles can’t read the logs, too. Take the other role away first.',
    'last-in-charge':
      'Nobody would be left who looks after the municipality’s organisations. Give somebody else the role of administrator first.',
    'nothing-changed': 'You haven’t changed anything.',
    'deactivated-already': 'The user is ended already.',
    'not-deactivated': 'The user can log in already.',
  },
})
