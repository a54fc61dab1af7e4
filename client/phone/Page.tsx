import type { ReactNode } from 'react';
import { PageFrame, type PageFrameProps } from '../ui/PageFrame.tsx';
import { go } from './route.ts';
import { usePhoneWords } from './words.ts';

/** A link to another page of the phone, which it goes to without loading anew. */
export function OwnLink({
  href,
  ...more
}: {
  href: string;
  className?: string | undefined;
  children: ReactNode;
}) {
  return (
    <a
      {...more}
      href={href}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey) return;
        event.preventDefault();
        go(href);
      }}
    />
  );
}

export const PrivacyLink = (more: { children: ReactNode }) => (
  <OwnLink href="/privatliv" {...more} />
);

export interface PageProps extends Omit<PageFrameProps, 'footer' | 'wide'> {
  footer?: ReactNode;
}

/** Every page of the phone; what we keep about people is one press away. */
export function Page({ footer, ...frame }: PageProps) {
  const words = usePhoneWords();
  return <PageFrame footer={footer ?? <PrivacyLink>{words.privacy}</PrivacyLink>} {...frame} />;
}
