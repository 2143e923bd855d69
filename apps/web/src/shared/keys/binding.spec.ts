import { ariaKeys, bindingOf, sequencePrefixes, showKeys } from './binding';

const press = (
  key: string,
  more: Partial<{ code: string; ctrlKey: boolean; shiftKey: boolean; altKey: boolean }> = {},
) => ({
  key,
  code: '',
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...more,
});

describe('key bindings', () => {
  it('follows the letter typed', () => {
    expect(bindingOf(press('i'))).toBe('i');
    expect(bindingOf(press('?', { shiftKey: true }))).toBe('?');
    expect(bindingOf(press('A', { shiftKey: true }))).toBe('shift+a');
    expect(bindingOf(press('Enter', { ctrlKey: true }))).toBe('ctrl+enter');
    expect(bindingOf(press('Shift'))).toBeNull();
  });
  it('falls back to the place of the key with a Bengali layout', () => {
    expect(bindingOf(press('ি', { code: 'KeyI' }))).toBe('i');
    expect(bindingOf(press('১', { code: 'Digit1' }))).toBeNull();
  });
  it('knows which keys begin a sequence', () =>
    expect([...sequencePrefixes(['g h', 'c b', 'i'])]).toEqual(['g', 'c']));
  it('prints and announces', () => {
    expect(showKeys('ctrl+enter')).toEqual(['Ctrl ↵']);
    expect(showKeys('g h')).toEqual(['G', 'H']);
    expect(ariaKeys('ctrl+enter')).toBe('Control+Enter');
    expect(ariaKeys('g h')).toBeUndefined();
  });
});
