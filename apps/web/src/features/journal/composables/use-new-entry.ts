import { computed, reactive, ref, watch } from 'vue';
import { isZero } from '@/shared/format/money';
import { dropDraft, keepDraft } from '@/shared/state/drafts';
import { useSession } from '@/shared/state/session';
import { useAccounts } from '@/shared/ui/accounts';
import { t } from '@/shared/i18n';
import { announce } from '@/shared/state/live';
import {
  balanceFor,
  bodyOf,
  differenceOf,
  emptyLine,
  errorsOf,
  isUsed,
  neededOf,
  type Dimension,
  type EntryForm,
} from './entry-form';
import { readPasted } from './pasted-lines';

const DRAFT = 'entry-new';

/** A manual entry while it is written: kept on this device until it is posted. */
export function useNewEntry() {
  const session = useSession();
  const currency = session.currency;
  const { accounts } = useAccounts();
  const form = reactive<EntryForm>({
    date: session.today,
    description: '',
    lines: [emptyLine(), emptyLine()],
  });
  const tried = ref(false);
  const required = computed(
    () => new Map(accounts.value.map((account) => [account.code, neededOf(account.required_dimensions)])),
  );
  const needs = (account: string): readonly Dimension[] => required.value.get(account) ?? [];
  const draft = keepDraft<EntryForm>(DRAFT, form, (kept) =>
    Object.assign(form, kept, { lines: kept.lines.map((line) => ({ ...emptyLine(), ...line })) }),
  );

  const difference = computed(() => differenceOf(form.lines, currency));
  const errors = computed(() => errorsOf(form, needs, currency));
  const complete = computed(() => Object.keys(errors.value).length === 0);
  const body = computed(() => (complete.value ? bodyOf(form, needs, currency) : null));
  const even = computed(() => isZero(difference.value) && form.lines.some((line) => line.debit !== ''));
  const begun = computed(() => form.lines.some((line) => line.debit !== '' || line.credit !== ''));
  const balance = (index: number, side: 'debit' | 'credit'): string =>
    balanceFor(form.lines, index, side, currency);
  const errorOf = (pointer: string): boolean => tried.value && errors.value[pointer] !== undefined;

  /** The balancing amount comes by itself once the account is there. */
  function fill(index: number): void {
    const line = form.lines[index];
    if (!line?.account || line.debit || line.credit || index === 0) return;
    line.credit = balance(index, 'credit');
    if (!line.credit) line.debit = balance(index, 'debit');
  }
  const add = (): void => void form.lines.push(emptyLine());
  const remove = (index: number): void => void form.lines.splice(index, 1);
  /** Rows of a pasted table that no line could be made of. */
  const refused = ref<readonly string[]>([]);
  /** A table from a spreadsheet takes the place of the empty lines; one cell is left to the field it is pasted into. */
  function paste(event: ClipboardEvent): void {
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (!/[\t\n]./.test(text.trim())) return;
    event.preventDefault();
    const pasted = readPasted(text, new Set(required.value.keys()), currency);
    refused.value = pasted.refused;
    if (!pasted.lines.length) return;
    form.lines = [...form.lines.filter(isUsed), ...pasted.lines.map((line) => ({ ...emptyLine(), ...line }))];
    while (form.lines.length < 2) add();
    announce(t('journal.pasted', { count: pasted.lines.length }));
  }
  async function clear(): Promise<void> {
    draft.stop();
    await dropDraft(DRAFT);
    Object.assign(form, { date: session.today, description: '', lines: [emptyLine(), emptyLine()] });
    tried.value = false;
    refused.value = [];
    draft.start();
  }
  watch(
    () => form.lines.map((line) => line.account),
    (now, before) =>
      now.forEach((account, index) => {
        if (before[index] && before[index] !== account && form.lines[index])
          Object.assign(form.lines[index], { dimensions: {}, names: {} });
      }),
  );
  return {
    form,
    currency,
    tried,
    needs,
    difference,
    errors,
    errorOf,
    body,
    even,
    begun,
    balance,
    fill,
    add,
    remove,
    paste,
    refused,
    clear,
    posted: () => {
      draft.stop();
      return dropDraft(DRAFT);
    },
  };
}
