import { Body, Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { AccrueRebate, MakeCreditNote, MakeDebitNote, WriteOffInvoice, type NoteOutcome, type RequestScope } from '@travobooks/application';
import { DryRun, Idempotent, Permission, Scope } from '../../http/access';
import { answer, type Answer } from '../../http/answer';
import { IdParam } from '../../http/id-param';
import { Answers } from '../../http/openapi';
import { CreditNoteRequest, DebitNoteRequest, RebateRequest, WriteOffRequest } from './notes.request';
import { NoteOutcomeResponse, noteOutcomeView } from './notes.response';

/** Notes that a person makes on the receivables. */
@ApiTags('invoices')
@Controller('v1')
export class NotesController {
  constructor(
    private readonly creditNote: MakeCreditNote,
    private readonly debitNote: MakeDebitNote,
    private readonly writeOffInvoice: WriteOffInvoice,
    private readonly rebate: AccrueRebate,
  ) {}

  @Post('credit-notes')
  @Permission('invoice.credit')
  @Idempotent()
  @DryRun()
  @Answers(202, NoteOutcomeResponse)
  @Answers(201, NoteOutcomeResponse, 'NOT_FOUND', 'INVOICE_NOT_IN_ISSUED_STATE', 'AMOUNT_INVALID', 'AMOUNT_ABOVE_OPEN', 'APPROVAL_PENDING', 'PERIOD_CLOSED', 'PERIOD_UNKNOWN', 'FX_RATE_MISSING', 'FX_RATE_STALE', 'DATE_INVALID')
  makeCreditNote(@Scope() scope: RequestScope, @Body() body: CreditNoteRequest): Promise<Answer> {
    return done(scope, 201, (held) =>
      this.creditNote.execute(held, {
        invoiceId: body.invoice_id,
        lines: body.lines.map((line) => ({ invoiceLineId: line.invoice_line_id, amount: line.amount })),
        reason: body.reason,
        note: body.note,
        on: body.issued_on,
      }),
    );
  }

  @Post('debit-notes')
  @Permission('invoice.credit')
  @Idempotent()
  @DryRun()
  @Answers(201, NoteOutcomeResponse, 'AMOUNT_INVALID', 'PERIOD_CLOSED', 'PERIOD_UNKNOWN', 'FX_RATE_MISSING', 'FX_RATE_STALE', 'DATE_INVALID')
  makeDebitNote(@Scope() scope: RequestScope, @Body() body: DebitNoteRequest): Promise<Answer> {
    return done(scope, 201, (held) =>
      this.debitNote.execute(held, {
        customerId: body.customer_id,
        currency: body.currency,
        lines: body.lines.map((line) => ({ description: line.description, as: line.as, amount: line.amount, taxCode: line.tax_code })),
        reason: body.reason,
        branchId: body.branch_id,
        on: body.issued_on,
      }),
    );
  }

  /** A controller always agrees first. */
  @Post('invoices/:id/write-off')
  @Permission('invoice.write_off')
  @Idempotent()
  @DryRun()
  @Answers(202, NoteOutcomeResponse)
  @Answers(200, NoteOutcomeResponse, 'NOT_FOUND', 'INVOICE_NOT_IN_ISSUED_STATE', 'REASON_REQUIRED', 'AMOUNT_INVALID', 'AMOUNT_ABOVE_OPEN', 'APPROVAL_PENDING', 'PERIOD_CLOSED', 'PERIOD_UNKNOWN', 'FX_RATE_MISSING', 'FX_RATE_STALE', 'DATE_INVALID')
  writeOff(@Scope() scope: RequestScope, @IdParam() id: string, @Body() body: WriteOffRequest): Promise<Answer> {
    return done(scope, 200, (held) =>
      this.writeOffInvoice.execute(held, { invoiceId: id, amount: body.amount, reason: body.reason, vatRelief: body.vat_relief, on: body.written_off_on }),
    );
  }

  /** Accrued for a customer; a credit note of reason REBATE takes it. */
  @Post('customers/:id/rebates')
  @Permission('invoice.credit')
  @Idempotent()
  @DryRun()
  @Answers(201, NoteOutcomeResponse, 'AMOUNT_INVALID', 'PERIOD_CLOSED', 'PERIOD_UNKNOWN', 'FX_RATE_MISSING', 'FX_RATE_STALE', 'DATE_INVALID')
  accrueRebate(@Scope() scope: RequestScope, @IdParam() id: string, @Body() body: RebateRequest): Promise<Answer> {
    return done(scope, 201, (held) =>
      this.rebate.execute(held, { customerId: id, amount: body.amount, currency: body.currency, reason: body.reason, branchId: body.branch_id, on: body.accrued_on }),
    );
  }
}

const done = (scope: RequestScope, status: number, run: (held: RequestScope) => Promise<NoteOutcome>): Promise<Answer> =>
  answer(
    scope,
    ({ approvalId }: NoteOutcome) => (approvalId ? 202 : scope.dryRun ? 200 : status),
    (outcome) => noteOutcomeView(scope, outcome),
    run,
  );
