export const da = {
  // Topics
  nextTopic: (round: string) => `Jeres næste emne · ${round}`,
  allTables: 'Alle borde',
  noTable: 'Vælg et bord nederst på siden, så kan du se bordets emne.',
  topicsNone: 'Emnerne er ikke fordelt endnu. De kommer her.',
  // Gallery
  filter: 'Vis kun',
  filterAll: 'Alle sedler',
  count: (shown: number, total: number) =>
    shown === total
      ? `${total} ${total === 1 ? 'seddel' : 'sedler'}`
      : `${shown} af ${total} sedler`,
  more: (n: number) => `Vis ${n} til`,
  renew: 'Hent nye sedler',
  loading: 'Henter sedlerne …',
  none: 'Der er ingen sedler endnu. De kommer her, når en medarbejder har læst dem.',
  heard: 'Hørt af et medlem af kommunalbestyrelsen',
  bundle: (title: string) => `Bunke: ${title}`,
  better: 'Bedre sætning:',
  translated: 'Oversat til dansk:',
  backAt: (time: string) => `Vi er tilbage kl. ${time}.`,
};

export type PresentWords = typeof da;
