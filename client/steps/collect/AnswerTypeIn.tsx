import { useState } from 'react';
import {
  AFFILIATIONS,
  VERDICTS,
  type Affiliation,
  type Lens,
  type Verdict,
} from '#shared/board/board.ts';
import { LIMITS } from '#shared/board/text.ts';
import { needsElement } from '#shared/dialogue/forms.ts';
import { NO_PROGRESS } from '#shared/session/state.ts';
import type { ProgressView, StepOf, TeamView } from '#shared/session/views.ts';
import { useElements } from '../../desk/answerNames.ts';
import { Check } from '../../desk/Check.tsx';
import { newId, useDesk } from '../../desk/deskContext.ts';
import { useDialogueDesk } from '../../desk/dialogue.ts';
import { useTeams } from '../../desk/live.ts';
import work from '../../desk/work.module.css';
import { useDraft } from '../../sync/drafts.ts';
import { useEntry } from '../../sync/hooks.ts';
import { useAnswerWords } from '../../ui/answerWords.ts';
import { Button } from '../../ui/Button.tsx';
import { useCommon } from '../../ui/common.ts';
import { Field } from '../../ui/Field.tsx';
import { languageName, NOTE_LANGUAGES } from '../../ui/noteLanguage.ts';
import { rejectionText } from '../../ui/rejectionText.ts';
import { Select } from '../../ui/Select.tsx';
import { typedSlip } from './slips.ts';
import { useRefusedNote } from './useRefusedNote.ts';
import styles from './AnswerTypeIn.module.css';
import { aboutOf } from './answer/elements.ts';
import { named, titled, worded } from '../../ui/options.ts';

/** Paper from the tables, word for word: table and element stay chosen, the slip's number counts on. */
export function AnswerTypeIn({ step }: { step: StepOf<'collect'> }) {
  const w = useDialogueDesk().typeIn;
  const common = useCommon();
  const [open, setOpen] = useState(false);
  if (!open)
    return (
      <div>
        <Button onClick={() => setOpen(true)}>{w.open}</Button>
      </div>
    );
  return (
    <section className={work['section']} aria-label={w.open}>
      <div className={work['spread']}>
        <h3>{w.open}</h3>
        <Button small onClick={() => setOpen(false)}>
          {common.close}
        </Button>
      </div>
      <p className={work['soft']}>{w.help}</p>
      <Form step={step} />
    </section>
  );
}

