import { run } from './run.ts';

await run({ act: 'owner-link' });
