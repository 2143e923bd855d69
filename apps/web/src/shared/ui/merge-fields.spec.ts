import { changedFields, mergeFields } from './merge-fields';

describe('two people change one record', () => {
  const base = { name: 'Rahman', phone: '1', address: 'Old' };
  it('takes over what only the other changed, keeps what only I changed, and asks about the rest', () => {
    const { form, clashes } = mergeFields(base, { name: 'Rahman Ltd', phone: '1', address: 'Mine' }, { name: 'Rahman', phone: '2', address: 'Theirs' });
    expect(form).toEqual({ name: 'Rahman Ltd', phone: '2', address: 'Mine' });
    expect(clashes).toEqual([{ field: 'address', mine: 'Mine', theirs: 'Theirs' }]);
  });
  it('is no clash when both wrote the same', () => expect(mergeFields(base, { ...base, phone: '3' }, { ...base, phone: '3' }).clashes).toEqual([]));
  it('sends only what changed', () => expect(changedFields(base, { ...base, phone: '' })).toEqual({ phone: '' }));
});
