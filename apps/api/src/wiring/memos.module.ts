import { Module } from '@nestjs/common';
import {
  AcceptMemo,
  BillMemo,
  DecideDispute,
  DisputeMemo,
  IdGenerator,
  LinkMemo,
  RechargeMemo,
  RecordMemo,
  ReviewMemo,
  UnitOfWork,
  WriteOffMemo,
} from '@travobooks/application';
import { MemosQuery } from '@travobooks/persistence-mysql';
import { MemoDecisionsController } from '../features/memos/memo-decisions.controller';
import { MemosController } from '../features/memos/memos.controller';
import { provideQuery, provideUseCase } from './provide-use-case';

@Module({
  providers: [
    provideQuery(MemosQuery),
    provideUseCase(RecordMemo, [UnitOfWork, IdGenerator]),
    provideUseCase(LinkMemo, [UnitOfWork, IdGenerator]),
    provideUseCase(ReviewMemo, [UnitOfWork, IdGenerator]),
    provideUseCase(AcceptMemo, [UnitOfWork, IdGenerator]),
    provideUseCase(RechargeMemo, [UnitOfWork, IdGenerator]),
    provideUseCase(DisputeMemo, [UnitOfWork, IdGenerator]),
    provideUseCase(DecideDispute, [UnitOfWork, IdGenerator]),
    provideUseCase(BillMemo, [UnitOfWork, IdGenerator]),
    provideUseCase(WriteOffMemo, [UnitOfWork, IdGenerator]),
  ],
  controllers: [MemosController, MemoDecisionsController],
})
export class MemosModule {}
