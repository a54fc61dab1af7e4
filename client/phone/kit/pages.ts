import { fetched } from '../../ui/fetched.ts';

export const MeetingPage = fetched(() => import('./MeetingPage.tsx').then((m) => m.MeetingPage));
export const CardPage = fetched(() => import('./CardPage.tsx').then((m) => m.CardPage));
export const AnnouncePage = fetched(() => import('./AnnouncePage.tsx').then((m) => m.AnnouncePage));

/** A member who is at home may be without a network before a page of the kit is opened. */
export function fetchKit(): void {
  for (const page of [MeetingPage, CardPage, AnnouncePage]) page.fetch();
}
