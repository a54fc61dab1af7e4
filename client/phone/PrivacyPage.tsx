import { Button } from '../ui/Button.tsx';
import { useCommon } from '../ui/common.ts';
import { Mark } from '../ui/Labels.tsx';
import { Page } from './Page.tsx';
import { usePrivacyWords } from './privacy.ts';
import page from './Page.module.css';

/** What becomes of what people write, at length. Loaded only by those who read it. */
export default function PrivacyPage() {
  const common = useCommon();
  const words = usePrivacyWords();
  return (
    <Page footer={<span />}>
      <Mark />
      <h1>{words.title}</h1>
      {words.parts.map((part) => (
        <section key={part.heading} className={page['form']}>
          <h2>{part.heading}</h2>
          {part.lines.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </section>
      ))}
      <Button
        kind="primary"
        onClick={() => (history.length > 1 ? history.back() : location.assign('/'))}
      >
        {common.back}
      </Button>
    </Page>
  );
}
