import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './repository';

interface Linted {
  readonly status: number | null;
  readonly output: string;
}

const lint = (...folders: string[]): Linted => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(root, 'tools/lint-manifests.mjs'), ...folders],
    { encoding: 'utf8', cwd: root },
  );
  return { status, output: stdout + stderr };
};

/** File, what is taken, what is put in its place, what must be said. Each stands in another document or container, so that all can be wrong at once. */
const DAMAGE: readonly (readonly [string, string, string, RegExp])[] = [
  ['k8s/base/api.yaml', 'replicas: 2', 'replicas: "2"', /api\.yaml Deployment\/api: .*replicas.*integer/],
  [
    'k8s/base/api.yaml',
    '          livenessProbe:',
    '          livenesProbe:',
    /api\.yaml Deployment\/api: .*livenesProbe/,
  ],
  ['k8s/base/api.yaml', '  type: ClusterIP', '  type: NodePort', /Service\/api: is a NodePort/],
  [
    'k8s/base/api.yaml',
    'port: http\n            periodSeconds: 5',
    'port: htp\n            periodSeconds: 5',
    /readinessProbe asks a port/,
  ],
  [
    'k8s/base/api.yaml',
    '    name: api\n  minReplicas',
    '    name: apis\n  minReplicas',
    /HorizontalPodAutoscaler\/api: scales what is not there/,
  ],
  ['k8s/base/worker.yaml', '        runAsNonRoot: true\n', '', /Deployment\/worker: may run as root/],
  [
    'k8s/base/worker.yaml',
    '            limits:\n              memory: 640Mi\n',
    '',
    /worker has no limits\.memory/,
  ],
  [
    'k8s/base/worker.yaml',
    'readOnlyRootFilesystem: true',
    'readOnlyRootFilesystem: false',
    /worker may write its own image/,
  ],
  [
    'k8s/base/worker.yaml',
    '      labels:\n        app.kubernetes.io/name: worker',
    '      labels:\n        app.kubernetes.io/name: workers',
    /Deployment\/worker: (selects other pods|has no PodDisruptionBudget)/,
  ],
  [
    'k8s/base/worker.yaml',
    'valueFrom:\n                secretKeyRef:\n                  name: travobooks-redis\n                  key: url',
    'value: redis://somewhere',
    /holds REDIS_URL in the open/,
  ],
  ['k8s/base/web.yaml', 'image: travobooks/web', 'image: travobooks/web:latest', /web runs :latest/],
  ['k8s/base/web.yaml', 'targetPort: http', 'targetPort: 9999', /Service\/web: leads to port 9999/],
  ['k8s/base/web.yaml', 'drop: [ALL]', 'drop: [NET_RAW]', /web keeps capabilities/],
  [
    'k8s/base/config.yaml',
    '  LOG_LEVEL: info',
    '  LOG_LEVEL: info\n  DB_PASSWORD: x',
    /DB_PASSWORD belongs into a Secret/,
  ],
  [
    'k8s/base/network.yaml',
    '  podSelector: {}\n  policyTypes: [Ingress, Egress]',
    '  podSelector: {}\n  policyTypes: [Ingress]',
    /no NetworkPolicy denies by default/,
  ],
  ['k8s/base/kustomization.yaml', '  - web.yaml', '  - wed.yaml', /names wed\.yaml, which is not there/],
  [
    'docker/Dockerfile',
    'FROM node:24.21.0-bookworm-slim AS packages',
    'FROM node:latest AS packages',
    /node:latest is no fixed version/,
  ],
  ['docker/Dockerfile', 'USER 101:101\n', '', /web runs as root/],
  [
    'docker/Dockerfile',
    'ENV WORKER_PORT=3001',
    'ENV WORKER_PORT=3001 DB_PASSWORD=x',
    /worker bakes a secret/,
  ],
];

const STORE = `---
apiVersion: v1
kind: Service
metadata:
  name: mariadb
spec:
  type: LoadBalancer
  selector:
    app.kubernetes.io/name: api
  ports:
    - port: 3306
      targetPort: http
`;

describe('images and manifests', () => {
  it('pass as they stand', () => {
    expect(lint()).toMatchObject({ status: 0, output: expect.stringMatching(/ 0 findings/) as string });
  }, 60_000);

  describe('damaged', () => {
    const folder = mkdtempSync(join(tmpdir(), 'tvb-manifests-'));
    let output = '';

    beforeAll(() => {
      for (const name of ['k8s', 'docker']) cpSync(join(root, name), join(folder, name), { recursive: true });
      for (const [file, from, to] of DAMAGE) {
        const text = readFileSync(join(folder, file), 'utf8');
        if (!text.includes(from)) throw new Error(`${file} no longer holds: ${from}`);
        writeFileSync(join(folder, file), text.replace(from, to));
      }
      writeFileSync(
        join(folder, 'k8s/base/api.yaml'),
        readFileSync(join(folder, 'k8s/base/api.yaml'), 'utf8') + STORE,
      );
      const found = lint(join(folder, 'docker'), join(folder, 'k8s'));
      if (found.status !== 1) throw new Error(`ended with ${found.status}: ${found.output}`);
      output = found.output;
    }, 60_000);

    afterAll(() => rmSync(folder, { recursive: true, force: true }));

    it.each(DAMAGE.map(([file, , to, message]) => ({ file, put: to.trim().split('\n').at(-1), message })))(
      '$file: $put',
      ({ message }) => {
        expect(output).toMatch(message);
      },
    );

    it('a data store that the world can reach', () => {
      expect(output).toMatch(/a data store is never a LoadBalancer/);
    });
  });
});
