jest.mock('@/api/types', () => ({}), { virtual: true });
jest.mock(
  '@/shared/format/document-number',
  () => jest.requireActual('../../../shared/format/document-number'),
  { virtual: true },
);
jest.mock('@/shared/format/money', () => jest.requireActual('../../../shared/format/money'), {
  virtual: true,
});
jest.mock('@/shared/format/percent', () => jest.requireActual('../../../shared/format/percent'), {
  virtual: true,
});
import { percentOf, rateOf } from '../../../shared/format/percent';
import { type BookingForm, bookingForm, emptyItem, itemBody } from './booking-form';
import { decide, mergeBooking } from './booking-merge';

const form = (
  change: Partial<BookingForm> = {},
  ...items: Partial<BookingForm['items'][number]>[]
): BookingForm => ({
  customer_id: 'c1',
  customer_name: 'Rahman Corporation',
  currency: 'BDT',
  locator: 'QX7LMA',
  limit_day: '2026-05-01',
  limit_time: '18:00',
  notes: '',
  items: (items.length ? items : [{}]).map((item, at) => ({
    ...emptyItem(),
    id: `i${at}`,
    description: 'DAC-DXB',
    fare: '50000.00',
    family_name: 'RAHMAN',
    ...item,
  })),
  ...change,
});

describe('two people change one booking', () => {
  it('keeps what I typed, takes over what only they changed, and asks where both did', () => {
    const base = form();
    const mine = form({ notes: 'window seat' }, { fare: '51000.00' });
    const theirs = form({ locator: 'NEW123' }, { fare: '52000.00', markup: '500.00' });
    const merge = mergeBooking(base, mine, theirs);
    expect(merge.form).toMatchObject({
      notes: 'window seat',
      locator: 'NEW123',
      items: [{ fare: '51000.00', markup: '500.00' }],
    });
    expect(
      merge.differences.map(({ field, mine: ours, theirs: now, clash }) => [field, ours, now, clash]),
    ).toEqual([
      ['pnr', 'QX7LMA', 'NEW123', false],
      ['fare', '51000.00', '52000.00', true],
      ['markup', '', '500.00', false],
    ]);
    const fare = merge.differences[1];
    if (!fare) throw new Error('no difference');
    decide(merge.form, theirs, fare);
    expect(merge.form.items[0]?.fare).toBe('52000.00');
    decide(merge.form, mine, fare);
    expect(merge.form.items[0]?.fare).toBe('51000.00');
  });

  it('sees no difference in how a figure or an empty line is written', () => {
    const base = form({}, { fare: '50000.00', taxes: [{ code: '', amount: '' }] });
    expect(mergeBooking(base, form({}, { fare: '50000' }), form({}, { taxes: [] })).differences).toEqual([]);
  });

  it('an item they removed goes, unless I changed it: then it is a new one', () => {
    const base = form({}, {}, { description: 'EMD' });
    const gone = form({}, {});
    expect(mergeBooking(base, form({}, {}, { description: 'EMD' }), gone).form.items).toHaveLength(1);
    const kept = mergeBooking(base, form({}, {}, { description: 'EMD', fare: '900.00' }), gone);
    expect(kept.form.items.map(({ id }) => id)).toEqual(['i0', '']);
    expect(kept.differences).toMatchObject([{ field: 'item', clash: true }]);
  });

  it('an item they added comes, one I removed stays away', () => {
    const base = form({}, {}, { description: 'EMD' });
    const theirs = form({}, {}, { description: 'EMD' }, { description: 'Visa' });
    expect(mergeBooking(base, form({}, {}), theirs).form.items.map(({ description }) => description)).toEqual(
      ['DAC-DXB', 'Visa'],
    );
  });
});

describe('a booking in the form and back', () => {
  const item = {
    id: 'i0',
    kind: 'AIR_TICKET',
    state: 'DRAFT',
    description: 'DAC-DXB-DAC',
    supplier_id: 's1',
    supplier_name: 'Emirates',
    traveller: { family_name: 'RAHMAN', given_name: 'AYESHA', title: 'MRS', type: 'ADT' },
    service_dates: [
      { date: '2026-05-28', weight: '2' },
      { date: '2026-08-10', weight: '1' },
    ],
    base_fare: '50000.00',
    taxes: [{ code: 'BD', amount: '5000.00' }],
    commission: { rate: '0.005' },
    service_fee: '1000.00',
    markup: '0.00',
    discount: '0.00',
    form_of_payment: 'CASH',
    card_amount: null,
    emd_type: null,
    related_item_id: null,
    document_number: '1762400000123',
    conjunction: ['1762400000124'],
    booking_class: 'Y',
    issued_on: null,
  };
  it('sends back what the form does not show', () => {
    const {
      items,
      limit_day: day,
      limit_time: time,
    } = bookingForm(
      {
        id: 'b',
        customer_id: 'c',
        currency: 'BDT',
        time_limit: '2026-05-01T12:00:00Z',
        items: [item],
      } as never,
      'Asia/Dhaka',
    );
    expect([day, time]).toEqual(['2026-05-01', '18:00']);
    expect(items.map(itemBody)).toEqual([
      {
        id: 'i0',
        kind: 'AIR_TICKET',
        supplier_id: 's1',
        description: 'DAC-DXB-DAC',
        traveller: { family_name: 'RAHMAN', given_name: 'AYESHA', title: 'MRS', type: 'ADT' },
        service_dates: [
          { date: '2026-05-28', weight: '2' },
          { date: '2026-08-10', weight: '1' },
        ],
        base_fare: '50000.00',
        taxes: [{ code: 'BD', amount: '5000.00' }],
        commission: { rate: '0.005' },
        service_fee: '1000.00',
        form_of_payment: 'CASH',
        document_number: '1762400000123',
        conjunction: ['1762400000124'],
        route: 'DAC-DXB-DAC',
        booking_class: 'Y',
      },
    ]);
  });
  it.each([
    ['DAC-DXB', 'AIR_TICKET', { route: 'DAC-DXB' }],
    [' dac-dxb-dac ', 'EMD', { route: 'DAC-DXB-DAC' }],
    ['Dhaka to Dubai', 'AIR_TICKET', {}],
    ['DAC', 'AIR_TICKET', {}],
    ['DAC-DXB', 'RAIL', {}],
  ])('reads a route from %j of a %s', (description, kind, expected) => {
    const { route, booking_class: bookingClass } = itemBody({ ...emptyItem(), description, kind });
    expect([{ ...(route ? { route } : {}) }, bookingClass]).toEqual([expected, undefined]);
  });
  it('keeps the route that came with a record when the description says none', () => {
    const kept = { ...emptyItem(), description: 'Umrah group', rest: { route: 'DAC-JED-DAC' } };
    expect(itemBody(kept).route).toBe('DAC-JED-DAC');
    expect(itemBody({ ...kept, description: 'DAC-MED-DAC' }).route).toBe('DAC-MED-DAC');
  });
  it.each(['0.07', '0.075', '0.005', '0.1', '1', '0.0525'])(
    'a rate of %s is shown as percent and read as the same',
    (rate) => {
      expect(rateOf(percentOf(rate))).toBe(rate);
    },
  );
});
