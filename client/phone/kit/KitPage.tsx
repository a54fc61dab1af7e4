import { useEffect, type ReactNode } from 'react';
import { ExerciseBanner } from '../../ui/Labels.tsx';
import { Page } from '../Page.tsx';
import { useArrival } from '../useArrival.ts';
import { BackToMine } from './BackToMine.tsx';
import { useKitWords } from './words.ts';

export interface KitPageProps {
  /** What the page is called; null while it is not known. */
  title: string | null;
  exercise: boolean;
  bar?: ReactNode;
  children: ReactNode;
}

/** Every page of the kit: its name, the way back, and ØVELSE where it is one. */
export function KitPage({ title, exercise, bar, children }: KitPageProps) {
  useEffect(() => {
    if (title !== null) document.title = `${title} · Rød Tråd`;
  }, [title]);
  // What was pressed to come here is gone.
  useArrival(title ?? '', true);
  return (
    <Page header={<ExerciseBanner exercise={exercise} />} bar={bar}>
      <BackToMine />
      {children}
    </Page>
  );
}

/** Neither the device nor the server has it for whoever is here. */
export function NoSuchMeeting() {
  const words = useKitWords();
  return (
    <KitPage title={words.noSuch} exercise={false}>
      <h1>{words.noSuch}</h1>
      <p>{words.noSuchText}</p>
    </KitPage>
  );
}
