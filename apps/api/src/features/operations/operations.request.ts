import { IntField } from '../../http/fields';

export class DoctorQuery {
  @IntField({
    min: 0,
    max: 999_999_999,
    optional: true,
    description: 'Only what was sealed after this number, and the tail.',
  })
  since?: number;
}
