import { listOf, plural } from '../../ui/format.ts';
import type { OfficeWords } from './words.da.ts';

const en: OfficeWords = {
  parts: 'Pages of the dialogue',
  part: {
    invitationer: 'Invitations',
    moeder: 'Small meetings',
    ordlyd: 'Wordings',
    billede: 'Merged view',
    kvitteringer: 'Receipts',
    materiale: 'Material',
  },
  meeting: 'Meeting',
  wordingN: (n) => `Wording ${n}`,
  noRelease:
    'Nothing has been handed on yet. Hand on what was chosen from the meeting of 2 March. Then it stands here.',

  invitations: {
    about: (n) =>
      n === 0
        ? 'The groups that are to be involved.'
        : `${n} ${plural(n, 'group is', 'groups are')} to be involved.`,
    neverPersons:
      'The list has groups, never persons. Write no names, phone numbers or private e-mail addresses.',
    proposed: (n) =>
      n === 1
        ? 'The meeting of 2 March chose a group that is not on the list'
        : `The meeting of 2 March chose ${n} groups that are not on the list`,
    takeProposed: (n) => (n === 1 ? 'Put the group on the list' : `Put the ${n} on the list`),
    none: 'The list is empty. Put the groups of 2 March on it, or add one yourself.',
    noneThere: 'No groups have been invited to this meeting yet.',
    add: 'Add group',
    printAll: 'Print all slips',
    counts: 'How far are the invitations?',
    total: 'In all',
    groups: 'Groups',
    showMeeting: 'Show',
    allMeetings: 'All meetings',
    undecided: 'Not decided yet',
    meeting: 'Meeting',
    meetingOf: (name) => `Meeting for ${name}`,
    statusOf: (name) => `Status of ${name}`,
    kindLabel: 'Kind',
    kind: {
      citizens: 'Citizen group',
      board: 'Council or board',
      association: 'Association',
      company: 'Company',
      school: 'School',
      staff: 'Staff',
    },
    statusLabel: 'Status',
    status: {
      planned: 'Planned',
      invited: 'Invited',
      accepted: 'Coming',
      declined: 'Not coming',
      attended: 'Took part',
    },
    riskIs: (risk) => `Mind: ${risk}`,
    ownerIs: (owner) => `Owner: ${owner}`,
    noOwner: 'No owner yet',
    edit: 'Edit',
    slip: 'Slip',
    editTitle: (name) => `Edit: ${name}`,
    name: 'Group',
    nameHint: 'For example “Parents of children in day care”.',
    nameMissing: 'Give the group a name.',
    owner: 'Owner',
    ownerHint: 'A role or an office, for example “Political Secretariat”.',
    reach: 'How do we reach them?',
    reachHint: 'For example “through parent boards”.',
    risk: 'What may keep them away?',
    riskHint: 'For example “only after 5 pm”.',
    text: "The group's own text",
    textHint: 'Left empty: the group gets the common text.',
    commonIs: 'The common text:',
    startFromCommon: 'Edit the common text',
    useCommon: 'Use the common text again',
    elements: 'What the group is asked about first',
    noElements: 'Nothing to talk about has been handed on yet.',
    remove: 'Take off the list',
    removeSure: (name) => `Take “${name}” off the list?`,
    removeAbout: 'Everything written about the group here is deleted, its own text too.',
    keep: 'Keep the group',
    draft: 'Here is your draft. It has not been saved.',
    dropDraft: 'Discard the draft',
    close: 'Close and keep the draft',
    save: 'Save',
    saveNew: 'Add the group',
    saving: 'Saving …',
  },

  slip: {
    title: 'Slips for the groups',
    back: 'Back to the invitations',
    sheets: (n) => `${n} ${plural(n, 'page', 'pages')} A4, in Danish. Prints in black and white.`,
    print: 'Print',
    none: 'There are no groups to print for.',
    copy: 'Copy the text',
    copied: 'Copied',
    copyYourself: 'Mark the text and copy it.',
  },

  meetings: {
    about: (n) =>
      n === 0
        ? 'Meetings that a member holds.'
        : `${n} ${plural(n, 'meeting', 'meetings')} that members hold themselves.`,
    none: 'Nobody has signed up for a meeting yet. Members do it themselves on the page My meetings.',
    silence:
      'A meeting without a collection card shows as not reported. It never counts as agreement.',
    state: {
      planned: 'Arranged',
      awaited: 'Held, card awaited',
      remind: 'Ask for the card',
      missing: 'Not reported',
      reported: 'Reported',
      cancelled: 'Cancelled',
    },
    late: 'A card is missing here',
    all: 'All meetings',
    by: 'Show by',
    byWhat: { date: 'Date', member: 'Member', group: 'Group' },
    own: "Members' own meetings",
    memberNone: 'Has not signed up for a meeting.',
    groupNone: 'No small meeting.',
    cancelled: (n) => `${n} cancelled ${plural(n, 'meeting', 'meetings')}`,
    uncovered: (n) =>
      n === 0 ? 'Groups nobody covers' : `${n} ${plural(n, 'group', 'groups')} nobody covers`,
    allCovered: 'Every group has a meeting.',
    noGroups: 'There are no groups on the list of invitations yet.',
    inHall: (n) =>
      `${n} ${plural(n, 'group is', 'groups are')} invited to a dialogue meeting and ${plural(n, 'has', 'have')} no small meeting`,
    idle: (n) =>
      n === 0
        ? 'Members without a meeting'
        : `${n} ${plural(n, 'member', 'members')} without a meeting`,
    allBusy: 'Every member has at least one meeting.',
    noSeats: 'There are no members on the page People yet.',
    at: (time) => `at ${time}`,
    present: ({ people, estimated }) =>
      people === null
        ? 'Number present is not known'
        : estimated
          ? `about ${people} present, estimated`
          : `${people} present, counted`,
    read: 'Read the card',
    back: 'Back to the small meetings',
    noMeeting: 'There is no such meeting',
    reportedAt: (date) => `reported ${date}`,
    fewPresent:
      'Fewer than 5 were present. In the public edition the card is pooled with other small meetings, so that nobody can be recognised.',
    oneThing: 'If they could say one thing only',
    overwrite: 'Overwrite',
    overwriteThis: (text) => `Overwrite: ${text}`,
    overwriteWith: 'Write it without particulars about others',
    overwriteHelp:
      'For words that tell something private about somebody else. The old words are gone for good, in the log too.',
    earlier: 'Said on the card before',
    earlierHelp:
      'The member has corrected it since. The words are still in the log and in earlier versions of the result.',
    overwriteNow: 'Overwrite for good',
    notMentioned: (n) => `${n} ${plural(n, 'is', 'are')} not on the card`,
    verdicts: 'Does it hold?',
    notCounted: 'Not counted',
    lenses: 'Tried',
    noLenses: 'None of the test questions was tried',
    dots: 'Dots',
    noDots: 'None set',
    points: 'Points',
    quotes: 'Word for word',
  },

  wording: {
    about: 'The words that are on the tables. Every wording is kept.',
    keeps:
      'A new wording is for the meetings to come. A meeting where somebody has answered keeps its wording. Fetch the new one at the desk before the meeting begins.',
    reword: 'New wording',
    rewordTitle: (title) => `New wording: ${title}`,
    history: (n) => `Show all ${n} wordings`,
    usedAt: (dates) => `used ${listOf(dates, 'and')}`,
    because: (reason) => `Changed because: ${reason}`,
    gone: 'deleted:',
    came: 'added:',
    title: 'Title',
    titleMissing: 'Write a title.',
    description: 'Explanation',
    reason: 'Why is the wording changed?',
    reasonHint: 'The reason follows the wording. Write what was said, and where.',
    reasonMissing: 'Write a reason.',
    difference: 'What changes',
    noDifference: 'The wording is as before. Edit the fields.',
    rewrites: (n) =>
      n === 0
        ? 'Suggestions from the meetings'
        : `${n} ${plural(n, 'suggestion', 'suggestions')} from the meetings`,
    noRewrites: 'Nobody has rewritten the sentence yet.',
    newer: (n) => `Meanwhile wording ${n} has come`,
    continueFrom: (n) => `Go on from wording ${n} with my text`,
    save: (n) => `Save as wording ${n}`,
    saving: 'Saving …',
    close: 'Close and keep the draft',
  },

  picture: {
    from: (title, date) => `Builds on “${title}”, handed on ${date}.`,
    state: {
      untested: 'Not tried yet',
      few: 'Too few answers to say anything',
      differs: 'The meetings do not say the same',
      split: 'No answer has a majority',
      holds: 'Most say: holds',
      holds_changed: 'Most say: holds with a change',
      fails: 'Most say: does not hold',
    },
    inHall: 'Dialogue meetings',
    of: (wording, what) => `Wording ${wording}: ${what}`,
    sizes: (people) => `n = ${people.join(' · ')}`,
    sizesFromTo: (meetings, from, to) =>
      `${meetings} ${plural(meetings, 'meeting', 'meetings')}, n = ${from === to ? from : `${from}–${to}`}`,
    lensesTried: (n, of) => `${n} of ${of} test questions tried`,
    newestUntried: 'the newest wording has not been tried',
    inputs: 'What is in it',
    noHall: 'No dialogue meeting has been held yet.',
    present: 'Present',
    walkIns: (n) => `${n} of them without an invitation`,
    listeners: 'Members who listened',
    tables: 'Tables',
    shown: 'Notes shown',
    held: 'Waiting',
    hidden: 'Hidden',
    notHeld: 'not held yet',
    smallIn: (reported, missing, toCome) =>
      `Small meetings: ${reported} reported · ${missing} missing · ${toCome} not held or just held. What is missing does not count as agreement.`,
    priorities: "The council's choice and the citizens' dots",
    prioritiesAbout: 'Groups by dots, not ranks. Only what both have put dots on can be compared.',
    noPriorities:
      'When a dialogue meeting has shown its gallery dots, they stand here beside the choice of 2 March.',
    compareWith: 'Compare with',
    council: 'The council, 2 March',
    dotsIn: (n) => `${n} ${plural(n, 'dot', 'dots')}`,
    citizens: 'The participants',
    votedIn: (n) => `${n} put dots`,

    back: 'Back to the overview',
    previous: 'Previous',
    next: 'Next',
    noElement: 'It is not among what was handed on',
    elementNothing: 'Nothing has come in about it yet. That does not mean that it holds.',
    councilSaid: (dots, people) =>
      `2 March: ${dots} ${plural(dots, 'dot', 'dots')} from ${people} ${plural(people, 'member', 'members')}`,
    councilNone: '2 March: not voted on',
    change: 'From meeting to meeting',
    otherWording: (meetings) => `${listOf(meetings, 'and')} had another wording.`,
    verdicts: 'Does it hold?',
    smallMeeting: 'Small meeting',
    n: 'n',
    marker: 'Dots',
    smallSilent: (untested, other, missing) =>
      [
        untested > 0
          ? `${untested} ${plural(untested, 'meeting has', 'meetings have')} not tried it`
          : '',
        other > 0 ? `${other} had another wording` : '',
        missing > 0 ? `${missing} ${plural(missing, 'is', 'are')} not reported` : '',
      ]
        .filter(Boolean)
        .join(' · '),
    showAllSmall: (n) => `Show all ${n} small meetings`,
    missingWhich: 'See which are not reported',
    lenses: 'Test questions',
    lens: 'Question',
    lensKey: (names) => `Answers: ${names.join(' · ')}`,
    onCards: (n, of) => `tried on ${n} of ${of} cards`,
    groups: 'By affiliation',
    groupsOf: (which) => `${which}, by affiliation`,
    groupsTooSmall: 'Not shown: so few answers that somebody could be recognised.',
    affiliation: 'Affiliation',
    unsaid: 'Not told',
    others: (names) => `Others (${listOf(names, 'and')})`,
    cell: { almost_all: 'almost all', almost_none: 'almost none', hidden: 'not shown' },
    scale: 'Scale 1–5',
    work: 'Work at the tables',
    workAbout: 'Notes and tables in each round, and gallery dots.',
    notesAtTables: (notes, tables) =>
      notes === 0 ? '–' : `${notes} from ${tables} ${plural(tables, 'table', 'tables')}`,
    dotsPhone: 'Dots, phone',
    dotsPaper: 'Dots, paper',
    words: "In the participants' words",
    wordsAbout: (shown, held, hidden) =>
      [
        `${shown} ${plural(shown, 'note', 'notes')}`,
        held > 0 ? `${held} waiting to be read` : '',
        hidden > 0 ? `${hidden} hidden` : '',
      ]
        .filter(Boolean)
        .join(' · '),
    wordsFrom: 'Show from',
    everywhere: 'Everywhere',
    noWords: 'There are no notes here.',
    formOf: {
      rewrite: 'New words',
      pressure: 'Pressure test: why',
      unfold: 'Unfolded',
      point: 'Points',
      heard: 'Heard by members',
    },
    because: (reason) => `because: ${reason}`,
    translated: (text) => `In Danish: ${text}`,
    listener: 'a member who listened',
    showAll: (n) => `Show all ${n}`,
  },

  receipts: {
    about: 'Whoever wrote a note can follow it with the receipt. Write here what became of it.',
    none: 'There are no notes yet.',
    left: (open, all) => `${open} of ${all} notes are not dealt with yet`,
    allDone: (n) => `All ${n} notes are dealt with`,
    all: 'All',
    element: 'About',
    noElement: 'About nothing in particular',
    team: 'Table',
    form: 'Round',
    outcome: 'Outcome',
    search: 'Search the notes',
    list: 'Notes',
    shown: (shown, marked) => `${shown} ${plural(shown, 'note', 'notes')} shown · ${marked} marked`,
    markShown: (n) => `Mark the ${n} shown`,
    unmark: 'Unmark all',
    noneShown: 'No notes fit what you chose. Choose something wider.',
    rewritten: (text) => `New sentence: ${text}`,
    bar: 'Set what became of the marked ones',
    becameOf: 'What became of it?',
    where: {
      used: 'Used in what?',
      influenced: 'What did it influence?',
      operations: 'Sent to whom?',
    },
    whereMissing: 'Write where. It stands on the receipt.',
    why: 'More to say? (optional)',
    whyNot: 'Why not?',
    reasonMissing: 'Write why. Whoever wrote the note must be able to read it.',
    setN: (n) => (n === 0 ? 'Set for the marked' : `Set for ${n} ${plural(n, 'note', 'notes')}`),
    setting: 'Saving …',
    set: (n, outcome) => `${n} ${plural(n, 'note', 'notes')}: ${outcome}.`,
    markFirst: 'Mark notes on the list first.',
    reads: (bundle) =>
      `Whoever wrote the note reads it on the receipt at once.${bundle === null ? '' : ` It is sent in bundles of ${bundle}.`}`,
    replaces: (n) =>
      `${n} of them ${plural(n, 'has', 'have')} an answer already. It will be replaced.`,
    restMarked: 'The notes that were not saved are still marked.',
  },

  material: {
    about: 'What goes out of the house, and what the meetings hand on.',
    pack: 'The conversation pack',
    packFrom: (title, date, n) =>
      `Builds on “${title}”, handed on ${date}: ${n} ${plural(n, 'keyword or core element', 'keywords and core elements')}.`,
    openPack: 'Open the conversation pack',
    packAbout:
      'It is the same for all: introduction, A3 sheets, cards, test questions, run sheet, collection card and an easy version.',
    openAnnouncements: 'Open the announcement texts',
    announcementsAbout:
      "For the website, the newspaper and the member's own profile, each within its characters.",
    handedOn: 'Handed on from the dialogue meetings',
    noMeetings: 'No dialogue meeting has been made yet. You do it on the page Plan.',
    released: (version, date) => `Version ${version}, handed on ${date}`,
    notReleased: 'Not handed on yet',
    desk: 'Open the desk',
    cards: (n, of) =>
      of === 0
        ? 'No small meetings yet.'
        : `${n} of ${of} small meetings have handed on a collection card.`,
  },

  files: {
    title: 'Files',
    edition: { public: 'Public edition', internal: 'Internal edition' },
    about: {
      public: 'Without hidden notes and affiliations. Small groups are merged.',
      internal: 'For the case file. Must not leave the house.',
    },
    fetch: (edition, format) => `Get the ${edition.toLowerCase()} as ${format}`,
  },
};

export default en;
