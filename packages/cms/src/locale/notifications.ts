import { frenchError } from './errors.ts';

/**
 * Takes the place of decap-cms-core/dist/esm/actions/notifications.js (bundle/replace-modules.ts):
 * the same actions, with errors in French and left long enough to be read.
 */

interface Notification {
  /** A text, or the key of a phrase with what it needs. */
  readonly message: string | { readonly key: string; readonly details?: unknown };
  readonly type: string;
  /** Milliseconds before it goes by itself; none: until it is closed. */
  readonly dismissAfter?: number;
}

export const NOTIFICATION_SEND = 'NOTIFICATION_SEND';
export const NOTIFICATION_DISMISS = 'NOTIFICATION_DISMISS';
export const NOTIFICATIONS_CLEAR = 'NOTIFICATION_CLEAR';

/** Time to read what went wrong and what to do. */
const ERROR_STAYS = 20_000;

export function addNotification(notification: Notification) {
  return {
    type: NOTIFICATION_SEND,
    payload: {
      ...notification,
      message: inFrench(notification),
      dismissAfter:
        notification.type === 'error' && notification.dismissAfter
          ? Math.max(notification.dismissAfter, ERROR_STAYS)
          : notification.dismissAfter,
    },
  };
}

export function dismissNotification(id: string) {
  return { type: NOTIFICATION_DISMISS, id };
}

export function clearNotifications() {
  return { type: NOTIFICATIONS_CLEAR };
}

function inFrench({ message, type }: Notification): Notification['message'] {
  if (typeof message === 'string') return type === 'error' ? frenchError(message) : message;
  // The address of a status page is data, not an error.
  if (message.details === undefined || message.key === 'ui.toast.onBackendDown') return message;
  return { ...message, details: frenchError(message.details) };
}
