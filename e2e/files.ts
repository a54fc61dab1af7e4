import { readFile } from 'node:fs/promises';
import { expect, type Download } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';

export const bytes = async (download: Download): Promise<Buffer> => readFile(await download.path());

/** The body of a Word document, as it is marked up. */
export const readWord = async (download: Download): Promise<string> =>
  strFromU8(unzipSync(await bytes(download))['word/document.xml']!);

const ENTITIES = { amp: '&', apos: "'", quot: '"', lt: '<', gt: '>' } as const;

/** What a reader sees of a Word document's body. */
export const plain = (xml: string): string =>
  xml
    .replace(/<[^>]+>/g, '')
    .replace(/&(amp|apos|quot|lt|gt);/g, (_, name: keyof typeof ENTITIES) => ENTITIES[name]);

/** Named after what it looks for, so that a failure does not print a whole file. */
export function says(text: string, ...wanted: readonly string[]): void {
  expect(
    wanted.filter((each) => !text.includes(each)),
    'is missing in the file',
  ).toEqual([]);
}

export function conceals(text: string, ...secrets: readonly string[]): void {
  expect(
    secrets.filter((each) => text.includes(each)),
    'is in the file',
  ).toEqual([]);
}
