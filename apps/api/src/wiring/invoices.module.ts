import { Module } from '@nestjs/common';
import { InvoicesQuery } from '@travobooks/persistence-mysql';
import { InvoiceRenderer } from '@travobooks/platform';
import { InvoiceDocuments } from '../features/invoices/invoice-documents';
import {
  CreditNotesController,
  DebitNotesController,
  InvoicesController,
} from '../features/invoices/invoices.controller';
import { provideQuery } from './provide-use-case';

const providers = [
  provideQuery(InvoicesQuery),
  { provide: InvoiceRenderer, useFactory: () => new InvoiceRenderer() },
  InvoiceDocuments,
];

@Module({
  providers,
  controllers: [InvoicesController, CreditNotesController, DebitNotesController],
  exports: providers,
})
export class InvoicesModule {}
