import { DomainError } from '@travobooks/domain';
import { EMAIL_CHOICES, type EmailChoice } from './audience';

/** The preference `email_me`: what a person wants by e-mail. Absent: approvals. */
export function emailChoiceOf(preferences: Readonly<Record<string, unknown>>): EmailChoice {
  const chosen = preferences['email_me'];
  return EMAIL_CHOICES.find((choice) => choice === chosen) ?? 'approvals';
}

/** Preferences are kept as they come; this one alone means something to the server. */
export function requireEmailChoice(preferences: Readonly<Record<string, unknown>>): void {
  const chosen = preferences['email_me'];
  if (chosen !== undefined && !EMAIL_CHOICES.some((choice) => choice === chosen))
    throw new DomainError('VALIDATION_FAILED', {
      pointer: '/preferences/email_me',
      detail: `One of: ${EMAIL_CHOICES.join(', ')}.`,
    });
}
