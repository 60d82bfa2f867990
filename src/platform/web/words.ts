/** The web room's own words: roles, errors. */

import type { Role } from '../access/index.ts'
import { dictionary, type Locale, words } from '../text/index.ts'

export const webText = dictionary({
  sv: {
    notFound: 'Sidan finns inte',
    notFoundLead: 'Adressen kan vara fel, eller så är det inget som du har skäl att se.',
    notFoundNext: 'Gå till Min dag, eller sök upp det du letade efter därifrån.',
    home: 'Till första sidan',
    failed: 'Något gick fel hos oss',
    failedLead: 'Inget av det du just gjorde sparades. Försök igen om en stund.',
    failedNext: (id: string) => `Om det händer igen: lämna numret ${id} till den som sköter Hemvist hos er.`,
    tooLarge: 'Filen är för stor',
    tooLargeLead: (megabytes: number) =>
      `Det du skickade är större än ${megabytes} MB och togs inte emot. Inget har sparats.`,
    tooLargeNext: 'Dela upp filen eller skicka en mindre. Gå tillbaka i webbläsaren: det du skrev står kvar.',
    refused: 'Det gick inte att ta emot formuläret',
    refusedLead: 'Formuläret kom från en annan adress än den här sidans. Inget har sparats.',
    refusedNext: 'Öppna sidan på nytt och skicka därifrån.',
    sentBefore: 'Formuläret var redan skickat. Det gjordes en gång.',
    unreadable: 'Det gick inte att läsa det som skickades',
    unreadableLead: 'Formuläret kom inte fram helt. Inget har sparats.',
    roles: {
      socialWorker: 'Socialsekreterare',
      preventionOfficer: 'Vräkningsförebyggare',
      debtAdviser: 'Budget- och skuldrådgivare',
      housingSupport: 'Boendestödjare',
      manager: 'Chef',
      analyst: 'Utvecklingsledare',
      logReviewer: 'Logggranskare',
      administrator: 'Systemförvaltare',
      shelterWorker: 'Boendepersonal',
      outreachWorker: 'Uppsökare',
      partnerManager: 'Verksamhetschef',
      landlordAgent: 'Uthyrare',
    },
  },
  en: {
    notFound: 'There is no such page',
    notFoundLead: 'The address may be wrong, or it is nothing that you have a reason to see.',
    notFoundNext: 'Go to My day, or look from there for what you wanted.',
    home: 'To the first page',
    failed: 'Something went wrong on our side',
    failedLead: 'Nothing of what you just did was saved. Try again in a while.',
    failedNext: (id: string) => `If it happens again, give the number ${id} to whoever looks after Hemvist with you.`,
    tooLarge: 'The file is too large',
    tooLargeLead: (megabytes: number) =>
      `What you sent is larger than ${megabytes} MB and was not taken in. Nothing was saved.`,
    tooLargeNext: 'Split the file or send a smaller one. Go back in your browser: what you wrote is still there.',
    refused: 'The form could not be taken in',
    refusedLead: 'The form came from another address than this page’s. Nothing was saved.',
    refusedNext: 'Open the page again and send it from there.',
    sentBefore: 'The form had been sent already. It was done once.',
    unreadable: 'What was sent could not be read',
    unreadableLead: 'The form did not arrive whole. Nothing was saved.',
    roles: {
      socialWorker: 'Social worker',
      preventionOfficer: 'Prevention officer',
      debtAdviser: 'Budget and debt adviser',
      housingSupport: 'Housing support',
      manager: 'Manager',
      analyst: 'Analyst',
      logReviewer: 'Log reviewer',
      administrator: 'Administrator',
      shelterWorker: 'Shelter staff',
      outreachWorker: 'Outreach worker',
      partnerManager: 'Manager of the organisation',
      landlordAgent: 'Letting agent',
    },
  },
})

/** A role's name on the page. */
export const roleLabel = (role: Role, locale: Locale): string => words(webText, locale).roles[role]
