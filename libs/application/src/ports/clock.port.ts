export abstract class Clock {
  abstract now(): Date;
}

/** Mints UUIDv7, increasing inside a millisecond, lower case. */
export abstract class IdGenerator {
  abstract next(): string;
}

/** Named steps at which a test may kill the process; production builds pass a silent one. */
export abstract class FaultPoints {
  abstract reach(step: string): void;
}
