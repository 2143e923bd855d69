import type { Settings } from '@/api/types';
import { settingsBody, settingsErrors, settingsForm } from './settings-form';

const settings = {
  approvals: {
    booking: '200000.00',
    manual_journal: '50000.00',
    credit_limit: null,
    refund: '100000.00',
    payout: '1000000.00',
    credit_note: '10000.00',
    write_off: '10000.00',
    goodwill: '10000.00',
    payout_always_two: false,
  },
  rounding: { small_difference: '0.00' },
  drawers: { blind_count: false },
  dunning: {
    steps: [
      { days: -3, text: 'Soon', hold: false },
      { days: 21, text: 'Hold', hold: true },
    ],
  },
} as unknown as Settings;

describe(settingsBody.name, () => {
  it('says nothing when nothing was changed', () =>
    expect(settingsBody(settingsForm(settings), settingsForm(settings))).toEqual({}));
  it('sends only what was changed; an empty threshold switches it off', () => {
    const form = settingsForm(settings);
    form.approvals.refund = '';
    form.approvals.credit_limit = '5.00';
    form.payout_always_two = 'yes';
    expect(settingsBody(settingsForm(settings), form)).toEqual({
      approvals: { refund: null, credit_limit: '5.00', payout_always_two: true },
    });
  });
  it('sends all steps when one has changed, with a minus of either kind', () => {
    const form = settingsForm(settings);
    form.steps[0] = { days: '\u22125', text: ' Soon ', hold: false };
    form.blind_count = 'yes';
    form.small_difference = '';
    expect(settingsBody(settingsForm(settings), form)).toEqual({
      rounding: { small_difference: '0' },
      drawers: { blind_count: true },
      dunning: {
        steps: [
          { days: -5, text: 'Soon', hold: false },
          { days: 21, text: 'Hold', hold: true },
        ],
      },
    });
  });
});

describe(settingsErrors.name, () => {
  it('tells what a step lacks', () => {
    const form = settingsForm(settings);
    expect(settingsErrors(form)).toEqual({});
    form.steps = [
      { days: '7', text: 'x', hold: false },
      { days: ' 7', text: '', hold: false },
      { days: 'soon', text: 'y', hold: false },
    ];
    expect(settingsErrors(form)).toEqual({
      '/dunning/steps/1/days': 'twice',
      '/dunning/steps/1/text': 'needed',
      '/dunning/steps/2/days': 'days',
    });
  });
});
