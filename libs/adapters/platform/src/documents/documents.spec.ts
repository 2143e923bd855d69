import { InvoiceRenderer } from './invoice-renderer';
import { printedDate } from './invoice-labels';
import {
  banglaInvoice,
  creditedInvoice,
  creditNote,
  englishInvoice,
  longInvoice,
} from './sample-invoices.fixture';
import { ReportRenderer } from './report-renderer';
import type { ReportDocument } from './report-document';
import { breakLongWords, scriptRuns } from './script-runs';

const pages = (pdf: Buffer): number => (pdf.toString('latin1').match(/\/Type \/Page\b(?!s)/g) ?? []).length;

describe('printed dates', () => {
  it('names the month', () => {
    expect(printedDate('2026-11-04', 'en')).toBe('4 Nov 2026');
    expect(printedDate('2026-11-04', 'bn')).toBe('4 নভেম্বর 2026');
    expect(() => printedDate('04/11/2026', 'en')).toThrow(RangeError);
  });
});

describe('script runs', () => {
  it('cuts where the script changes and keeps every sign', () => {
    expect(scriptRuns('Ms নাসরিন করিম, DAC')).toEqual([
      { text: 'Ms ', font: 'NotoSans' },
      { text: 'নাসরিন করিম', font: 'NotoSansBengali' },
      { text: ', DAC', font: 'NotoSans' },
    ]);
  });

  it('keeps joiners in their word and the taka sign out of the Latin font', () => {
    expect(scriptRuns('র\u200d্যাব ৳5')).toEqual([
      { text: 'র\u200d্যাব ৳', font: 'NotoSansBengali' },
      { text: '5', font: 'NotoSans' },
    ]);
  });

  it('sets the minus sign in the font that has it', () => {
    expect(scriptRuns('\u2212200.00')).toEqual([
      { text: '\u2212', font: 'NotoSansBengali' },
      { text: '200.00', font: 'NotoSans' },
    ]);
  });

  it('drops control signs and direction overrides', () => {
    expect(scriptRuns('a\u202e\u0000b')).toEqual([{ text: 'ab', font: 'NotoSans' }]);
  });

  it('breaks only very long words, and no conjunct', () => {
    expect(breakLongWords('Biman Bangladesh Airlines')).toBe('Biman Bangladesh Airlines');
    expect(
      breakLongWords('X'.repeat(45))
        .split('\u200b')
        .map((part) => part.length),
    ).toEqual([20, 20, 5]);
    expect(breakLongWords('ক্ষ'.repeat(25)).split('\u200b')).toEqual(['ক্ষ'.repeat(20), 'ক্ষ'.repeat(5)]);
  });
});

describe('InvoiceRenderer', () => {
  const renderer = new InvoiceRenderer();

  it('draws the same bytes for the same document', async () => {
    const [first, second] = [await renderer.render(banglaInvoice), await renderer.render(banglaInvoice)];
    expect(first.subarray(0, 5).toString()).toBe('%PDF-');
    expect(first.equals(second)).toBe(true);
    expect(first.equals(await renderer.render({ ...banglaInvoice, total: '6700.01' }))).toBe(false);
    expect(first.equals(await renderer.render(creditedInvoice))).toBe(false);
  });

  it('embeds the fonts of both scripts', async () => {
    const pdf = (await renderer.render(banglaInvoice)).toString('latin1');
    expect(pdf).toMatch(/\/FontName \/\w+\+NotoSans-Regular/);
    expect(pdf).toMatch(/\/FontName \/\w+\+NotoSansBengali-Bold/);
  });

  it('keeps short documents on one page and breaks long ones', async () => {
    expect(pages(await renderer.render(englishInvoice))).toBe(1);
    expect(pages(await renderer.render(creditNote))).toBe(1);
    expect(pages(await renderer.render(longInvoice))).toBeGreaterThan(3);
  });

  it('reads nothing that a customer text asks for', async () => {
    const hostile = { ...englishInvoice, notes: '<img src="file:///etc/passwd"> {"image":"/etc/passwd"}' };
    await expect(renderer.render(hostile)).resolves.toBeInstanceOf(Buffer);
  });

  it('refuses more lines than an invoice has', async () => {
    const [line] = englishInvoice.lines;
    const lines = Array.from({ length: 2_001 }, () => line!);
    await expect(renderer.render({ ...englishInvoice, lines })).rejects.toThrow(RangeError);
  });
});

describe('ReportRenderer', () => {
  const renderer = new ReportRenderer();
  const row = { account: '1101', name: 'গ্রাহক পাওনা', closing_debit: '66550.00', closing_credit: '0.00' };
  const report: ReportDocument = {
    kind: 'TRIAL_BALANCE',
    seller: 'পদ্মা ট্রাভেলস',
    facts: [{ name: 'days', value: '1 May 2026 – 31 May 2026' }],
    currency: 'BDT',
    columns: ['account', 'name', 'closing_debit', 'closing_credit'],
    rows: [row],
    totals: { closing_debit: '66550.00', closing_credit: '0.00' },
    endsOn: '2026-05-31',
    grouping: 'INDIAN',
    language: 'bn',
  };

  it('draws the same bytes for the same report, in the fonts of both scripts', async () => {
    const [first, second] = [await renderer.render(report), await renderer.render(report)];
    expect(first.equals(second)).toBe(true);
    expect(first.toString('latin1')).toMatch(/\/FontName \/\w+\+NotoSansBengali-Bold/);
    expect(first.equals(await renderer.render({ ...report, totals: { closing_debit: '66550.01' } }))).toBe(
      false,
    );
  });

  it('repeats its head over many pages, and says when nothing was posted', async () => {
    const rows = Array.from({ length: 200 }, () => row);
    expect(pages(await renderer.render({ ...report, rows }))).toBeGreaterThan(4);
    expect(pages(await renderer.render({ ...report, rows: [], totals: null }))).toBe(1);
    await expect(
      renderer.render({ ...report, rows: Array.from({ length: 501 }, () => row) }),
    ).rejects.toThrow(RangeError);
  });
});
