import type { ReactNode } from 'react';
import type { ItemKind } from '#shared/board/board.ts';
import { Arrival } from '../../screen/Arrival.tsx';
import type { ScreenProps } from '../../screen/board.ts';
import { Clock } from '../../screen/Clock.tsx';
import { columnPages, Columns, type Column } from '../../screen/Columns.tsx';
import { formatClock } from '../../screen/format.ts';
import { Frame } from '../../screen/Frame.tsx';
import { Message } from '../../screen/Message.tsx';
import { bodyHeight, clampPage } from '../../screen/pages.ts';
import { useScreenWords } from '../../screen/words.ts';
import { useSelection } from '../../sync/selection.ts';
import { useCommon } from '../../ui/common.ts';
import { ThemeTag } from '../../ui/Labels.tsx';
import { listOf } from '../../ui/format.ts';
import { useLang } from '../../ui/language.ts';
import { Gallery } from './Gallery.tsx';
import { Rotation } from './Rotation.tsx';
import { TextPage, textPages } from './TextPage.tsx';

/** What is shown without anybody having to do anything. */
export function Screen({ step, board }: ScreenProps<'present'>) {
  const words = useScreenWords();
  const lang = useLang();
  const { config } = step;
  switch (config.source) {
    case 'checkin':
      return <Arrival board={board} text={config.text} />;
    case 'gallery':
      return <Gallery step={step} board={board} />;
    case 'topics':
      return <Rotation step={step} board={board} />;
    case 'pause':
      return (
        <Frame session={board.session} label={step.title} question={step.question || words.pause}>
          <Message note={config.text || undefined}>
            {config.backAt === '' ? words.pause : words.backAt(formatClock(config.backAt, lang))}
          </Message>
        </Frame>
      );
    case 'items':
      return <Items step={step} board={board} />;
    case 'selection':
      return <Selection step={step} board={board} />;
    case 'text':
      return <Text step={step} board={board} />;
  }
}

function Text({ step, board }: ScreenProps<'present'>) {
  const words = useScreenWords();
  const heading = step.question || step.title;
  const pages = textPages(
    step.config.text,
    bodyHeight({ question: heading, clock: step.endsAt !== null }),
  );
  const page = clampPage(board.session.page, pages.length);
  return (
    <Frame
      session={board.session}
      question={heading}
      label={step.question === '' ? undefined : step.title}
      aside={<Clock endsAt={step.endsAt} />}
      pages={{ page, count: pages.length }}
    >
      {step.config.text.trim() === '' ? (
        <Message>{words.noText}</Message>
      ) : (
        <TextPage blocks={pages[page] ?? []} />
      )}
    </Frame>
  );
}

/** Two columns a page: what is chosen together is shown together. */
const PAIRS: readonly (readonly ItemKind[])[] = [
  ['keyword', 'element'],
  ['group', 'meeting'],
];

interface Listed {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly note?: string;
}

/** Notes are shown by the gallery and their own steps: here stand the things that are talked about. */
const SHOWN: readonly string[] = ['keyword', 'element'];

function Items({ step, board }: ScreenProps<'present'>) {
  const words = useScreenWords();
  const { theme } = step.config;
  const rows = board.items
    .filter((item) => SHOWN.includes(item.kind) && (theme === '' || item.theme === theme))
    .map((item): Listed => ({
      ...item,
      ...(item.questions > 0 && { note: words.questions(item.questions) }),
    }));
  return (
    <Lists
      step={step}
      board={board}
      label={
        theme === '' ? step.title : <ThemeTag theme={theme} order={board.themes.indexOf(theme)} />
      }
      rows={rows}
      empty={words.noItems}
    />
  );
}

function Selection({ step, board }: ScreenProps<'present'>) {
  const words = useScreenWords();
  const common = useCommon();
  const { chosen } = useSelection();
  const things = chosen.map((each): Listed => ({
    ...each,
    id: each.ref,
    ...(each.changed && { note: words.changed }),
  }));
  const taken = board.items
    .filter((item) => item.kind === 'meeting' && item.claims.length > 0)
    .map((item): Listed => ({ ...item, note: listOf(item.claims, common.and) }));
  return (
    <Lists
      step={step}
      board={board}
      label={step.title}
      rows={[...things, ...taken]}
      empty={step.config.text || words.chosenEmpty}
    />
  );
}

interface ListsProps extends ScreenProps<'present'> {
  readonly label: ReactNode;
  readonly rows: readonly Listed[];
  readonly empty: string;
}

function Lists({ step, board, label, rows, empty }: ListsProps) {
  const common = useCommon();
  const heading = step.question || step.title;
  const room = bodyHeight({ question: heading, clock: step.endsAt !== null });
  const pages = PAIRS.flatMap((kinds) => {
    const columns = kinds
      .map((kind): Column => ({
        id: kind,
        name: common.kinds[kind],
        rows: rows.filter((row) => row.kind === kind),
      }))
      .filter((column) => column.rows.length > 0);
    if (columns.length === 0) return [];
    return columnPages(columns, room).map((shown) => ({ columns, shown }));
  });
  const page = clampPage(board.session.page, pages.length);
  const current = pages[page];
  return (
    <Frame
      session={board.session}
      question={heading}
      label={label}
      aside={<Clock endsAt={step.endsAt} />}
      pages={{ page, count: pages.length }}
    >
      {current === undefined ? (
        <Message>{empty}</Message>
      ) : (
        <Columns columns={current.columns} page={current.shown} capacity={room} />
      )}
    </Frame>
  );
}
