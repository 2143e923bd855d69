import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Clock, type RequestScope } from '@travobooks/application';
import { HomeQuery } from '@travobooks/persistence-mysql';
import { AnyUser, Scope } from '../../http/access';
import { Answers } from '../../http/openapi';
import { HomeResponse, homeView } from './home.response';

@ApiTags('home')
@Controller('v1/home')
export class HomeController {
  constructor(
    private readonly query: HomeQuery,
    private readonly clock: Clock,
  ) {}

  /** What waits for me. */
  @Get()
  @AnyUser()
  @Answers(200, HomeResponse)
  async home(@Scope() scope: RequestScope): Promise<HomeResponse> {
    return homeView(await this.query.home(scope, this.clock.now()));
  }
}
