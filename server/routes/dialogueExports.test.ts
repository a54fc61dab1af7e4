import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { strFromU8, unzipSync } from 'fflate';
import { dialogueFile } from '../exports/dialogue/dialogue.schema.ts';
import { startDialogue, type Dialogue } from '../testing/dialogue.ts';
import type { Browser } from '../testing/serving.ts';

let d: Dialogue;
let elements: string[];
beforeAll(async () => {
  d = await startDialogue();
  elements = await d.hall('d1', 'a3', 2);
  const { actor } = await d.guest('d1', 't1');
  await d.send('d1', { type: 'step.start', stepId: 'unfold', expect: null });
  await d.send(
    'd1',
    {
      type: 'item.propose',
      itemId: 'n1',
      stepId: 'unfold',
      kind: 'note',
      title: 'Et fælles bord i gården',
      description: '',
      theme: '',
      answer: { about: elements[0]!, lens: null, verdict: null, rewrite: '', lang: 'da' },
    },
    actor,
  );
});
afterAll(() => d.server.stop());

const MERGED = '/api/processes/e1/dialogue/export';
const ONE = '/api/sessions/d1/dialogue/export';

const fileAt = async (browser: Browser, path: string) => {
  const response = await browser.raw(path);
  return { status: response.status, headers: response.headers, body: await response.arrayBuffer() };
};
const jsonAt = async (path: string) => dialogueFile.parse((await d.owner.get<unknown>(path)).body);

describe('files about the dialogue', () => {
  it('[EXP1] are made of what the engine has, and without an edition they are for the public', async () => {
    const file = await jsonAt(`${MERGED}.json`);
    expect(file).toMatchObject({ edition: 'public', scope: 'merged', exercise: true });
    expect(file.elements).toHaveLength(17);
    expect(file.release?.title).toBe('Politisk workshop');
    expect(file.meetings).toMatchObject([{ id: 'd1', present: 1 }]);
    // It waits for approval: the office reads it, the public does not.
    expect(file.contributions).toEqual([]);
    const internal = await jsonAt(`${MERGED}.json?edition=internal&lang=en`);
    expect(internal.lang).toBe('en');
    expect(internal.contributions).toMatchObject([
      { item: 'n1', office: { status: 'held', table: 'Bord 1' } },
    ]);
    await d.send('d1', { type: 'items.moderate', itemIds: ['n1'], act: 'show' });
    expect((await jsonAt(`${ONE}.json`)).contributions).toMatchObject([
      { text: 'Et fælles bord i gården', wording: 1 },
    ]);
    const { office } = await jsonAt(`${ONE}.json?edition=internal`);
    expect(office?.moderation).toMatchObject([{ meeting: 'd1', act: 'approved', item: 'n1' }]);
  });

  it('come in all formats, with a name for the case system', async () => {
    for (const format of ['xlsx', 'docx', 'csv', 'json'])
      for (const path of [MERGED, ONE]) {
        const { status, headers } = await fileAt(d.owner, `${path}.${format}`);
        expect([path, format, status]).toEqual([path, format, 200]);
        expect(headers.get('content-disposition')).toMatch(
          new RegExp(
            String.raw`filename="OEVELSE_\d{4}-\d\d-\d\d_[\w-]+_Dialog_offentlig\.${format}"`,
          ),
        );
      }
    const { body } = await fileAt(d.owner, `${ONE}.docx?edition=internal`);
    const word = strFromU8(unzipSync(new Uint8Array(body))['word/document.xml']!);
    expect(word).toContain('Blandede boliger');
    for (const path of [
      `${MERGED}.pdf`,
      `${MERGED}.json?edition=secret`,
      `/api/sessions/${d.workshop}/dialogue/export.json`,
    ])
      expect([path, (await d.owner.get(path)).status]).toEqual([path, 404]);
  });

  it('[AUTH1] are for the office and the desk alone', async () => {
    const member = (await d.member(3)).browser;
    const guest = (await d.guest('d1', 't2')).browser;
    for (const browser of [member, guest, d.server.browser()])
      for (const path of [`${MERGED}.csv`, `${ONE}.csv`])
        expect([path, (await fileAt(browser, path)).status]).toEqual([path, 403]);
  });
});
