import { useEffect, useState, type ReactNode } from 'react';
import type { LinkCard } from '#shared/wire/http.ts';
import { getJson } from '../sync/http.ts';
import { Button } from '../ui/Button.tsx';
import { useCommon } from '../ui/common.ts';
import { cx } from '../ui/cx.ts';
import { listOf } from '../ui/format.ts';
import { Icon } from '../ui/Icon.tsx';
import { useElements } from './answerNames.ts';
import { useDesk, type MenuPage } from './deskContext.ts';
import { useDialogueDesk } from './dialogue.ts';
import { useSteps, useTeams } from './live.ts';
import styles from './panel.module.css';
import { Changed } from './rotation/Changed.tsx';
import { roundsOf } from './rotation/plan.ts';
import { useDeskWords } from './words.ts';

/** What a dialogue meeting needs before the doors open, and what is still missing. */
export function PrepareDialogue() {
  const w = useDialogueDesk().prepare;
  const desk = useDeskWords().prepare;
  const { session, may } = useDesk();
  const elements = useElements();
  const tables = useTeams();
  const rounds = roundsOf(session.order, useSteps());
  const count = (kind: 'element' | 'keyword') =>
    elements.filter((item) => item.kind === kind).length;
  const planned = rounds.filter((round) => round.config.topics.length > 0).length;
  return (
    <div className={styles['tight']}>
      <Changed rounds={rounds} tables={tables} />
      <dl className={styles['facts']}>
        <Item
          name={w.elements}
          done={elements.length > 0}
          to={may('items.import') ? 'import' : null}
          label={desk.import}
        >
          {elements.length === 0
            ? w.noElements
            : w.elementCount(count('element'), count('keyword'))}
        </Item>
        <Item
          name={w.tables}
          done={tables.length > 0}
          to={may('teams.set') ? 'tables' : null}
          label={w.toTables}
        >
          {tables.length === 0 ? w.noTables : w.tableCount(tables.length)}
        </Item>
        {rounds.length > 0 && (
          <Item
            name={w.rotation}
            done={planned === rounds.length}
            to="rotation"
            label={w.toRotation}
          >
            {w.rounds(planned, rounds.length)}
          </Item>
        )}
        <Moderators />
      </dl>
    </div>
  );
}

function Item({
  name,
  done,
  to,
  label,
  children,
}: {
  name: string;
  done: boolean;
  to: MenuPage | null;
  label: string;
  children: ReactNode;
}) {
  const w = useDialogueDesk().prepare;
  const { openMenu } = useDesk();
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <span className={cx(styles['verdict'], done ? styles['take'] : styles['warning'])}>
          <Icon name={done ? 'check' : 'warn'} size="1em" />
          {done ? w.done : w.missing}
        </span>{' '}
        {children}{' '}
        {to !== null && (
          <Button small onClick={() => openMenu(to)}>
            {label}
          </Button>
        )}
      </dd>
    </div>
  );
}

/** Whether somebody besides the facilitator can read notes: links are no part of the live view. */
function Moderators() {
  const w = useDialogueDesk().prepare;
  const common = useCommon();
  const { sessionId, me } = useDesk();
  const leads = me.role === 'facilitator' || me.role === 'owner' || me.role === 'secretariat';
  const [links, setLinks] = useState<readonly LinkCard[] | 'unknown' | null>(null);
  useEffect(() => {
    if (!leads) return;
    let stopped = false;
    void getJson<readonly LinkCard[]>(`/api/sessions/${sessionId}/links`).then((answer) => {
      if (!stopped) setLinks(answer.ok ? answer.value : 'unknown');
    });
    return () => {
      stopped = true;
    };
  }, [leads, sessionId]);
  if (!leads || links === null) return null;
  const names =
    links === 'unknown'
      ? []
      : links.filter((link) => link.role === 'moderator' && !link.revoked).map(({ name }) => name);
  return (
    <Item name={w.moderator} done={names.length > 0} to="links" label={w.toLinks}>
      {links === 'unknown'
        ? w.unknown
        : names.length === 0
          ? w.noModerator
          : w.moderatorMade(listOf(names, common.and))}
    </Item>
  );
}
