import { writtenAmount } from '@travobooks/domain';
import type { Content, ContentTable, TableCell, TDocumentDefinitions } from 'pdfmake/interfaces';
import type { InvoiceDocument } from './invoice-document';
import { invoiceLabels, printedDate } from './invoice-labels';
import { BRAND, INK, MUTED, PAGE_MARGIN, RULE, SHADE, type Style, words } from './page-style';

const CONTENT_WIDTH = 595.28 - 2 * PAGE_MARGIN;

/** Document numbers with a conjunction still fit (`997-1234567890/91`); longer texts may wrap. */
const LONGEST_DOCUMENT = 20;

/**
 * A4 portrait; creation date and metadata come from the invoice, so that the same invoice gives the same
 * bytes.
 */
export function invoiceLayout(invoice: InvoiceDocument): TDocumentDefinitions {
  const labels = invoiceLabels(invoice.language);
  const title = `${labels.kind[invoice.kind]} ${invoice.number}`;
  return {
    pageSize: 'A4',
    pageMargins: [PAGE_MARGIN, PAGE_MARGIN, PAGE_MARGIN, 58],
    language: invoice.language,
    info: {
      title,
      author: invoice.seller.name,
      subject: invoice.customer.name,
      creator: 'travoBooks',
      producer: 'travoBooks',
      creationDate: new Date(`${invoice.issuedOn}T00:00:00Z`),
    },
    defaultStyle: { font: 'NotoSans', fontSize: 9, color: INK, lineHeight: 1.15 },
    content: [heading(invoice), parties(invoice), linesTable(invoice), totals(invoice), closing(invoice)],
    footer: (page, pages) => ({
      margin: [PAGE_MARGIN, 18, PAGE_MARGIN, 0],
      columns: [
        words(`${invoice.seller.name} · ${title}`, { fontSize: 7.5, color: MUTED, width: '*' }),
        words(labels.page(page, pages), { fontSize: 7.5, color: MUTED, alignment: 'right', width: 90 }),
      ],
    }),
  };
}

function heading(invoice: InvoiceDocument): Content {
  const labels = invoiceLabels(invoice.language);
  const { name, addressLines, branch, iata, taxNo } = invoice.seller;
  const facts = [
    branch === null ? null : `${labels.branch}: ${branch}`,
    iata === null ? null : `${labels.iata} ${iata}`,
    taxNo === null ? null : `${labels.taxNo} ${taxNo}`,
  ].filter((fact) => fact !== null);
  const small = { fontSize: 8, color: MUTED };
  return [
    {
      columns: [
        {
          width: '*',
          stack: [
            words(name, { fontSize: 14, bold: true, margin: [0, 0, 0, 2] }),
            ...addressLines.map((line) => words(line, small)),
            ...(facts.length === 0 ? [] : [words(facts.join('  ·  '), small)]),
          ],
        },
        {
          width: 200,
          stack: [
            words(labels.kind[invoice.kind], { fontSize: 20, bold: true, color: BRAND, alignment: 'right' }),
            words(invoice.number, { fontSize: 11, bold: true, alignment: 'right' }),
          ],
        },
      ],
      columnGap: 16,
    },
    {
      canvas: [{ type: 'line', x1: 0, y1: 0, x2: CONTENT_WIDTH, y2: 0, lineWidth: 1.2, lineColor: BRAND }],
      margin: [0, 10, 0, 14],
    },
  ];
}

function parties(invoice: InvoiceDocument): Content {
  const labels = invoiceLabels(invoice.language);
  const facts: [string, string | null | undefined][] = [
    [labels.issuedOn, printedDate(invoice.issuedOn, invoice.language)],
    [labels.dueOn, invoice.dueOn === null ? null : printedDate(invoice.dueOn, invoice.language)],
    [labels.booking, invoice.bookingReference],
    [labels.creditOf, invoice.creditOf],
  ];
  const rows: TableCell[][] = facts.flatMap(([label, value]) =>
    value === null || value === undefined
      ? []
      : [[words(label, { color: MUTED }), words(value, { bold: true, alignment: 'right' })]],
  );
  return {
    columns: [
      {
        width: '*',
        stack: [
          words(labels.billTo, { fontSize: 8, color: MUTED, margin: [0, 0, 0, 2] }),
          words(invoice.customer.name, { fontSize: 11, bold: true }),
          ...invoice.customer.addressLines.map((line) => words(line)),
        ],
      },
      { width: 230, table: { widths: ['*', 'auto'], body: rows }, layout: factsLayout },
    ],
    columnGap: 24,
    margin: [0, 0, 0, 18],
  };
}

const factsLayout = {
  hLineWidth: () => 0,
  vLineWidth: () => 0,
  paddingLeft: () => 0,
  paddingRight: () => 0,
  paddingTop: () => 1,
  paddingBottom: () => 1,
};

