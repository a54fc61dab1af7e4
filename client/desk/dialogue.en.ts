import type { da } from './dialogue.da.ts';

const n = (count: number, one: string, many: string): string =>
  `${count} ${count === 1 ? one : many}`;

const en: typeof da = {
  answers: {
    word: (count) => (count === 1 ? 'note' : 'notes'),
    moderated: 'New notes wait in the queue until somebody has read them.',
    notModerated: 'New notes are shown at once.',
    practice: 'A try. Does not count.',
    everybodyChooses: 'Everybody chooses what the note is about.',
    plan: 'Plan topics for the tables',
    changePlan: 'Change topics for the tables',
    listenersOnly: 'Only listeners write here. Their notes do not count among the citizens’.',
    hostsOnly: 'Table hosts write here for their table.',
    lens: 'Question',
    anyLens: 'All questions',
    verdict: 'Answer',
    anyVerdict: 'All answers',
  },
  pressure: {
    title: 'What has been tried?',
    help: 'Holds · holds with a change · does not hold',
    element: 'Element',
    cell: (holds, changed, fails) =>
      `${holds} hold, ${changed} hold with a change, ${fails} do not hold`,
  },
  progress: {
    title: 'Tables',
    none: 'There are no tables yet. Make them under Meeting → Tables.',
    notes: (count) => n(count, 'note', 'notes'),
    last: (time) => `last at ${time}`,
    noneYet: 'none yet',
    silent: (minutes) => `Silent for ${minutes} min.`,
    silentNow: (tables) => `Silent for at least 3 min.: ${tables}`,
    summary: (wrote, all) => `Tables: ${wrote} of ${all} have written`,
    isSilent: (table, minutes) => `${table} has been silent for ${minutes} min.`,
    slips: (counted, typed) => `The pile is counted as ${counted}. ${typed} are typed in.`,
    slipsMatch: (typed) => `${n(typed, 'paper note', 'paper notes')} typed in, as counted`,
    slipsTyped: (typed) =>
      `${n(typed, 'paper note', 'paper notes')} typed in. The pile is not counted.`,
  },
  typeIn: {
    open: 'Key in a paper note',
    help: 'Write exactly what it says. Do not correct it.',
    table: 'Table',
    noTable: 'No table',
    slip: 'Number of the note',
    slipHelp: 'Printed on the note. Empty if it has none.',
    affiliation: 'Written as',
    notSaid: 'Not said',
    about: 'What is it about?',
    aboutNone: 'None in particular',
    lens: 'Which question?',
    verdict: 'Answer',
    choose: 'Choose',
    text: {
      unfold: 'Note',
      pressure: 'Why?',
      rewrite: 'The new sentence',
      point: 'Point',
      heard: 'I heard',
      note: 'Note',
      card: 'Note',
    },
    rewrite: 'A better sentence, if there is one',
    paper: 'It was on a paper note',
    send: 'Key in',
    sent: 'Keyed in. Take the next one.',
    incomplete: 'Choose element, question and answer first.',
    language: 'Language on the note',
    aboutMissing: 'First choose the element it is about.',
    slipWrong: 'Write a number between 1 and 99999, or leave the field empty.',
    pile: (table) => `${table}: how many notes are in the pile?`,
    savePile: 'Save the number',
    pileState: (typed, counted) =>
      counted === null
        ? `${n(typed, 'note', 'notes')} typed in. Is the pile counted?`
        : typed === counted
          ? `The pile is counted as ${counted}, and ${typed} are typed in. It fits.`
          : `The pile is counted as ${counted}, ${typed} are typed in.`,
  },
  rotation: {
    intro:
      'The table stays, and the topic moves. The plan gives each table a new element in each round and counts in what the other meetings have reached.',
    noRounds: 'The run sheet has no rounds in which tables work on an element each.',
    noElements: 'First import the elements that the meeting is about.',
    toImport: 'Import elements',
    noTables: 'There are no tables yet. Make them under Tables, and come back.',
    noCoverage:
      'We could not fetch what the other meetings have reached. The plan counts this meeting only.',
    changedTitle: 'The tables have changed since the plan was made',
    changed: (without, gone) =>
      [
        without.length > 0 && `Without a topic in at least one round: ${without.join(', ')}.`,
        gone > 0 &&
          `${n(gone, 'table of the plan is', 'tables of the plan are')} gone and not counted.`,
        'Make the plan again, or change it below, and save it.',
      ]
        .filter(Boolean)
        .join(' '),
    which: 'What should the tables work on?',
    chosen: (count) => `${count} chosen`,
    fewer: (tables, meetings, most, chosen) =>
      `With ${n(tables, 'table', 'tables')} and ${n(meetings, 'meeting', 'meetings')} left, ${most} can reach three tables each in each kind of round. You have chosen ${chosen}. Consider fewer.`,
    takeFirst: (most) => `Keep the first ${most}`,
    make: (elements, tables) =>
      `Make the plan: ${n(elements, 'element', 'elements')} on ${n(tables, 'table', 'tables')}`,
    cover: 'Does each element reach enough tables?',
    coverHelp: (tables) =>
      `The aim is ${tables} tables per element in each kind of round, all dialogue meetings together.`,
    missingSome: (later) =>
      later
        ? 'Something is still missing after this meeting. The next ones can reach it.'
        : 'Something will be missing. Choose fewer elements, or change the plan.',
    element: 'Element',
    tables: (before, here) =>
      before === 0 ? n(here, 'table', 'tables') : `${before} before + ${here} here`,
    lacks: (count) => `${count} missing`,
    enough: 'enough',
    byTable: 'Table by table',
    byTableHelp: 'Change a place by choosing another element. The numbers above follow.',
    table: 'Table',
    over: 'has run',
    noTopic: 'Chooses itself',
    topicOf: (table, round) => `${table}, ${round}`,
    twice: 'Has had it before',
    save: 'Save the plan',
    discard: 'Discard changes',
    unsaved: 'Not saved yet',
  },
  paper: {
    title: 'Paper, table by table',
    help: 'Two people count each pile without seeing each other’s numbers. If they agree, the numbers stand.',
    intro:
      'Count the notes in the pile, and type the numbers. Somebody else counts the same pile. With 0 notes you take your numbers back.',
    count: 'Count',
    countAgain: 'Count again',
    countOf: (table) => `Paper from ${table}`,
    none: 'Not counted. That is fine if the table has no paper.',
    once: (name) => `${name} has counted. Somebody else must count too.`,
    differ: (names) => `They differ: ${names.join(' and ')}. Count again.`,
    agreed: (slips) => `Two have counted alike: ${n(slips, 'note', 'notes')}`,
  },
  gallery: {
    title: 'What are the dots put on?',
    help: (max) => `Choose at most ${max}. You choose; the program does not choose for you.`,
    full: (max) =>
      `You have chosen ${max}, and there is no room for more. Clear a tick to choose another.`,
    count: (chosen, max) => `${chosen} of ${max}`,
    tooMany: (chosen, max) =>
      `${chosen} are chosen, and there is room for ${max}. Remove some before the vote can start.`,
    gone: (count) =>
      `${n(count, 'chosen one has', 'chosen ones have')} since been merged with something else or hidden. Save the list again.`,
    allBundles: (count) => `Take all bundles (${count})`,
    noBundles: 'There are no bundles yet. Let the tables bundle first, or choose single notes.',
    groupFirst: (max) => `There is room for ${max}. Merge more bundles, or choose yourself.`,
    element: 'Element',
    anyElement: 'All elements',
    search: 'Search',
    singles: 'Show single notes too',
    list: 'Bundles and notes',
    nothing: 'There are no approved notes yet.',
    noMatch: 'Nothing matches the filters.',
    bundle: (notes) => `bundle of ${n(notes, 'note', 'notes')}`,
    single: 'single note',
    save: 'Save the list',
    unsaved: 'Not saved yet',
  },
  board: {
    title: 'Bundles and notes of the tables',
    across: 'Across tables',
    noTable: 'No table',
    noElement: 'none in particular',
    element: 'Element',
    anyElement: 'All elements',
    table: 'Table',
    anyTable: 'All tables',
    search: 'Search bundles and notes',
    show: 'Show',
    what: { bundles: 'bundles', singles: 'single notes', both: 'both' },
    nothing: 'The tables’ notes come here when they are approved.',
    noMatch: 'Nothing matches the filters.',
    cards: (count) => `(${count})`,
    notes: (count) => n(count, 'note', 'notes'),
    tables: (count) => `${count} tables`,
    untick: (title) => `Clear the tick at ${title}`,
    mixed: (elements) => `They are about different things: ${elements}.`,
    name: 'Heading of the merged bundle',
    finished: (done, all) => `${done} of ${all} tables are done`,
    left: (bundles, singles) =>
      `${n(bundles, 'bundle', 'bundles')}, ${n(singles, 'note', 'notes')} alone`,
  },
  newer: {
    title: (count) => n(count, 'element has a new wording', 'elements have a new wording'),
    change: (now, next) => `“${now}” is now “${next}”.`,
    reason: (reason) => `Reason: ${reason}`,
    answered: 'Somebody has answered here. The wording stays as it is.',
    fetch: (count) => `Fetch the new wording (${count})`,
    renewed: (count) => n(count, 'wording fetched', 'wordings fetched'),
  },
  prepare: {
    elements: 'Elements',
    noElements: 'Import the keywords and core elements that the council has chosen.',
    elementCount: (elements, keywords) =>
      `${n(elements, 'core element', 'core elements')} and ${n(keywords, 'keyword', 'keywords')} are imported.`,
    tables: 'Tables',
    noTables: 'There are no tables yet.',
    tableCount: (count) => `${n(count, 'table is', 'tables are')} made.`,
    toTables: 'To the tables',
    rotation: 'Topics for the tables',
    rounds: (planned, all) => `${planned} of ${all} rounds have topics for the tables.`,
    toRotation: 'Plan topics',
    moderator: 'Who reads notes',
    noModerator:
      'Nobody has a moderator’s link yet. Make one, so that somebody else can read the notes before they are shown.',
    moderatorMade: (names) => `A link is made for ${names}.`,
    unknown: 'We could not see which links are made.',
    toLinks: 'To links',
    done: 'ready',
    missing: 'missing',
  },
  release: {
    intro:
      'Release what was said, so that the council’s workshop can build on it. A release cannot be changed; a correction becomes a new version.',
    preview: 'This is handed on',
    bundles: (count) => n(count, 'bundle', 'bundles'),
    singles: (count) => n(count, 'single note', 'single notes'),
    numbers: 'Dots, answers and numbers for each element',
    hidden: 'Hidden notes are left behind. They are only counted.',
    held: (count) => `${n(count, 'note waits', 'notes wait')} to be read and will be left behind.`,
    toQueue: 'Read them first',
    made: (version, time, count) =>
      `Version ${version} was released at ${time} with ${n(count, 'sentence or note', 'sentences and notes')}.`,
    listed: (count) => n(count, 'sentence or note', 'sentences and notes'),
  },
  side: {
    attendees: (count) => n(count, 'participant', 'participants'),
    listeners: (count) => n(count, 'listener from the council', 'listeners from the council'),
    walkIns: (count) => `${count} of them without an invitation`,
  },
  config: {
    form: 'What do people write?',
    lenses: 'Which questions is the sentence tried with?',
    lensHelp: 'At least one. Four are enough for 25 minutes.',
    writers: 'Who writes?',
    writer: {
      all: 'Everybody',
      attendees: 'Participants (and table hosts for those without a phone)',
      listeners: 'Listeners from the council only',
      hosts: 'Table hosts only',
    },
    practice: 'A try. Counts in no result.',
    max: 'Most notes per person',
    topics: (tables) =>
      tables === 0
        ? 'No table has a topic: everybody chooses.'
        : `${n(tables, 'table has', 'tables have')} a topic.`,
    topicsWhere: 'It is planned under Meeting → Topics for the tables.',
    source: 'What is shown?',
    sources: {
      text: 'A text',
      items: 'Suggestions of a theme',
      selection: 'What was chosen',
      pause: 'A break',
      checkin: 'Check-in',
      gallery: 'Gallery: the approved notes',
      topics: 'Which table works on what',
    },
    maxOptions: 'Most options',
    maxOptionsHelp: 'With more, the vote cannot start before they are merged.',
  },
};
export default en;
