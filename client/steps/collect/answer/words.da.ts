import type { Form, Verdict } from '#shared/board/board.ts';

export const da = {
  // Which element
  yourTopic: 'Jeres emne',
  aboutThis: 'Det skriver du om',
  chooseElement: 'Hvad vil du skrive om?',
  chooseHelp: 'Vælg det nøgleord eller grundelement, som din seddel handler om.',
  somethingElse: 'Noget andet',
  otherElement: 'Vælg et andet',
  wording: (n: number) => `Ordlyd nr. ${n}`,
  topicMoved: (title: string) => `Bordet er gået videre til “${title}”.`,
  topicMovedText: 'Din tekst her er stadig om det forrige emne. Send den først, eller gå videre.',
  goToTopic: 'Gå til bordets emne',
  unsent: (title: string) => `Du har en tekst om “${title}”, som ikke er sendt.`,
  goOnWriting: 'Skriv videre på den',
  heardAbout: 'Hvad handlede det om?',
  heardNone: 'Ikke noget bestemt',
  noElements: 'Der er ikke noget at skrive om endnu. Det kommer her.',
  // Writing
  label: {
    note: 'Din seddel',
    unfold: 'Din seddel',
    pressure: 'Hvorfor? Skriv én sætning.',
    rewrite: 'Din sætning',
    point: 'Din pointe',
    heard: 'Jeg hørte …',
    card: 'Din seddel',
  } satisfies Record<Form, string> as Record<Form, string>,
  hint: {
    note: 'Skriv én ting ad gangen.',
    unfold: 'Skriv én ting ad gangen.',
    pressure: '',
    rewrite: 'Skriv en bedre sætning.',
    point: 'Skriv én ting ad gangen.',
    heard: 'Skriv det, du hørte, så tæt på ordene som du kan. Skriv ikke, hvem der sagde det.',
    card: '',
  } satisfies Record<Form, string> as Record<Form, string>,
  writeFirst: 'Skriv noget først.',
  contact:
    'Der ser ud til at stå et telefonnummer eller en mailadresse. Alle i salen kan læse sedlen. Du må gerne sende den.',
  language: 'Sprog',
  languages: [
    ['da', 'Dansk'],
    ['en', 'English'],
    ['tr', 'Türkçe'],
    ['ar', 'العربية'],
    ['und', 'Andet'],
  ],
  sent: 'Sendt. Tak.',
  used: (n: number, max: number) => `${n} af ${max} brugt`,
  usedAll: (max: number) => `Du har brugt ${max} af ${max}.`,
  usedAllText: 'Ret eller træk en seddel tilbage, hvis du vil skrive noget andet.',
  moderated: 'En medarbejder læser sedlen, før den bliver vist.',
  // Rewrite
  beginWith: 'Begynd med sætningen, som den er',
  // Pressure test
  lensOf: (n: number, of: number) => `Spørgsmål ${n} af ${of}`,
  lenses: 'Spørgsmål i tryktesten',
  lensDone: 'besvaret',
  lensesLeft: (n: number) =>
    n === 0 ? 'Du har svaret på alle spørgsmål.' : `${n} spørgsmål mangler endnu.`,
  lensAnswered:
    'Det har du svaret på. Vil du ændre dit svar, så træk sedlen tilbage herunder, og svar igen.',
  holds: 'Holder sætningen?',
  verdictHelp: {
    holds: 'Den kan stå, som den er.',
    holds_changed: 'Den kan stå, hvis noget bliver ændret.',
    fails: 'Den kan ikke stå.',
  } satisfies Record<Verdict, string> as Record<Verdict, string>,
  verdictMissing: 'Vælg, om sætningen holder.',
  better: 'En bedre sætning',
  betterHint: 'Du kan lade den stå tom.',
  // Who writes
  practice: 'Prøve: tæller ikke.',
  hostsWrite: 'Bordværten sender bordets tre pointer',
  hostsWriteText: 'Bliv enige ved bordet. Du behøver ikke gøre noget her. Siden skifter selv.',
  listenersWrite: 'Politikerne skriver nu, hvad de har hørt',
  listenersWriteText:
    'Du kan læse det på storskærmen, og her under “Læs sedlerne”. Du behøver ikke gøre noget. Siden skifter selv.',
  watch: 'Du følger med. Kun deltagere kan sende sedler her.',
  closed: 'Trinnet er lukket. Der kan ikke sendes flere sedler nu.',
  draftKept: 'Det, du var i gang med at skrive, er gemt her på enheden.',
  // Listening
  listening: 'Du lytter nu',
  listeningText:
    'Borgerne skriver. Gå rundt, lyt, og stil gerne spørgsmål. Senere skriver du, hvad du har hørt.',
  tableTopics: 'Bordenes emner',
  allTopics: 'Det arbejder salen med',
  // Own notes
  own: 'Dine sedler',
  editTitle: 'Ret din seddel',
  editKeeps: 'Vil du ændre dit svar eller din sætning, så træk sedlen tilbage, og skriv en ny.',
  betterWas: (text: string) => `Bedre sætning: “${text}”`,
  withdrawSure: 'Træk sedlen tilbage?',
  keep: 'Behold den',
  shown: 'Vist',
  redacted: 'En medarbejder har skrevet sedlen om, fordi der stod oplysninger om andre.',
};

export type AnswerStepWords = typeof da;
