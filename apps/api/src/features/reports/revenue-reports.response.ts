import { ApiProperty } from '@nestjs/swagger';
import { AsOfEntryResponse } from './reports.response';

export class DeferredFiguresResponse {
  @ApiProperty({ example: '3500.00' }) opening!: string;
  @ApiProperty({ example: '1750.00', description: 'Sold in the month and served later.' }) deferred!: string;
  @ApiProperty({ example: '0.00', description: 'Voids, refunds, corrections.' }) taken_back!: string;
  @ApiProperty({ example: '1750.00', description: 'Earned by the runs.' }) recognised!: string;
  @ApiProperty({ example: '3500.00', description: 'opening + deferred - taken_back - recognised.' }) closing!: string;
}

export class DeferredMonthResponse extends DeferredFiguresResponse {
  @ApiProperty({ example: '2031' }) account!: string;
  @ApiProperty() name!: string;
  @ApiProperty({ example: '2026-05' }) month!: string;
}

export class ComingMonthResponse {
  @ApiProperty({ example: '2031' }) account!: string;
  @ApiProperty({ example: '2026-08' }) month!: string;
  @ApiProperty({ example: '1750.00' }) amount!: string;
}

export class DeferredRevenueResponse {
  @ApiProperty({ format: 'date' }) from!: string;
  @ApiProperty({ format: 'date' }) to!: string;
  @ApiProperty() currency!: string;
  @ApiProperty({ type: [DeferredMonthResponse] }) rows!: readonly DeferredMonthResponse[];
  @ApiProperty({ type: DeferredFiguresResponse }) totals!: DeferredFiguresResponse;
  @ApiProperty({ type: [ComingMonthResponse], description: 'What is deferred now, by the month in which it is served.' }) coming!: readonly ComingMonthResponse[];
  @ApiProperty({ type: AsOfEntryResponse }) as_of_entry!: AsOfEntryResponse;
  @ApiProperty({ nullable: true, type: String }) snapshot!: string | null;
}

export class CommissionFiguresResponse {
  @ApiProperty({ description: 'Claims on 1109, 1110 and 1111 before the days.' }) opening!: string;
  @ApiProperty() claimed!: string;
  @ApiProperty() settled!: string;
  @ApiProperty({ description: 'opening + claimed - settled.' }) open!: string;
  @ApiProperty({ description: 'Earned on 4011, 4013 and 4014.' }) commission!: string;
  @ApiProperty({ description: 'Earned on 4012.' }) override!: string;
  @ApiProperty({ description: 'Sold and not earned at the end of the days.' }) deferred!: string;
}

export class CommissionRowResponse extends CommissionFiguresResponse {
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) supplier_id!: string | null;
  @ApiProperty() name!: string;
}

export class CommissionReportResponse {
  @ApiProperty({ format: 'date' }) from!: string;
  @ApiProperty({ format: 'date' }) to!: string;
  @ApiProperty() currency!: string;
  @ApiProperty({ type: [CommissionRowResponse] }) rows!: readonly CommissionRowResponse[];
  @ApiProperty({ type: CommissionFiguresResponse }) totals!: CommissionFiguresResponse;
  @ApiProperty({ type: AsOfEntryResponse }) as_of_entry!: AsOfEntryResponse;
  @ApiProperty({ nullable: true, type: String }) snapshot!: string | null;
}
