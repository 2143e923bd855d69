export const SEQUENCE_MS = 1200;

interface Press {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

const NAMES: Readonly<Record<string, string>> = {
  ' ': 'space',
  Enter: 'enter',
  Escape: 'escape',
  ArrowDown: 'down',
  ArrowUp: 'up',
  ArrowLeft: 'left',
  ArrowRight: 'right',
  Backspace: 'backspace',
  Home: 'home',
  End: 'end',
};

/** `ctrl+k`, `shift+a`, `?`, `g`: letters follow event.key; a letter of another script falls back to the place of the key. */
export function bindingOf(event: Press): string | null {
  let key = NAMES[event.key] ?? event.key;
  if (['Shift', 'Control', 'Alt', 'Meta', 'AltGraph', 'CapsLock', 'Tab'].includes(key)) return null;
  const place = /^Key([A-Z])$/.exec(event.code);
  if (key.length === 1 && !/[\x20-\x7e]/.test(key)) {
    if (!place) return null;
    key = place[1] ?? '';
  }
  key = key.toLowerCase();
  const chord = event.ctrlKey || event.metaKey;
  if (event.altKey && !chord) return `alt+${key}`;
  const shift = event.shiftKey && (/^[a-z]$/.test(key) || key.length > 1);
  return `${chord ? 'ctrl+' : ''}${shift ? 'shift+' : ''}${key}`;
}

export const sequencePrefixes = (keys: readonly string[]): Set<string> =>
  new Set(keys.filter((key) => key.includes(' ')).map((key) => key.split(' ')[0] ?? ''));

const SHOWN: Readonly<Record<string, string>> = {
  ctrl: 'Ctrl',
  shift: 'Shift',
  alt: 'Alt',
  enter: '↵',
  escape: 'Esc',
  space: 'Space',
  down: '↓',
  up: '↑',
  left: '←',
  right: '→',
  backspace: '⌫',
  home: 'Home',
  end: 'End',
};
export const showKeys = (keys: string): string[] =>
  keys.split(' ').map((part) =>
    part
      .split('+')
      .map((name) => SHOWN[name] ?? name.toUpperCase())
      .join(' '),
  );

/** `aria-keyshortcuts` wants `Control+Enter`; a sequence has no spelling there. */
export const ariaKeys = (keys: string): string | undefined =>
  keys.includes(' ')
    ? undefined
    : keys
        .split('+')
        .map((name) => (name === 'ctrl' ? 'Control' : name.charAt(0).toUpperCase() + name.slice(1)))
        .join('+');
