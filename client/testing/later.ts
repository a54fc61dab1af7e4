import { act as settle } from '@testing-library/react';

/** Long enough for a press to be one of its own, and no second half of a double tap. */
export const aMomentLater = (): Promise<unknown> =>
  settle(() => new Promise((resolve) => setTimeout(resolve, 450)));
