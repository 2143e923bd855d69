// Each manifest becomes an object literal of its kind's interface: TypeScript then names unknown keys and wrong types at any depth.
import { join } from 'node:path';
import ts from 'typescript';

export function typeErrors(root, documents) {
  const name = join(root, 'tools/manifests/generated.ts');
  const lines = documents.map(
    ({ value, path }, index) =>
      `export const m${index}: import('${path}').I${value.kind} = ${JSON.stringify(value)};`,
  );
  const options = {
    noEmit: true,
    strict: true,
    skipLibCheck: true,
    types: [],
    module: ts.ModuleKind.Node16,
    moduleResolution: ts.ModuleResolutionKind.Node16,
    target: ts.ScriptTarget.ES2022,
  };
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists } = host;
  host.fileExists = (file) => file === name || fileExists.call(host, file);
  host.getSourceFile = (file, target, ...rest) =>
    file === name
      ? ts.createSourceFile(file, lines.join('\n'), target)
      : getSourceFile.call(host, file, target, ...rest);
  const program = ts.createProgram([name], options, host);
  const source = program.getSourceFile(name);
  return program.getSemanticDiagnostics(source).map((diagnostic) => ({
    where: documents[source.getLineAndCharacterOfPosition(diagnostic.start).line].where,
    text: ts.flattenDiagnosticMessageText(diagnostic.messageText, ' ').slice(0, 220),
  }));
}
