export abstract class Clock {
  abstract now(): Date;
}

/** Mints UUIDv7, increasing inside a millisecond, lower case. */
export abstract class IdGenerator {
  abstract next(): string;
}

/** Named steps at which a test may kill the process; what is shipped passes a silent one. */
export abstract class FaultPoints {
  abstract reach(step: string): void;
}
