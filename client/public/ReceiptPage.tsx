import { useEffect } from 'react';
import { Page } from './Page.tsx';
import { usePublicWords } from './words.ts';
import page from './Page.module.css';

/** What became of somebody's notes, for whoever has the code. */
export function ReceiptPage() {
  const words = usePublicWords();
  useEffect(() => {
    document.title = `${words.receiptTitle} · Rød Tråd`;
  }, [words]);
  return (
    <Page>
      <h1>{words.receiptTitle}</h1>
      <p className={page['lead']}>{words.receiptLead}</p>
    </Page>
  );
}
