import type { Role } from '@travobooks/domain';
import type { NewMail } from '../ports/mail.port';
import type { NewNotification } from '../ports/notification-store.port';
import type { RequestScope } from '../ports/request-scope.port';
import { type Tx, UnitOfWork } from '../ports/unit-of-work.port';
import type { Person, Subject } from './audience';
import { MAIL_TEXTS } from './mail-texts';
import { type HappenedEvent, NotifyPeople, PeopleDirectory, SubjectReader } from './notify-people';
import { NOTIFICATION_RULES } from './rules';

const GUL = 'branch-gul';
const person = (id: string, role: Role, branchId: string | null = null, emailMe: Person['emailMe'] = 'approvals'): Person => ({
  id, name: id, email: `${id}@a.example`, branchId, roles: [role], language: 'en', emailMe,
}); // prettier-ignore
const PEOPLE = [
  person('agent', 'TRAVEL_AGENT', GUL),
  person('agent-ban', 'TRAVEL_AGENT', 'branch-ban'),
  person('supervisor', 'SUPERVISOR', GUL),
  person('supervisor-2', 'SUPERVISOR', GUL, 'nothing'),
  person('controller', 'CONTROLLER'),
  person('senior', 'SENIOR_ACCOUNTANT'),
  person('accountant', 'ACCOUNTANT'),
  person('refunds', 'REFUND_DESK', GUL),
  person('refunds-ban', 'REFUND_DESK', 'branch-ban'),
  person('admin', 'PARTNER_ADMIN'),
  person('imports', 'IMPORTS'),
];

class Books extends UnitOfWork {
  readonly told: NewNotification[] = [];
  readonly mails: NewMail[] = [];
  readonly settled: string[] = [];
  readonly events: string[] = [];

  override run<T>(scope: RequestScope, _name: string, work: (tx: Tx) => Promise<T>): Promise<T> {
    return work({
      scope,
      notifications: {
        toldOf: (eventId: number) =>
          Promise.resolve(
            new Set(this.told.filter((one) => one.eventId === eventId).map((one) => one.userId)),
          ),
        add: (one: NewNotification) => void this.told.push(one),
        settle: (keys: readonly string[], objectId: string) =>
          void this.settled.push(`${keys.join()} ${objectId}`),
      },
      mails: { add: (mail: NewMail) => void this.mails.push(mail) },
      outbox: { add: (type: string) => void this.events.push(type) },
    } as unknown as Tx);
  }
}

const scope = { partnerId: 1 } as RequestScope;
const approval = (over: Partial<Subject> = {}): Subject => ({
  type: 'APPROVAL', id: 'a1', branchId: GUL, makerId: 'agent', state: 'PENDING', approvalKind: 'BOOKING', facts: { summary: 'S' }, ...over,
}); // prettier-ignore
const asked: HappenedEvent = {
  id: 7,
  type: 'approval.requested',
  data: { approval_id: 'a1', kind: 'BOOKING' },
};

async function tell(event: HappenedEvent, subject: Subject | null, { mailing = true, times = 1 } = {}) {
  const books = new Books();
  const directory = new (class extends PeopleDirectory {
    override people = () => Promise.resolve(PEOPLE);
  })();
  const subjects = new (class extends SubjectReader {
    override subject = () => Promise.resolve(subject);
  })();
  let serial = 0;
  const notify = new NotifyPeople(books, { next: () => `id-${(serial += 1)}` }, directory, subjects, mailing);
  const counts: number[] = [];
  for (let time = 0; time < times; time += 1) counts.push(await notify.execute(scope, event));
  return { books, counts, who: books.told.map(({ userId, textKey }) => `${userId} ${textKey}`) };
}

