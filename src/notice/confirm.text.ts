/** Words of the confirmation and of the copy to the person. */

import { dictionary } from '../platform/text/index.ts'

/** What is asked of the copy, with the confirmation and after it. */
const copyFields = {
  sv: {
    copyHow: { label: 'Hur får personen kopian?', missing: 'Välj hur personen fick kopian.' },
    copyOn: 'Dag då personen fick kopian',
    copyBecause: 'Om kopian inte går att lämna: varför?',
  },
  en: {
    copyHow: { label: 'How does the person get the copy?', missing: 'Choose how the person got the copy.' },
    copyOn: 'Day when the person got the copy',
    copyBecause: 'If the copy can’t be handed over: why?',
  },
}
const copyRefusals = {
  sv: {
    copyOnMissing: 'Skriv dagen då personen fick kopian.',
    copyInFuture: 'Dagen har inte varit än.',
    copyBeforeNotice: 'Kopian kan inte ha lämnats innan underrättelsen kom.',
    because: 'Skriv varför.',
  },
  en: {
    copyOnMissing: 'Write the day that the person got the copy.',
    copyInFuture: 'This day hasn’t been yet.',
    copyBeforeNotice: 'The copy can’t have been given before the notice came.',
    because: 'Write why.',
  },
}

export const confirmText = dictionary({
  sv: {
    confirming: {
      title: 'Bekräfta till Kronofogden',
      lead: 'Två brev blir klara: bekräftelsen till Kronofogden, och kopian till personen.',
      send: 'Bekräfta',
      done: 'Bekräftad. Skicka nu båda breven.',
      fields: {
        handlerId: {
          label: 'Ansvarig handläggare',
          hint: 'Namnet står i bekräftelsen. Kronofogden och personen hör av sig till den.',
        },
        handlerContact: {
          label: 'Telefon eller e-post till handläggaren',
          hint: 'Står i båda breven: dit ringer Kronofogden och personen.',
          missing: 'Skriv handläggarens telefon eller e-post.',
        },
        sentHow: { label: 'Hur skickas bekräftelsen?', missing: 'Välj hur bekräftelsen skickas.' },
        lateBecause: 'Varför bekräftades den inte samma dag?',
        ...copyFields.sv,
      },
      refusals: {
        confirmedMeanwhile: 'Någon annan bekräftade just.',
        replaced: 'En senare underrättelse har flyttat dagen. Bekräfta den i stället.',
        handlerNotHere: 'Välj någon som arbetar här.',
        lateMissing: 'Skriv varför bekräftelsen kommer efter dagen då underrättelsen kom.',
        ...copyRefusals.sv,
      },
    },
    copying: {
      title: 'Kopian till personen',
      send: 'Notera kopian',
      done: 'Kopian är noterad.',
      fields: copyFields.sv,
      refusals: copyRefusals.sv,
    },
    undoing: {
      title: 'Ta tillbaka bekräftelsen',
      send: 'Ta tillbaka bekräftelsen',
      done: 'Bekräftelsen är tillbakatagen. Underrättelsen väntar på bekräftelse igen.',
      fields: { because: { label: 'Varför?', missing: 'Skriv varför bekräftelsen tas tillbaka.' } },
    },
    alreadyConfirmed: (who: string, when: string) => `${who} bekräftade ${when}.`,
    notConfirmed: 'Underrättelsen är inte bekräftad.',
    sentHow: 'Hur skickas bekräftelsen?',
    sendingWays: {
      email: 'E-post',
      letter: 'Brev',
      fax: 'Fax',
      eService: 'Kronofogdens e-tjänst',
      phoneAndLetter: 'Telefon, och sedan brev',
    },
    late: 'Bekräftelsen är sen',
    lateBecause: 'Varför bekräftades den inte samma dag?',
    confirmedBy: (who: string, when: string) => `${who}, ${when}`,
    confirmation: 'Bekräftelse',
    letter: 'Bekräftelsen till Kronofogden (PDF)',
    copyLetter: 'Kopian till personen (PDF)',
    copy: 'Kopian till personen',
    copyLater: 'Noteras senare',
    copyWays: {
      handedOver: 'Lämnad i handen',
      letter: 'Brev',
      mailbox: 'Lagd i brevlådan',
      digitalMail: 'Digital brevlåda',
      notPossible: 'Går inte',
    },
    copyMissing: 'Personen har inte fått kopian än.',
  },
  en: {
    confirming: {
      title: 'Confirm to Kronofogden',
      lead: 'Two letters become ready: the confirmation to the authority, and the copy to the person.',
      send: 'Confirm',
      done: 'Confirmed. Now send both letters.',
      fields: {
        handlerId: {
          label: 'Responsible case worker',
          hint: 'The name stands in the confirmation. The authority and the person turn to them.',
        },
        handlerContact: {
          label: 'Phone or e-mail of the case worker',
          hint: 'Stands in both letters: where the authority and the person call.',
          missing: 'Write the case worker’s phone or e-mail.',
        },
        sentHow: { label: 'How is the confirmation sent?', missing: 'Choose how the confirmation is sent.' },
        lateBecause: 'Why wasn’t it confirmed the same day?',
        ...copyFields.en,
      },
      refusals: {
        confirmedMeanwhile: 'Somebody else confirmed just now.',
        replaced: 'A later notice has moved the day. Confirm that one instead.',
        handlerNotHere: 'Choose somebody who works here.',
        lateMissing: 'Write why the confirmation comes after the day that the notice came.',
        ...copyRefusals.en,
      },
    },
    copying: {
      title: 'The copy to the person',
      send: 'Note the copy',
      done: 'The copy is noted.',
      fields: copyFields.en,
      refusals: copyRefusals.en,
    },
    undoing: {
      title: 'Take back the confirmation',
      send: 'Take back the confirmation',
      done: 'The confirmation is taken back. The notice waits for confirmation again.',
      fields: { because: { label: 'Why?', missing: 'Write why the confirmation is taken back.' } },
    },
    alreadyConfirmed: (who, when) => `${who} confirmed ${when}.`,
    notConfirmed: 'The notice isn’t confirmed.',
    sentHow: 'How is the confirmation sent?',
    sendingWays: {
      email: 'E-mail',
      letter: 'Letter',
      fax: 'Fax',
      eService: 'The authority’s e-service',
      phoneAndLetter: 'Phone, and then a letter',
    },
    late: 'The confirmation is late',
    lateBecause: 'Why wasn’t it confirmed the same day?',
    confirmedBy: (who, when) => `${who}, ${when}`,
    confirmation: 'Confirmation',
    letter: 'The confirmation to the authority (PDF, in Swedish)',
    copyLetter: 'The copy to the person (PDF, in Swedish)',
    copy: 'The copy to the person',
    copyLater: 'Noted later',
    copyWays: {
      handedOver: 'Handed over',
      letter: 'Letter',
      mailbox: 'Put in the letter box',
      digitalMail: 'Digital mailbox',
      notPossible: 'Not possible',
    },
    copyMissing: 'The person hasn’t got the copy yet.',
  },
})
