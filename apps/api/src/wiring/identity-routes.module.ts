import { Module } from '@nestjs/common';
import { AccessTokensController } from '../features/identity/access-tokens.controller';
import { AuthController } from '../features/identity/auth.controller';
import { MeController } from '../features/identity/me.controller';
import { RolesController } from '../features/identity/roles.controller';
import { SettingsController } from '../features/identity/settings.controller';
import { UsersController } from '../features/identity/users.controller';
import { HttpFrameModule } from './http-frame.module';
import { IdentityModule } from './identity.module';
import { NotificationsModule } from './notifications.module';

@Module({
  imports: [IdentityModule, HttpFrameModule, NotificationsModule],
  controllers: [
    AuthController,
    MeController,
    AccessTokensController,
    UsersController,
    RolesController,
    SettingsController,
  ],
})
export class IdentityRoutesModule {}
