import type { da } from './privacy.da.ts';

const en: typeof da = {
  title: 'How we use what you write',
  parts: [
    {
      heading: 'What you write',
      lines: [
        'Your suggestions become part of the municipality’s case about the vision. They can be shown on the screen, written in the minutes and handed out if somebody asks for access to public records.',
        'So do not write about other people’s private matters, and do not write personal identity numbers.',
        'A member of staff can hide a suggestion. The reason is noted, and everybody can see how many. Criticism of the municipality is never a reason.',
      ],
    },
    {
      heading: 'Who you are',
      lines: [
        'If you take part as a member, your suggestions belong to your seat. The others do not see who wrote what. The secretariat does.',
        'If you take part without a personal link, we do not save your name. We only save what you are here as, for example citizen or association.',
        'At a dialogue meeting we also save which table you sit at, and whether you were invited. The hall sees which table a note comes from, but not who wrote it.',
      ],
    },
    {
      heading: 'Your receipt',
      lines: [
        'When you have sent a note at a dialogue meeting, you get a code. With it you can see what becomes of your notes. We save the code in such a way that we cannot read it ourselves.',
        'The code shows notes only, never votes. Everybody who has the code can read the notes.',
      ],
    },
    {
      heading: 'How you vote',
      lines: [
        'In a hidden vote we do not show who voted what. While it is open, the system can know your vote, so that you can change it.',
        'When the vote closes, we delete the link between you and your vote. After that only your own device has a copy.',
        'In a vote by name everybody can see how you voted. It says so before you vote.',
      ],
    },
    {
      heading: 'On your device',
      lines: [
        'The phone keeps what you are writing, what waits to be sent, a copy of your own votes, your receipt, and whether you were invited.',
        'If you take part as a member, it also keeps your name, the list of your small meetings, and the collection cards that have not been sent.',
        'Whoever you lend the phone to can see it. It disappears when you delete the page’s data in your browser.',
        'The page gets nothing from anybody but the municipality’s server, and it does not track you.',
      ],
    },
    {
      heading: 'Your rights',
      lines: [
        'You can ask the secretariat to see, correct or delete information about you. Ask the chair whom to write to.',
      ],
    },
  ],
};

export default en;
