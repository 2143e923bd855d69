import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { RequestScope } from '@travobooks/application';
import { Permission, Scope } from '../../http/access';
import type { Answer } from '../../http/answer';
import { chosen } from '../../http/fields';
import { IdParam } from '../../http/id-param';
import { Answers, AnswersList, AnswersPdf } from '../../http/openapi';
import { InvoiceDocuments, type Kind } from './invoice-documents';
import { InvoiceAndNoteListQuery, InvoiceListQuery } from './invoices.request';
import { InvoiceDetailResponse, InvoiceResponse } from './invoices.response';

@ApiTags('invoices')
@Controller('v1/invoices')
@Permission('invoice.read')
export class InvoicesController {
  constructor(private readonly documents: InvoiceDocuments) {}

  @Get()
  @AnswersList(InvoiceResponse)
  list(@Scope() scope: RequestScope, @Query() query: InvoiceAndNoteListQuery): Promise<object> {
    return this.documents.list(scope, (chosen(query.kind) as Kind[] | undefined) ?? ['INVOICE'], query);
  }

  @Get(':id')
  @Answers(200, InvoiceDetailResponse, 'NOT_FOUND')
  read(@Scope() scope: RequestScope, @IdParam() id: string): Promise<InvoiceDetailResponse> {
    return this.documents.read(scope, 'INVOICE', id);
  }

  @Get(':id/pdf')
  @AnswersPdf('NOT_FOUND')
  pdf(@Scope() scope: RequestScope, @IdParam() id: string): Promise<Answer> {
    return this.documents.pdf(scope, 'INVOICE', id);
  }
}

@ApiTags('invoices')
@Controller('v1/credit-notes')
@Permission('invoice.read')
export class CreditNotesController {
  constructor(private readonly documents: InvoiceDocuments) {}

  @Get()
  @AnswersList(InvoiceResponse)
  list(@Scope() scope: RequestScope, @Query() query: InvoiceListQuery): Promise<object> {
    return this.documents.list(scope, ['CREDIT_NOTE'], query);
  }

  @Get(':id')
  @Answers(200, InvoiceDetailResponse, 'NOT_FOUND')
  read(@Scope() scope: RequestScope, @IdParam() id: string): Promise<InvoiceDetailResponse> {
    return this.documents.read(scope, 'CREDIT_NOTE', id);
  }

  @Get(':id/pdf')
  @AnswersPdf('NOT_FOUND')
  pdf(@Scope() scope: RequestScope, @IdParam() id: string): Promise<Answer> {
    return this.documents.pdf(scope, 'CREDIT_NOTE', id);
  }
}

@ApiTags('invoices')
@Controller('v1/debit-notes')
@Permission('invoice.read')
export class DebitNotesController {
  constructor(private readonly documents: InvoiceDocuments) {}

  @Get()
  @AnswersList(InvoiceResponse)
  list(@Scope() scope: RequestScope, @Query() query: InvoiceListQuery): Promise<object> {
    return this.documents.list(scope, ['DEBIT_NOTE'], query);
  }

  @Get(':id')
  @Answers(200, InvoiceDetailResponse, 'NOT_FOUND')
  read(@Scope() scope: RequestScope, @IdParam() id: string): Promise<InvoiceDetailResponse> {
    return this.documents.read(scope, 'DEBIT_NOTE', id);
  }

  @Get(':id/pdf')
  @AnswersPdf('NOT_FOUND')
  pdf(@Scope() scope: RequestScope, @IdParam() id: string): Promise<Answer> {
    return this.documents.pdf(scope, 'DEBIT_NOTE', id);
  }
}
