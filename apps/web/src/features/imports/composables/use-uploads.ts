import { computed, ref } from 'vue';
import { api } from '@/api/endpoints';
import type { ImportRun } from '@/api/types';
import { announce } from '@/shared/state/live';

const pause = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds));
const RUNNING = ['QUEUED', 'RUNNING', 'PENDING'];

/** Files go up one by one; each run is followed until it ends. */
export function useUploads(finished: () => void) {
  const runs = ref<ImportRun[]>([]);
  const error = ref<unknown>(null);
  const sending = ref(0);
  async function follow(id: string): Promise<void> {
    for (let attempt = 0; attempt < 600; attempt += 1) {
      const run = await api.importRun(id).catch(() => null);
      if (run) {
        runs.value = [run, ...runs.value.filter((other) => other.id !== id)];
        if (!RUNNING.includes(run.state)) return;
      }
      await pause(Math.min(300 + attempt * 100, 2000));
    }
  }
  async function upload(files: readonly File[], text: { done: (run: ImportRun) => string }): Promise<void> {
    error.value = null;
    for (const file of files) {
      sending.value += 1;
      try {
        const form = new FormData();
        form.append('kind', 'GDS_AIR');
        form.append('file', file, file.name);
        const { data } = await api.upload(form, crypto.randomUUID());
        runs.value = [data, ...runs.value.filter((other) => other.id !== data.id)];
        await follow(data.id);
        const last = runs.value.find((run) => run.id === data.id);
        if (last) announce(text.done(last));
      } catch (problem) {
        error.value = problem;
      } finally {
        sending.value -= 1;
        finished();
      }
    }
  }
  return { runs, error, busy: computed(() => sending.value > 0), upload };
}
