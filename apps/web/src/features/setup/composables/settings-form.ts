import type { BodyOf } from '@/api/contract';
import type { Settings } from '@/api/types';

/** The thresholds in the order in which people think of them. */
export const THRESHOLDS = [
  'booking',
  'refund',
  'payout',
  'credit_limit',
  'manual_journal',
  'credit_note',
  'write_off',
  'goodwill',
] as const;
export type Threshold = (typeof THRESHOLDS)[number];

export interface StepForm {
  days: string;
  text: string;
  hold: boolean;
}
export interface SettingsForm {
  approvals: Record<Threshold, string>;
  payout_always_two: 'yes' | 'no';
  small_difference: string;
  blind_count: 'yes' | 'no';
  steps: StepForm[];
}
type Body = BodyOf<'/v1/settings', 'patch'>;

const yes = (value: boolean): 'yes' | 'no' => (value ? 'yes' : 'no');
/** Settings as the form holds them: an empty threshold is never asked. */
export const settingsForm = (settings: Settings): SettingsForm => ({
  approvals: Object.fromEntries(THRESHOLDS.map((name) => [name, settings.approvals[name] ?? ''])) as Record<
    Threshold,
    string
  >,
  payout_always_two: yes(settings.approvals.payout_always_two),
  small_difference: settings.rounding.small_difference,
  blind_count: yes(settings.drawers.blind_count),
  steps: settings.dunning.steps.map(({ days, text, hold }) => ({ days: String(days), text, hold })),
});

const DAYS = /^[-\u2212]?\d{1,3}$/;
export function settingsErrors(form: SettingsForm): Record<string, 'needed' | 'days' | 'twice'> {
  const found: Record<string, 'needed' | 'days' | 'twice'> = {};
  form.steps.forEach((step, index) => {
    const at = `/dunning/steps/${index}`;
    if (!DAYS.test(step.days.trim())) found[`${at}/days`] = 'days';
    else if (form.steps.some((other, place) => place < index && daysOf(other.days) === daysOf(step.days)))
      found[`${at}/days`] = 'twice';
    if (!step.text.trim()) found[`${at}/text`] = 'needed';
  });
  return found;
}
const daysOf = (text: string): number => parseInt(text.trim().replace('\u2212', '-'), 10);

/** What has changed since it was read; `{}`: nothing. */
export function settingsBody(before: SettingsForm, form: SettingsForm): Body {
  const moved = THRESHOLDS.filter((name) => form.approvals[name] !== before.approvals[name]);
  const approvals = {
    ...Object.fromEntries(moved.map((name) => [name, form.approvals[name] || null])),
    ...(form.payout_always_two === before.payout_always_two
      ? {}
      : { payout_always_two: form.payout_always_two === 'yes' }),
  };
  const same = JSON.stringify(form.steps) === JSON.stringify(before.steps);
  return {
    ...(Object.keys(approvals).length ? { approvals } : {}),
    ...(form.small_difference === before.small_difference
      ? {}
      : { rounding: { small_difference: form.small_difference || '0' } }),
    ...(form.blind_count === before.blind_count
      ? {}
      : { drawers: { blind_count: form.blind_count === 'yes' } }),
    ...(same
      ? {}
      : {
          dunning: {
            steps: form.steps.map(({ days, text, hold }) => ({
              days: daysOf(days),
              text: text.trim(),
              hold,
            })),
          },
        }),
  };
}
