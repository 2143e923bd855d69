import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { newlyGuarded, permissionsOf, ROLES } from '@travobooks/domain';
import { Permission } from '../../http/access';
import { Answers } from '../../http/openapi';
import { RoleListResponse } from './roles.response';

@ApiTags('users')
@Controller('v1/roles')
@Permission('user.manage')
export class RolesController {
  /** The role templates and what each of them grants. */
  @Get()
  @Answers(200, RoleListResponse)
  roles(): RoleListResponse {
    const data = ROLES.map((name) => ({
      name,
      permissions: permissionsOf([name]),
      needs_approval: newlyGuarded([], [name]).length > 0,
    }));
    return { data, next_cursor: null };
  }
}
