import { ApiProperty } from '@nestjs/swagger';
import { objectPage } from '@travobooks/application';
import type { NotificationView } from '@travobooks/persistence-mysql';

const text = { type: String, nullable: true } as const;

export class NotificationResponse {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ example: 'approval.requested' }) event!: string;
  @ApiProperty({
    description: 'Key of the text; the reader’s program has the words.',
    example: 'approval_requested',
  })
  text!: string;
  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'string' },
    description: 'What the text says, by name: amounts are decimal strings beside currency.',
  })
  facts!: Readonly<Record<string, string>>;
  @ApiProperty({ example: 'APPROVAL' }) object_type!: string;
  @ApiProperty({ format: 'uuid' }) object_id!: string;
  @ApiProperty({
    ...text,
    description: 'Page of the app, below the partner’s own.',
    example: 'approvals?approval=…',
  })
  page!: string | null;
  @ApiProperty({ format: 'date-time' }) created_at!: string;
  @ApiProperty({
    ...text,
    format: 'date-time',
    description: 'Also when somebody else has done it meanwhile.',
  })
  read_at!: string | null;
}

export class NotificationReadResponse {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ format: 'date-time' }) read_at!: string;
}

export class NotificationsReadResponse {
  @ApiProperty({ type: 'integer', description: 'How many were not read before.' }) read!: number;
}

export const notificationView = (row: NotificationView): NotificationResponse => ({
  id: row.id,
  event: row.eventType,
  text: row.textKey,
  facts: row.facts,
  object_type: row.objectType,
  object_id: row.objectId,
  page: objectPage(row.objectType, row.objectId),
  created_at: row.createdAt,
  read_at: row.readAt,
});
