import { type Agency, newAgency } from '../proofs/agency.fixture';
import { startApi, type StartedApi } from '../testing/start-api';
import { EXAMPLES, SUMMARIES, TAGS } from './operation-texts';

interface Content {
  readonly schema?: Schema;
  readonly example?: unknown;
}
interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly items?: Schema;
  readonly allOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: unknown;
  readonly description?: string;
}
interface Operation {
  readonly operationId: string;
  readonly summary?: string;
  readonly tags?: readonly string[];
  readonly 'x-permission'?: string;
  readonly requestBody?: { readonly content: Readonly<Record<string, Content>> };
  readonly responses: Readonly<Record<string, { readonly content?: Readonly<Record<string, Content>> }>>;
  readonly method: string;
  readonly path: string;
}

let api: StartedApi;
let agency: Agency;
let operations: readonly Operation[];
let schemas: Readonly<Record<string, Schema>>;

beforeAll(async () => {
  api = await startApi();
  agency = await newAgency(api);
  const { body } = await api.anonymous.get('/openapi.json');
  schemas = body.components.schemas;
  operations = Object.entries(body.paths as Record<string, Record<string, Operation>>).flatMap(
    ([path, item]) =>
      Object.entries(item).map(([method, operation]) => ({
        ...operation,
        method: method.toUpperCase(),
        path,
      })),
  );
});
afterAll(() => api.close());

const ids = (flawed: (operation: Operation) => boolean): string[] =>
  operations.filter(flawed).map(({ operationId }) => operationId);
const isPublic = (operation: Operation): boolean => operation['x-permission'] === 'public';

/** Says nothing: no type at all, or an object of which neither fields nor values are described. */
const isEmpty = (schema: Schema | undefined): boolean => {
  if (!schema || Object.keys(schema).length === 0) return true;
  if (schema.items) return isEmpty(schema.items);
  return (
    schema.type === 'object' &&
    !schema.properties &&
    !schema.allOf &&
    schema.additionalProperties === undefined
  );
};

describe('the document', () => {
  it('tells of every operation what it does, to whom it is open, and nothing of others', () => {
    expect(operations.length).toBeGreaterThan(80);
    expect(ids((one) => !one.summary)).toEqual([]);
    expect(ids((one) => !one['x-permission'])).toEqual([]);
    expect(ids((one) => one.tags?.length !== 1 || !((one.tags[0] ?? '') in TAGS))).toEqual([]);
    const known = new Set(operations.map(({ operationId }) => operationId));
    expect([...Object.keys(SUMMARIES), ...Object.keys(EXAMPLES)].filter((id) => !known.has(id))).toEqual([]);
  });

  it('describes every good answer by a schema that says something', () => {
    const good = (operation: Operation) =>
      Object.entries(operation.responses).filter(([status]) => status < '300' && status !== '204');
    expect(ids((one) => good(one).length === 0 && !('204' in one.responses))).toEqual([]);
    expect(
      ids((one) =>
        good(one).some(
          ([, { content }]) => !content || Object.values(content).some(({ schema }) => isEmpty(schema)),
        ),
      ),
    ).toEqual([]);
  });

  it('names the refusals of each as problems', () => {
    const refusals = (operation: Operation) =>
      Object.entries(operation.responses).filter(([status]) => status >= '400');
    const always = (one: Operation) => (isPublic(one) ? [] : ['400', '401', '403', '429', '503']);
    expect(ids((one) => always(one).some((status) => !(status in one.responses)))).toEqual([]);
    expect(ids((one) => !isPublic(one) && one.path.includes('{') && !('404' in one.responses))).toEqual([]);
    const asProblem = ([status, { content }]: readonly [
      string,
      { readonly content?: Readonly<Record<string, Content>> },
    ]): boolean =>
      content?.['application/problem+json']?.schema?.$ref === '#/components/schemas/Problem' ||
      status === '503';
    expect(ids((one) => !refusals(one).every(asProblem))).toEqual([]);
  });

  it('has no object in it that is not described', () => {
    const empty = Object.entries(schemas).flatMap(([name, schema]) =>
      Object.entries(schema.properties ?? {}).flatMap(([field, inner]) =>
        isEmpty(inner) ? [`${name}.${field}`] : [],
      ),
    );
    expect(empty).toEqual([]);
    // What is free on purpose says so: it is stored or shown as it came.
    const free = Object.entries(schemas).flatMap(([name, schema]) =>
      Object.entries(schema.properties ?? {}).flatMap(([field, inner]) =>
        (inner.items ?? inner).additionalProperties === true && !inner.description
          ? [`${name}.${field}`]
          : [],
      ),
    );
    expect(free).toEqual([]);
  });

  it('shows bodies that the API takes: none of the examples is malformed', async () => {
    const shown = operations.filter(
      (one) => one.requestBody?.content['application/json']?.example !== undefined,
    );
    expect(shown.map(({ operationId }) => operationId).sort()).toEqual(Object.keys(EXAMPLES).sort());
    for (const { operationId, method, path, requestBody } of shown) {
      const person =
        operationId.startsWith('Ledger') || /^(Suppliers|SetUp|CustomerCredit)/.test(operationId)
          ? 'SENIOR_ACCOUNTANT'
          : 'SUPERVISOR';
      const text = JSON.stringify(requestBody?.content['application/json']?.example);
      const body: unknown = JSON.parse(
        text
          .replace(/"customer_id":"[^"]+"/g, `"customer_id":"${agency.customerId}"`)
          .replace(/"supplier_id":"[^"]+"/g, `"supplier_id":"${agency.airlineId}"`),
      );
      const answer = await agency.as(person).call(method, path.replaceAll('{id}', agency.customerId), body, {
        headers: { 'idempotency-key': operationId, 'if-match': '*' },
      });
      expect([operationId, answer.status, answer.body.errors]).not.toEqual([
        operationId,
        400,
        expect.anything(),
      ]);
      expect([operationId, answer.status]).not.toEqual([operationId, 403]);
    }
  });
});
