/** The pages of programmes: which leases were begun within them, how many stay, and how closely they follow their principles. */

export const programmePages: readonly [page: string, who: string, stillAsks?: number][] = [
  ['/leases/:lease/programme', 'siv'],
  ['/leases/:secondHand/programme', 'siv'],
  ['/programmes', 'agneta'],
  ['/programmes', 'anja'],
  ['/programmes/new', 'agneta'],
  ['/programme-leases', 'siv'],
  ['/programmes/:programme', 'agneta'],
  ['/programmes/:programme/edit', 'agneta'],
  ['/programmes/:programme/end', 'agneta'],
  ['/figures/retention', 'agneta'],
  ['/figures/retention', 'anja'],
  ['/figures/definition/retention', 'anja'],
  ['/figures/retention/rows?group=all', 'agneta'],
  ['/programmes/:programme/fidelity', 'agneta'],
  ['/programmes/:programme/fidelity', 'anja'],
  ['/programmes/:programme/fidelity/new', 'agneta'],
  ['/fidelity/:assessment', 'agneta'],
  ['/fidelity/:assessment/answers', 'siv'],
  ['/fidelity/:assessment/sent', 'siv'],
  ['/fidelity/:assessment/correction', 'siv'],
]
