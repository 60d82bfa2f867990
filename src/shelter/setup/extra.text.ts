/** Words of extra places, and of beds that are set aside for outreach. */

import { dictionary } from '../../platform/text/index.ts'

export const extraText = dictionary({
  sv: {
    section: 'Extraplatser',
    sectionLead:
      'Sängar som finns vissa nätter, till exempel när det är kallt. De bokas som andra så länge de är öppna.',
    none: 'Inga extraplatser än',
    noneWhat: 'Här står extraplatserna med varför och när de öppnades, också när de har stängt.',
    room: 'Extraplatser',
    nights: 'Nätter',
    fromTo: (from: string, to: string) => `${from} till och med ${to}`,
    beds: 'Sängar',
    why: 'Varför',
    openedBy: 'Öppnade av',
    closedAfter: (night: string, why: string) => `Stängda efter natten från ${night}. ${why}`,
    neverOpened: (why: string) => `Stängda innan de öppnade. ${why}`,
    change: 'Ändra',
    of: (from: string) => `extraplatserna från ${from}`,
    opening: {
      title: 'Öppna extraplatser',
      lead: 'Sängarna går att boka de nätterna, och finns inte sedan.',
      send: 'Öppna',
      done: 'Extraplatserna är öppna.',
      fields: {
        beds: { label: 'Antal sängar', missing: 'Skriv hur många sängar som öppnas.' },
        from: { label: 'Från och med natten', missing: 'Skriv den första natten.' },
        until: { label: 'Till och med natten', missing: 'Skriv den sista natten.' },
        because: {
          label: 'Varför öppnas de?',
          hint: 'Till exempel kallare än tio minusgrader. Skriv inget om gäster.',
          missing: 'Skriv varför de öppnas.',
        },
      },
      refusals: {
        backwards: 'Sista natten är före den första.',
        long: 'Öppna för högst ett år i taget.',
      },
    },
    closing: {
      title: 'Stäng extraplatserna i förtid',
      send: 'Stäng',
      done: 'Extraplatserna stängs.',
      fields: {
        last: { label: 'Sista natten de är öppna', hint: 'Natten före den första: de öppnar aldrig.' },
        because: { label: 'Varför stängs de?', missing: 'Skriv varför de stängs.' },
      },
      refusals: {
        already: 'Extraplatserna är redan stängda.',
        passed: 'Nätter som har varit går inte att ta bort. Välj i går eller senare.',
        outside: 'Den natten är inte en av extraplatsernas.',
      },
    },
    reopening: {
      press: 'Öppna igen',
      done: 'Extraplatserna är öppna igen.',
      refusals: { open: 'De är redan öppna.', over: 'Nätterna har varit.' },
    },
    wasClosed: 'Extraplatsen var stängd',
    aside: {
      title: 'Vik för uppsökarna',
      lead: 'Till det klockslaget kan bara uppsökarna boka sängen den natten. Sedan är den allas, av sig själv.',
      send: 'Vik sängen',
      done: 'Sängen är vikt för uppsökarna.',
      fields: { until: { label: 'Till klockan', missing: 'Skriv klockslaget.' } },
      refusals: { asOne: 'Ett rum som tas som ett kan inte vikas.', already: 'Sängen är redan vikt.' },
    },
    asideEnding: {
      press: 'Släpp fri',
      done: 'Sängen är allas.',
      refusals: { notAside: 'Sängen är redan allas.' },
    },
    asideUntil: (time: string) => `Vikt för uppsökarna till ${time}`,
  },
  en: {
    section: 'Extra places',
    sectionLead:
      'Beds that are there on some nights, such as when it is cold. They are booked like others while they are open.',
    none: 'No extra places yet',
    noneWhat: 'Here stand the extra places with why and when they were opened, also when they have closed.',
    room: 'Extra places',
    nights: 'Nights',
    fromTo: (from: string, to: string) => `${from} to ${to}, both included`,
    beds: 'Beds',
    why: 'Why',
    openedBy: 'Opened by',
    closedAfter: (night: string, why: string) => `Closed after the night from ${night}. ${why}`,
    neverOpened: (why: string) => `Closed before they opened. ${why}`,
    change: 'Change',
    of: (from: string) => `the extra places from ${from}`,
    opening: {
      title: 'Open extra places',
      lead: 'The beds can be booked on those nights, and aren’t there afterwards.',
      send: 'Open',
      done: 'The extra places are open.',
      fields: {
        beds: { label: 'Number of beds', missing: 'Write how many beds are opened.' },
        from: { label: 'From the night of', missing: 'Write the first night.' },
        until: { label: 'Until the night of', missing: 'Write the last night.' },
        because: {
          label: 'Why are they opened?',
          hint: 'Such as colder than ten degrees below zero. Write nothing about guests.',
          missing: 'Write why they are opened.',
        },
      },
      refusals: {
        backwards: 'The last night is before the first.',
        long: 'Open them for a year at most.',
      },
    },
    closing: {
      title: 'Close the extra places early',
      send: 'Close',
      done: 'The extra places are closed.',
      fields: {
        last: { label: 'The last night that they are open', hint: 'The night before the first: they never open.' },
        because: { label: 'Why are they closed?', missing: 'Write why they are closed.' },
      },
      refusals: {
        already: 'The extra places are closed already.',
        passed: 'Nights that have passed can’t be taken away. Choose yesterday or later.',
        outside: 'That night isn’t one of theirs.',
      },
    },
    reopening: {
      press: 'Open again',
      done: 'The extra places are open again.',
      refusals: { open: 'They are open already.', over: 'The nights have passed.' },
    },
    wasClosed: 'The extra place was closed',
    aside: {
      title: 'Set aside for outreach',
      lead: 'Until that hour only outreach can book the bed that night. Then it is anybody’s, by itself.',
      send: 'Set the bed aside',
      done: 'The bed is set aside for outreach.',
      fields: { until: { label: 'Until', missing: 'Write the time.' } },
      refusals: { asOne: 'A room that is taken as one can’t be set aside.', already: 'The bed is set aside already.' },
    },
    asideEnding: {
      press: 'Let go',
      done: 'The bed is anybody’s.',
      refusals: { notAside: 'The bed is anybody’s already.' },
    },
    asideUntil: (time: string) => `Set aside for outreach until ${time}`,
  },
})
