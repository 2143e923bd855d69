import { AlarmClockOff, Archive, Ban, Check, CircleAlert, CircleDashed, CirclePause, Clock, Flag, Lock, Pencil, Plane, TicketCheck, Undo2, UserCheck, X } from '@lucide/vue';
import type { Component } from 'vue';

export type Tone = 'ok' | 'warn' | 'info' | 'hold' | 'muted' | 'danger';
/** Word, icon and colour together; colour alone never carries a state. */
const STATES: Readonly<Record<string, readonly [Tone, Component]>> = {
  DRAFT: ['muted', Pencil], HELD: ['hold', CirclePause], PENDING_PAYMENT: ['warn', Clock], PENDING_APPROVAL: ['warn', UserCheck], ISSUED: ['ok', TicketCheck],
  PARTIALLY_USED: ['info', Plane], COMPLETED: ['muted', Flag], PARTIALLY_REFUNDED: ['info', Undo2], CANCELLED_BEFORE_ISSUE: ['muted', Ban], CANCELLED_AFTER_ISSUE: ['muted', Ban],
  EXPIRED: ['danger', AlarmClockOff], ARCHIVED: ['muted', Archive], OPEN: ['ok', TicketCheck], VOIDED: ['muted', Ban], CANCELLED: ['muted', Ban], USED: ['muted', Flag],
  PENDING: ['warn', UserCheck], APPROVED: ['ok', Check], REJECTED: ['danger', X], WITHDRAWN: ['muted', Undo2], STALE: ['muted', Ban],
  PARTIALLY_PAID: ['info', CircleDashed], PAID: ['ok', Check], CREDITED: ['muted', Undo2], WRITTEN_OFF: ['muted', Ban], OVERDUE: ['danger', CircleAlert],
  ACTIVE: ['ok', Check], CREDIT_HOLD: ['danger', CirclePause], DORMANT: ['muted', Archive], BLOCKED: ['danger', Ban], SUSPENDED: ['danger', CirclePause], PENDING_SCREENING: ['warn', Clock],
  CREATED: ['ok', Check], UNCHANGED: ['muted', Check], WAITING: ['warn', Clock], REFUSED: ['danger', X], DISMISSED: ['muted', Ban],
  QUEUED: ['muted', Clock], RUNNING: ['info', CircleDashed], COMPLETED_WITH_ERRORS: ['warn', CircleAlert], FAILED: ['danger', X],
  SOFT_CLOSED: ['warn', Lock], CLOSED: ['muted', Lock], LOCKED: ['muted', Lock], REVERSED: ['muted', Undo2], REFUNDED: ['muted', Undo2], EXCHANGED: ['muted', Undo2],
};
export const stateLook = (state: string): readonly [Tone, Component] => STATES[state] ?? ['muted', CircleDashed];
