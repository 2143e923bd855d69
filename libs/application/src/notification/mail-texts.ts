import type { MailLanguage } from '../ports/mail.port';

export interface MailText {
  readonly subject: string;
  readonly body: string;
}

/**
 * What a mail says, by the key of its text; `{name}` is a fact of it, `{money}` its amount and currency, `{kind}` the word
 * for the kind of a request. A line whose facts are all missing is left out. Another slice adds its mails here.
 */
export const MAIL_TEXTS: Readonly<Record<MailLanguage, Readonly<Record<string, MailText>>>> = {
  en: {
    approval_requested: {
      subject: 'For your decision: {summary}',
      body: '{maker} asks for your decision.\n\n{kind}: {summary}\nAmount: {money}\nReason: {maker_reason}\n\nThe request expires on {expires_on}.',
    },
    approval_approved: {
      subject: 'Approved: {summary}',
      body: '{checker} approved your request.\n\n{kind}: {summary}\nAmount: {money}\nReason: {checker_reason}',
    },
    approval_rejected: {
      subject: 'Rejected: {summary}',
      body: '{checker} rejected your request. Nothing was done.\n\n{kind}: {summary}\nAmount: {money}\nReason: {checker_reason}',
    },
    approval_stale: {
      subject: 'No longer possible: {summary}',
      body: 'Your request could not be done any more, since what it is about has changed. Nothing was done; ask again.\n\n{kind}: {summary}\nAmount: {money}',
    },
    approval_expired: {
      subject: 'Expired: {summary}',
      body: 'Nobody decided your request in time. Nothing was done; ask again.\n\n{kind}: {summary}\nAmount: {money}',
    },
  },
  bn: {
    approval_requested: {
      subject: 'আপনার সিদ্ধান্তের জন্য: {summary}',
      body: '{maker} আপনার সিদ্ধান্ত চেয়েছেন।\n\n{kind}: {summary}\nপরিমাণ: {money}\nকারণ: {maker_reason}\n\nঅনুরোধের মেয়াদ শেষ হবে {expires_on}।',
    },
    approval_approved: {
      subject: 'অনুমোদিত: {summary}',
      body: '{checker} আপনার অনুরোধ অনুমোদন করেছেন।\n\n{kind}: {summary}\nপরিমাণ: {money}\nকারণ: {checker_reason}',
    },
    approval_rejected: {
      subject: 'প্রত্যাখ্যাত: {summary}',
      body: '{checker} আপনার অনুরোধ প্রত্যাখ্যান করেছেন। কিছুই করা হয়নি।\n\n{kind}: {summary}\nপরিমাণ: {money}\nকারণ: {checker_reason}',
    },
    approval_stale: {
      subject: 'আর সম্ভব নয়: {summary}',
      body: 'যে বিষয়ে অনুরোধ ছিল তা বদলে গেছে, তাই এটি আর করা যায়নি। কিছুই করা হয়নি; আবার অনুরোধ করুন।\n\n{kind}: {summary}\nপরিমাণ: {money}',
    },
    approval_expired: {
      subject: 'মেয়াদ শেষ: {summary}',
      body: 'সময়মতো কেউ আপনার অনুরোধে সিদ্ধান্ত দেননি। কিছুই করা হয়নি; আবার অনুরোধ করুন।\n\n{kind}: {summary}\nপরিমাণ: {money}',
    },
  },
};

export const MAIL_WORDS: Readonly<
  Record<MailLanguage, { readonly link: string; readonly why: string; readonly kinds: Readonly<Record<string, string>> }>
> = {
  en: {
    link: 'Open it: {link}',
    why: 'You get this because it is addressed to you in the books of {partner}. Your settings there say what is mailed.',
    kinds: {
      BOOKING: 'Booking', MANUAL_JOURNAL: 'Manual entry', OPENING_BALANCES: 'Opening balances', CREDIT_LIMIT: 'Credit limit', THRESHOLDS: 'Approval thresholds',
      BANK_ACCOUNT: 'Bank account', MONEY_PERMISSION: 'Permission', REFUND: 'Refund', PAYOUT: 'Payout', CREDIT_NOTE: 'Credit note', WRITE_OFF: 'Write-off',
      SUPPLIER_BANK: 'Bank details of a supplier', REOPENING: 'Reopening of a period', WAIVER: 'Waiver', GOODWILL: 'Goodwill',
    },
  },
  bn: {
    link: 'খুলুন: {link}',
    why: '{partner}-এর হিসাবে এটি আপনার উদ্দেশে, তাই আপনি এটি পেয়েছেন। কী ই-মেইল করা হবে তা সেখানে আপনার সেটিংসে আছে।',
    kinds: {
      BOOKING: 'বুকিং', MANUAL_JOURNAL: 'হাতে লেখা এন্ট্রি', OPENING_BALANCES: 'প্রারম্ভিক জের', CREDIT_LIMIT: 'বাকির সীমা', THRESHOLDS: 'অনুমোদনের সীমা',
      BANK_ACCOUNT: 'ব্যাংক হিসাব', MONEY_PERMISSION: 'অনুমতি', REFUND: 'ফেরত', PAYOUT: 'পরিশোধ', CREDIT_NOTE: 'ক্রেডিট নোট', WRITE_OFF: 'অবলোপন',
      SUPPLIER_BANK: 'সরবরাহকারীর ব্যাংক তথ্য', REOPENING: 'হিসাবকাল পুনরায় খোলা', WAIVER: 'মওকুফ', GOODWILL: 'সৌজন্য ছাড়',
    },
  },
}; // prettier-ignore
