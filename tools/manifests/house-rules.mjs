// What a manifest must hold to be ours, whatever its schema lets through.
const WORKLOADS = new Set(['Deployment', 'StatefulSet', 'DaemonSet', 'Job', 'CronJob']);
const SERVING = new Set(['Deployment', 'StatefulSet', 'DaemonSet']);
const DATA_PORTS = new Set([3306, 6379, 9000, 9200]);
const DATA_NAME = /mysql|mariadb|redis|minio|opensearch|database/i;
const SECRET_NAME = /PASSWORD|SECRET(?!S$)|TOKEN|_KEY$|DATABASE_URL|REDIS_URL|DSN/;
/** The longest that main.ts takes to close, and a little. */
const MIN_GRACE_S = 20;

const templateOf = ({ kind, spec }) =>
  kind === 'CronJob' ? spec?.jobTemplate?.spec?.template : spec?.template;
const matches = (selector = {}, labels = {}) =>
  Object.entries(selector).every(([key, value]) => labels[key] === value);

export function houseRules(documents) {
  const findings = [];
  const all = documents.map(({ value }) => value);
  const named = (kind, name) => all.some((one) => one.kind === kind && one.metadata?.name === name);
  for (const { where, value } of documents) {
    const say = (text) => findings.push({ where, text });
    if (!value.metadata?.name) say('has no name');
    if (WORKLOADS.has(value.kind)) workload(value, all, named, say);
    if (value.kind === 'Service') service(value, all, say);
    if (value.kind === 'Secret') say('a Secret is made outside the repository');
    if (
      value.kind === 'HorizontalPodAutoscaler' &&
      !named(value.spec?.scaleTargetRef?.kind, value.spec?.scaleTargetRef?.name)
    )
      say('scales what is not there');
    if (value.kind === 'ConfigMap')
      for (const key of Object.keys(value.data ?? {}))
        if (key !== 'TRAVOBOOKS_SECRETS' && SECRET_NAME.test(key)) say(`${key} belongs into a Secret`);
  }
  if (documents.length > 0 && !all.some(isDefaultDeny))
    findings.push({ where: 'k8s', text: 'no NetworkPolicy denies by default, both ways' });
  return findings;
}

const isDefaultDeny = ({ kind, spec }) =>
  kind === 'NetworkPolicy' &&
  Object.keys(spec?.podSelector ?? {}).length === 0 &&
  ['Ingress', 'Egress'].every((type) => spec?.policyTypes?.includes(type)) &&
  !spec?.ingress;

function workload(value, all, named, say) {
  const template = templateOf(value);
  const pod = template?.spec ?? {};
  const labels = template?.metadata?.labels ?? {};
  if (SERVING.has(value.kind)) {
    if (!matches(value.spec.selector?.matchLabels, labels)) say('selects other pods than it makes');
    if (
      (value.spec.replicas ?? 1) > 1 &&
      !all.some(
        (one) => one.kind === 'PodDisruptionBudget' && matches(one.spec?.selector?.matchLabels, labels),
      )
    )
      say('has no PodDisruptionBudget');
    if ((pod.terminationGracePeriodSeconds ?? 30) < MIN_GRACE_S)
      say(`is given less than ${MIN_GRACE_S} s to close`);
  }
  if (
    !all.some(
      (one) =>
        one.kind === 'NetworkPolicy' &&
        one.spec?.podSelector?.matchLabels &&
        matches(one.spec.podSelector.matchLabels, labels),
    )
  )
    say('no NetworkPolicy names it');
  if (pod.automountServiceAccountToken !== false) say('mounts an account token that it does not need');
  if (pod.hostNetwork || pod.hostPID || pod.hostIPC) say('shares the host');
  if (pod.securityContext?.runAsNonRoot !== true || !(pod.securityContext?.runAsUser > 0))
    say('may run as root: runAsNonRoot and runAsUser');
  if (pod.securityContext?.seccompProfile?.type !== 'RuntimeDefault') say('has no seccomp profile');
  const volumes = new Set((pod.volumes ?? []).map((volume) => volume.name));
  for (const volume of pod.volumes ?? []) {
    if (volume.hostPath) say(`volume ${volume.name} is a path of the host`);
    if (volume.configMap && !named('ConfigMap', volume.configMap.name))
      say(`volume ${volume.name} names an unknown ConfigMap`);
  }
  for (const container of [...(pod.initContainers ?? []), ...(pod.containers ?? [])])
    oneContainer(container, { value, named, volumes }, (text) => say(`${container.name} ${text}`));
}

function oneContainer(container, { value, named, volumes }, say) {
  const context = container.securityContext ?? {};
  if (context.privileged) say('is privileged');
  if (context.allowPrivilegeEscalation !== false) say('may gain privileges');
  if (context.readOnlyRootFilesystem !== true) say('may write its own image');
  if (!context.capabilities?.drop?.includes('ALL')) say('keeps capabilities');
  for (const [kind, name] of [
    ['requests', 'cpu'],
    ['requests', 'memory'],
    ['limits', 'memory'],
  ])
    if (!container.resources?.[kind]?.[name]) say(`has no ${kind}.${name}`);
  if (/:latest$/.test(container.image ?? '')) say('runs :latest');
  if (SERVING.has(value.kind))
    for (const probe of ['startupProbe', 'livenessProbe', 'readinessProbe'])
      if (!container[probe]) say(`has no ${probe}`);
  const ports = new Set((container.ports ?? []).flatMap((port) => [port.name, port.containerPort]));
  for (const probe of ['startupProbe', 'livenessProbe', 'readinessProbe']) {
    const port = container[probe]?.httpGet?.port;
    if (port !== undefined && !ports.has(port)) say(`${probe} asks a port that it does not open`);
  }
  for (const { configMapRef } of container.envFrom ?? [])
    if (configMapRef && !named('ConfigMap', configMapRef.name))
      say(`takes its environment from an unknown ConfigMap ${configMapRef.name}`);
  for (const { name, value: text } of container.env ?? [])
    if (text !== undefined && SECRET_NAME.test(name)) say(`holds ${name} in the open: secretKeyRef`);
  for (const mount of container.volumeMounts ?? [])
    if (!volumes.has(mount.name)) say(`mounts ${mount.name}, which is no volume`);
}

function service(value, all, say) {
  const { type = 'ClusterIP', selector, ports = [] } = value.spec ?? {};
  const isStore =
    DATA_NAME.test(value.metadata?.name ?? '') ||
    ports.some((port) => DATA_PORTS.has(port.port) || DATA_PORTS.has(port.targetPort));
  if (isStore && type !== 'ClusterIP') say(`a data store is never a ${type}`);
  else if (type === 'NodePort' || type === 'LoadBalancer')
    say(`is a ${type}: what is public stands behind the cluster\u2019s ingress`);
  const target = all.find(
    (one) => WORKLOADS.has(one.kind) && selector && matches(selector, templateOf(one)?.metadata?.labels),
  );
  if (!target) return say('selects no pod');
  const open = (templateOf(target).spec?.containers ?? []).flatMap((container) =>
    (container.ports ?? []).flatMap((port) => [port.name, port.containerPort]),
  );
  for (const port of ports)
    if (!open.includes(port.targetPort ?? port.port))
      say(`leads to port ${port.targetPort ?? port.port}, which nothing opens`);
}