function linesTable(invoice: InvoiceDocument): Content {
  const labels = invoiceLabels(invoice.language);
  const head = (text: string, style: Style = {}): TableCell =>
    words(text, { bold: true, fontSize: 8, color: MUTED, ...style }) as TableCell;
  const header = [
    head('#', { alignment: 'right' }),
    head(labels.item),
    head(labels.traveller),
    head(labels.document),
    head(`${labels.amount} (${invoice.currency})`, { alignment: 'right', noWrap: true }),
  ];
  const rows = invoice.lines.map((line, index): TableCell[] => [
    words(String(index + 1), { alignment: 'right', color: MUTED }),
    { stack: [words(labels.known[line.description] ?? line.description), ...travelDays(line, invoice)] },
    words(line.traveller ?? ''),
    words(line.documentNumber ?? '', { noWrap: (line.documentNumber ?? '').length <= LONGEST_DOCUMENT }),
    words(writtenAmount(line.amount, invoice.grouping), { alignment: 'right', noWrap: true }),
  ]);
  const table: ContentTable = {
    table: {
      headerRows: 1,
      dontBreakRows: true,
      keepWithHeaderRows: 1,
      widths: ['auto', '*', 120, 'auto', 'auto'],
      body: [header, ...rows],
    },
    layout: {
      hLineWidth: (row) => (row === 0 ? 0 : row === 1 ? 1 : 0.5),
      hLineColor: (row) => (row === 1 ? INK : RULE),
      vLineWidth: () => 0,
      paddingLeft: (column) => (column === 0 ? 2 : 6),
      paddingRight: (column) => (column === 4 ? 6 : 4),
      paddingTop: () => 4,
      paddingBottom: () => 4,
    },
  };
  return table;
}

/** The first and the last day of a journey, below what it is. */
function travelDays({ travelDays: days = [] }: InvoiceDocument['lines'][number], { language }: InvoiceDocument): Content[] {
  const ends = [...new Set([days.at(0), days.at(-1)])].flatMap((day) => (day ? [printedDate(day, language)] : []));
  return ends.length === 0 ? [] : [words(ends.join(' – '), { fontSize: 8, color: MUTED })];
}

/** `0.15` → `15 %`, exact. */
function percent(rate: string): string {
  const [whole = '0', decimals = ''] = rate.split('.');
  const digits = decimals.padEnd(2, '0');
  const rest = digits.slice(2).replace(/0+$/, '');
  return `${BigInt(whole + digits.slice(0, 2))}${rest ? `.${rest}` : ''} %`;
}

/** Kept in one piece: a total that stands on another page than its taxes invites a wrong payment. */
function totals(invoice: InvoiceDocument): Content {
  const labels = invoiceLabels(invoice.language);
  const figure = (amount: string, style: Style = {}): TableCell =>
    words(amount, { alignment: 'right', noWrap: true, ...style }) as TableCell;
  const strong = { bold: true, fontSize: 11.5, fillColor: SHADE };
  const credits = invoice.credits?.notes.length ? invoice.credits : null;
  const body: TableCell[][] = [
    [words(labels.subtotal), figure(writtenAmount(invoice.subtotal, invoice.grouping))],
    ...invoice.taxes.map(({ label, rate, amount }): TableCell[] => [
      words(rate ? `${labels.vat} ${percent(rate)}` : label),
      figure(writtenAmount(amount, invoice.grouping)),
    ]),
    ...creditRows(invoice, figure),
    [
      words(credits ? labels.due : labels.total[invoice.kind], strong) as TableCell,
      figure(`${invoice.currency} ${writtenAmount(credits ? credits.due : invoice.total, invoice.grouping)}`, strong),
    ],
  ];
  const last = body.length - 1;
  return {
    unbreakable: true,
    margin: [0, 10, 0, 0],
    columns: [
      { width: '*', text: '' },
      {
        width: 260,
        table: { widths: ['*', 'auto'], body },
        layout: {
          hLineWidth: (row) => (row === last ? 1.2 : 0),
          hLineColor: () => BRAND,
          vLineWidth: () => 0,
          paddingLeft: () => 8,
          paddingRight: () => 6,
          paddingTop: (row) => (row === last ? 7 : 3),
          paddingBottom: (row) => (row === last ? 7 : 3),
        },
      },
    ],
  };
}

/** What was billed, and each note that takes of it. */
function creditRows({ credits, total, grouping, language }: InvoiceDocument, figure: (amount: string) => TableCell): TableCell[][] {
  if (!credits?.notes.length) return [];
  const labels = invoiceLabels(language);
  return [
    [words(labels.billed), figure(writtenAmount(total, grouping))],
    ...credits.notes.map(({ number, issuedOn, amount }): TableCell[] => [
      words(labels.creditedBy(number, printedDate(issuedOn, language))), figure(writtenAmount(`-${amount}`, grouping)),
    ]),
  ]; // prettier-ignore
}

function closing(invoice: InvoiceDocument): Content {
  const labels = invoiceLabels(invoice.language);
  const isCredited = invoice.credits?.notes.length && !/[1-9]/.test(invoice.credits.due);
  const creditedBy = isCredited ? (invoice.credits?.notes ?? []).map((note) => note.number) : [];
  const toPay = invoice.kind !== 'CREDIT_NOTE' && creditedBy.length === 0;
  const terms = labels.terms({
    kind: invoice.kind,
    number: invoice.number,
    dueOn: invoice.dueOn === null ? null : printedDate(invoice.dueOn, invoice.language),
    creditOf: invoice.creditOf ?? null,
    creditedBy,
  });
  const block = (title: string, text: string): Content => ({
    unbreakable: true,
    margin: [0, 16, 0, 0],
    stack: [words(title, { bold: true, fontSize: 8, color: MUTED, margin: [0, 0, 0, 2] }), words(text)],
  });
  return [
    block(labels.termsHeading[invoice.kind], toPay && invoice.payTo ? `${terms} ${labels.payTo(invoice.payTo)}` : terms),
    ...(invoice.notes === null ? [] : [block(labels.notesHeading, invoice.notes)]),
  ];
}
