import type { IdGenerator } from '../ports/clock.port';
import type { NewNotification } from '../ports/notification-store.port';
import type { RequestScope } from '../ports/request-scope.port';
import type { Tx, UnitOfWork } from '../ports/unit-of-work.port';
import { isPerson, type Person, type Subject } from './audience';
import { queueMail } from './queue-mail';
import { NOTIFICATION_RULES, type NotificationRule, SETTLED_BY } from './rules';

/** An event of the outbox as it was written. */
export interface HappenedEvent {
  readonly id: number;
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** Who is there to be told. */
export abstract class PeopleDirectory {
  /** The partner's active users. */
  abstract people(partnerId: number): Promise<readonly Person[]>;
}

/** What the objects of some events are, as they stand now. */
export abstract class SubjectReader {
  /** null: there is none, or the event itself has to tell. */
  abstract subject(partnerId: number, type: string, id: string): Promise<Subject | null>;
}

const KNOWN = new Set([...NOTIFICATION_RULES.map((rule) => rule.event), ...Object.keys(SETTLED_BY)]);

/** Tells people what waits for them. Safe to run twice: an event reaches a person once, whatever runs it. */
export class NotifyPeople {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly ids: IdGenerator,
    private readonly directory: PeopleDirectory,
    private readonly subjects: SubjectReader,
    /** Without a mail server nothing is mailed. */
    private readonly mailing: boolean,
  ) {}

  /** Whether anybody may have to hear of it: asked before anything is read. */
  static concerns(event: Pick<HappenedEvent, 'type'>): boolean {
    return KNOWN.has(event.type);
  }

  /** @param scope the worker's own, for this partner; answers how many people were told */
  async execute(scope: RequestScope, event: HappenedEvent): Promise<number> {
    const rules = NOTIFICATION_RULES.filter((rule) => rule.event === event.type);
    const subject = await this.subjectOf(scope.partnerId, event, rules[0]);
    const settled = SETTLED_BY[event.type] ?? [];
    if (!subject && settled.length === 0) return 0;
    const told = subject ? await this.addressed(scope.partnerId, rules, subject) : [];
    const objectId = subject?.id ?? objectIn(event, rules[0]);
    return this.uow.run(scope, 'notify', async (tx) => {
      if (settled.length > 0 && objectId) tx.notifications.settle(settled, objectId);
      if (!subject || told.length === 0) return 0;
      const before = await tx.notifications.toldOf(event.id);
      const fresh = told.filter(({ person }) => !before.has(person.id));
      fresh.forEach(({ person, rule }) => this.tell(tx, event, { subject, person, rule }));
      return fresh.length;
    });
  }

  /** Each person once, by the first rule that fits. */
  private async addressed(
    partnerId: number,
    rules: readonly NotificationRule[],
    subject: Subject,
  ): Promise<{ person: Person; rule: NotificationRule }[]> {
    const open = rules.filter((rule) => rule.when?.(subject) ?? true);
    if (open.length === 0) return [];
    const people = (await this.directory.people(partnerId)).filter(isPerson);
    return people.flatMap((person) => {
      const rule = open.find(({ to }) => to(person, subject));
      return rule ? [{ person, rule }] : [];
    });
  }

  private tell(
    tx: Tx,
    event: HappenedEvent,
    { subject, person, rule }: { subject: Subject; person: Person; rule: NotificationRule },
  ): void {
    const notification: NewNotification = {
      id: this.ids.next(),
      userId: person.id,
      eventId: event.id,
      eventType: event.type,
      textKey: rule.text,
      facts: subject.facts,
      objectType: subject.type,
      objectId: subject.id,
    };
    tx.notifications.add(notification);
    if (!this.mailing || !rule.mailed || person.emailMe === 'nothing') return;
    queueMail(tx, {
      id: this.ids.next(),
      to: { name: person.name, email: person.email },
      language: person.language,
      textKey: rule.text,
      facts: subject.facts,
      objectType: subject.type,
      objectId: subject.id,
      notificationId: notification.id,
      attachments: [],
    });
  }

  private async subjectOf(
    partnerId: number,
    event: HappenedEvent,
    rule: NotificationRule | undefined,
  ): Promise<Subject | null> {
    const id = objectIn(event, rule);
    if (!rule || !id) return null;
    return (await this.subjects.subject(partnerId, rule.about[0], id)) ?? told(rule.about[0], id, event);
  }
}

const ID_FIELD = /_id$/;

function objectIn({ data }: HappenedEvent, rule: NotificationRule | undefined): string | null {
  const field = rule?.about[1] ?? Object.keys(data).find((name) => ID_FIELD.test(name));
  const id = field ? data[field] : undefined;
  return typeof id === 'string' ? id : null;
}

/** What the event itself says. */
function told(type: string, id: string, { data }: HappenedEvent): Subject {
  const text = (name: string): string | null => (typeof data[name] === 'string' ? data[name] : null);
  const facts = Object.entries(data).filter(
    (entry): entry is [string, string] =>
      typeof entry[1] === 'string' && !ID_FIELD.test(entry[0]) && entry[0] !== 'made_by',
  );
  return {
    type,
    id,
    branchId: text('branch_id'),
    makerId: text('made_by'),
    state: text('state'),
    approvalKind: null,
    facts: Object.fromEntries(facts),
  };
}
