// A closed loop over keep-alive connections on bare sockets: the driver must not be what is measured.
import { connect } from 'node:net';
import { median, percentile } from './measure.mjs';

/** One connection; requests follow one another. Answers are told by `content-length`. */
class Connection {
  #socket;
  #buffer = Buffer.alloc(0);
  #waiting;

  constructor(port) {
    this.#socket = connect({ port, host: '127.0.0.1', noDelay: true });
    this.#socket.on('data', (chunk) => this.#take(chunk));
    this.#socket.on('error', (error) => this.#waiting?.reject(error));
    this.#socket.on('close', () => this.#waiting?.reject(new Error('the connection was closed')));
  }

  /** @returns status and body */
  send(head, body = '') {
    return new Promise((resolve, reject) => {
      this.#waiting = { resolve, reject };
      this.#socket.write(
        `${head}${body === '' ? '' : `content-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n`}\r\n${body}`,
      );
    });
  }

  end() {
    this.#waiting = null;
    this.#socket.end();
  }

  #take(chunk) {
    this.#buffer = this.#buffer.length === 0 ? chunk : Buffer.concat([this.#buffer, chunk]);
    const end = this.#buffer.indexOf('\r\n\r\n');
    if (end < 0) return;
    const head = this.#buffer.toString('latin1', 0, end);
    const length = Number(/\r\ncontent-length: (\d+)/i.exec(head)?.[1] ?? Number.NaN);
    if (Number.isNaN(length)) return this.#waiting?.reject(new Error(`an answer without a length: ${head}`));
    if (this.#buffer.length < end + 4 + length) return;
    const answer = {
      status: Number(head.slice(9, 12)),
      body: this.#buffer.toString('utf8', end + 4, end + 4 + length),
    };
    this.#buffer = Buffer.alloc(0);
    const waiting = this.#waiting;
    this.#waiting = null;
    waiting?.resolve(answer);
  }
}

/** Opens `count` connections; `next()` makes head and body of a request. Anything but the wanted status ends the run. */
export function openLoad(port, count, next, wanted = 200) {
  const connections = Array.from({ length: count }, () => new Connection(port));
  return {
    async run(ms) {
      const latencies = [];
      const started = performance.now();
      const until = started + ms;
      await Promise.all(
        connections.map(async (connection) => {
          while (performance.now() < until) {
            const at = performance.now();
            const answer = await connection.send(...next());
            if (answer.status !== wanted)
              throw new Error(`answered ${answer.status}: ${answer.body.slice(0, 500)}`);
            latencies.push(performance.now() - at);
          }
        }),
      );
      return {
        rate: (latencies.length * 1000) / (performance.now() - started),
        p50: median(latencies),
        p99: percentile(latencies, 0.99),
        count: latencies.length,
      };
    },
    close: () => connections.forEach((connection) => connection.end()),
  };
}

export const head = (method, path, headers = {}) =>
  `${method} ${path} HTTP/1.1\r\nhost: 127.0.0.1\r\n${Object.entries(headers)
    .map(([name, value]) => `${name}: ${value}\r\n`)
    .join('')}`;
