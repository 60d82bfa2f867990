/** Words of tying a dwelling to the right landlord. */

import { dictionary } from '../../platform/text/index.ts'

export const movingText = dictionary({
  sv: {
    now: (landlord: string) => `Lägenheten hör nu till ${landlord}`,
    reading:
      'Den nya hyresvärden kan genast se lägenheten och dess hyresavtal, med namnen på dem som har förstahandskontrakt. Den tidigare kan det inte längre.',
    nothing: 'Inga hyresavtal, erbjudanden, ärenden eller meddelanden hänger på lägenheten.',
    leases: (all: number, running: number) =>
      `${all === 1 ? '1 hyresavtal' : `${all} hyresavtal`} följer med till den nya hyresvärden. ${running === 0 ? (all === 1 ? 'Det gäller inte längre.' : 'Inget av dem gäller längre.') : `${running} gäller nu eller längre fram.`}`,
    offers: 'Lägenheten är erbjuden ett hushåll. Erbjudandet står kvar.',
    matters: (n: number) =>
      `${n === 1 ? '1 pågående ärende' : `${n} pågående ärenden`} om hyreshot har kvar sin hyresvärd. Ändra den i ärendet.`,
    messages: (n: number) =>
      `${n === 1 ? '1 meddelande' : `${n} meddelanden`} om lägenheten står kvar hos den hyresvärd som skrev.`,
    noOther: 'Det finns ingen annan hyresvärd i kommunen. Lägg först till den under Organisationer.',
    moves: 'Byten av hyresvärd',
    when: 'När',
    what: 'Från och till',
    why: 'Varför',
    who: 'Vem',
    change: 'Ändra',
    fromTo: (from: string, to: string) => `från ${from} till ${to}`,
    undone: (when: string, who: string) => `Ångrat ${when} av ${who}`,
    moving: {
      title: 'Knyt till rätt hyresvärd',
      lead: 'När lägenheten har lagts in på fel hyresvärd. Det kan ångras.',
      send: 'Knyt till hyresvärden',
      done: 'Lägenheten hör nu till den hyresvärden.',
      fields: {
        landlord: { label: 'Rätt hyresvärd', missing: 'Välj vilken hyresvärd lägenheten hör till.' },
        because: { label: 'Hur vet du det?', missing: 'Skriv hur du vet det, till exempel vad avtalet visar.' },
      },
      refusals: {
        same: 'Lägenheten hör redan till den hyresvärden.',
        notThere: 'Välj en hyresvärd i listan.',
        meanwhile: 'Någon annan bytte hyresvärd samtidigt. Se vad som gäller nu.',
      },
    },
    movingBack: {
      press: 'Ångra bytet',
      done: 'Lägenheten hör till den tidigare hyresvärden igen.',
      refusals: {
        already: 'Bytet är redan ångrat.',
        movedOn: 'Lägenheten har bytt hyresvärd igen sedan dess. Ångra det bytet först.',
      },
    },
  },
  en: {
    now: (landlord: string) => `The dwelling now belongs to ${landlord}`,
    reading:
      'The new landlord can see the dwelling and its leases at once, with the names of those who have first-hand leases. The former one no longer can.',
    nothing: 'No leases, offers, matters or messages hang on the dwelling.',
    leases: (all: number, running: number) =>
      `${all === 1 ? '1 lease comes' : `${all} leases come`} along to the new landlord. ${running === 0 ? (all === 1 ? 'It is in force no longer.' : 'None of them is in force any longer.') : `${running} in force now or later.`}`,
    offers: 'The dwelling is offered to a household. The offer stands.',
    matters: (n: number) =>
      n === 1
        ? '1 matter about the risk of losing the home keeps its landlord. Change it in the matter.'
        : `${n} matters about the risk of losing the home keep their landlords. Change them in the matters.`,
    messages: (n: number) =>
      n === 1
        ? '1 message about the dwelling stays with the landlord that wrote it.'
        : `${n} messages about the dwelling stay with the landlord that wrote them.`,
    noOther: 'There is no other landlord in the municipality. Add it under Organisations first.',
    moves: 'Changes of landlord',
    when: 'When',
    what: 'From and to',
    why: 'Why',
    who: 'Who',
    change: 'Change',
    fromTo: (from: string, to: string) => `from ${from} to ${to}`,
    undone: (when: string, who: string) => `Undone ${when} by ${who}`,
    moving: {
      title: 'Tie to the right landlord',
      lead: 'When the dwelling was added under the wrong landlord. It can be undone.',
      send: 'Tie to the landlord',
      done: 'The dwelling now belongs to that landlord.',
      fields: {
        landlord: { label: 'The right landlord', missing: 'Choose which landlord the dwelling belongs to.' },
        because: { label: 'How do you know?', missing: 'Write how you know it, such as what the lease shows.' },
      },
      refusals: {
        same: 'The dwelling belongs to that landlord already.',
        notThere: 'Choose a landlord in the list.',
        meanwhile: 'Somebody else changed the landlord at the same time. See what holds now.',
      },
    },
    movingBack: {
      press: 'Undo the change',
      done: 'The dwelling belongs to the former landlord again.',
      refusals: {
        already: 'The change is undone already.',
        movedOn: 'The dwelling has changed landlord again since. Undo that change first.',
      },
    },
  },
})
