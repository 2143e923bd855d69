import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { Check, CheckFacts } from '@travobooks/application';

/** What the check has measured: a program says it in its own language and number format. Present where the check measured it. */
class CheckFactsResponse implements CheckFacts {
  @ApiPropertyOptional({ description: 'The customer or supplier.' }) name?: string;
  @ApiPropertyOptional({ description: 'Of the customer, supplier or period.' }) state?: string;
  @ApiPropertyOptional({
    example: '66550.00',
    description: 'What is counted: the sale, the receivable, the entry.',
  })
  amount?: string;
  @ApiPropertyOptional({ example: 'BDT' }) currency?: string;
  @ApiPropertyOptional({
    example: '145000.00',
    description: 'The credit limit, or the threshold above which a second person is asked.',
  })
  limit?: string;
  @ApiPropertyOptional({ example: '145000.00' }) free_before?: string;
  @ApiPropertyOptional({ example: '78450.00', description: 'Negative: by so much the credit is short.' })
  free_after?: string;
  @ApiPropertyOptional({ example: '2026-05', description: 'The month that is posted into.' }) period?: string;
  @ApiPropertyOptional({ type: 'integer', description: 'So many months before the current one.' })
  months_back?: number;
  @ApiPropertyOptional({ format: 'date', description: 'When the invoice is due.' }) due_on?: string;
  @ApiPropertyOptional({ example: '23:30', description: 'Until when a document may be voided on its day.' })
  cut_off?: string;
  @ApiPropertyOptional({ format: 'date', description: 'The earlier day that a void is entered for.' })
  voided_on?: string;
}

export class CheckResponse {
  @ApiProperty({ example: 'credit' }) name!: string;
  @ApiProperty({ description: 'False: the action is refused.' }) passed!: boolean;
  @ApiProperty({
    enum: ['PASSED', 'ATTENTION', 'ASKS', 'FAILED'],
    description: 'ATTENTION: it is done, but look twice. ASKS: a second person must agree.',
  })
  state!: string;
  @ApiProperty({ example: '1,45,000.00 BDT free, 78,450.00 BDT left after it.' }) detail!: string;
  @ApiPropertyOptional({
    example: 'CREDIT_ENOUGH',
    description: 'What was found; of a failed check the code of the refusal.',
  })
  code?: string;
  @ApiPropertyOptional() remedy?: string;
  @ApiPropertyOptional({ type: CheckFactsResponse }) facts?: CheckFacts;
}

/** A check as every dry run shows it. */
export function checkView(check: Check<string>): CheckResponse {
  const { name, passed, detail, code, remedy, facts } = check;
  return {
    name,
    passed,
    state: stateOf(check),
    detail,
    ...(code ? { code } : {}),
    ...(remedy ? { remedy } : {}),
    ...(facts ? { facts } : {}),
  };
}

function stateOf({ passed, code, attention }: Check<string>): CheckResponse['state'] {
  if (!passed) return 'FAILED';
  if (code === 'APPROVAL_PENDING') return 'ASKS';
  return attention ? 'ATTENTION' : 'PASSED';
}
