// The machine's limit for an issue: the same rows in two packets of plain SQL, without domain, mapping or checks.
import { createRequire } from 'node:module';
import { randomBytes } from 'node:crypto';

const require = createRequire(import.meta.url);
const mysql = require('mysql2/promise');

export async function openLimit(stack) {
  const url = new URL(stack.accounts.app);
  const pool = mysql.createPool({
    host: url.hostname,
    port: Number(url.port),
    user: url.username,
    password: url.password,
    database: url.pathname.slice(1),
    multipleStatements: true,
    connectionLimit: 48,
    timezone: 'Z',
  });
  return { pool, close: () => pool.end() };
}

/** Drafts as the product stores them, made in bulk: what an issue finds. */
export async function makeDrafts(stack, partner, count) {
  const { toBin } = stack.persistence;
  const now = '2026-11-01 00:00:00';
  const drafts = Array.from({ length: count }, (_, index) => ({
    bookingId: stack.ids.next(),
    itemId: stack.ids.next(),
    office: partner.offices[index % partner.offices.length],
  }));
  for (let start = 0; start < drafts.length; start += 500) {
    const part = drafts.slice(start, start + 500);
    await stack.root.writes.query(
      'INSERT INTO bookings (partner_id, id, reference, branch_id, customer_id, currency, state, sale_total, made_by, created_at, updated_at) VALUES ?',
      [
        part.map((draft) => [
          partner.partnerId,
          toBin(draft.bookingId),
          `B${randomBytes(7).toString('hex')}`,
          toBin(draft.office.branchId),
          toBin(draft.office.customerId),
          'BDT',
          'DRAFT',
          '66550.00',
          toBin(partner.userId),
          now,
          now,
        ]),
      ],
    );
    await stack.root.writes.query(
      `INSERT INTO booking_items (partner_id, id, booking_id, position, kind, state, supplier_id, description, service_dates, base_fare, taxes, service_fee, markup, discount, form_of_payment) VALUES ?`,
      [
        part.map((draft) => [
          partner.partnerId,
          toBin(draft.itemId),
          toBin(draft.bookingId),
          0,
          'AIR_TICKET',
          'DRAFT',
          toBin(partner.airlineId),
          'DAC-DXB-DAC',
          '[{"date":"2027-05-28","weight":"1"}]',
          '50000.00',
          '[{"code":"BD","amount":"5000.00"},{"code":"YQ","amount":"10400.00"}]',
          '1000.00',
          '0.00',
          '0.00',
          'CASH',
        ]),
      ],
    );
  }
  return drafts;
}

let serial = Date.now() * 10;

