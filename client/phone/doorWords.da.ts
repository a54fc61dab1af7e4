/** What is said on the ways into a meeting: fetched with them, apart from what a meeting needs. */
export const da = {
  // Coming in
  joinTitle: 'Velkommen',
  joinCode: 'Skriv de 6 tal fra skærmen',
  joinGo: 'Gå ind',
  joinChecking: 'Tjekker koden …',
  joinDigits: 'Koden har 6 tal.',
  joinWelcome: (title: string) => `Velkommen til ${title}`,
  joinWho: 'Hvem er du her som?',
  joinAnon: 'Du behøver ikke at skrive dit navn.',
  seatTitle: (title: string) => `${title} er for medlemmer`,
  seatText: 'Åbn dit personlige link. Har du det ikke, så få en kode på 6 tal ved pulten.',
  seatCode: 'Kode fra pulten',
  seatCodeWrong: 'Koden passer ikke. Tjek den, eller få en ny ved pulten.',
  otherCode: 'Skriv en anden mødekode',
  privacyShort:
    'Det, du skriver, bliver en del af kommunens sag om visionen. Vi gemmer ikke dit navn, hvis du er med uden personligt link. Skriv ikke om andres private forhold.',
  privacyNoName:
    'Det, du skriver, bliver en del af kommunens sag om visionen. Vi gemmer ikke dit navn. Skriv ikke om andres private forhold.',
  privacyMore: 'Læs mere om, hvordan vi bruger det',
  noNetwork: 'Ingen forbindelse. Tjek nettet, og prøv igen.',
  linkOpening: 'Åbner dit link …',
  linkFailed: 'Linket kunne ikke åbnes',
  linkEmpty: 'Linket er ikke helt. Åbn det igen fra den besked eller det papir, du har fået.',
  linkFront: 'Skriv en mødekode i stedet',
  // Home
  homeHello: (name: string) => `Hej ${name}`,
  homeWaits: 'Der er ikke noget møde i gang lige nu.',
  homeWaitsText: 'Lad siden være åben. Du kommer selv ind, når mødet åbner.',
  homeGo: (title: string) => `Gå ind i ${title}`,
  homeEnded: (title: string) => `Se, hvad der kom ud af ${title}`,
  homeNone: 'Vi kender ikke denne enhed endnu',
  homeNoneText: 'Åbn dit personlige link, eller skriv mødekoden fra skærmen.',
  homePlan: 'Gå til planen',
};

export type DoorWords = typeof da;
