import { computed, reactive, ref, shallowRef } from 'vue';
import { ApiProblem } from '@/api/http';
import { changedFields, mergeFields, type Clash } from './merge-fields';

type Fields = Record<string, string>;
/** A record changed with `If-Match`: when somebody was faster, theirs is read and merged, and nothing typed is lost. */
export function useEdit<F extends Fields>(start: { form: F; version: number }, options: { read: () => Promise<{ form: F; version: number }>; save: (changed: Partial<F>, version: number) => Promise<unknown> }) {
  const form = reactive({ ...start.form }) as F;
  let base: F = { ...start.form };
  let { version } = start;
  const clashes = shallowRef<readonly Clash<keyof F & string>[]>([]);
  const chosen = ref<Record<string, 'mine' | 'theirs'>>({});
  const stale = ref(false);
  const changed = computed(() => Object.keys(changedFields(base, form)).length > 0);
  function decide(clash: Clash<keyof F & string>, side: 'mine' | 'theirs'): void {
    chosen.value = { ...chosen.value, [clash.field]: side };
    (form as Fields)[clash.field] = clash[side];
  }
  /** True when it is saved; false when it was merged and waits for a look. */
  async function save(): Promise<boolean> {
    try {
      await options.save(changedFields(base, form), version);
      return true;
    } catch (error) {
      if (!(error instanceof ApiProblem) || error.code !== 'VERSION_STALE') throw error;
      const now = await options.read();
      const merged = mergeFields(base, { ...form }, now.form);
      Object.assign(form, merged.form);
      base = now.form;
      version = now.version;
      clashes.value = merged.clashes;
      chosen.value = Object.fromEntries(merged.clashes.map((clash) => [clash.field, 'mine']));
      stale.value = true;
      return false;
    }
  }
  return { form, clashes, chosen, stale, changed, decide, save };
}
