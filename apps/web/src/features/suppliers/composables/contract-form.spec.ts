jest.mock('@/shared/format/percent', () => jest.requireActual('../../../shared/format/percent'), {
  virtual: true,
});
import { contractBody, contractErrors, emptyContract, emptyLine, type ContractForm } from './contract-form';

const form = (change: Partial<ContractForm> = {}): ContractForm => ({
  ...emptyContract('2026-05-01'),
  value: '7',
  ...change,
});

describe(contractErrors.name, () => {
  it('wants a commission for all or a line', () => {
    expect(contractErrors(form())).toEqual({});
    expect(contractErrors(form({ value: '' }))).toEqual({ '/commission': 'needed' });
    expect(contractErrors(form({ value: 'seven' }))).toEqual({ '/commission': 'percent' });
    expect(contractErrors(form({ value: '', lines: [{ ...emptyLine(), class: 'J', value: '5' }] }))).toEqual(
      {},
    );
  });
  it('tells which line is not clear', () => {
    const lines = [
      emptyLine(),
      { ...emptyLine(), route: 'dac', value: 'x' },
      { ...emptyLine(), route: 'dac-*', value: '5' },
    ];
    expect(contractErrors(form({ lines }))).toEqual({
      '/commission_lines/0/route': 'needed',
      '/commission_lines/0/rate': 'needed',
      '/commission_lines/1/route': 'route',
      '/commission_lines/1/rate': 'percent',
    });
  });
  it('asks for the rates of what is chosen alone', () => {
    expect(contractErrors(form({ withholding: 'COMMISSION', override: 'MONTH' }))).toEqual({
      '/withholding/rate': 'needed',
      '/override/tiers/0/rate': 'needed',
    });
  });
});

describe(contractBody.name, () => {
  it('is short for a contract that says only its commission', () =>
    expect(contractBody(form())).toEqual({
      valid_from: '2026-05-01',
      commission: { rate: '0.07' },
      recognition: 'SERVICE_DATE',
      recall: 'REFUNDED_BASE',
      commission_paid: 'NETTED',
    }));
  it('writes routes and classes large, percentages as fractions', () =>
    expect(
      contractBody(
        form({
          value: '',
          lines: [
            { route: ' dac-* ', class: 'j', basis: 'rate', value: '7.5' },
            { ...emptyLine(), class: 'Y', basis: 'amount', value: '250.00' },
          ],
          withholding: 'TICKET_VALUE',
          withholding_rate: '0.3 %',
          override: 'QUARTER',
          tiers: [
            { from: '', rate: '1' },
            { from: '1000000.00', rate: '3' },
          ],
        }),
      ),
    ).toMatchObject({
      commission_lines: [
        { route: 'DAC-*', class: 'J', rate: '0.075' },
        { class: 'Y', amount: '250.00' },
      ],
      withholding: { base: 'TICKET_VALUE', rate: '0.003' },
      override: {
        period: 'QUARTER',
        retroactive: true,
        tiers: [
          { from: '0', rate: '0.01' },
          { from: '1000000.00', rate: '0.03' },
        ],
      },
    }));
});
