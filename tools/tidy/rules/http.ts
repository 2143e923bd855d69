import ts from 'typescript';
import { at, type Finding, sources, textOf } from '../repository';

const ROUTES = new Set(['Get', 'Post', 'Put', 'Patch', 'Delete', 'All', 'Head', 'Options', 'Sse']);
const ACCESS = new Set(['Permission', 'AnyUser', 'Public']);
const NESTING = new Set(['NestedOne', 'NestedMany']);

const decoratorsOf = (node: ts.Node): string[] =>
  (ts.canHaveDecorators(node) ? (ts.getDecorators(node) ?? []) : []).map(({ expression }) =>
    (ts.isCallExpression(expression) ? expression.expression : expression).getText(),
  );

function classesOf(file: string, text: string): ts.ClassDeclaration[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  return source.statements.filter(ts.isClassDeclaration);
}

/** Exactly one of the three on each route, or one on the class and none on its routes. */
export function routeAccess(file: string, text: string): string[] {
  return classesOf(file, text)
    .filter((one) => decoratorsOf(one).includes('Controller'))
    .flatMap((controller) => {
      const onClass = decoratorsOf(controller).filter((name) => ACCESS.has(name)).length;
      return controller.members.filter(ts.isMethodDeclaration).flatMap((method) => {
        const names = decoratorsOf(method);
        if (!names.some((name) => ROUTES.has(name))) return [];
        const own = names.filter((name) => ACCESS.has(name)).length;
        return own === 1 || (own === 0 && onClass === 1)
          ? []
          : [
              `${controller.name?.text}.${method.name.getText()} has ${own + onClass} of @Permission, @AnyUser, @Public`,
            ];
      });
    });
}

/** A property of a class type, or an array of one, without @NestedOne or @NestedMany would take anything. */
export function bareNesting(file: string, text: string): string[] {
  const known = new Set(classesOf(file, text).map((one) => one.name?.text));
  const isClass = (name: string): boolean => known.has(name) || /Request$/.test(name);
  return classesOf(file, text).flatMap((one) =>
    one.members.filter(ts.isPropertyDeclaration).flatMap((property) => {
      const type = property.type?.getText() ?? '';
      const nested = [...type.matchAll(/\b[A-Z]\w*\b/g)].some(([name]) => isClass(name));
      return nested && !decoratorsOf(property).some((name) => NESTING.has(name))
        ? [`${one.name?.text}.${property.name.getText()}: ${type} lacks @NestedOne or @NestedMany`]
        : [];
    }),
  );
}

const api = sources.filter((file) => file.startsWith('apps/api/src/'));
const told = (
  rule: string,
  among: readonly string[],
  look: (file: string, text: string) => string[],
): Finding[] => among.flatMap((file) => look(file, textOf(file)).map((text) => at(rule, file, text)));

export const routes = (): Finding[] =>
  told(
    'route-access',
    api.filter((file) => textOf(file).includes('@Controller(')),
    routeAccess,
  );
export const nesting = (): Finding[] => [
  ...told(
    'nesting',
    api.filter((file) => file.endsWith('.request.ts')),
    bareNesting,
  ),
  ...told(
    'nesting',
    api.filter((file) => !file.endsWith('http/fields.ts')),
    (_file, text) =>
      /\b(?:ValidateNested|Type)\(\(?\s*\)?/.test(text) &&
      /from 'class-(?:validator|transformer)'/.test(text) &&
      /\bValidateNested\b/.test(text)
        ? ['nest by @NestedOne or @NestedMany']
        : [],
  ),
];
