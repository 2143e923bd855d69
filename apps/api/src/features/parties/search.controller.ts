import { Controller, Get, Query } from '@nestjs/common';
import { ApiProperty, ApiTags } from '@nestjs/swagger';
import type { RequestScope } from '@travobooks/application';
import { type SearchHit, SearchQuery } from '@travobooks/persistence-mysql';
import { AnyUser, Scope } from '../../http/access';
import { TextField } from '../../http/fields';
import { AnswersList } from '../../http/openapi';

export class SearchTextQuery {
  @TextField({
    min: 2,
    max: 100,
    description: 'Reference, locator, document or invoice number, entry number, name.',
  })
  q!: string;
}

const text = { type: String, nullable: true } as const;

export class SearchHitResponse {
  @ApiProperty({ enum: ['BOOKING', 'TICKET', 'INVOICE', 'JOURNAL_ENTRY', 'CUSTOMER', 'SUPPLIER'] })
  type!: string;
  @ApiProperty({ format: 'uuid', description: 'Of a ticket: its booking.' }) id!: string;
  @ApiProperty() title!: string;
  @ApiProperty(text) subtitle!: string | null;
  @ApiProperty(text) amount!: string | null;
  @ApiProperty(text) currency!: string | null;
  @ApiProperty(text) state!: string | null;
  @ApiProperty() exact!: boolean;
}

const hitView = (hit: SearchHit): SearchHitResponse => ({
  type: hit.type,
  id: hit.id,
  title: hit.title,
  subtitle: hit.subtitle,
  amount: hit.amount,
  currency: hit.currency,
  state: hit.state,
  exact: hit.exact,
});

@ApiTags('search')
@Controller('v1/search')
export class SearchController {
  constructor(private readonly query: SearchQuery) {}

  /** Only what the caller may read; exact hits first, a few of each kind. */
  @Get()
  @AnyUser()
  @AnswersList(SearchHitResponse)
  async search(@Scope() scope: RequestScope, @Query() query: SearchTextQuery): Promise<object> {
    return { data: (await this.query.search(scope, query.q)).map(hitView), next_cursor: null };
  }
}
