// Lints docker/ and k8s/: `node tools/lint-manifests.mjs [docker folder] [k8s folder]`. Needs no cluster, no engine, no network.
// Schema and unknown keys by the types of kubernetes-models (its own validators let unknown keys pass), the rest by rules of the house.
import { existsSync, globSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { parseAllDocuments } from 'yaml';
import { houseRules } from './manifests/house-rules.mjs';
import { typeErrors } from './manifests/typed.mjs';

const require = createRequire(import.meta.url);
const root = resolve(import.meta.dirname, '..');
const [docker = join(root, 'docker'), k8s = join(root, 'k8s')] = process.argv
  .slice(2)
  .map((path) => resolve(path));
const findings = [];
const say = (where, text) => findings.push(`${where}: ${text}`);

/** Every kustomization names files that exist, and every manifest is named by one. */
function manifests() {
  const named = new Set();
  for (const file of globSync('**/kustomization.yaml', { cwd: k8s })) {
    const folder = join(k8s, file, '..');
    const [document] = parseAllDocuments(readFileSync(join(k8s, file), 'utf8'));
    const { resources = [], images = [] } = document.toJS();
    for (const resource of resources) {
      if (existsSync(join(folder, resource))) named.add(join(folder, resource));
      else say(file, `names ${resource}, which is not there`);
    }
    for (const image of images)
      if (!image.digest && (!image.newTag || image.newTag === 'latest'))
        say(file, `${image.name} has no fixed tag`);
  }
  return globSync('**/*.yaml', { cwd: k8s, exclude: (name) => String(name).endsWith('kustomization.yaml') })
    .sort()
    .flatMap((file) => {
      if (!named.has(join(k8s, file))) say(file, 'no kustomization names it');
      return parseAllDocuments(readFileSync(join(k8s, file), 'utf8')).flatMap((document) => {
        for (const error of document.errors) say(file, error.message.split('\n')[0]);
        const value = document.errors.length > 0 ? null : document.toJS();
        return value ? [{ where: `${file} ${value.kind}/${value.metadata?.name}`, value }] : [];
      });
    });
}

function schema({ where, value }) {
  const [group, version] = value.apiVersion.includes('/')
    ? value.apiVersion.split('/')
    : ['', value.apiVersion];
  const path = `kubernetes-models/${group ? `${group}/` : ''}${version}/${value.kind}`;
  try {
    const Model = require(path)[value.kind];
    new Model(value).validate();
    return path;
  } catch (error) {
    say(
      where,
      error.code === 'MODULE_NOT_FOUND' || error.code === 'ERR_PACKAGE_PATH_NOT_EXPORTED'
        ? `no schema for ${value.apiVersion} ${value.kind}`
        : error.message,
    );
    return error.code ? null : path;
  }
}

function dockerfile(file) {
  const text = readFileSync(join(docker, file), 'utf8');
  const { run } = require('dockerfilelint');
  const stages = text.split(/^(?=FROM )/m).filter((stage) => stage.startsWith('FROM '));
  const names = new Set(stages.map((stage) => / AS (\S+)/.exec(stage)?.[1]).filter(Boolean));
  const isBase = (stage) =>
    stages.some(
      (other) =>
        other !== stage && / AS (\S+)/.exec(stage) && other.startsWith(`FROM ${/ AS (\S+)/.exec(stage)[1]} `),
    );
  const copiedFrom = (name) => text.includes(`--from=${name}`);
  // FROM one of our own stages has no tag.
  const ownStage = (item) =>
    item.title === 'Base Image Missing Tag' &&
    names.has(/^FROM (\S+)/.exec(text.split('\n')[item.line - 1])?.[1]);
  for (const item of run(docker, text))
    if (!ownStage(item)) say(`${file}:${item.line}`, `${item.title ?? item.rule}`);
  for (const stage of stages) {
    const image = /^FROM (?:--platform=\S+ )?(\S+)/.exec(stage)[1];
    const name = / AS (\S+)/.exec(stage)?.[1] ?? image;
    if (!names.has(image) && !/:[\w.-]*\d+\.\d+\.\d+[\w.-]*$|@sha256:/.test(image))
      say(file, `${image} is no fixed version`);
    if (/^(ENV|ARG) .*(PASSWORD|SECRET_KEY|TOKEN|PRIVATE)/im.test(stage))
      say(file, `${name} bakes a secret into a layer`);
    if (/^ADD /m.test(stage)) say(file, `${name} uses ADD: COPY, or a checked download`);
    if (isBase(stage) || copiedFrom(name)) continue;
    const user = [...stage.matchAll(/^USER (\S+)/gm)].at(-1)?.[1];
    if (!user || !/^[1-9]\d*(:[1-9]\d*)?$/.test(user))
      say(file, `${name} runs as ${user ?? 'root'}: a number above zero, so that the cluster can tell`);
    if (!/^HEALTHCHECK /m.test(stage)) say(file, `${name} has no HEALTHCHECK`);
    if (!/^CMD \[/m.test(stage))
      say(file, `${name} has no CMD in the list form: signals would end in a shell`);
  }
  return stages.length;
}

const documents = manifests();
const typed = documents.flatMap((document) => {
  const path = schema(document);
  return path ? [{ ...document, path }] : [];
});
for (const finding of [...typeErrors(root, typed), ...houseRules(documents)])
  say(finding.where, finding.text);
const stages = globSync('*Dockerfile*', { cwd: docker }).reduce((sum, file) => sum + dockerfile(file), 0);
if (documents.length === 0) say(k8s, 'holds no manifest');
if (stages === 0) say(docker, 'holds no Dockerfile');
if (findings.length > 0) process.stdout.write(`${findings.join('\n')}\n`);
process.stdout.write(`${documents.length} manifests, ${stages} image stages, ${findings.length} findings\n`);
process.exit(findings.length > 0 ? 1 : 0);
