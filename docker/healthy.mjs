// Ends with 0 when the process beside it answers well: node docker/healthy.mjs 3001 /health/live
const [port, path] = process.argv.slice(2);
const answer = await fetch(`http://127.0.0.1:${port}${path}`, { signal: AbortSignal.timeout(2500) }).catch(
  () => null,
);
process.exit(answer?.ok ? 0 : 1);
