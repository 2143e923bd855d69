import { join, sep } from 'node:path';
import pdfmake from 'pdfmake';
import type { TDocumentDefinitions, TFontDictionary } from 'pdfmake/interfaces';
import { type InvoiceDocument, MAX_INVOICE_LINES } from './invoice-document';
import { invoiceLayout } from './invoice-layout';

const FONT_DIRECTORY = join(__dirname, 'fonts');

/** The typings describe the browser build, which has neither policy; on a server both are needed. */
interface PdfMaker {
  setFonts(fonts: TFontDictionary): void;
  setLocalAccessPolicy(allowed: (path: string) => boolean): void;
  setUrlAccessPolicy(allowed: (url: string) => boolean): void;
  createPdf(definition: TDocumentDefinitions): { getBuffer(): Promise<Buffer> };
}

let prepared: PdfMaker | null = null;

/** Customer texts reach the layout, so nothing but the fonts can be read, whatever a text may ask for. */
function pdfMaker(): PdfMaker {
  if (prepared !== null) return prepared;
  const maker = pdfmake as unknown as PdfMaker;
  maker.setFonts({ NotoSans: family('NotoSans'), NotoSansBengali: family('NotoSansBengali') });
  maker.setLocalAccessPolicy((path) => path.startsWith(FONT_DIRECTORY + sep) && !path.includes('..'));
  maker.setUrlAccessPolicy(() => false);
  prepared = maker;
  return maker;
}

function family(name: string): { normal: string; bold: string } {
  return {
    normal: join(FONT_DIRECTORY, `${name}-Regular.ttf`),
    bold: join(FONT_DIRECTORY, `${name}-Bold.ttf`),
  };
}

/**
 * Draws invoices, credit and debit notes. The same document gives the same bytes, so a copy made later can be
 * compared with the one that was sent. It runs on the event loop (about 0.1 s a page of lines): render in the
 * worker, not in a request, when there are many.
 */
export class InvoiceRenderer {
  async render(invoice: InvoiceDocument): Promise<Buffer> {
    if (invoice.lines.length > MAX_INVOICE_LINES) {
      throw new RangeError(`An invoice has at most ${MAX_INVOICE_LINES} lines.`);
    }
    return await pdfMaker().createPdf(invoiceLayout(invoice)).getBuffer();
  }
}
