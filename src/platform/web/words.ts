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
    failedLead: 'Felet är vårt, och det är antecknat. Försök igen om en stund.',
    failedNext: (id: string) => `Om det händer igen: lämna numret ${id} till den som sköter Hemvist hos er.`,
    tooLarge: 'Filen är för stor',
    tooLargeLead: (megabytes: number) =>
      `Det du skickade är större än ${megabytes} MB och togs inte emot. Inget har sparats.`,
    tooLargeNext: 'Dela upp filen eller skicka en mindre. Gå tillbaka i webbläsaren: det du skrev står kvar.',
    tooMuch: 'Formuläret är för stort',
    tooMuchLead: (kilobytes: number) =>
      `Det du skickade är större än ${kilobytes} kB, som är mer än något formulär här rymmer. Inget har sparats.`,
    tooManyFieldsLead: (most: string) =>
      `Det du skickade har fler än ${most} fält, som är fler än något formulär här har. Inget har sparats.`,
    tooMuchNext: 'Gå tillbaka i webbläsaren: det du skrev står kvar. Korta texten och skicka igen.',
    unkept: 'Något av det du skrev går inte att spara',
    unkeptLead: 'Ett tecken, ett tal eller ett datum ryms inte. Inget har sparats.',
    unkeptNext: 'Gå tillbaka i webbläsaren: det du skrev står kvar. Ändra det som ser konstigt ut och skicka igen.',
    refused: 'Det gick inte att ta emot formuläret',
    refusedLead: 'Formuläret kom från en annan adress än den här sidans. Inget har sparats.',
    refusedNext: 'Öppna sidan på nytt och skicka därifrån.',
    sentBefore: 'Formuläret var redan skickat. Det gjordes en gång.',
    sentBeforeLead: 'Det du skickade är sparat. Du hittar det där du brukar.',
    databaseAway: {
      away: {
        title: 'Databasen svarar inte just nu',
        lead: 'Hemvist får ingen kontakt med sin databas. Det går oftast över av sig självt inom någon minut.',
      },
      busy: {
        title: 'Det tar för lång tid just nu',
        lead: 'Någon annan arbetar med samma sak, eller så är det ovanligt många på en gång.',
      },
      full: {
        title: 'Det finns ingen plats kvar att spara på',
        lead: 'Disken är full. Den som sköter Hemvist hos er måste göra plats innan något mer kan sparas.',
      },
    },
    comesByItself: 'Sidan läses om av sig själv.',
    tryAgain: 'Försök nu',
    sendItAgain:
      'Det du gjorde är troligen inte sparat. Allt du skrev finns kvar här: skicka det igen om en stund. Om det hann sparas görs det inte en gång till.',
    sendAgain: 'Skicka igen',
    youWrote: 'Det du skrev',
    chooseAgain: 'Välj filen igen',
    chooseAgainHint: 'En fil kan inte skickas om av sig själv.',
    unreadable: 'Det gick inte att läsa det som skickades',
    unreadableLead: 'Formuläret kom inte fram helt. Inget har sparats.',
    ended: {
      title: 'Du är inte inloggad längre',
      lead: 'Inget har sparats än. Det du skrev står kvar på den här sidan, och bara här: stäng den inte.',
      leadNothing: 'Inget har gjorts. Logga in och gör om det.',
      logIn: 'Logga in. Det öppnas i en ny flik.',
      comeBack:
        'Det du skrev skickas av sig självt när du är inne. Gör det inte det: kom tillbaka hit och skicka igen.',
      logInThere: 'Logga in i en ny flik',
      sameOnly: 'Det skickas bara om du som skrev loggar in igen. Loggar någon annan in händer ingenting.',
      unknown:
        'Vi kan inte se vem som skrev det. När du har loggat in visas det en gång till, och du väljer själv om det ska skickas i ditt namn.',
      sendAgain: 'Skicka igen',
      confirm: 'Ska det här skickas i ditt namn?',
      confirmLead: (name: string) =>
        `Inget har skickats. Du är inloggad som ${name}, och vi kan inte se vem som skrev det här. Skicka det bara om det var du.`,
      confirmSend: (name: string) => `Jag skrev det: skicka som ${name}`,
      other: 'Det här skrevs av någon annan',
      otherLead: (name: string) =>
        `Inget har skickats. Formuläret öppnades av någon annan, och nu är du inloggad som ${name}.`,
      otherNext:
        'Den som skrev det kan logga in i en ny flik, komma tillbaka hit och skicka igen. Det skrivna finns kvar så länge sidan är öppen. Är det inte ditt: stäng sidan.',
      logOutThere: 'Logga ut i en ny flik',
    },
    onCall: {
      over: 'Din jour är slut',
      overLead: (where: string) => `Tiden för din jour för ${where} har gått ut, och därför visas ingenting mer.`,
      overSent: 'Det du skickade är inte sparat. Lämna över det till den som har jouren nu.',
      overLonger: 'Ska du arbeta längre? Be en chef i kommunen ge dig fler timmar.',
      goOn: 'Fortsätt som dig själv',
      elsewhere: 'Det här skrevs för en annan kommun',
      elsewhereLead: (here: string) =>
        `Inget har skickats. Du skrev det i en annan jour, och nu arbetar du för ${here}. Byt tillbaka, kom hit igen och skicka.`,
      choose: 'Välj kommun i en ny flik',
    },
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
      onCallWorker: 'Socialjour',
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
    failedLead: 'The fault is ours, and it is noted. Try again in a while.',
    failedNext: (id: string) => `If it happens again, give the number ${id} to whoever looks after Hemvist with you.`,
    tooLarge: 'The file is too large',
    tooLargeLead: (megabytes: number) =>
      `What you sent is larger than ${megabytes} MB and was not taken in. Nothing was saved.`,
    tooLargeNext: 'Split the file or send a smaller one. Go back in your browser: what you wrote is still there.',
    tooMuch: 'The form is too large',
    tooMuchLead: (kilobytes: number) =>
      `What you sent is larger than ${kilobytes} kB, which is more than any form here holds. Nothing was saved.`,
    tooManyFieldsLead: (most: string) =>
      `What you sent has more than ${most} fields, which is more than any form here has. Nothing was saved.`,
    tooMuchNext: 'Go back in your browser: what you wrote is still there. Shorten the text and send it again.',
    unkept: 'Something that you wrote can’t be kept',
    unkeptLead: 'A character, a number or a date doesn’t fit. Nothing was saved.',
    unkeptNext: 'Go back in your browser: what you wrote is still there. Change what looks odd and send it again.',
    refused: 'The form could not be taken in',
    refusedLead: 'The form came from another address than this page’s. Nothing was saved.',
    refusedNext: 'Open the page again and send it from there.',
    sentBefore: 'The form had been sent already. It was done once.',
    sentBeforeLead: 'What you sent is saved. You find it where you usually do.',
    databaseAway: {
      away: {
        title: 'The database does not answer just now',
        lead: 'Hemvist can’t reach its database. It usually passes by itself within a minute.',
      },
      busy: {
        title: 'This takes too long just now',
        lead: 'Somebody else is working on the same thing, or unusually many are here at once.',
      },
      full: {
        title: 'There is no room left to save in',
        lead: 'The disk is full. Whoever looks after Hemvist with you must make room before anything more can be saved.',
      },
    },
    comesByItself: 'The page is read again by itself.',
    tryAgain: 'Try now',
    sendItAgain:
      'What you did is probably not saved. All that you wrote is still here: send it again in a while. If it was saved in time, it isn’t done twice.',
    sendAgain: 'Send again',
    youWrote: 'What you wrote',
    chooseAgain: 'Choose the file again',
    chooseAgainHint: 'A file can’t be sent again by itself.',
    unreadable: 'What was sent could not be read',
    unreadableLead: 'The form did not arrive whole. Nothing was saved.',
    ended: {
      title: 'You are not logged in any more',
      lead: 'Nothing is saved yet. What you wrote is still on this page, and only here: don’t close it.',
      leadNothing: 'Nothing was done. Log in and do it again.',
      logIn: 'Log in. It opens in a new tab.',
      comeBack: 'What you wrote is sent by itself once you are in. If it isn’t, come back here and send it again.',
      logInThere: 'Log in in a new tab',
      sameOnly: 'It is sent only if you who wrote it log in again. If somebody else does, nothing happens.',
      unknown:
        'We can’t see who wrote it. When you have logged in it is shown once more, and you choose whether to send it in your name.',
      sendAgain: 'Send again',
      confirm: 'Send this in your name?',
      confirmLead: (name: string) =>
        `Nothing was sent. You are logged in as ${name}, and we can’t see who wrote this. Send it only if it was you.`,
      confirmSend: (name: string) => `I wrote it: send as ${name}`,
      other: 'Somebody else wrote this',
      otherLead: (name: string) =>
        `Nothing was sent. The form was opened by somebody else, and now you are logged in as ${name}.`,
      otherNext:
        'Whoever wrote it can log in in a new tab, come back here and send again. What was written stays as long as the page is open. If it isn’t yours: close the page.',
      logOutThere: 'Log out in a new tab',
    },
    onCall: {
      over: 'Your hours on call are over',
      overLead: (where) => `Your hours on call for ${where} have run out, and so nothing more is shown.`,
      overSent: 'What you sent isn’t saved. Hand it over to whoever is on call now.',
      overLonger: 'Are you to work longer? Ask a manager in the municipality to give you more hours.',
      goOn: 'Go on as yourself',
      elsewhere: 'This was written for another municipality',
      elsewhereLead: (here) =>
        `Nothing was sent. You wrote it in another duty, and now you work for ${here}. Change back, come here again and send.`,
      choose: 'Choose the municipality in a new tab',
    },
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
      onCallWorker: 'On call',
      outreachWorker: 'Outreach worker',
      partnerManager: 'Manager of the organisation',
      landlordAgent: 'Letting agent',
    },
  },
})

/** A role's name on the page. */
export const roleLabel = (role: Role, locale: Locale): string => words(webText, locale).roles[role]
