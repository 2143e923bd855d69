import { Module } from '@nestjs/common';
import { AccrueRebate, IdGenerator, MakeCreditNote, MakeDebitNote, UnitOfWork, WriteOffInvoice } from '@travobooks/application';
import { InvoicesQuery } from '@travobooks/persistence-mysql';
import { InvoiceRenderer } from '@travobooks/platform';
import { InvoiceDocuments } from '../features/invoices/invoice-documents';
import {
  CreditNotesController,
  DebitNotesController,
  InvoicesController,
} from '../features/invoices/invoices.controller';
import { NotesController } from '../features/invoices/notes.controller';
import { provideQuery, provideUseCase } from './provide-use-case';

const providers = [
  provideQuery(InvoicesQuery),
  { provide: InvoiceRenderer, useFactory: () => new InvoiceRenderer() },
  InvoiceDocuments,
  provideUseCase(MakeCreditNote, [UnitOfWork, IdGenerator]),
  provideUseCase(MakeDebitNote, [UnitOfWork, IdGenerator]),
  provideUseCase(WriteOffInvoice, [UnitOfWork, IdGenerator]),
  provideUseCase(AccrueRebate, [UnitOfWork, IdGenerator]),
];

@Module({
  providers,
  controllers: [InvoicesController, CreditNotesController, DebitNotesController, NotesController],
  exports: providers,
})
export class InvoicesModule {}
