import type { Page } from '@playwright/test';

export interface SlowLine {
  hold(): void;
  letGo(): void;
  /** Whether the page has sent something with these words in it. */
  sent(what: string): boolean;
}

/** Holds back what the server says, as a slow line does, until it is let go. */
export async function slowLine(page: Page): Promise<SlowLine> {
  let held: (() => void)[] | null = null;
  let sent = '';
  page.on('websocket', (socket) => {
    socket.on('framesent', ({ payload }) => (sent += String(payload)));
  });
  await page.routeWebSocket(/socket\.io/, (ws) => {
    const server = ws.connectToServer();
    server.onMessage((message) => {
      const pass = () => ws.send(message);
      if (held === null) pass();
      else held.push(pass);
    });
  });
  return {
    hold() {
      held = [];
    },
    letGo() {
      const waiting = held ?? [];
      held = null;
      for (const pass of waiting) pass();
    },
    sent: (what) => sent.includes(what),
  };
}
