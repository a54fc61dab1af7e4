/**
 * Who may import whom (DESIGN "Layout"), checked by reading the import lines.
 *
 * A tool of our own because several rules follow paths or whole chains of imports
 * (what a phone ends up downloading), which a linter's list of names cannot say.
 */
import { globSync, readFileSync } from 'node:fs';
import { basename, posix } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface Violation {
  file: string;
  rule: string;
  message: string;
}

interface Import {
  /** As written. */
  specifier: string;
  /** Path from the project root for our own files, otherwise the specifier. */
  target: string;
  /** Erased before it runs. `import { type X }` is not: the module is still loaded. */
  typeOnly: boolean;
}

interface Source {
  file: string;
  text: string;
  imports: Import[];
  isTest: boolean;
}

const statement =
  /(?:^|[;\n])\s*(?:import|export)\s+(type\s+(?!from\b))?(?:[\w$*\s{},]+?\s+from\s+|[\w$*\s{},]*\}\s*from\s+)?['"]([^'"\n]+)['"]/g;
const dynamic = /\bimport\(\s*['"]([^'"\n]+)['"]/g;

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, ' ').replace(/(^|[\s;{}(,])\/\/.*$/gm, '$1');
}

function resolve(file: string, specifier: string): string {
  if (specifier.startsWith('.')) return posix.join(posix.dirname(file), specifier);
  if (specifier.startsWith('#shared/')) return `shared/${specifier.slice('#shared/'.length)}`;
  return specifier;
}

function parse(file: string, raw: string): Source {
  const text = withoutComments(raw);
  const found: [string, boolean][] = [
    ...[...text.matchAll(statement)].map((m): [string, boolean] => [m[2]!, m[1] !== undefined]),
    ...[...text.matchAll(dynamic)].map((m): [string, boolean] => [m[1]!, false]),
  ];
  const imports = found.map(([specifier, typeOnly]) => ({
    specifier,
    target: resolve(file, specifier),
    typeOnly,
  }));
  return { file, text, imports, isTest: isTestFile(file) };
}

const isOwn = (i: Import) => i.specifier.startsWith('.') || i.specifier.startsWith('#');
const isPackage = (i: Import, name: string) => i.target === name || i.target.startsWith(`${name}/`);
const within = (path: string, folder: string) => path.startsWith(`${folder}/`);
const isSchema = (path: string) => path.endsWith('.schema.ts');
const isTestFile = (file: string) => /\.test\.tsx?$/.test(file) || within(file, 'client/testing');

/** `vote` in `shared/steps/vote/decide.ts`; undefined for `shared/steps/registry.ts`. */
const stepKind = (path: string) => /^(?:shared|client)\/steps\/([^/]+)\//.exec(path)?.[1];

/** `desk` in `client/desk/main.tsx`. */
const surface = (path: string) =>
  /^client\/(phone|desk|screen|process|public|table)\//.exec(path)?.[1];

/** Each returns a message when the import is not allowed. */
const importRules: Record<string, (source: Source, i: Import) => string | undefined> = {
  extension: (_, i) =>
    isOwn(i) && !/\.\w+$/.test(i.target) ? 'write the file extension' : undefined,

  'shared-by-name': ({ file }, i) =>
    i.specifier.startsWith('.') && within(i.target, 'shared') && !within(file, 'shared')
      ? "write '#shared/…'"
      : undefined,

  'shared-alone': ({ file, isTest }, i) => {
    if (!within(file, 'shared') || within(i.target, 'shared')) return undefined;
    const testTools = ['vitest', 'fast-check'];
    if (isTest && (testTools.includes(i.target) || i.target.startsWith('node:'))) return undefined;
    return i.target === 'zod' ? undefined : 'shared imports only itself and zod';
  },

  'zod-in-schemas': ({ file, isTest }, i) =>
    within(file, 'shared') && isPackage(i, 'zod') && !i.typeOnly && !isSchema(file) && !isTest
      ? 'zod belongs in *.schema.ts'
      : undefined,

  'server-without-client': ({ file }, i) =>
    within(file, 'server') && within(i.target, 'client')
      ? 'server never imports client'
      : undefined,

  'client-without-server': ({ file, isTest }, i) =>
    within(file, 'client') &&
    !isTest &&
    (within(i.target, 'server') || i.target.startsWith('node:'))
      ? 'client never imports server or Node'
      : undefined,

  'steps-by-registry': ({ file }, i) =>
    within(file, 'server') && within(i.target, 'shared/steps') && stepKind(i.target) !== undefined
      ? 'server reaches step kinds only through shared/steps/registry.ts'
      : undefined,

  'steps-apart': ({ file }, i) => {
    const kind = stepKind(file);
    const other = stepKind(i.target);
    return kind !== undefined && other !== undefined && kind !== other
      ? `step '${kind}' imports step '${other}'`
      : undefined;
  },

  'surfaces-apart': ({ file, isTest }, i) => {
    const own = surface(file);
    const other = surface(i.target);
    return own !== undefined && other !== undefined && own !== other && !isTest
      ? `'${own}' imports '${other}': what two surfaces share lies in client/ui or client/sync`
      : undefined;
  },

  'sql-in-store': ({ file }, i) =>
    (isPackage(i, 'kysely') || i.target === 'node:sqlite' || i.target === 'pg') &&
    !within(file, 'server/store')
      ? 'only server/store knows the database'
      : undefined,

  'nothing-imports-tests': ({ file }, i) =>
    within(i.target, 'e2e') && !within(file, 'e2e') ? 'only e2e imports e2e' : undefined,
};

