import { describe, expect, it } from 'vitest';
import { findViolations } from './boundaries.ts';

const rulesBrokenBy = (files: Record<string, string>) =>
  findViolations(new Map(Object.entries(files))).map((violation) => violation.rule);

/** rule, the file that breaks it, its text */
const violations: [string, string, string][] = [
  ['extension', 'server/app.ts', `import { a } from './config';`],
  ['shared-by-name', 'server/app.ts', `import { a } from '../shared/kernel/ids.ts';`],
  ['shared-alone', 'shared/kernel/ids.ts', `import { nanoid } from 'nanoid';`],
  ['shared-alone', 'shared/kernel/ids.ts', `import { readFile } from 'node:fs';`],
  ['shared-alone', 'shared/kernel/ids.ts', `import { a } from '../../server/config.ts';`],
  ['shared-alone', 'shared/kernel/ids.test.ts', `import { a } from '../../server/config.ts';`],
  ['zod-in-schemas', 'shared/kernel/ids.ts', `import { z } from 'zod';`],
  ['zod-in-schemas', 'shared/kernel/ids.ts', `import { type ZodType } from 'zod';`],
  ['server-without-client', 'server/app.ts', `import type { A } from '../client/sync/store.ts';`],
  ['client-without-server', 'client/sync/store.ts', `import { a } from '../../server/config.ts';`],
  ['client-without-server', 'client/sync/store.ts', `import { a } from 'node:fs';`],
  ['steps-by-registry', 'server/app.ts', `import { a } from '#shared/steps/vote/decide.ts';`],
  ['steps-by-registry', 'server/app.ts', `const a = await import('#shared/steps/vote/decide.ts');`],
  ['steps-apart', 'shared/steps/vote/decide.ts', `import { a } from '../collect/decide.ts';`],
  ['steps-apart', 'client/steps/vote/Desk.tsx', `import { a } from '../collect/Desk.tsx';`],
  [
    'steps-apart',
    'client/steps/vote/Desk.tsx',
    `import {\n  a,\n  b,\n} from '#shared/steps/collect/decide.ts';`,
  ],
  ['surfaces-apart', 'client/process/main.tsx', `import { a } from '../desk/api.ts';`],
  ['sql-in-store', 'server/app.ts', `import { Kysely } from 'kysely';`],
  ['sql-in-store', 'server/app.ts', `import { Migrator } from 'kysely/migration';`],
  ['sql-in-store', 'server/app.ts', `import { DatabaseSync } from 'node:sqlite';`],
  ['nothing-imports-tests', 'server/app.ts', `import { a } from '../e2e/browser.ts';`],
  ['phone-is-light', 'client/phone/main.tsx', `import { z } from 'zod';`],
  ['phone-is-light', 'client/phone/main.tsx', `export * from '#shared/wire/frames.schema.ts';`],
  ['phone-is-light', 'client/phone/main.tsx', `import { a } from '../desk/Board.tsx';`],
  ['phone-is-light', 'client/phone/main.tsx', `import '../screen/Wall.tsx';`],
  ['phone-is-light', 'client/phone/main.tsx', `import { a } from '../process/Plan.tsx';`],
  ['phone-is-light', 'client/phone/main.tsx', `import { a } from '../table/TablePage.tsx';`],
  ['fanout-emits', 'server/sockets/gateway.ts', `socket.emit('patch', patch);`],
  ['runner-decides', 'server/routes/plan.ts', `const events = decide(state, command);`],
  ['no-clock', 'shared/session/timer.ts', `const now = new Date();`],
  ['no-clock', 'shared/session/timer.ts', `const now = Date.now();`],
  ['telling-names', 'shared/kernel/index.ts', ``],
  ['telling-names', 'client/ui/utils.ts', ``],
  ['telling-names', 'server/helpers/text.ts', ``],
];

/** Looks alike, and is allowed. */
const allowed: [string, string][] = [
  ['server/app.ts', `import { a } from './config.ts';\nimport { b } from '#shared/kernel/ids.ts';`],
  ['server/app.ts', `import { steps } from '#shared/steps/registry.ts';`],
  ['server/app.ts', `// import { a } from '../client/sync/store.ts';`],
  ['server/app.ts', `/*\nimport { a } from '../client/sync/store.ts';\n*/`],
  ['server/store/sqlite.ts', `import { DatabaseSync } from 'node:sqlite';`],
  ['server/sockets/fanout.ts', `io.to(audience).emit('patch', patch);`],
  ['server/sockets/fanout.test.ts', `fake.emit('patch', patch);`],
  ['server/engine/runner.ts', `const events = decide(state, command);`],
  ['shared/wire/frames.schema.ts', `import { z } from 'zod';`],
  ['shared/kernel/ids.ts', `import type { ZodType } from 'zod';`],
  ['shared/kernel/ids.test.ts', `import { it } from 'vitest';\nconst now = new Date();`],
  ['shared/session/timer.ts', `const day = new Date(at);\nfunction f(d: Date) {}`],
  ['shared/steps/registry.ts', `import { vote } from './vote/decide.ts';`],
  ['client/steps/vote/Phone.tsx', `import { cost } from '#shared/steps/vote/budget.ts';`],
  ['client/phone/main.tsx', `import type { Frame } from '#shared/wire/frames.schema.ts';`],
  ['client/desk/main.tsx', `import { z } from 'zod';`],
];

describe('boundaries', () => {
  it.each(violations)('[%s] in %s: %s', (rule, file, text) => {
    expect(rulesBrokenBy({ [file]: text })).toContain(rule);
  });

  it.each(allowed)('allows in %s: %s', (file, text) => {
    expect(rulesBrokenBy({ [file]: text })).toEqual([]);
  });

  it('follows what a phone downloads through other files, and names the chain', () => {
    const [violation] = findViolations(
      new Map([
        ['client/phone/main.tsx', `import { connect } from '../sync/connection.ts';`],
        ['client/sync/connection.ts', `import { frame } from '#shared/wire/frames.schema.ts';`],
      ]),
    );
    expect(violation?.message).toContain(
      'client/phone/main.tsx → client/sync/connection.ts → shared/wire/frames.schema.ts',
    );
  });

  it('does not follow types, which a phone never downloads', () => {
    expect(
      rulesBrokenBy({
        'client/phone/main.tsx': `import type { Frame } from '#shared/wire/frames.ts';`,
        'shared/wire/frames.ts': `export { frame } from './frames.schema.ts';`,
        'shared/wire/frames.schema.ts': `import { z } from 'zod';`,
      }),
    ).toEqual([]);
  });
});
