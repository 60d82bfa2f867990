/** The pages of agreements and of what belongs to them; lines of `pages.ts`. */

export const agreementPages: readonly [page: string, who: string][] = [
  ['/agreements', 'agneta'],
  ['/agreements', 'hanna'],
  ['/agreements/new', 'agneta'],
  ['/agreements/:agreement', 'agneta'],
  ['/agreements/:agreement', 'hanna'],
  ['/agreements/:agreement', 'ture'],
  ['/agreements/:draftAgreement', 'agneta'],
  ['/agreements/:draftAgreement/edit', 'agneta'],
  ['/agreements/:agreement/renewal', 'agneta'],
  ['/agreements/:draftAgreement/dwelling', 'agneta'],
  ['/agreements/:draftAgreement/parties/new', 'agneta'],
  ['/agreements/:draftAgreement/parties/:draftParty/contact', 'agneta'],
]
