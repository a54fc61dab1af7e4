import type { da } from './leftWords.da.ts';

const en: typeof da = {
  left: {
    note: (title) => `You did not get to send a note in “${title}”`,
    points: (title) => `You did not get to send all points in “${title}”`,
    edit: (title) => `You did not get to save a correction in “${title}”`,
  },
  keptHere: 'The step is closed. The text is still here:',
  drop: 'Delete the text',
};

export default en;
