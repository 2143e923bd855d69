/** What a text says of its event: plain words and amounts by name, never prose. */
export type Facts = Readonly<Record<string, string>>;

/** Addressed to one person, made of one event. */
export interface NewNotification {
  readonly id: string;
  readonly userId: string;
  readonly eventId: number;
  readonly eventType: string;
  readonly textKey: string;
  readonly facts: Facts;
  readonly objectType: string;
  readonly objectId: string;
}

export interface NotificationStore {
  /** The people who have been told of the event already. */
  toldOf(eventId: number): Promise<ReadonlySet<string>>;
  /** One an event and person: a second one is refused by its unique key. */
  add(notification: NewNotification): void;
  /** What somebody else has done meanwhile waits for nobody: the texts about the object count as read. */
  settle(textKeys: readonly string[], objectId: string): void;
  /** Of the caller's own; answers when it was read first. Throws `NOT_FOUND`. */
  markRead(id: string): Promise<string>;
  /** All of the caller's own; answers how many were unread. */
  markAllRead(): Promise<number>;
}
