import type { DeliveryReason } from '#domain/notice/delivery.ts';

/** One message to one recipient, ready to be carried. */
export interface Message {
  /** The same for every try, so that a repetition is recognised. */
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** Nothing beside the bare address says who sends it (K-6). */
  readonly discreet: boolean;
}

/**
 * What became of it. `refused`: not again by itself; `uncertain` means that it may have been taken, and the answer
 * was lost. `later`: certainly not taken, worth another try; `unreachable` where no other message would fare better.
 * `code` is the number of the server's answer.
 */
export type Carried =
  | { readonly kind: 'delivered' }
  | {
      readonly kind: 'refused';
      readonly reason: Extract<DeliveryReason, 'badAddress' | 'notTaken' | 'uncertain'>;
      readonly code: number | null;
    }
  | { readonly kind: 'later'; readonly unreachable: boolean; readonly code: number | null };

/** A way out: e-mail, and whatever else carries a message to one recipient. */
export interface Channel {
  /** Never throws for what the other side does. */
  send(message: Message): Promise<Carried>;
}
