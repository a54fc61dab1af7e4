export const da = {
  left: {
    note: (title: string) => `Du nåede ikke at sende en seddel i “${title}”`,
    points: (title: string) => `Du nåede ikke at sende alle pointer i “${title}”`,
    edit: (title: string) => `Du nåede ikke at gemme en rettelse i “${title}”`,
  },
  keptHere: 'Trinnet er lukket. Teksten er her endnu:',
  drop: 'Slet teksten',
};
