jest.mock('@/shared/format/money', () => jest.requireActual('../shared/format/money'), { virtual: true });
import { capital, nameInList } from './read';

describe('names', () => {
  it.each([
    ['MOHAMMAD ABDULLAH AL MAMUN MR', 'Mohammad Abdullah Al Mamun Mr'], ['CHOWDHURY-WICKREMASINGHE', 'Chowdhury-Wickremasinghe'], ["O'BRIEN", "O'Brien"],
    ['van der Berg', 'van der Berg'], ['নাসরিন করিম', 'নাসরিন করিম'], ['rahman', 'Rahman'],
  ])('writes %s as %s', (name, written) => expect(capital(name)).toBe(written));
  it('writes a record’s name alike everywhere', () => expect(nameInList('RAHMAN/AYESHA MRS')).toBe('Rahman, Ayesha Mrs'));
});
