import { Component, type ReactNode } from 'react';
import { Button } from './Button.tsx';
import { useCommon } from './common.ts';
import { Notice } from './Notice.tsx';
import { PageFrame } from './PageFrame.tsx';

export interface CaughtProps {
  children: ReactNode;
  /** What is shown instead. */
  broken?: ReactNode;
}

/** A part that did not come, or broke, says so and how to go on; the rest of the page stands. */
export class Caught extends Component<CaughtProps, { broken: boolean }> {
  override state = { broken: false };
  static getDerivedStateFromError() {
    return { broken: true };
  }
  override render() {
    const { children, broken = <Broken /> } = this.props;
    return this.state.broken ? broken : children;
  }
}

function Broken() {
  const common = useCommon();
  return (
    <Notice kind="error" alert title={common.somethingWrong}>
      <Button kind="primary" onClick={() => location.reload()}>
        {common.tryAgain}
      </Button>
    </Notice>
  );
}

/** Around a whole page: nobody is left with a white one. */
export const CaughtPage = ({ children }: { children: ReactNode }) => (
  <Caught
    broken={
      <PageFrame footer={null}>
        <Broken />
      </PageFrame>
    }
  >
    {children}
  </Caught>
);
