/** Invented names, streets and words for the demo. Any likeness to a real person is chance. */

export const givenNames = {
  female: ['Alva', 'Anneli', 'Birgitta', 'Camilla', 'Carina', 'Denise', 'Ebba', 'Elin', 'Fatima', 'Gunilla', 'Hawa', 'Ida', 'Inger', 'Jelena', 'Johanna', 'Karin', 'Lena', 'Linnea', 'Maja', 'Mariam', 'Marie', 'Nadia', 'Natalia', 'Pernilla', 'Rebecka', 'Samira', 'Sara', 'Susanne', 'Therese', 'Ulla', 'Veronica', 'Yasmin', 'Åsa', 'Elsa', 'Moa', 'Hanna-Li'],
  male: ['Ahmed', 'Alexander', 'Anders', 'Andreas', 'Bengt', 'Björn', 'Christer', 'Daniel', 'Dragan', 'Emil', 'Erik', 'Fredrik', 'Göran', 'Hassan', 'Henrik', 'Håkan', 'Ibrahim', 'Jan', 'Jimmy', 'Joakim', 'Jonas', 'Kent', 'Kjell', 'Lars', 'Leif', 'Magnus', 'Marcus', 'Mikael', 'Mohamed', 'Niklas', 'Omar', 'Patrik', 'Per', 'Peter', 'Robert', 'Roger', 'Stefan', 'Tommy', 'Yusuf', 'Åke', 'Örjan'],
} as const

export const familyNames = ['Abdi', 'Ahlin', 'Alm', 'Aronsson', 'Axelsson', 'Berglind', 'Björkman', 'Boström', 'Brandt', 'Dahlman', 'Ekdahl', 'Eliasson', 'Enström', 'Falkman', 'Forsell', 'Frisk', 'Gistedt', 'Granat', 'Haddad', 'Hallén', 'Hedberg', 'Hellman', 'Hjelm', 'Högvall', 'Isaksson', 'Jama', 'Josefsson', 'Kallin', 'Karim', 'Kronqvist', 'Landin', 'Lejon', 'Lilja', 'Lindmark', 'Ljungman', 'Lundell', 'Malmros', 'Markovic', 'Melin', 'Modigh', 'Månsson', 'Nordén', 'Nyberg', 'Nåvik', 'Oskarsson', 'Palmgren', 'Petrov', 'Qvist', 'Rahimi', 'Ramberg', 'Rosén', 'Rydell', 'Saleh', 'Sandin', 'Sjölin', 'Skog', 'Stolt', 'Ström', 'Sundell', 'Svahn', 'Tapper', 'Thorell', 'Torstensson', 'Uddman', 'Vallin', 'Wiberg', 'Yilmaz', 'Zetterman', 'Åhman', 'Ängström', 'Öhlund'] as const

/** Streets that don't exist, in parts of town that do. */
export const streets = [
  ['Norrliden', 'Tallkottestigen'],
  ['Norrliden', 'Ljungplansvägen'],
  ['Oxhagen', 'Oxelgården'],
  ['Berga', 'Slånbärsgatan'],
  ['Berga', 'Bergsbrynet'],
  ['Funkabo', 'Kronobageriet'],
  ['Lindsdal', 'Lindalléns gränd'],
  ['Smedby', 'Städstigen'],
  ['Getingen', 'Vaxkakevägen'],
  ['Malmen', 'Malmhöjdsgatan'],
  ['Tegelviken', 'Tegelslagarstigen'],
  ['Djurängen', 'Renlavsvägen'],
] as const

export const outdoorPlaces = ['Vid busstationen', 'Under bron vid Systraströmmen', 'I skogsdungen bakom idrottsplatsen', 'Parkeringshuset i centrum', 'Strandpromenaden', 'Trappuppgång i Norrliden', 'Källargång i Berga', 'Väntsalen på stationen'] as const

export const signalWords = {
  outdoors: ['Har sovit utomhus i flera nätter. Vill ha hjälp men vet inte vart hen ska vända sig.', 'Sover i trappuppgång. Fryser och har ont. Tackar ja till kontakt.', 'Träffade personen på mötesplatsen. Har ingenstans att bo sedan en vecka.', 'Har tält men det läcker. Vill gärna sova inne i natt.'],
  withFriends: ['Bor hos en kompis och måste flytta före månadsskiftet.', 'Flyttar runt mellan släktingar sedan separationen.', 'Inneboende utan kontrakt, måste ut om två veckor.'],
  institution: ['Skrivs ut från behandlingshem och saknar bostad efter det.', 'Friges om en månad och har ingen bostad ordnad.'],
  landlord: ['Två obetalda hyror. Hyresgästen svarar inte på brev.', 'Hyran för förra månaden är inte betald. Barn i hushållet.'],
} as const

export const goalWords = ['Ett eget kontrakt med mitt namn på dörren.', 'Ha barnen hos mig varannan vecka.', 'Få ordning på räkningarna.', 'Träffa min syster igen.', 'Börja på sysselsättningen tre dagar i veckan.', 'Kunna sova hela natten.', 'Ha råd med ett busskort.', 'Laga mat hemma.', 'Hitta en tandläkare.'] as const

export const reasonsGranted = [
  'Du saknar egen bostad och kan inte ordna en själv just nu. Utredningen visar att du behöver stöd för att få en skälig levnadsnivå.',
  'Du har försökt ordna bostad på egen hand utan att lyckas. Behovet kan inte tillgodoses på annat sätt.',
] as const
export const reasonsRefused = ['Du har en bostad som du kan bo kvar i under uppsägningstiden. Behovet kan därför tillgodoses på annat sätt.', 'Utredningen visar att du kan bo hos din familj till dess att din nya lägenhet är klar.'] as const
