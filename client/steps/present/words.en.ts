import type { PresentWords } from './words.da.ts';

const en: PresentWords = {
  nextTopic: (round) => `Your next topic · ${round}`,
  allTables: 'All tables',
  noTable: 'Choose a table at the bottom of the page to see its topic.',
  topicsNone: 'The topics have not been dealt out yet. They come here.',
  filter: 'Show only',
  filterAll: 'All notes',
  count: (shown, total) =>
    shown === total ? `${total} ${total === 1 ? 'note' : 'notes'}` : `${shown} of ${total} notes`,
  more: (n) => `Show ${n} more`,
  renew: 'Get new notes',
  loading: 'Getting the notes …',
  none: 'There are no notes yet. They come here once a member of staff has read them.',
  heard: 'Heard by a council member',
  bundle: (title) => `Bundle: ${title}`,
  better: 'Better sentence:',
  translated: 'In Danish:',
  backAt: (time) => `We are back at ${time}.`,
};

export default en;
