import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Receipt, ReceiptNote } from '#shared/wire/dialogue.ts';
import { keepReceiptCode, takeReceiptCode } from './receiptCode.ts';
import { ReceiptPage } from './ReceiptPage.tsx';

const note = (over: Partial<ReceiptNote>): ReceiptNote => ({
  text: 'Flere bænke',
  rewrite: '',
  element: 'Byen er for alle aldre',
  status: 'visible',
  outcome: 'open',
  where: '',
  reason: '',
  decidedAt: null,
  ...over,
});
const receipt = (notes: readonly ReceiptNote[]): Receipt => ({
  processTitle: 'Fremtidens Ballerup',
  sessionTitle: 'Dialogmøde 1',
  dateText: '14. april 2016',
  exercise: true,
  notes,
  next: { title: 'Politisk workshop', when: '22. juni 2016' },
});

const codes: string[] = [];
function serve(answer: Receipt | null) {
  vi.stubGlobal('fetch', (_path: string, init: RequestInit) => {
    codes.push((JSON.parse(init.body as string) as { code: string }).code);
    return Promise.resolve(
      answer === null
        ? Response.json({ rejection: { code: 'wrong_receipt' } }, { status: 404 })
        : Response.json(answer),
    );
  });
}

beforeEach(() => {
  codes.length = 0;
  keepReceiptCode('');
  history.replaceState(null, '', '/kvittering');
});
afterEach(() => vi.unstubAllGlobals());

describe('a receipt', () => {
  it('[AUTH3] takes the code from the link, and leaves none in the address', async () => {
    serve(receipt([note({})]));
    history.replaceState(null, '', '/kvittering#ABCDEFGHJKMN');
    takeReceiptCode();
    expect(location.href).not.toContain('ABCD');
    render(<ReceiptPage />);
    expect(await screen.findByText('Flere bænke')).toBeVisible();
    expect(codes).toEqual(['ABCDEFGHJKMN']);
    expect(screen.getByText('ABCD-EFGH-JKMN')).toBeVisible();
    expect(screen.getByText('ØVELSE')).toBeVisible();
  });

  it('[RCPT2] says in plain words what became of each note, where, and why not', async () => {
    const user = userEvent.setup();
    serve(
      receipt([
        note({ outcome: 'used', where: 'første udkast, afsnit 2', decidedAt: 1_466_600_000_000 }),
        note({ outcome: 'not_used', reason: 'Mødet valgte den bredere ordlyd.' }),
        note({ outcome: 'operations', where: 'Vej og Park' }),
        note({ status: 'hidden' }),
        note({ text: '', status: 'hidden' }),
      ]),
    );
    render(<ReceiptPage />);
    await user.type(screen.getByLabelText('Skriv koden fra din kvittering'), 'abcd efgh-jkmn');
    await user.click(screen.getByRole('button', { name: 'Vis mine sedler' }));
    await screen.findByText('Du har sendt 5 sedler.');
    const [used, not, sent, hidden, gone] = screen.getAllByRole('listitem');
    expect(used).toHaveTextContent('Brugt i første udkast, afsnit 2');
    expect(used).toHaveTextContent('Skrevet ind den 22. juni 2016.');
    expect(not).toHaveTextContent(/Drøftet, ikke brugt.*Grund: Mødet valgte den bredere ordlyd\./);
    expect(sent).toHaveTextContent(/Sendt til driften.*Vej og Park/);
    expect(hidden).toHaveTextContent('Vises ikke for andre');
    expect(hidden).toHaveTextContent('Ikke behandlet endnu');
    expect(gone).toHaveTextContent('Teksten er overskrevet');
    expect(screen.getByText('Politisk workshop')).toBeVisible();
  });

  it('says what to do with a code that does not fit, and keeps it', async () => {
    const user = userEvent.setup();
    serve(null);
    render(<ReceiptPage />);
    const field = screen.getByLabelText('Skriv koden fra din kvittering');
    await user.type(field, 'ABCD');
    await user.click(screen.getByRole('button', { name: 'Vis mine sedler' }));
    expect(screen.getByText('Koden har 12 tegn.')).toBeVisible();
    expect(codes).toEqual([]);
    await user.type(field, 'EFGHJKMN');
    await user.click(screen.getByRole('button', { name: 'Vis mine sedler' }));
    expect(await screen.findByText(/Koden passer ikke/)).toBeVisible();
    expect(field).toHaveValue('ABCDEFGHJKMN');
  });

  it('asks for a code again when another receipt is wanted', async () => {
    const user = userEvent.setup();
    serve(receipt([]));
    history.replaceState(null, '', '/kvittering#ABCDEFGHJKMN');
    takeReceiptCode();
    render(<ReceiptPage />);
    expect(await screen.findByText('Der er ingen sedler på denne kvittering.')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Vis en anden kvittering' }));
    await waitFor(() =>
      expect(screen.getByLabelText('Skriv koden fra din kvittering')).toHaveValue(''),
    );
  });
});
