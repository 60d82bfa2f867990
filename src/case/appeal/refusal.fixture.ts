/** A refusal as its form sends it, and the letter that appeals it. */

export const refusal = {
  section: 'SoL 11:1',
  asked: 'Ett boende',
  outcome: 'refused',
  words: 'Ansökan avslås.',
  reasons: 'Du har ett boende.',
  delegation: '4.2',
  decidedOn: '2026-11-21',
  seen: '',
  heard: 'heard',
  heardOn: '2026-11-21',
  heardHow: 'meeting',
  heardWords: 'Jag kan inte bo kvar.',
}
export const letter = { receivedOn: '2026-12-01', came: 'post', wants: 'Jag vill ha ett boende.' }