describe('NotifyPeople', () => {
  it('tells each decider of the kind, never its maker', async () => {
    expect((await tell(asked, approval())).who).toEqual([
      'supervisor approval_requested',
      'supervisor-2 approval_requested',
    ]);
    expect((await tell(asked, approval({ makerId: 'supervisor' }))).who).toEqual([
      'supervisor-2 approval_requested',
    ]);
    expect((await tell(asked, approval({ approvalKind: 'MANUAL_JOURNAL', makerId: 'senior' }))).who).toEqual([
      'controller approval_requested',
    ]);
  });

  it('tells a person of an event once, however often it is delivered', async () => {
    const { counts, books } = await tell(asked, approval(), { times: 3 });
    expect(counts).toEqual([2, 0, 0]);
    expect(books.told).toHaveLength(2);
    expect(books.mails).toHaveLength(1);
  });

  it('mails who wants that, and nobody without a mail server', async () => {
    const { books } = await tell(asked, approval());
    expect(books.mails.map(({ to, notificationId, textKey }) => [to.email, notificationId, textKey])).toEqual(
      [['supervisor@a.example', books.told[0]!.id, 'approval_requested']],
    );
    expect(books.events).toEqual(['mail.queued']);
    expect((await tell(asked, approval(), { mailing: false })).books.mails).toEqual([]);
  });

  it('asks nobody for what is decided already', async () => {
    expect((await tell(asked, approval({ state: 'APPROVED' }))).who).toEqual([]);
  });

  it.each([
    ['APPROVED', ['agent approval_approved']],
    ['REJECTED', ['agent approval_rejected']],
    ['STALE', ['agent approval_stale']],
    ['WITHDRAWN', []],
  ])('tells the maker how it ended (%s), and takes the question from the others', async (state, who) => {
    const { books, who: told } = await tell(
      { id: 8, type: 'approval.decided', data: { approval_id: 'a1' } },
      approval({ state }),
    );
    expect(told).toEqual(who);
    expect(books.settled).toEqual(['approval_requested a1']);
  });

  it('tells who sent a file what became of it; of the watched folder whoever may import there', async () => {
    const done: HappenedEvent = { id: 9, type: 'import_run.completed', data: { import_run_id: 'r1' } };
    const run = (over: Partial<Subject>): Subject => ({
      type: 'IMPORT_RUN', id: 'r1', branchId: GUL, makerId: null, state: 'COMPLETED', approvalKind: null, facts: { waiting: '2', refused: '1' }, ...over,
    }); // prettier-ignore
    expect((await tell(done, run({ makerId: 'agent' }))).who).toEqual(['agent import_waiting']);
    expect((await tell(done, run({ makerId: 'agent', facts: { waiting: '0', refused: '1' } }))).who).toEqual([
      'agent import_refused',
    ]);
    expect((await tell(done, run({ makerId: 'agent', facts: { waiting: '0', refused: '0' } }))).who).toEqual(
      [],
    );
    // The agent of the other office, the cashier and the service user itself hear nothing.
    expect((await tell(done, run({}))).who.map((line) => line.split(' ')[0])).toEqual([
      'agent',
      'supervisor',
      'supervisor-2',
      'senior',
      'accountant',
    ]);
  });

  it('reads from the event itself what no table tells yet, within the office', async () => {
    const event: HappenedEvent = {
      id: 10,
      type: 'refund.rejected',
      data: {
        refund_id: 'f1',
        branch_id: GUL,
        made_by: 'supervisor',
        reference: 'RF-1',
        amount: '10.00',
        currency: 'BDT',
        count: 3,
      },
    };
    const { books, who } = await tell(event, null);
    expect(who).toEqual(['supervisor refund_rejected', 'refunds refund_rejected']);
    expect(books.told[0]).toMatchObject({
      objectType: 'REFUND',
      objectId: 'f1',
      facts: { reference: 'RF-1', amount: '10.00', currency: 'BDT' },
    });
    expect(books.told[0]!.facts).not.toHaveProperty('made_by');
  });

  it('does nothing with an event that concerns nobody', async () => {
    expect(NotifyPeople.concerns({ type: 'booking.issued' })).toBe(false);
    expect((await tell({ id: 11, type: 'booking.issued', data: {} }, null)).counts).toEqual([0]);
  });
});

describe('the rules', () => {
  it('mail nothing that has no text in both languages', () => {
    for (const { text } of NOTIFICATION_RULES.filter((rule) => rule.mailed)) {
      expect(MAIL_TEXTS.en[text]).toBeDefined();
      expect(MAIL_TEXTS.bn[text]).toBeDefined();
    }
    expect(Object.keys(MAIL_TEXTS.bn)).toEqual(Object.keys(MAIL_TEXTS.en));
  });
});
