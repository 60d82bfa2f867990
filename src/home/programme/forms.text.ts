/** Words of what is done with programmes. */

import { dictionary } from '../../platform/text/index.ts'

export const formText = dictionary({
  sv: {
    adding: {
      title: 'Lägg till ett program',
      send: 'Lägg till programmet',
      done: 'Programmet är tillagt. Nu kan hyresavtal skrivas in i det.',
      fields: {
        kind: {
          label: 'Slags program',
          hint: 'Bostad först kräver inget av hyresgästen utöver hyresavtalet. Slaget går inte att ändra sedan.',
          missing: 'Välj om det är Bostad först eller ett annat program.',
        },
        name: { label: 'Namn', hint: 'Till exempel Bostad först Kalmar.', missing: 'Skriv vad programmet heter.' },
        about: { label: 'Om programmet', hint: 'För vem, och hur. Skriv inget om någon person.' },
        from: { label: 'Första dagen', missing: 'Skriv vilken dag programmet börjar.' },
        decidedIn: {
          label: 'Vem som beslutade',
          hint: 'Till exempel Socialnämnden.',
          missing: 'Skriv vem som beslutade om programmet.',
        },
        decidedOn: { label: 'När det beslutades', missing: 'Skriv vilken dag det beslutades.' },
      },
      refusals: { taken: 'Det finns redan ett program med det namnet. Välj ett annat.' },
    },
    changing: {
      title: 'Ändra programmet',
      send: 'Spara',
      done: 'Programmet är ändrat.',
      fields: {
        name: { label: 'Namn', missing: 'Skriv vad programmet heter.' },
        about: { label: 'Om programmet', hint: 'För vem, och hur. Skriv inget om någon person.' },
        from: { label: 'Första dagen', missing: 'Skriv vilken dag programmet börjar.' },
        decidedIn: { label: 'Vem som beslutade', missing: 'Skriv vem som beslutade om programmet.' },
        decidedOn: { label: 'När det beslutades', missing: 'Skriv vilken dag det beslutades.' },
      },
      refusals: {
        taken: 'Det finns redan ett program med det namnet. Välj ett annat.',
        afterEnd: 'Första dagen får inte vara efter programmets sista dag.',
        leasesBefore: 'Ett avtal har börjat inom programmet före den dagen. Välj en tidigare dag.',
      },
    },
    ending: {
      title: 'Avsluta programmet',
      lead: 'Inget nytt avtal börjar inom programmet efter den dagen. De som redan bor påverkas inte: deras avtal fortsätter och följs upp som förut.',
      send: 'Avsluta programmet',
      done: 'Programmet har fått ett slut. De avtal som har börjat inom det fortsätter.',
      fields: { until: { label: 'Sista dagen', missing: 'Skriv vilken dag som är den sista.' } },
      refusals: {
        already: 'Programmet har redan ett slut.',
        leasesAfter: 'Ett avtal har börjat inom programmet efter den dagen. Välj en senare dag.',
      },
    },
    takingBackEnd: {
      press: 'Programmet fortsätter',
      done: 'Programmet pågår igen.',
      refusals: { runs: 'Programmet pågår redan.' },
    },
    undoing: {
      press: 'Ta bort programmet',
      done: 'Programmet är borttaget, som om det aldrig hade lagts till.',
      refusals: {
        hasLeases:
          'Avtal har börjat inom programmet, så det kan inte tas bort. Avsluta det i stället, eller ta först avtalen ur programmet.',
      },
    },
    placing: {
      title: 'Skriv in avtalet i ett program',
      lead: 'Välj programmet som avtalet började inom. Hyresvärden ser det inte.',
      send: 'Skriv in avtalet',
      done: 'Avtalet är inskrivet i programmet.',
      fields: { programme: { label: 'Program', missing: 'Välj vilket program avtalet började inom.' } },
      refusals: {
        already: 'Avtalet är redan inskrivet i ett program.',
        hasTerms:
          'Avtalet har särskilda villkor. Ta bort dem först: Bostad först kräver inget utöver ett vanligt hyresavtal.',
        notThen: 'Programmet pågick inte när avtalet började. Välj ett annat.',
      },
    },
    takingOut: {
      press: 'Ta ur programmet',
      done: 'Avtalet räknas inte längre till programmet.',
      refusals: { already: 'Avtalet var redan taget ur det programmet.' },
    },
  },
  en: {
    adding: {
      title: 'Add a programme',
      send: 'Add the programme',
      done: 'The programme is added. Leases can now be entered in it.',
      fields: {
        kind: {
          label: 'Kind of programme',
          hint: 'Housing First asks nothing of a tenant but the lease. The kind can’t be changed later.',
          missing: 'Choose whether it is Housing First or another programme.',
        },
        name: { label: 'Name', hint: 'Such as Housing First Kalmar.', missing: 'Write what the programme is called.' },
        about: { label: 'About the programme', hint: 'For whom, and how. Write nothing about any person.' },
        from: { label: 'First day', missing: 'Write on which day the programme begins.' },
        decidedIn: {
          label: 'Who decided',
          hint: 'Such as the social welfare board.',
          missing: 'Write who decided on the programme.',
        },
        decidedOn: { label: 'When it was decided', missing: 'Write on which day it was decided.' },
      },
      refusals: { taken: 'There is a programme of that name already. Choose another.' },
    },
    changing: {
      title: 'Change the programme',
      send: 'Save',
      done: 'The programme is changed.',
      fields: {
        name: { label: 'Name', missing: 'Write what the programme is called.' },
        about: { label: 'About the programme', hint: 'For whom, and how. Write nothing about any person.' },
        from: { label: 'First day', missing: 'Write on which day the programme begins.' },
        decidedIn: { label: 'Who decided', missing: 'Write who decided on the programme.' },
        decidedOn: { label: 'When it was decided', missing: 'Write on which day it was decided.' },
      },
      refusals: {
        taken: 'There is a programme of that name already. Choose another.',
        afterEnd: 'The first day can’t be after the programme’s last day.',
        leasesBefore: 'A lease was begun within the programme before that day. Choose an earlier day.',
      },
    },
    ending: {
      title: 'End the programme',
      lead: 'No new lease is begun within the programme after that day. It changes nothing for those who live there already: their leases go on and are followed as before.',
      send: 'End the programme',
      done: 'The programme has an end. The leases that were begun within it go on.',
      fields: { until: { label: 'Last day', missing: 'Write which day is the last.' } },
      refusals: {
        already: 'The programme has an end already.',
        leasesAfter: 'A lease was begun within the programme after that day. Choose a later day.',
      },
    },
    takingBackEnd: {
      press: 'The programme goes on',
      done: 'The programme runs again.',
      refusals: { runs: 'The programme is running already.' },
    },
    undoing: {
      press: 'Remove the programme',
      done: 'The programme is removed, as if it had never been added.',
      refusals: {
        hasLeases:
          'Leases were begun within the programme, so it can’t be removed. End it instead, or take the leases out of it first.',
      },
    },
    placing: {
      title: 'Enter the lease in a programme',
      lead: 'Choose the programme that the lease was begun within. The landlord doesn’t see it.',
      send: 'Enter the lease',
      done: 'The lease is entered in the programme.',
      fields: { programme: { label: 'Programme', missing: 'Choose which programme the lease was begun within.' } },
      refusals: {
        already: 'The lease is entered in a programme already.',
        hasTerms:
          'The lease has special terms. Remove them first: Bostad först (Housing First) demands nothing beyond an ordinary lease.',
        notThen: 'The programme wasn’t running when the lease began. Choose another.',
      },
    },
    takingOut: {
      press: 'Take it out of the programme',
      done: 'The lease no longer counts to the programme.',
      refusals: { already: 'The lease was taken out of that programme already.' },
    },
  },
})