function Form({ step }: { step: StepOf<'collect'> }) {
  const w = useDialogueDesk().typeIn;
  const a = useAnswerWords();
  const { sessionId, send } = useDesk();
  const { form, lenses, topics } = step.config;
  const elements = useElements();
  const teams = useTeams();
  const [teamId, setTeamId] = useState('');
  const [about, setAbout] = useState('');
  const [lens, setLens] = useState('');
  const [verdict, setVerdict] = useState('');
  const [affiliation, setAffiliation] = useState('');
  const [lang, setLang] = useState('da');
  const [paper, setPaper] = useState(true);
  const [slip, setSlip] = useState('');
  // Typed words are kept on the device: a reload in the middle of a pile loses none.
  const [text, setText] = useDraft(`${sessionId}.${step.id}.desk.answer`);
  const [rewrite, setRewrite] = useDraft(`${sessionId}.${step.id}.desk.rewrite`);
  const [sent, setSent] = useState(false);
  const [asked, setAsked] = useState(false);
  const [wrong, setWrong] = useState<{ field: 'slip' | 'text'; text: string } | null>(null);
  const pressure = form === 'pressure';
  const needs = needsElement(form);
  const number = typedSlip(slip);
  const complete = (!needs || about !== '') && (!pressure || (lens !== '' && verdict !== ''));
  const team = teams.find((each) => each.id === teamId);

  const chooseTable = (id: string) => {
    setTeamId(id);
    // What the table works on, so that nobody has to look it up for each slip.
    const topic = topics.find((each) => each.teamId === id);
    if (topic) setAbout(topic.ref);
  };
  useRefusedNote(
    ({ stepId }) => stepId === step.id,
    text === '' && rewrite === '',
    ({ title, source, answer }, rejection) => {
      setTeamId(answer?.teamId ?? '');
      setAbout(answer?.about ?? '');
      setLens(answer?.lens ?? '');
      setVerdict(answer?.verdict ?? '');
      setAffiliation(answer?.affiliation ?? '');
      setLang(answer?.lang ?? 'da');
      setPaper(source === 'paper');
      setSlip(String(answer?.slip ?? ''));
      setText(title);
      setRewrite(answer?.rewrite ?? '');
      setWrong({
        field: rejection.code === 'slip_used' ? 'slip' : 'text',
        text: rejectionText(rejection),
      });
    },
  );
  const go = () => {
    setAsked(true);
    if (!complete || number === undefined) return;
    void send(
      {
        type: 'item.propose',
        itemId: newId('i'),
        stepId: step.id,
        kind: 'note',
        title: text,
        description: '',
        theme: '',
        source: paper ? 'paper' : 'desk',
        answer: {
          ...aboutOf(about === '' ? null : about, elements),
          lens: lens === '' ? null : (lens as Lens),
          verdict: verdict === '' ? null : (verdict as Verdict),
          rewrite,
          lang,
          teamId: teamId === '' ? null : teamId,
          slip: paper ? number : null,
          affiliation: affiliation as Affiliation | '',
        },
      },
      { keepRefusal: true },
    ).then(setSent);
    // From here the outbox keeps it. The next slip is somebody else's.
    setText('');
    setRewrite('');
    setVerdict('');
    setAffiliation('');
    setLang('da');
    setAsked(false);
    setWrong(null);
    setSent(false);
    if (number !== null) setSlip(String(number + 1));
  };

  return (
    <>
      <div className={styles['fields']}>
        {teams.length > 0 && (
          <Select
            label={w.table}
            value={teamId}
            onChange={chooseTable}
            options={[{ value: '', label: w.noTable }, ...named(teams)]}
          />
        )}
        <Select
          label={w.affiliation}
          value={affiliation}
          onChange={setAffiliation}
          options={[{ value: '', label: w.notSaid }, ...worded(AFFILIATIONS, a.affiliation)]}
        />
        <Select
          label={w.language}
          value={lang}
          onChange={setLang}
          options={NOTE_LANGUAGES.map((each) => ({ value: each, label: languageName(each) }))}
        />
        <Select
          label={w.about}
          value={about}
          onChange={setAbout}
          options={[{ value: '', label: needs ? w.choose : w.aboutNone }, ...titled(elements)]}
        />
        {pressure && (
          <>
            <Select
              label={w.lens}
              value={lens}
              onChange={setLens}
              options={[{ value: '', label: w.choose }, ...worded(lenses, a.lens)]}
            />
            <Select
              label={w.verdict}
              value={verdict}
              onChange={setVerdict}
              options={[{ value: '', label: w.choose }, ...worded(VERDICTS, a.verdict)]}
            />
          </>
        )}
      </div>
      <Field
        label={w.text[form]}
        value={text}
        rows={3}
        limit={LIMITS.note}
        lang={lang}
        error={wrong?.field === 'text' ? wrong.text : null}
        onChange={(next) => {
          setText(next);
          setWrong(null);
          setSent(false);
        }}
      />
      {pressure && (
        <Field
          label={w.rewrite}
          value={rewrite}
          rows={2}
          limit={LIMITS.note}
          lang={lang}
          onChange={setRewrite}
        />
      )}
      <Check checked={paper} onChange={setPaper}>
        {w.paper}
      </Check>
      {paper && (
        <Field
          label={w.slip}
          hint={w.slipHelp}
          inputMode="numeric"
          value={slip}
          onChange={(next) => {
            setSlip(next);
            setWrong(null);
          }}
          error={number === undefined ? w.slipWrong : wrong?.field === 'slip' ? wrong.text : null}
        />
      )}
      {asked && !complete && (
        <p role="alert">
          <strong>{pressure ? w.incomplete : w.aboutMissing}</strong>
        </p>
      )}
      <div className={work['row']}>
        <Button kind="primary" disabled={text.trim() === ''} onClick={go}>
          {w.send}
        </Button>
        {sent && <output>{w.sent}</output>}
      </div>
      {team !== undefined && <Pile step={step} team={team} />}
    </>
  );
}

/** The pile, counted by hand, beside what has been typed from it (TAB2). */
function Pile({ step, team }: { step: StepOf<'collect'>; team: TeamView }) {
  const w = useDialogueDesk().typeIn;
  const { may, send } = useDesk();
  const [count, setCount] = useState('');
  const progress = useEntry<ProgressView>(`progress/${step.id}`)?.teams[team.id] ?? NO_PROGRESS;
  const number = /^\d{1,4}$/.test(count.trim()) ? Number(count) : null;
  return (
    <div className={work['tight']}>
      <p>{w.pileState(progress.typed, progress.counted)}</p>
      {may('slips.count') && (
        <div className={`${work['row']} ${work['end']}`}>
          <Field label={w.pile(team.name)} inputMode="numeric" value={count} onChange={setCount} />
          <Button
            small
            disabled={number === null}
            onClick={() => {
              if (number === null) return;
              void send({
                type: 'slips.count',
                stepId: step.id,
                teamId: team.id,
                counted: number,
              }).then((done) => done && setCount(''));
            }}
          >
            {w.savePile}
          </Button>
        </div>
      )}
    </div>
  );
}
