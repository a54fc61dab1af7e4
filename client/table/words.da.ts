import { plural } from '../ui/format.ts';

const slips = (n: number) => `${n} ${plural(n, 'seddel', 'sedler')}`;

export const da = {
  // Around a step
  loading: 'Henter mødet …',
  stopped: 'Denne enhed hører ikke til et bord nu',
  stoppedText: 'Bed sekretariatet om et nyt link til bordet. Det, du har skrevet her, er gemt.',
  table: 'Bord',
  sitHere: (n: number) => (n === 1 ? '1 sidder her' : `${n} sidder her`),
  workOn: 'I arbejder med',
  now: 'Nu',
  tableNotes: 'Bordets sedler',
  views: 'Vælg, hvad du ser',
  notConnected: 'ikke på',
  waitingToSend: (n: number) =>
    `${n} ${plural(n, 'ting venter', 'ting venter')} på at blive sendt. Du kan skrive videre.`,
  refused: 'Ikke sendt',
  yourText: 'Din tekst:',
  comesBack: 'Den kommer tilbage i feltet, når du har sendt den, du skriver på.',
  seen: 'Det er set',
  leftText: {
    note: 'Runden er lukket. Giv sedlen til sekretariatet. Teksten er her endnu:',
    points: 'Trinnet er lukket. Giv teksten til sekretariatet. Den er her endnu:',
    edit: 'Runden er lukket. Giv rettelsen til sekretariatet. Den er her endnu:',
  },

  // Waiting
  notOpen: 'Mødet er ikke åbnet endnu',
  notOpenText: 'Lad siden være åben. Den skifter selv, når mødet begynder.',
  waitSoon: 'Vi er snart i gang',
  waitBetween: 'Vi går videre om lidt',
  waitText: 'Du behøver ikke gøre noget. Siden skifter selv.',
  nextUp: (title: string) => `Næste: ${title}`,
  ended: 'Mødet er slut. Tak, fordi du var bordvært.',
  endedText: 'Alt, hvad du har sendt, er gemt. Aflever papirsedlerne til sekretariatet.',
  checkin: 'Vis koden til dem ved bordet',
  checkinText:
    'De åbner kameraet og peger på koden. De uden telefon kan være med på papir. Du taster ind for dem.',
  code: 'Mødekode',
  qr: (code: string) => `QR-kode til mødet, kode ${code}`,
  followScreen: 'Følg med på storskærmen.',
  pauseBack: (time: string) => `Vi er tilbage kl. ${time}`,
  pause: 'Pause',
  bundleMeanwhile: 'Imens kan du lægge bordets sedler i bunker.',
  openNotes: 'Se bordets sedler',
  topics: 'Det arbejder bordet med',
  topicState: { past: 'færdig', now: 'nu', next: 'kommer' },
  othersWrite: 'Her er der ikke noget at taste ind ved bordet.',
  listenersWrite: 'Nu skriver politikerne, hvad de hørte. I behøver ikke gøre noget.',

  // Typing in
  practice: 'Prøve. Den tæller ikke med.',
  source: 'Hvor kommer ordene fra?',
  paper: 'Fra papir',
  spoken: 'Sagt højt',
  verbatimPaper: 'Skriv præcis, hvad der står. Ret ikke.',
  verbatimSpoken: 'Skriv, hvad der bliver sagt, så ordret du kan.',
  slip: 'Nummer på sedlen',
  slipHint: 'Står øverst på sedlen. Er der ikke et nummer, så lad feltet være tomt.',
  slipWrong: 'Skriv nummeret med tal, fx 14.',
  slipOf: (n: number | string) => `Seddel nr. ${n}`,
  text: {
    note: 'Seddel',
    unfold: 'Det står der på sedlen',
    pressure: 'Hvorfor?',
    rewrite: 'Den bedre sætning',
    point: 'Pointe',
    heard: 'Seddel',
    card: 'Seddel',
  },
  lens: 'Hvilket spørgsmål?',
  lensMissing: 'Vælg det spørgsmål, sedlen svarer på.',
  verdict: 'Holder sætningen?',
  verdictMissing: 'Vælg, om sætningen holder.',
  rewrite: 'Forslag til en bedre sætning',
  optional: 'Kan stå tom.',
  more: 'Mere om sedlen',
  moreHint: 'Kan springes over',
  affiliation: 'Hvem kommer sedlen fra?',
  affiliationNone: 'Ikke oplyst',
  language: 'Sproget på sedlen',
  about: 'Hvad handler den om?',
  aboutNone: 'Vælg grundelement',
  aboutFree: 'Intet bestemt grundelement',
  aboutMissing: 'Vælg, hvad sedlen handler om.',
  send: 'Send sedlen',
  sendHint: 'Enter sender. Skift linje med Skift + Enter.',
  sent: 'Sendt. Skriv den næste.',
  closed: 'Runden er lukket',
  closedText:
    'Der kan ikke sendes flere sedler. Har du papirsedler tilbage, så giv dem til sekretariatet.',

  // Points
  pointsText: (n: number) =>
    `Bordet sender ${n} ${plural(n, 'pointe', 'pointer')}. Du kan rette dem, så længe trinnet er åbent.`,
  point: (n: number) => `Pointe ${n}`,
  sendPoint: (n: number) => `Send pointe ${n}`,
  pointsDone: (n: number) => `Alle ${n} pointer er sendt.`,

  // The pile
  pile: 'Stemmer bunken?',
  pileAsk: 'Hvor mange sedler ligger i bunken?',
  pileSave: 'Gem tallet',
  pileWrong: 'Skriv antallet med tal.',
  typedSoFar: (n: number) =>
    n === 0 ? 'Du har ikke tastet sedler fra papir endnu.' : `Du har tastet ${slips(n)} fra papir.`,
  pileSame: (n: number) =>
    n === 0
      ? 'Ingen papirsedler, og ingen tastet. Det passer.'
      : `Det passer: ${slips(n)} i bunken, ${n} tastet.`,
  pileDiffers: (counted: number, typed: number) =>
    `Bunken er talt til ${counted}, du har tastet ${typed}.`,
  pileMissing: (n: number) =>
    `Der mangler ${n}. Find ${plural(n, 'den', 'dem')} i bunken, og tast ${plural(n, 'den', 'dem')} ind.`,
  pileTooMany: (n: number) =>
    `Der er tastet ${n} for meget. Tæl bunken igen, eller se, om en seddel er tastet to gange.`,

  // Notes
  thisRound: (n: number) => `Bordets sedler i denne runde (${n})`,
  roundNone: 'Ingen sedler endnu. De kommer her, både dem fra telefoner og dem, du taster.',
  from: { device: 'Telefon', paper: 'Papir', desk: 'Sagt højt', import: '', release: '' },
  held: 'Venter på godkendelse',
  shown: 'Godkendt',
  sending: 'Sendes …',
  hidden: (why: string) => (why === '' ? 'Vises ikke' : `Vises ikke: ${why}`),
  redacted: 'Skrevet om af en medarbejder, fordi der stod oplysninger om andre',
  keptHere: 'Gemt her. Sendes, når der er net.',
  better: (text: string) => `Bedre sætning: ${text}`,
  edit: 'Ret seddel',
  editHint: 'Ret kun tastefejl. Ordene skal være de samme som på sedlen.',
  withdraw: 'Træk tilbage',
  withdrawSure: 'Træk sedlen tilbage?',
  keep: 'Behold den',

  // Bundles
  bundleHint:
    'Vælg sedler, der siger det samme, og læg dem i en bunke. De oprindelige ord bliver gemt.',
  bundleNone:
    'Bordet har ingen godkendte sedler endnu. Når sekretariatet har læst dem, kan du lægge dem i bunker.',
  notesNone: 'Bordet har ingen sedler endnu. De kommer her, når runden går i gang.',
  bundles: (n: number) => `Bunker (${n})`,
  single: (n: number) => `Enkelte sedler (${n})`,
  waitingNotes: (n: number) => `Venter på godkendelse (${n})`,
  waitingHint: 'De kan lægges i bunker, når sekretariatet har læst dem.',
  hiddenNotes: (n: number) => `Vises ikke (${n})`,
  inBundle: (n: number) => slips(n),
  acrossTables: 'Samlet på tværs af borde af sekretariatet',
  chosen: (n: number) => `${n} valgt`,
  bundle: 'Læg i bunke',
  bundleInto: (title: string) => `Læg i “${title}”`,
  bundled: (title: string) => `Lagt i en bunke, som står øverst: “${title}”`,
  bundleName: 'Hvilken seddel siger det bedst?',
  bundleNameHint: 'Bunken får den seddels ord som navn. Sekretariatet kan ændre det.',
  clear: 'Ryd valg',
  rename: 'Vælg et andet navn',
  takeOut: 'Tag ud',
  split: 'Skil ad igen',
  undo: 'Fortryd det sidste',
  undone: 'Fortrudt.',
  finish: 'Vi er færdige',
  unfinish: 'Vi er ikke færdige alligevel',
  finished: 'Sekretariatet kan se, at I er færdige.',
  officeBundles: 'Sekretariatet samler nu. I behøver ikke gøre noget.',

  // Paper votes
  paperTitle: 'Prikker på papir',
  paperTitleScale: 'Svar på papir',
  paperIntro:
    'Tæl de papirer, der ligger ved bordet, og skriv tallene her. En ved pulten tæller dem også. Skriv aldrig, hvem der har svaret hvad.',
  paperBack: 'Skriv 0 papirer for at tage tallene tilbage.',
  paperNone: 'Har ingen ved bordet stemt på papir, skal du ikke gøre noget.',
  paperPractice: 'Prøven tæller ikke med. Papir skal ikke tælles.',
  paperMembers: 'Det er medlemmerne, der stemmer. I behøver ikke gøre noget.',
  paperSlips: 'Afleverede papirer',
  paperAbstained: 'Heraf uden svar',
  paperDots: 'Prikker på hver',
  paperScale: 'Antal svar på hvert trin',
  paperSave: 'Gem tallene',
  paperRevealed: 'Resultatet er vist. Tallene kan ikke ændres mere.',
  paperWait: 'Afstemningen er ikke åbnet endnu.',
  paperProblem: {
    numbers: () => 'Skriv antal med hele tal.',
    slips: () => 'Skriv, hvor mange papirer der er afleveret. Dem uden svar kan ikke være flere.',
    too_many: (max: number) => `Der er talt flere, end papirerne kan rumme. Højst ${max} i alt.`,
    too_many_on_one: (max: number) =>
      `Der er talt flere, end papirerne kan rumme. Højst ${max} på hver.`,
  } as Record<'numbers' | 'slips' | 'too_many' | 'too_many_on_one', (max: number) => string>,
  paperMine: (n: number, abstained: number) =>
    `Du har talt ${n} ${plural(n, 'papir', 'papirer')}, ${abstained} uden svar.`,
  paperAlone: 'Gemt. Nu skal en ved pulten tælle de samme papirer.',
  paperStands: (n: number, abstained: number) =>
    `${n} ${plural(n, 'papir', 'papirer')}, ${abstained} uden svar.`,
  paperAgreed: 'To personer har talt ens. Tallene gælder.',
  paperDiffers: (name: string) =>
    name === ''
      ? 'Ved pulten er der talt noget andet. Tæl igen sammen.'
      : `${name} har talt noget andet. Tæl igen sammen.`,
  paperBy: (name: string) => (name === '' ? 'Pulten' : name),
  paperYou: 'Du',
  paperWhat: 'Det, der er forskelligt',
  paperChange: 'Ret tallene',
  scaleStep: (title: string, step: number) => `${title}: trin ${step}`,
};
