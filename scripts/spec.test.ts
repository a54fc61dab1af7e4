import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const RULE = /^- \*\*([A-Z]+\d+)\*\*/gm;
const CITED = /\[([A-Z]+\d+)\]/g;

const rules = [...readFileSync('shared/SPEC.md', 'utf8').matchAll(RULE)].map((m) => m[1] ?? '');
/** Titles of tests: the strings given to it, test, test.step and describe (also through .each). */
const TITLE = /\b(?:it|test|describe)(?:\.step|\.each\([\s\S]*?\))?\(\s*(['"`])([\s\S]*?)\1/g;

const cited = new Map<string, string>();
for (const file of globSync('{shared,server,client,e2e,scripts}/**/*.{test,spec}.{ts,tsx}').concat(
  globSync(['server/store/contract*.ts', 'e2e/{dialogue,workshop}/*.ts']),
)) {
  for (const title of readFileSync(file, 'utf8').matchAll(TITLE))
    for (const id of (title[2] ?? '').matchAll(CITED)) cited.set(id[1] ?? '', file);
}

it('every rule of the spec is cited by a test', () => {
  expect(rules.length).toBeGreaterThan(40);
  expect(rules.filter((rule) => !cited.has(rule))).toEqual([]);
});

it('every cited rule is in the spec, once', () => {
  expect(new Set(rules).size).toBe(rules.length);
  expect([...cited].filter(([id]) => !rules.includes(id))).toEqual([]);
});
