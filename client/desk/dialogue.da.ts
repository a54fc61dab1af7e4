const n = (count: number, one: string, many: string): string =>
  `${count} ${count === 1 ? one : many}`;

/** Words of the desk at a dialogue meeting: tables, rounds, paper, the gallery. */
export const da = {
  answers: {
    word: (count: number): string => (count === 1 ? 'seddel' : 'sedler'),
    moderated: 'Nye sedler venter i køen, til en har læst dem.',
    notModerated: 'Nye sedler vises straks.',
    practice: 'Prøve. Tæller ikke med.',
    everybodyChooses: 'Hver deltager vælger selv, hvad sedlen handler om.',
    plan: 'Planlæg emner til bordene',
    changePlan: 'Ret emner til bordene',
    listenersOnly: 'Kun lyttere skriver her. Deres sedler tæller ikke med blandt borgernes.',
    hostsOnly: 'Bordværterne skriver her for deres bord.',
    lens: 'Spørgsmål',
    anyLens: 'Alle spørgsmål',
    verdict: 'Svar',
    anyVerdict: 'Alle svar',
  },
  pressure: {
    title: 'Hvad er prøvet?',
    help: 'Holder · holder med ændring · holder ikke',
    element: 'Element',
    cell: (holds: number, changed: number, fails: number) =>
      `${holds} holder, ${changed} holder med ændring, ${fails} holder ikke`,
  },
  progress: {
    title: 'Bordene',
    none: 'Der er ingen borde endnu. Lav dem under Møde → Borde.',
    notes: (count: number) => n(count, 'seddel', 'sedler'),
    last: (time: string) => `sidst kl. ${time}`,
    noneYet: 'ingen endnu',
    silent: (minutes: number) => `Stille i ${minutes} min.`,
    silentNow: (tables: string) => `Stille i mindst 3 min.: ${tables}`,
    summary: (wrote: number, all: number) => `Bordene: ${wrote} af ${all} har skrevet`,
    isSilent: (table: string, minutes: number) => `${table} har været stille i ${minutes} min.`,
    slips: (counted: number, typed: number) =>
      `Bunken er talt til ${counted}. Der er tastet ${typed}.`,
    slipsMatch: (typed: number) => `${n(typed, 'papirseddel', 'papirsedler')} tastet, som talt`,
    slipsTyped: (typed: number) =>
      `${n(typed, 'papirseddel', 'papirsedler')} tastet. Bunken er ikke talt.`,
  },
  typeIn: {
    open: 'Tast en papirseddel ind',
    help: 'Skriv præcis, hvad der står. Ret ikke.',
    table: 'Bord',
    noTable: 'Uden bord',
    slip: 'Sedlens nummer',
    slipHelp: 'Står trykt på sedlen. Tomt, hvis den ikke har et.',
    affiliation: 'Skrevet som',
    notSaid: 'Ikke sagt',
    about: 'Hvad handler den om?',
    aboutNone: 'Intet bestemt',
    lens: 'Hvilket spørgsmål?',
    verdict: 'Svar',
    choose: 'Vælg',
    text: {
      unfold: 'Seddel',
      pressure: 'Hvorfor?',
      rewrite: 'Den nye sætning',
      point: 'Pointe',
      heard: 'Jeg hørte',
      note: 'Seddel',
      card: 'Seddel',
    },
    rewrite: 'Bedre sætning, hvis der står en',
    paper: 'Det stod på en papirseddel',
    send: 'Tast ind',
    sent: 'Tastet ind. Tag den næste.',
    incomplete: 'Vælg element, spørgsmål og svar først.',
    language: 'Sproget på sedlen',
    aboutMissing: 'Vælg først, hvilket element den handler om.',
    slipWrong: 'Skriv et tal mellem 1 og 99999, eller lad feltet være tomt.',
    pile: (table: string) => `${table}: Hvor mange sedler ligger i bunken?`,
    savePile: 'Gem antal',
    pileState: (typed: number, counted: number | null) =>
      counted === null
        ? `${n(typed, 'seddel', 'sedler')} tastet. Er bunken talt?`
        : typed === counted
          ? `Bunken er talt til ${counted}, og der er tastet ${typed}. Det passer.`
          : `Bunken er talt til ${counted}, der er tastet ${typed}.`,
  },

  rotation: {
    intro:
      'Bordet bliver, og emnet skifter. Planen giver hvert bord et nyt element i hver runde og tæller med, hvad de andre møder har nået.',
    noRounds: 'Drejebogen har ingen runder, hvor bordene arbejder med hvert sit element.',
    noElements: 'Hent først de elementer ind, som mødet skal handle om.',
    toImport: 'Hent elementer ind',
    noTables: 'Der er ingen borde endnu. Lav dem under Borde, og kom tilbage.',
    noCoverage:
      'Vi kunne ikke hente, hvad de andre møder har nået. Planen regner kun med dette møde.',
    changedTitle: 'Bordene er ændret, siden planen blev lagt',
    changed: (without: readonly string[], gone: number) =>
      [
        without.length > 0 && `Uden emne i mindst én runde: ${without.join(', ')}.`,
        gone > 0 &&
          `${n(gone, 'bord i planen findes', 'borde i planen findes')} ikke længere og tælles ikke med.`,
        'Læg planen igen, eller ret den nedenfor, og gem den.',
      ]
        .filter(Boolean)
        .join(' '),
    which: 'Hvad skal bordene arbejde med?',
    chosen: (count: number) => `${count} valgt`,
    fewer: (tables: number, meetings: number, most: number, chosen: number) =>
      `Med ${n(tables, 'bord', 'borde')} og ${n(meetings, 'møde', 'møder')} tilbage kan ${most} nå tre borde hver i hver slags runde. Du har valgt ${chosen}. Overvej at nøjes med færre.`,
    takeFirst: (most: number) => `Nøjes med de første ${most}`,
    make: (elements: number, tables: number) =>
      `Læg planen: ${n(elements, 'element', 'elementer')} på ${n(tables, 'bord', 'borde')}`,
    cover: 'Når hvert element nok borde?',
    coverHelp: (tables: number) =>
      `Målet er ${tables} borde pr. element i hver slags runde, alle dialogmøder lagt sammen.`,
    missingSome: (later: boolean): string =>
      later
        ? 'Noget mangler efter dette møde. De næste møder kan nå det.'
        : 'Noget kommer til at mangle. Vælg færre elementer, eller ret planen.',
    element: 'Element',
    tables: (before: number, here: number) =>
      before === 0 ? n(here, 'bord', 'borde') : `${before} før + ${here} her`,
    lacks: (count: number) => `mangler ${count}`,
    enough: 'nok',
    byTable: 'Bord for bord',
    byTableHelp: 'Ret en plads ved at vælge et andet element. Tallene ovenfor følger med.',
    table: 'Bord',
    over: 'er kørt',
    noTopic: 'Vælger selv',
    topicOf: (table: string, round: string) => `${table}, ${round}`,
    twice: 'Har haft det før',
    save: 'Gem planen',
    discard: 'Fortryd ændringer',
    unsaved: 'Ikke gemt endnu',
  },

  paper: {
    title: 'Papir, bord for bord',
    help: 'To personer tæller hver bunke, uden at se hinandens tal. Er de enige, gælder tallene.',
    intro:
      'Tæl sedlerne i bunken, og tast tallene. En anden tæller den samme bunke. Med 0 sedler tager du dine tal tilbage.',
    count: 'Tæl',
    countAgain: 'Tæl igen',
    countOf: (table: string) => `Papir fra ${table}`,
    none: 'Ikke talt. Har bordet ingen papirsedler, er det i orden.',
    once: (name: string) => `${name} har talt. En anden skal også tælle.`,
    differ: (names: readonly string[]) => `Ikke enige: ${names.join(' og ')}. Tæl igen.`,
    agreed: (slips: number) => `To har talt ens: ${n(slips, 'seddel', 'sedler')}`,
  },
  gallery: {
    title: 'Hvad sættes der prikker på?',
    help: (max: number) => `Vælg højst ${max}. Du vælger; programmet vælger ikke for dig.`,
    full: (max: number) =>
      `Du har valgt ${max}, og mere er der ikke plads til. Fjern et hak for at vælge en anden.`,
    count: (chosen: number, max: number) => `${chosen} af ${max}`,
    tooMany: (chosen: number, max: number) =>
      `${chosen} er valgt, og der er plads til ${max}. Fjern nogle, før afstemningen kan starte.`,
    gone: (count: number) =>
      `${n(count, 'valgt er', 'valgte er')} siden lagt sammen med noget andet eller skjult. Gem listen igen.`,
    allBundles: (count: number) => `Tag alle bunker (${count})`,
    noBundles: 'Der er ingen bunker endnu. Lad bordene samle først, eller vælg enkelte sedler.',
    groupFirst: (max: number) =>
      `Der er plads til ${max}. Læg flere bunker sammen, eller vælg selv.`,
    element: 'Element',
    anyElement: 'Alle elementer',
    search: 'Søg',
    singles: 'Vis også enkelte sedler',
    list: 'Bunker og sedler',
    nothing: 'Der er ingen godkendte sedler endnu.',
    noMatch: 'Ingen passer til filtrene.',
    bundle: (notes: number) => `bunke med ${n(notes, 'seddel', 'sedler')}`,
    single: 'enkelt seddel',
    save: 'Gem listen',
    unsaved: 'Ikke gemt endnu',
  },
  board: {
    title: 'Bordenes bunker og sedler',
    across: 'På tværs af borde',
    noTable: 'Uden bord',
    noElement: 'intet bestemt',
    element: 'Element',
    anyElement: 'Alle elementer',
    table: 'Bord',
    anyTable: 'Alle borde',
    search: 'Søg i bunker og sedler',
    show: 'Vis',
    what: { bundles: 'bunker', singles: 'enkelte sedler', both: 'begge' },
    nothing: 'Her kommer bordenes sedler, når de er godkendt.',
    noMatch: 'Intet passer til filtrene.',
    cards: (count: number) => `(${count})`,
    notes: (count: number) => n(count, 'seddel', 'sedler'),
    tables: (count: number) => `${count} borde`,
    untick: (title: string) => `Fjern hak ved ${title}`,
    mixed: (elements: string) => `De handler om hvert sit: ${elements}.`,
    name: 'Overskrift på den samlede bunke',
    finished: (done: number, all: number) => `${done} af ${all} borde er færdige`,
    left: (bundles: number, singles: number) =>
      `${n(bundles, 'bunke', 'bunker')}, ${n(singles, 'seddel', 'sedler')} for sig selv`,
  },

  newer: {
    title: (count: number) =>
      n(count, 'element har fået en ny ordlyd', 'elementer har fået en ny ordlyd'),
    change: (now: string, next: string) => `“${now}” hedder nu “${next}”.`,
    reason: (reason: string) => `Grund: ${reason}`,
    answered: 'Nogen har svaret her. Ordlyden bliver, som den er.',
    fetch: (count: number) => `Hent den nye ordlyd (${count})`,
    renewed: (count: number) => n(count, 'ordlyd er hentet', 'ordlyde er hentet'),
  },
  prepare: {
    elements: 'Elementer',
    noElements: 'Hent de nøgleord og grundelementer, som kommunalbestyrelsen har valgt.',
    elementCount: (elements: number, keywords: number) =>
      `${n(elements, 'grundelement', 'grundelementer')} og ${keywords} nøgleord er hentet ind.`,
    tables: 'Borde',
    noTables: 'Der er ingen borde endnu.',
    tableCount: (count: number) => `${n(count, 'bord', 'borde')} er lavet.`,
    toTables: 'Til bordene',
    rotation: 'Emner til bordene',
    rounds: (planned: number, all: number) => `${planned} af ${all} runder har emner til bordene.`,
    toRotation: 'Planlæg emner',
    moderator: 'Den, der læser sedler',
    noModerator:
      'Ingen har et link som moderator endnu. Lav et, så en anden kan læse sedlerne, før de vises.',
    moderatorMade: (names: string) => `Link er lavet til ${names}.`,
    unknown: 'Vi kunne ikke se, hvilke links der er lavet.',
    toLinks: 'Til links',
    done: 'klar',
    missing: 'mangler',
  },
  release: {
    intro:
      'Frigiv det, der blev sagt, så den politiske workshop kan bygge på det. En frigivelse kan ikke ændres; en rettelse bliver en ny version.',
    preview: 'Det bliver givet videre',
    bundles: (count: number) => n(count, 'bunke', 'bunker'),
    singles: (count: number) => n(count, 'enkelt seddel', 'enkelte sedler'),
    numbers: 'Prikker, svar og tal for hvert element',
    hidden: 'Skjulte sedler følger ikke med. De er kun talt.',
    held: (count: number) =>
      `${n(count, 'seddel venter', 'sedler venter')} på at blive læst og kommer ikke med.`,
    toQueue: 'Læs dem først',
    made: (version: number, time: string, count: number) =>
      `Version ${version} blev frigivet kl. ${time} med ${n(count, 'sætning eller seddel', 'sætninger og sedler')}.`,
    listed: (count: number) => n(count, 'sætning eller seddel', 'sætninger og sedler'),
  },
  side: {
    attendees: (count: number) => n(count, 'deltager', 'deltagere'),
    listeners: (count: number) =>
      n(count, 'lytter fra kommunalbestyrelsen', 'lyttere fra kommunalbestyrelsen'),
    walkIns: (count: number) => `heraf ${count} uden invitation`,
  },
  config: {
    form: 'Hvad skriver man?',
    lenses: 'Hvilke spørgsmål prøves sætningen med?',
    lensHelp: 'Mindst ét. Fire er nok til 25 minutter.',
    writers: 'Hvem skriver?',
    writer: {
      all: 'Alle',
      attendees: 'Deltagere (og bordværter for dem uden telefon)',
      listeners: 'Kun lyttere fra kommunalbestyrelsen',
      hosts: 'Kun bordværter',
    },
    practice: 'Prøve. Tæller ikke med i noget resultat.',
    max: 'Højst sedler pr. person',
    topics: (tables: number) =>
      tables === 0
        ? 'Ingen borde har fået et emne: alle vælger selv.'
        : `${n(tables, 'bord har', 'borde har')} fået et emne.`,
    topicsWhere: 'Det planlægges under Møde → Emner til bordene.',
    source: 'Hvad vises?',
    sources: {
      text: 'En tekst',
      items: 'Forslag fra et tema',
      selection: 'Det valgte',
      pause: 'Pause',
      checkin: 'Indtjekning',
      gallery: 'Galleri: de godkendte sedler',
      topics: 'Hvilket bord arbejder med hvad',
    },
    maxOptions: 'Højst valgmuligheder',
    maxOptionsHelp: 'Er der flere, kan afstemningen ikke starte, før de er lagt sammen.',
  },
};
