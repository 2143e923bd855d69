import { join, sep } from 'node:path';
import type { TDocumentDefinitions, TFontDictionary } from 'pdfmake/interfaces';

const FONT_DIRECTORY = join(__dirname, 'fonts');

/** The typings describe the browser build, which has neither policy; on a server both are needed. */
interface PdfMaker {
  setFonts(fonts: TFontDictionary): void;
  setLocalAccessPolicy(allowed: (path: string) => boolean): void;
  setUrlAccessPolicy(allowed: (url: string) => boolean): void;
  createPdf(definition: TDocumentDefinitions): { getBuffer(): Promise<Buffer> };
}

let prepared: PdfMaker | null = null;

/**
 * The bytes of a document; the same definition gives the same bytes. Customer texts reach the layout, so nothing but the
 * fonts can be read, whatever a text may ask for.
 */
export const pdfOf = async (definition: TDocumentDefinitions): Promise<Buffer> =>
  await (await pdfMaker()).createPdf(definition).getBuffer();

/** Loaded with the first document: a process that draws none need not wait for it at its start. */
async function pdfMaker(): Promise<PdfMaker> {
  if (prepared !== null) return prepared;
  const maker = (await import('pdfmake')).default as unknown as PdfMaker;
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
