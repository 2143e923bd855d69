// A private Redis on a free port of 127.0.0.1.
import { connect } from 'node:net';
import { join } from 'node:path';
import { findProgramOrThrow, makePrivateDir, writeFileAtomic } from './paths.mjs';
import { serverSecrets, startServer } from './servers.mjs';

// Enough for queues, cache and locks, and no more: no FLUSHALL, KEYS, CONFIG, nor keys of others.
const appRights =
  '~tvb:* ~bull:* &tvb:* &bull:* +@all -@dangerous -@admin +info +client|setname +client|getname';

function accounts({ redisAdmin, redisApp }) {
  return [
    'user default off',
    `user tvb_admin on >${redisAdmin} ~* &* +@all`,
    `user tvb_app on >${redisApp} ${appRights}`,
    '',
  ].join('\n');
}

function configuration({ folder, port, durable }) {
  return [
    'bind 127.0.0.1',
    `port ${port}`,
    'daemonize no',
    'logfile ""',
    // A changed title would overwrite the environment by which we recognise the process.
    'set-proc-title no',
    `dir "${join(folder, 'data')}"`,
    `aclfile "${join(folder, 'users.acl')}"`,
    'save ""',
    `appendonly ${durable ? 'yes' : 'no'}`,
    'appendfsync everysec',
    'maxmemory-policy noeviction',
    '',
  ].join('\n');
}

/** The process id is part of INFO: the one that answers is the one we started. */
function provesToBeOurs({ port, pid }, password) {
  return new Promise((done, fail) => {
    const socket = connect({ host: '127.0.0.1', port, timeout: 5_000 });
    let text = '';
    const finish = (error) => {
      socket.destroy();
      if (error) fail(error);
      else done();
    };
    socket.on('connect', () =>
      socket.write(`AUTH tvb_admin ${password}\r\nPING\r\nINFO server\r\nINFO persistence\r\n`),
    );
    socket.on('timeout', () => finish(new Error('no answer')));
    socket.on('error', finish);
    socket.on('close', () => finish(new Error('closed')));
    socket.on('data', (chunk) => {
      text += chunk;
      const refused = /^-(.*)$/m.exec(text);
      const processId = /process_id:(\d+)\r/.exec(text)?.[1];
      const loading = /\r\nloading:(\d)\r/.exec(text)?.[1];
      if (refused) finish(new Error(refused[1].trim()));
      else if (processId && Number(processId) !== pid)
        finish(new Error(`port ${port} belongs to another Redis`));
      else if (loading) finish(loading === '1' ? new Error('still loading its data') : undefined);
    });
  });
}

export async function startRedis({ dir, durable = true }) {
  const secrets = serverSecrets(dir);
  const folder = join(dir, 'redis');
  makePrivateDir(folder);
  makePrivateDir(join(folder, 'data'));
  const record = await startServer({
    dir,
    name: 'redis',
    prepare: ({ port }) => {
      writeFileAtomic(join(folder, 'users.acl'), accounts(secrets));
      writeFileAtomic(join(folder, 'redis.conf'), configuration({ folder, port, durable }));
      return { program: findProgramOrThrow('redis-server'), args: [join(folder, 'redis.conf')] };
    },
    answers: (candidate) => provesToBeOurs(candidate, secrets.redisAdmin),
  });
  const address = `127.0.0.1:${record.port}`;
  return {
    url: `redis://tvb_app:${secrets.redisApp}@${address}`,
    adminUrl: `redis://tvb_admin:${secrets.redisAdmin}@${address}`,
    pid: record.pid,
    port: record.port,
  };
}
