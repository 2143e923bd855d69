import { address, asProblem } from '@/api/http';

type Query = Readonly<Record<string, string | undefined>>;
/** A report as a file, by the address of the report itself: what is on the screen is what is in the file. */
export async function download(path: string, query: Query, kind: 'csv' | 'pdf', name: string): Promise<void> {
  const type = kind === 'csv' ? 'text/csv' : 'application/pdf';
  const response = await fetch(address(path, query), { headers: { accept: type } });
  if (!response.ok) throw await asProblem(response, path);
  const url = URL.createObjectURL(new Blob([await response.arrayBuffer()], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = `${name}.${kind}`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