/** The limit's issue of one draft: lock-and-read packet, write packet with the number last. */
export async function issueAtLimit({ pool }, stack, partner, draft, day) {
  const { toBin } = stack.persistence;
  const connection = await pool.getConnection();
  const [booking, item, entry, invoice, user] = [
    draft.bookingId,
    draft.itemId,
    stack.ids.next(),
    stack.ids.next(),
    partner.userId,
  ].map(toBin);
  const [branch, customer, airline] = [draft.office.branchId, draft.office.customerId, partner.airlineId].map(
    toBin,
  );
  const p = partner.partnerId;
  const now = new Date().toISOString().slice(0, 23).replace('T', ' ');
  const number = String(serial++).slice(-13).padStart(13, '1');
  try {
    await connection.query(
      `START TRANSACTION; SELECT * FROM bookings WHERE partner_id=? AND id=? FOR UPDATE; SELECT * FROM booking_items WHERE partner_id=? AND booking_id=?;
       SELECT state FROM periods WHERE partner_id=? AND starts_on<=? AND ends_on>=? LOCK IN SHARE MODE; SELECT * FROM customer_credit WHERE partner_id=? AND customer_id=? FOR UPDATE`,
      [p, booking, p, booking, p, day, day, p, customer],
    );
    const line = (no, account, side, amount) => [
      p,
      entry,
      no,
      account,
      day,
      side,
      amount,
      'BDT',
      amount,
      '1',
      'SAME',
      branch,
      customer,
      airline,
      item,
      number,
      null,
      null,
      invoice,
    ];
    const open = (account, side, amount) => [
      p,
      toBin(stack.ids.next()),
      account,
      airline,
      item,
      number,
      entry,
      side,
      'BDT',
      amount,
      amount,
      amount,
      amount,
      day,
    ];
    await connection.query(
      `INSERT INTO journal_entries (partner_id,id,entry_date,period_start,kind,event,source_type,source_id,source_reference,sequence,description,booking_id,branch_id,posted_at,posted_by) VALUES (?,?,?,?,'NORMAL','ISSUE','BOOKING_ITEM',?,'B',0,'Issue',?,?,?,?);
       INSERT INTO journal_lines VALUES ?; INSERT INTO journal_unsealed VALUES (?,?,?);
       INSERT INTO open_items (partner_id,id,account,supplier_id,item_id,document_number,entry_id,side,currency,amount,open_amount,functional_amount,functional_open,opened_on) VALUES ?;
       INSERT INTO revenue_schedules (partner_id,id,item_id,part,service_date,deferred_account,revenue_account,currency,amount,functional_amount,entry_id) VALUES (?,?,?,'COMMISSION','2027-05-28','2031','4011','BDT','3500.00','3500.00',?);
       UPDATE booking_items SET state='ISSUED', document_number=?, document_issued_on=? WHERE partner_id=? AND id=?;
       INSERT INTO tickets (partner_id,document_number,kind,state,booking_id,item_id,supplier_id,issued_on,coupons) VALUES (?,?,'TICKET','OPEN',?,?,?,?,'[]');
       UPDATE bookings SET state='ISSUED', version=version+1, updated_at=? WHERE partner_id=? AND id=?;
       UPDATE customer_credit SET open_invoices=open_invoices+66550 WHERE partner_id=? AND customer_id=?;
       INSERT INTO invoice_lines (partner_id,invoice_id,line_no,item_id,kind,description,document_number,amount) VALUES ?;
       INSERT INTO booking_history (partner_id,id,booking_id,event,user_id,at) VALUES (?,?,?,'ISSUED',?,?);
       INSERT INTO audit_log (partner_id,id,at,user_id,action,object_type,object_id) VALUES (?,?,?,?,'booking.issue','BOOKING',?);
       INSERT INTO outbox (partner_id,type,payload,created_at) VALUES ?;
       INSERT INTO number_sequences (partner_id,name,next_no) VALUES (?,?,LAST_INSERT_ID(1)+1) ON DUPLICATE KEY UPDATE next_no=LAST_INSERT_ID(next_no)+1;
       INSERT INTO invoices (partner_id,id,kind,number,state,branch_id,customer_id,booking_id,currency,total,open_amount,functional_total,functional_open,fx_rate,issued_on,due_on,entry_id,created_at) VALUES (?,?,'INVOICE',CONCAT(?,LPAD(LAST_INSERT_ID(),6,'0')),'ISSUED',?,?,?,'BDT','66550','66550','66550','66550','1',?,?,?,?);
       INSERT INTO idempotency_keys (partner_id,idempotency_key,user_id,request_hash,status,body,created_at) VALUES (?,?,?,?,200,?,?); COMMIT`,
      [
        p,
        entry,
        day,
        `${day.slice(0, 7)}-01`,
        item,
        booking,
        branch,
        now,
        user,
        [
          line(1, '1101', 'D', '66550.00'),
          line(2, '1109', 'D', '3500.00'),
          line(3, '2011', 'C', '65400.00'),
          line(4, '2031', 'C', '3500.00'),
          line(5, '4031', 'C', '1000.00'),
          line(6, '2061', 'C', '150.00'),
        ],
        p,
        entry,
        now,
        [open('1109', 'D', '3500.00'), open('2011', 'C', '65400.00')],
        p,
        toBin(stack.ids.next()),
        item,
        entry,
        number,
        day,
        p,
        item,
        p,
        number,
        booking,
        item,
        airline,
        day,
        now,
        p,
        booking,
        p,
        customer,
        [
          [p, invoice, 1, item, 'FARE', 'DAC-DXB-DAC', number, '50000'],
          [p, invoice, 2, item, 'TAXES', 'Taxes', number, '15400'],
          [p, invoice, 3, item, 'FEE', 'Service fee', number, '1000'],
          [p, invoice, 4, item, 'VAT', 'VAT', number, '150'],
        ],
        p,
        toBin(stack.ids.next()),
        booking,
        user,
        now,
        p,
        toBin(stack.ids.next()),
        now,
        user,
        booking,
        [
          [p, 'booking.issued', '{}', now],
          [p, 'ticket.issued', '{}', now],
          [p, 'invoice.generated', '{}', now],
          [p, 'journal_entry.posted', '{}', now],
        ],
        p,
        `LIM-${draft.office.branchId}`.slice(0, 40),
        p,
        invoice,
        `LIM${draft.office.branchId.slice(-12)}-`,
        branch,
        customer,
        booking,
        day,
        day,
        entry,
        now,
        p,
        randomBytes(12).toString('hex'),
        user,
        '0'.repeat(64),
        '{"id":"x"}'.padEnd(1500),
        now,
      ],
    );
  } finally {
    connection.release();
  }
}
