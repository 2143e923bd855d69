import { onBeforeUnmount, onMounted, shallowRef, triggerRef } from 'vue';
import { bindingOf, SEQUENCE_MS, sequencePrefixes } from './binding';

/** One registry feeds the handler, the sheet `?`, the printed keys, `aria-keyshortcuts` and the conflict check. */
export interface KeyDef {
  readonly keys: string;
  readonly label: () => string;
  readonly run: (event: KeyboardEvent) => void;
  readonly when?: () => boolean;
  /** Works inside text fields too (chords do). */
  readonly inFields?: boolean;
}
export interface KeyScope {
  readonly name: string;
  readonly modal: boolean;
  readonly defs: () => readonly KeyDef[];
}

export const scopes = shallowRef<KeyScope[]>([]);
export const singleKeysAllowed = { value: true };

function add(scope: KeyScope): () => void {
  scopes.value.push(scope);
  triggerRef(scopes);
  return () => {
    scopes.value = scopes.value.filter((other) => other !== scope);
  };
}

export function useKeys(
  name: string,
  defs: () => readonly KeyDef[],
  options: { modal?: boolean } = {},
): void {
  let remove: (() => void) | null = null;
  onMounted(() => {
    if (import.meta.env.DEV) assertNoConflict(name, defs());
    remove = add({ name, modal: options.modal ?? false, defs });
  });
  onBeforeUnmount(() => remove?.());
}

export function assertNoConflict(name: string, defs: readonly KeyDef[]): void {
  const seen = new Set<string>();
  for (const def of defs) {
    if (seen.has(def.keys)) throw new Error(`two handlers for "${def.keys}" in ${name}`);
    seen.add(def.keys);
  }
}

/** Scopes that hear a key now: from the newest down to (and with) the first modal one, else all. */
export function audibleScopes(): KeyScope[] {
  const stack = [...scopes.value].reverse();
  const modal = stack.findIndex((scope) => scope.modal);
  return modal < 0 ? stack : stack.slice(0, modal + 1);
}

let pending = '';
let timer = 0;

export function handleKey(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing) return;
  const binding = bindingOf(event);
  if (!binding) return;
  const typing = isTyping(event.target);
  const plain = !/ctrl|escape|^f\d/.test(binding);
  if (/^(enter|space|up|down|left|right|home|end)$/.test(binding) && ownsKeys(event.target)) return;
  const attempt = pending ? `${pending} ${binding}` : binding;
  clearTimeout(timer);
  pending = '';
  for (const scope of audibleScopes()) {
    for (const def of scope.defs()) {
      if (def.keys !== attempt && def.keys !== binding) continue;
      if (typing && plain && !def.inFields) continue;
      if (plain && !singleKeysAllowed.value && /^[a-z0-9]( [a-z])?$/.test(def.keys)) continue;
      if (def.when && !def.when()) continue;
      event.preventDefault();
      def.run(event);
      return;
    }
  }
  if (typing || !singleKeysAllowed.value) return;
  const defs = audibleScopes().flatMap((scope) => scope.defs());
  if (sequencePrefixes(defs.map((def) => def.keys)).has(binding)) {
    pending = binding;
    timer = window.setTimeout(() => (pending = ''), SEQUENCE_MS);
  }
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement ||
    (target instanceof HTMLInputElement &&
      !['checkbox', 'radio', 'button', 'submit', 'file'].includes(target.type)));

/** Buttons, links, tabs, menus and options answer Enter, Space and arrows themselves. */
const ownsKeys = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  target.closest(
    'a, button, summary, [role=tablist], [role=menu], [role=radiogroup], [role=listbox], input[type=checkbox], input[type=radio]',
  ) !== null;