function importViolations(source: Source): Violation[] {
  return source.imports.flatMap((i) =>
    Object.entries(importRules).flatMap(([rule, check]) => {
      const message = check(source, i);
      return message ? [{ file: source.file, rule, message: `${message} (${i.specifier})` }] : [];
    }),
  );
}

/** Everything the phone downloads, by following what is left of its imports at run time. */
function phoneViolations(sources: Map<string, Source>): Violation[] {
  const violations: Violation[] = [];
  const cameFrom = new Map<string, string | undefined>();
  const queue = [...sources.values()].filter((s) => within(s.file, 'client/phone') && !s.isTest);
  for (const source of queue) cameFrom.set(source.file, undefined);

  const chain = (file: string): string => {
    const before = cameFrom.get(file);
    return before ? `${chain(before)} → ${file}` : file;
  };
  for (const source of queue) {
    for (const i of source.imports.filter((each) => !each.typeOnly)) {
      const bad =
        isPackage(i, 'zod') || isSchema(i.target)
          ? 'a phone downloads no zod'
          : /^client\/(desk|screen|process|public|table)\//.test(i.target)
            ? 'a phone downloads no other page'
            : undefined;
      if (bad) {
        const message = `${bad}: ${chain(source.file)} → ${i.target}`;
        violations.push({ file: source.file, rule: 'phone-is-light', message });
        continue;
      }
      const next = sources.get(i.target);
      if (next && !cameFrom.has(next.file)) {
        cameFrom.set(next.file, source.file);
        queue.push(next);
      }
    }
  }
  return violations;
}

interface CallRule {
  rule: string;
  pattern: RegExp;
  message: string;
  appliesTo: (source: Source) => boolean;
}

const inServerCode = ({ file, isTest }: Source) =>
  within(file, 'server') && !isTest && !within(file, 'server/testing');

const callRules: CallRule[] = [
  {
    rule: 'fanout-emits',
    pattern: /\.emit\s*\(/,
    message: 'only server/sockets/fanout.ts emits',
    appliesTo: (s) => inServerCode(s) && s.file !== 'server/sockets/fanout.ts',
  },
  {
    rule: 'runner-decides',
    pattern: /\bdecide\s*\(/,
    message: 'only server/engine calls decide',
    appliesTo: (s) => inServerCode(s) && !within(s.file, 'server/engine'),
  },
  {
    rule: 'no-clock',
    pattern: /\bnew Date\(\s*\)|\bnew Date\b(?!\s*\()|\bDate\.now\b/,
    message: 'shared has no clock; time comes in',
    appliesTo: (s) => within(s.file, 'shared') && !s.isTest,
  },
];

const forbiddenName = /^(index|utils?|helpers?)$/;

function nameViolations(file: string): Violation[] {
  const parts = file.split('/');
  const stem = basename(file).replace(/(\.test)?\.tsx?$/, '');
  return [...parts.slice(0, -1), stem]
    .filter((part) => forbiddenName.test(part))
    .map((part) => ({ file, rule: 'telling-names', message: `'${part}' says nothing` }));
}

/** @param files text by path from the project root, with forward slashes */
export function findViolations(files: Map<string, string>): Violation[] {
  const sources = new Map([...files].map(([file, text]) => [file, parse(file, text)]));
  return [
    ...[...sources.values()].flatMap((source) => [
      ...nameViolations(source.file),
      ...importViolations(source),
      ...callRules
        .filter((each) => each.appliesTo(source) && each.pattern.test(source.text))
        .map(({ rule, message }) => ({ file: source.file, rule, message })),
    ]),
    ...phoneViolations(sources),
  ];
}

function main() {
  const root = fileURLToPath(new URL('..', import.meta.url));
  const paths = globSync('{shared,server,client,e2e,scripts}/**/*.{ts,tsx}', { cwd: root });
  const files = new Map(
    paths.map((path) => [path.replaceAll('\\', '/'), readFileSync(`${root}/${path}`, 'utf8')]),
  );
  const violations = findViolations(files);
  for (const { file, rule, message } of violations) console.error(`${file}: [${rule}] ${message}`);
  if (violations.length > 0) process.exitCode = 1;
  else console.log(`Boundaries hold in ${files.size} files.`);
}

if (import.meta.main) main();
