import type { MessageContext, MessageFunction } from 'vue-i18n';

type Tree = { readonly [key: string]: string | Tree };
type Compiled = { [key: string]: MessageFunction<string> | string | Compiled };

/** Messages become functions here, so the message compiler stays out of the bundle. `{name}` is a parameter, `|` parts singular and plural. */
export function compile(tree: Tree): Compiled {
  const result: Compiled = {};
  for (const [key, value] of Object.entries(tree))
    result[key] = typeof value === 'string' ? compileText(value) : compile(value);
  return result;
}

function compileText(text: string): MessageFunction<string> | string {
  if (!text.includes('{') && !text.includes(' | ')) return text;
  const forms = text.split(' | ');
  return (context: MessageContext<string>) => {
    const form = forms.length > 1 ? (context.plural(forms) as string) : text;
    return form.replace(/\{(\w+)\}/g, (_, name: string) => String(context.named(name) ?? ''));
  };
}
