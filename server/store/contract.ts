import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SYSTEM } from '#shared/kernel/actor.ts';
import type { Commit } from '#shared/kernel/stream.ts';
import type { BallotBody } from '#shared/voting/tally.ts';
import type { CommandReply } from '#shared/wire/protocol.ts';
import type { Cast, Credential, SeatRow, Store } from './port.ts';

const OK: CommandReply = { ok: true };
const dots = (ref: string, n = 1): BallotBody => ({ dots: { [ref]: n } });

const commit = (stream: string, seq: number, commandId = `c${seq}`): Commit<unknown> => ({
  stream,
  seq,
  at: 1_000 + seq,
  actor: SYSTEM,
  commandId,
  events: [{ type: 'screen.set', page: seq }],
});

const cast = (voter: string, rev: number, body: BallotBody, boxId = 'b'): Cast => ({
  boxId,
  voter,
  stratum: '',
  rev,
  body,
});

/** The rules every store keeps, whatever is behind it. */
export function storeContract(name: string, open: () => Promise<Store>): void {
  describe(`store contract: ${name}`, () => {
    let store: Store;
    beforeEach(async () => {
      store = await open();
      await store.log.createStream('s', 'session', 'p');
    });
    afterEach(() => store.close());

    const append = (seq: number, commandId?: string) =>
      store.log.transact('s', seq - 1, (tx) => tx.append(commit('s', seq, commandId), []));
    const openBox = (secrecy: 'sealed' | 'named' = 'sealed', boxId = 'b') =>
      store.log.transact('s', 0, (tx) =>
        tx.boxEffect({ act: 'open', boxId, stepId: 'v', secrecy }),
      );
    const act = (kind: 'ending' | 'unlink' | 'drop' | 'empty') =>
      store.log.transact('s', 0, (tx) => tx.boxEffect({ act: kind, boxId: 'b' }));
    const close = () =>
      store.log.transact('s', 0, async (tx) => {
        const box = await tx.closeBox('b');
        await tx.boxEffect({ act: 'unlink', boxId: 'b' });
        return box;
      });
    const unlinked = () => store.log.transact('s', 0, (tx) => tx.readUnlinked('b'));

    describe('log', () => {
      it('[ITEM4] rewrites older commits in the same transaction, or none of them', async () => {
        for (const seq of [1, 2]) await append(seq);
        const pages = async () =>
          (await store.log.read('s', 0)).map((c) => (c.events[0] as { page: number }).page);
        const rewrite = (fail: boolean) =>
          store.log.transact('s', 2, async (tx) => {
            await tx.rewrite((events) =>
              (events as { page: number }[]).map((e) => ({ ...e, page: e.page + 10 })),
            );
            if (fail) throw new Error('no');
          });
        await expect(rewrite(true)).rejects.toThrow('no');
        expect(await pages()).toEqual([1, 2]);
        await rewrite(false);
        expect(await pages()).toEqual([11, 12]);
        expect((await store.log.head('s'))?.seq).toBe(2);
      });

      it('[LOG1] numbers commits from 1 without gaps', async () => {
        for (const seq of [1, 2, 3]) await append(seq);
        expect((await store.log.read('s', 0)).map((c) => c.seq)).toEqual([1, 2, 3]);
        expect(await store.log.head('s')).toEqual({
          id: 's',
          kind: 'session',
          processId: 'p',
          seq: 3,
        });
      });

      it('[LOG1] refuses a commit that skips or repeats a number', async () => {
        await append(1);
        await expect(append(1, 'other')).rejects.toThrow(/does not follow/);
        await expect(append(3)).rejects.toThrow(/does not follow/);
        expect((await store.log.head('s'))?.seq).toBe(1);
      });

      it('gives back what was written, word for word', async () => {
        await append(1);
        expect(await store.log.read('s', 0)).toEqual([commit('s', 1)]);
        expect(await store.log.read('s', 1)).toEqual([]);
      });

      it('[LOG2] keeps nothing of a transaction that throws', async () => {
        const failing = store.log.transact('s', 0, async (tx) => {
          await tx.append(commit('s', 1), [{ from: 'a', to: 'b', relation: 'merged' }]);
          await tx.remember('c1', 'h', OK);
          await tx.boxEffect({ act: 'open', boxId: 'b', stepId: 'v', secrecy: 'sealed' });
          throw new Error('no');
        });
        await expect(failing).rejects.toThrow('no');
        expect(await store.log.read('s', 0)).toEqual([]);
        expect((await store.log.head('s'))?.seq).toBe(0);
        expect(await store.log.edges({ stream: 's' })).toEqual([]);
        expect(await store.boxes.cast([cast('x', 1, dots('a'))])).toEqual([
          { ok: false, why: 'closed' },
        ]);
        await append(1);
      });

      it('[LOG3] remembers the first answer to a command id', async () => {
        const no: CommandReply = {
          ok: false,
          rejection: { code: 'limit_reached', args: { max: 2 } },
        };
        await store.log.transact('s', 0, async (tx) => {
          expect(await tx.answerOf('x')).toBeUndefined();
          await tx.remember('x', 'h', no);
        });
        const again = await store.log.transact('s', 0, (tx) => tx.answerOf('x'));
        expect(again).toEqual({ hash: 'h', reply: no });
        await expect(
          store.log.transact('s', 0, (tx) => tx.remember('x', 'h2', OK)),
        ).rejects.toThrow(/unique/i);
      });

      it('[LOG3] never stores two commits of one command', async () => {
        await append(1, 'same');
        await expect(append(2, 'same')).rejects.toThrow(/unique/i);
        expect((await store.log.head('s'))?.seq).toBe(1);
      });

      it('[LOG5] hands a transaction what others committed meanwhile', async () => {
        await append(1);
        await append(2);
        const seen = await store.log.transact('s', 1, (_, tail) => tail.map((c) => c.seq));
        expect(seen).toEqual([2]);
      });

      it('[LOG1] lets transactions on one stream happen one after the other', async () => {
        const running = { now: 0, most: 0 };
        const one = () =>
          store.log.transact('s', 0, async (tx, tail) => {
            running.most = Math.max(running.most, ++running.now);
            await new Promise((resolve) => setImmediate(resolve));
            await tx.append(commit('s', tail.length + 1), []);
            running.now--;
          });
        await Promise.all(Array.from({ length: 20 }, one));
        expect(running.most).toBe(1);
        const seqs = (await store.log.read('s', 0)).map((c) => c.seq);
        expect(seqs).toEqual(Array.from({ length: 20 }, (_, i) => i + 1));
      });

      it('shows nobody what is not committed yet', async () => {
        let during: Promise<unknown> = Promise.resolve();
        await store.log.transact('s', 0, async (tx) => {
          await tx.append(commit('s', 1), []);
          during = store.log.head('s');
          await new Promise((resolve) => setImmediate(resolve));
          await tx.append(commit('s', 2), []);
        });
        expect(await during).toMatchObject({ seq: 2 });
      });

      it('creates a stream once and lists the heads', async () => {
        await append(1);
        await store.log.createStream('s', 'session', 'p');
        await store.log.createStream('p', 'process', 'p');
        const heads = await store.log.heads();
        expect(heads.map((h) => `${h.id} ${h.seq}`).toSorted()).toEqual(['p 0', 's 1']);
        expect(await store.log.head('none')).toBeUndefined();
        await expect(store.log.transact('none', 0, () => 1)).rejects.toThrow(/no stream none/);
      });

      it('[REL2] keeps the edges of a commit and finds them from both ends', async () => {
        const edges = Array.from({ length: 1_200 }, (_, i) => ({
          from: `k${i}`,
          to: 'cluster',
          relation: 'merged' as const,
        }));
        await store.log.transact('s', 0, (tx) =>
          tx.append(commit('s', 1), [
            ...edges,
            { from: 'k1', to: 'r/1', relation: 'same', release: 'r' },
          ]),
        );
        expect(await store.log.edges({ to: 'cluster' })).toHaveLength(1_200);
        expect(await store.log.edges({ from: 'k1' })).toEqual([
          { stream: 's', from: 'k1', to: 'cluster', relation: 'merged' },
          { stream: 's', from: 'k1', to: 'r/1', relation: 'same', release: 'r' },
        ]);
      });
    });

    describe('boxes', () => {
      it('[BOX1] keeps one ballot per voter, the last accepted', async () => {
        await openBox();
        expect(await store.boxes.cast([cast('x', 1, dots('a'))])).toEqual([{ ok: true, rev: 1 }]);
        await store.boxes.cast([cast('x', 2, dots('b')), cast('y', 1, { abstain: true })]);
        expect(await store.boxes.own('b', 'x')).toEqual({ boxId: 'b', rev: 2, body: dots('b') });
        expect(await store.boxes.given('b')).toBe(2);
        expect((await close()).ballots).toEqual([{ abstain: true }, dots('b')]);
      });

      it('[BOX4] knows a ballot by its stratum until the box closes, and not after', async () => {
        await openBox();
        await store.boxes.cast([
          { ...cast('x', 1, dots('b')), stratum: 'skole' },
          { ...cast('y', 1, dots('a')), stratum: 'borger' },
        ]);
        expect(await close()).toMatchObject({
          ballots: [dots('a'), dots('b')],
          strata: ['borger', 'skole'],
        });
        expect(await unlinked()).toMatchObject({ strata: [] });
      });

      it('[RCPT1] finds who wrote by the hash of a receipt, and a new receipt replaces the old', async () => {
        await store.registry.putReceipts('s', [
          { author: 'a_1', codeHash: 'h1' },
          { author: 'slip:t1:7', codeHash: 'h2' },
        ]);
        expect(await store.registry.receiptByHash('h1')).toEqual({ session: 's', author: 'a_1' });
        await store.registry.putReceipts('s', [{ author: 'a_1', codeHash: 'h3' }]);
        await store.registry.putReceipts('s', []);
        await store.registry.putReceipts('other', [{ author: 'a_2', codeHash: 'h4' }]);
        const authors = await store.registry.receiptAuthors('s');
        expect(authors.toSorted()).toEqual(['a_1', 'slip:t1:7']);
        expect(await store.registry.receiptByHash('h1')).toBeUndefined();
        expect(await store.registry.receiptByHash('h3')).toEqual({ session: 's', author: 'a_1' });
        expect(await store.registry.receiptByHash('h2')).toEqual({
          session: 's',
          author: 'slip:t1:7',
        });
      });

      it('[BOX5] lets no lower revision beat a higher one, and repeats do nothing', async () => {
        await openBox();
        const current = { boxId: 'b', rev: 5, body: dots('a') };
        const results = await store.boxes.cast([
          cast('x', 5, dots('a')),
          cast('x', 5, dots('a')),
          cast('x', 4, dots('b')),
          cast('x', 5, dots('b')),
        ]);
        expect(results).toEqual([
          { ok: true, rev: 5 },
          { ok: true, rev: 5 },
          { ok: false, why: 'stale', current },
          { ok: false, why: 'stale', current },
        ]);
        expect(await store.boxes.cast([cast('x', 3, dots('b'))])).toEqual([
          { ok: false, why: 'stale', current },
        ]);
        expect(await store.boxes.own('b', 'x')).toEqual(current);
      });

      it('counts as given what says something, and an abstention, but not a ballot taken back', async () => {
        await openBox();
        await store.boxes.cast([cast('x', 1, dots('a')), cast('y', 1, { abstain: true })]);
        await store.boxes.cast([cast('x', 2, { dots: { a: 0 } })]);
        expect(await store.boxes.given('b')).toBe(1);
      });

      it('[BOX2] takes no ballot in an unknown, closed or void box', async () => {
        expect(await store.boxes.cast([cast('x', 1, dots('a'), 'none')])).toEqual([
          { ok: false, why: 'closed' },
        ]);
        await openBox();
        await close();
        expect(await store.boxes.cast([cast('x', 1, dots('a'))])).toEqual([
          { ok: false, why: 'closed' },
        ]);
        await openBox('sealed', 'c');
        await store.log.transact('s', 0, (tx) => tx.boxEffect({ act: 'drop', boxId: 'c' }));
        expect(await store.boxes.cast([cast('x', 1, dots('a'), 'c')])).toEqual([
          { ok: false, why: 'closed' },
        ]);
      });

      it('[BOX2] counts exactly what it accepted when many cast while one closes', async () => {
        for (let round = 0; round < 5; round++) {
          const boxId = `race${round}`;
          await openBox('sealed', boxId);
          const casts = Array.from({ length: 60 }, (_, i) =>
            store.boxes.cast([cast(`v${i}`, 1, dots('a'), boxId)]),
          );
          const closing = new Promise((resolve) => setImmediate(resolve)).then(() =>
            store.log.transact('s', 0, async (tx) => {
              const box = await tx.closeBox(boxId);
              await tx.boxEffect({ act: 'unlink', boxId });
              return box;
            }),
          );
          const late = closing.then(() => store.boxes.cast([cast('late', 1, dots('a'), boxId)]));
          const accepted = (await Promise.all(casts)).flat().filter((r) => r.ok).length;
          expect((await closing).ballots).toHaveLength(accepted);
          expect(await late).toEqual([{ ok: false, why: 'closed' }]);
        }
      });

      it('[BOX2] stays open when the command that wanted to close it is refused', async () => {
        await openBox();
        await store.log.transact('s', 0, (tx) => tx.closeBox('b'));
        expect(await store.boxes.cast([cast('x', 1, dots('a'))])).toEqual([{ ok: true, rev: 1 }]);
      });

      it('[BOX4] keeps contents sorted and voters not at all after a sealed close', async () => {
        await openBox();
        await store.boxes.cast([cast('z', 1, dots('a')), cast('x', 1, dots('c'))]);
        await store.boxes.cast([cast('y', 7, dots('a')), cast('w', 1, { dots: { a: 0, b: 2 } })]);
        const box = await close();
        const contents = [dots('a'), dots('a'), { dots: { b: 2 } }, dots('c')];
        expect(box).toEqual({ ballots: contents, strata: [], late: 0, roll: null });
        expect(await unlinked()).toEqual({ ballots: contents, strata: [], late: 0, roll: null });
        expect(await store.boxes.own('b', 'z')).toBeUndefined();
        expect(await store.boxes.given('b')).toBe(0);
      });

      it('counts what came while ending, and forgets which ones', async () => {
        await openBox();
        await store.boxes.cast([cast('x', 1, dots('a')), cast('y', 1, dots('a'))]);
        await act('ending');
        await store.boxes.cast([cast('y', 2, dots('b')), cast('z', 1, dots('a'))]);
        expect((await close()).late).toBe(2);
        expect((await unlinked()).late).toBe(0);
      });

      it('gives the roll of a named box only, and without empty ballots', async () => {
        await openBox('named');
        await store.boxes.cast([cast('x', 1, dots('a')), cast('y', 1, { dots: {} })]);
        expect((await close()).roll).toEqual({ x: dots('a') });
        expect((await unlinked()).roll).toBeNull();
      });

      it('[BOX4] drops and empties without a trace in the live tables', async () => {
        await openBox();
        await store.boxes.cast([cast('x', 1, dots('a'))]);
        await act('drop');
        expect((await unlinked()).ballots).toEqual([]);
        await openBox('sealed', 'c');
        await store.boxes.cast([cast('x', 1, dots('a'), 'c')]);
        await store.log.transact('s', 0, async (tx) => {
          await tx.boxEffect({ act: 'unlink', boxId: 'c' });
          await tx.boxEffect({ act: 'empty', boxId: 'c' });
          expect((await tx.readUnlinked('c')).ballots).toEqual([]);
        });
      });

      it('repeats every act without harm', async () => {
        await openBox();
        await openBox();
        await store.boxes.cast([cast('x', 1, dots('a'))]);
        await act('ending');
        await act('ending');
        await close();
        await act('unlink');
        await act('ending');
        expect((await unlinked()).ballots).toEqual([dots('a')]);
        expect(await store.boxes.cast([cast('y', 1, dots('a'))])).toEqual([
          { ok: false, why: 'closed' },
        ]);
        await act('empty');
        await act('empty');
        await store.boxes.scrub();
        await store.boxes.scrub();
      });

      it('takes a batch larger than one statement holds', async () => {
        await openBox();
        const batch = Array.from({ length: 450 }, (_, i) => cast(`v${i}`, 1, dots(`o${i % 7}`)));
        expect((await store.boxes.cast(batch)).every((r) => r.ok)).toBe(true);
        expect(await store.boxes.given('b')).toBe(450);
        expect((await close()).ballots).toHaveLength(450);
        expect((await unlinked()).ballots).toHaveLength(450);
      });
    });

    describe('registry', () => {
      const credential = (id: string, more: Partial<Credential> = {}): Credential => ({
        id,
        role: 'member',
        scope: 'p',
        person: 's_1',
        name: 'Bo',
        createdAt: 1,
        expiresAt: null,
        lastUsed: null,
        revokedAt: null,
        ...more,
      });

      it('[AUTH1] finds a credential by the hash of its token only', async () => {
        await store.registry.addCredential(credential('k1'), 'hash1');
        expect(await store.registry.credentialByHash('hash1')).toEqual(credential('k1'));
        expect(await store.registry.credentialByHash('k1')).toBeUndefined();
        await expect(store.registry.addCredential(credential('k2'), 'hash1')).rejects.toThrow(
          /unique/i,
        );
      });

      it('[AUTH2] revokes what matches and says what was live until now', async () => {
        await store.registry.addCredential(credential('k1'), 'h1');
        await store.registry.addCredential(credential('k2', { person: 's_2' }), 'h2');
        await store.registry.addCredential(credential('k3', { role: 'screen', scope: 's' }), 'h3');
        expect(await store.registry.revoke({ person: 's_1', role: 'member' }, 9)).toEqual(['k1']);
        expect(await store.registry.revoke({ person: 's_1', role: 'member' }, 10)).toEqual([]);
        expect((await store.registry.credentialByHash('h1'))?.revokedAt).toBe(9);
        expect(await store.registry.revoke({}, 11)).toEqual([]);
        expect((await store.registry.credentials({ scope: 's' })).map((c) => c.id)).toEqual(['k3']);
        await store.registry.touch('k2', 77);
        expect((await store.registry.credentials({ person: 's_2' }))[0]?.lastUsed).toBe(77);
      });

      it('lists seats in their order and corrects them', async () => {
        const seat = (id: string, number: number): SeatRow => ({
          id,
          processId: 'p',
          number,
          name: `N${number}`,
          group: 'A',
          substitute: null,
        });
        await store.registry.putSeat(seat('s_2', 2));
        await store.registry.putSeat(seat('s_1', 1));
        await store.registry.putSeat({ ...seat('s_2', 2), substitute: 'Eva' });
        expect(await store.registry.seats('p')).toEqual([
          seat('s_1', 1),
          { ...seat('s_2', 2), substitute: 'Eva' },
        ]);
        expect(await store.registry.seats('other')).toEqual([]);
      });

      it('makes a join code once per session, and never the same for two', async () => {
        const codes = ['111111', '111111', '222222'];
        const make = () => codes.shift() ?? '333333';
        expect(await store.registry.joinCode('s', make)).toBe('111111');
        expect(await store.registry.joinCode('s', make)).toBe('111111');
        expect(await store.registry.joinCode('t', make)).toBe('222222');
        expect(await store.registry.sessionByCode('222222')).toBe('t');
        await store.registry.dropJoinCode('t');
        expect(await store.registry.sessionByCode('222222')).toBeUndefined();
      });

      it('takes a seat code once, in time, and in its own session', async () => {
        await store.registry.addSeatCode('s', 's_1', 'h', 100);
        expect(await store.registry.useSeatCode('other', 'h', 50)).toBeUndefined();
        expect(await store.registry.useSeatCode('s', 'h', 50)).toBe('s_1');
        expect(await store.registry.useSeatCode('s', 'h', 50)).toBeUndefined();
        await store.registry.addSeatCode('s', 's_1', 'h2', 100);
        expect(await store.registry.useSeatCode('s', 'h2', 100)).toBeUndefined();
      });

      it('keeps settings', async () => {
        expect(await store.registry.setting('k')).toBeUndefined();
        await store.registry.putSetting('k', '1');
        await store.registry.putSetting('k', '2');
        expect(await store.registry.setting('k')).toBe('2');
      });
    });

    it('closes once and refuses afterwards', async () => {
      await store.close();
      await store.close();
      await expect(store.log.heads()).rejects.toThrow(/closed/);
    });
  });
}
