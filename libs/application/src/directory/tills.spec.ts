import { MemorySetUp, PlainSealer } from './memory-set-up.fixture';
import { CreateDrawer, CreateGateway, gatewayOwner, SetGatewaySecrets } from './tills';

let books: MemorySetUp;
const sealer = new PlainSealer();
beforeEach(() => {
  books = new MemorySetUp();
});
const opened = (id: string): unknown => {
  const sealed = books.sealed.get(id);
  return sealed ? JSON.parse(sealer.open(sealed, gatewayOwner(id))) : sealed;
};

describe(CreateDrawer.name, () => {
  const create = (change: object = {}) =>
    new CreateDrawer(books, books.ids).execute(books.scope, {
      name: 'Till',
      currency: 'BDT',
      branchId: 'GUL',
      ...change,
    });
  it('belongs to an office of the partner', async () => {
    const drawer = await create({ externalRef: 'till' });
    expect(drawer).toEqual({
      id: 'id-1',
      name: 'Till',
      currency: 'BDT',
      branchId: 'GUL',
      externalRef: 'till',
    });
    expect([books.drawers, books.audit]).toEqual([
      [drawer],
      [{ action: 'drawer.create', before: undefined, after: drawer }],
    ]);
    await expect(create({ branchId: 'elsewhere' })).rejects.toMatchObject({
      code: 'VALIDATION_FAILED',
      details: { pointer: '/branch_id' },
    });
    await expect(create({ externalRef: 'till' })).rejects.toMatchObject({
      code: 'EXTERNAL_REF_TAKEN',
      details: { extra: { existing_id: 'id-1' } },
    });
    expect(() => create({ currency: 'XXX' })).toThrow(expect.objectContaining({ code: 'CURRENCY_UNKNOWN' }));
    expect(books.drawers).toHaveLength(1);
  });
  it('of another office is not for who has one', async () => {
    const scope = { ...books.scope, branchId: 'GUL', permissions: { 'settings.write': 'branch' as const } };
    const other = new CreateDrawer(books, books.ids).execute(scope, {
      name: 'T',
      currency: 'BDT',
      branchId: 'BAN',
    });
    await expect(other).rejects.toMatchObject({ code: 'PERMISSION_DENIED' });
  });
});

describe(CreateGateway.name, () => {
  const create = (change: object = {}) =>
    new CreateGateway(books, books.ids, sealer).execute(books.scope, {
      provider: 'STRIPE',
      currency: 'USD',
      ...change,
    });
  it('seals its secrets for itself and tells their names alone', async () => {
    const gateway = await create({ secrets: { b: 'two', a: 'one' }, name: 'Cards' });
    expect(gateway).toMatchObject({
      provider: 'STRIPE',
      name: 'Cards',
      secretNames: ['a', 'b'],
      version: 1,
      externalRef: null,
    });
    expect([gateway.createdAt, gateway.updatedAt]).toEqual([
      books.now.toISOString(),
      books.now.toISOString(),
    ]);
    expect(opened(gateway.id)).toEqual({ a: 'one', b: 'two' });
    expect(books.audit).toEqual([{ action: 'gateway.create', before: undefined, after: gateway }]);
    expect(JSON.stringify([books.audit, books.gateways])).not.toMatch(/one|two/);
  });
  it('may have none, and bears its provider\u2019s name', async () => {
    const gateway = await create({ externalRef: 'g' });
    expect([gateway.name, gateway.secretNames, opened(gateway.id)]).toEqual(['STRIPE', [], null]);
    await expect(create({ externalRef: 'g' })).rejects.toMatchObject({ code: 'EXTERNAL_REF_TAKEN' });
    expect(() => create({ currency: 'XXX' })).toThrow(expect.objectContaining({ code: 'CURRENCY_UNKNOWN' }));
  });
});

describe(SetGatewaySecrets.name, () => {
  it('replaces them all under the version that was read', async () => {
    const gateway = await new CreateGateway(books, books.ids, sealer).execute(books.scope, {
      provider: 'BKASH',
      currency: 'BDT',
      secrets: { old: 'x' },
    });
    const set = (secrets: Record<string, string>, version: number | undefined) =>
      new SetGatewaySecrets(books, sealer).execute(books.scope, { id: gateway.id, version, secrets });
    await expect(set({ key: 'y' }, 2)).rejects.toMatchObject({ code: 'VERSION_STALE' });
    expect(await set({ key: 'y' }, 1)).toMatchObject({
      secretNames: ['key'],
      version: 2,
      updatedAt: books.now.toISOString(),
    });
    expect(opened(gateway.id)).toEqual({ key: 'y' });
    expect(books.audit.at(-1)).toEqual({
      action: 'gateway.secrets',
      before: { secret_names: ['old'] },
      after: { secret_names: ['key'] },
    });
    await set({}, undefined);
    expect(opened(gateway.id)).toBeNull();
  });
});
