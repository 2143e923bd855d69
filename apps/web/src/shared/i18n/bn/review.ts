import type { Messages } from '../index';

export const review: Pick<Messages, 'entry_form'> = {
  entry_form: {
    uneven: 'ডেবিট ও ক্রেডিট মেলে না।',
  },
};
