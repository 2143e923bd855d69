import { writtenAmount } from '@travobooks/domain';
import type { Content, TableCell, TDocumentDefinitions } from 'pdfmake/interfaces';
import { invoiceLabels, printedDate } from './invoice-labels';
import { BRAND, INK, MUTED, PAGE_MARGIN, RULE, SHADE, type Style, words } from './page-style';
import type { ReportDocument } from './report-document';
import { type ReportColumn, reportLabels } from './report-labels';

/** As wide as its longest text, or all that is left. */
const WIDTHS: Partial<Record<ReportColumn, string | number>> = {
  name: '*',
  description: '*',
  customer: '*',
  entry_date: 62,
  event: 62,
};
const TEXTS: ReadonlySet<ReportColumn> = new Set<ReportColumn>([
  'account',
  'name',
  'type',
  'entry_date',
  'number',
  'event',
  'customer',
  'documents',
  'currency',
  'description',
]);

/** A4 landscape; the header row is repeated on each page. */
export function reportLayout(report: ReportDocument): TDocumentDefinitions {
  const labels = reportLabels(report.language);
  const title = labels.kind[report.kind];
  return {
    pageSize: 'A4',
    pageOrientation: 'landscape',
    pageMargins: [PAGE_MARGIN, PAGE_MARGIN, PAGE_MARGIN, 50],
    language: report.language,
    info: {
      title,
      author: report.seller,
      creator: 'travoBooks',
      producer: 'travoBooks',
      creationDate: new Date(`${report.endsOn}T00:00:00Z`),
    },
    defaultStyle: { font: 'NotoSans', fontSize: 8, color: INK, lineHeight: 1.1 },
    content: [heading(report, title), table(report)],
    footer: (page, pages) => ({
      margin: [PAGE_MARGIN, 16, PAGE_MARGIN, 0],
      columns: [
        words(`${report.seller} · ${title}`, { fontSize: 7, color: MUTED, width: '*' }),
        words(invoiceLabels(report.language).page(page, pages), {
          fontSize: 7,
          color: MUTED,
          alignment: 'right',
          width: 120,
        }),
      ],
    }),
  };
}

function heading(report: ReportDocument, title: string): Content {
  const labels = reportLabels(report.language);
  const facts = [
    ...report.facts.map(({ name, value }) => `${labels.fact[name]}: ${value}`),
    `${labels.currency} ${report.currency}`,
  ];
  return {
    margin: [0, 0, 0, 12],
    columns: [
      {
        width: '*',
        stack: [
          words(title, { fontSize: 16, bold: true, color: BRAND }),
          words(facts.join('  ·  '), { color: MUTED }),
        ],
      },
      words(report.seller, { width: 220, fontSize: 11, bold: true, alignment: 'right' }),
    ],
    columnGap: 16,
  };
}

function table(report: ReportDocument): Content {
  const labels = reportLabels(report.language);
  if (report.rows.length === 0) return words(labels.empty);
  const { columns } = report;
  const header = columns.map(
    (column): TableCell =>
      words(labels.column[column], {
        bold: true,
        color: MUTED,
        alignment: isText(column) ? 'left' : 'right',
      }) as TableCell,
  );
  const rows = report.rows.map((row) => columns.map((column) => cell(report, column, row[column] ?? '')));
  const { totals } = report;
  const last =
    totals &&
    columns.map((column, at) =>
      cell(report, column, at === 0 ? labels.total : (totals[column] ?? ''), {
        bold: true,
        fillColor: SHADE,
      }),
    );
  return {
    table: {
      headerRows: 1,
      dontBreakRows: true,
      widths: columns.map((column) => WIDTHS[column] ?? 'auto'),
      body: [header, ...rows, ...(last ? [last] : [])],
    },
    layout: {
      hLineWidth: (row) => (row === 0 ? 0 : row === 1 ? 1 : 0.4),
      hLineColor: (row) => (row === 1 ? INK : RULE),
      vLineWidth: () => 0,
      paddingLeft: () => 4,
      paddingRight: () => 4,
      paddingTop: () => 2.5,
      paddingBottom: () => 2.5,
    },
  };
}

const isText = (column: ReportColumn): boolean => TEXTS.has(column);

function cell(report: ReportDocument, column: ReportColumn, value: string, style: Style = {}): TableCell {
  if (value === '') return { text: '', ...style };
  if (isText(column))
    return words(
      column === 'entry_date' && /^\d{4}-/.test(value) ? printedDate(value, report.language) : value,
      style,
    ) as TableCell;
  const isZero = /^[0.]+$/.test(value) && !style['bold'];
  return words(isZero ? '–' : writtenAmount(value, report.grouping), {
    alignment: 'right',
    noWrap: true,
    ...(isZero ? { color: MUTED } : {}),
    ...style,
  }) as TableCell;
}
