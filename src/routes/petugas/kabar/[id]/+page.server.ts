import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { HAND_WAYS, type HandWay } from '#domain/notice/delivery.ts';
import { letterText } from '#server/channels/letter-mail.ts';
import { openDelivery, type ListedDelivery } from '#server/usecases/notices/read-deliveries.ts';
import {
  openContact,
  sendAgain,
  sentByHand,
  type ByHand,
} from '#server/usecases/notices/send-by-hand.ts';
import { requireOfficer, type SignedInOfficer } from '#server/web/officer.ts';
import type { Actions, PageServerLoad } from './$types';
import { shownDelivery } from '../shown-delivery.ts';

/** Where people reach the service: as the operator says, else as the officer does. */
const byHand = ({
  locals,
  params,
  url,
}: Pick<RequestEvent<{ id: string }>, 'locals' | 'params' | 'url'>): ByHand => ({
  id: params.id,
  publicUrl: locals.app.outgoing?.publicUrl ?? url.origin,
});

export const load: PageServerLoad = async (event) => {
  const officer = await requireOfficer(event);
  const { app, lang } = event.locals;
  const open = await openDelivery(app, officer, byHand(event));
  if (!open) error(404);
  const { delivery, letter, whatsApp, prints, mayResend } = open;
  const text = letter && letterText(letter);
  return {
    row: shownDelivery(open, officer.given, lang),
    subject: letter?.subject ?? null,
    text,
    whatsApp: text && whatsApp ? waLink(whatsApp, text) : null,
    isReporters: delivery.to.kind === 'reporter',
    prints,
    mayResend,
    maySend: letter !== null && delivery.state !== 'sent',
  };
};

const waLink = (number: string, text: string): string =>
  `https://wa.me/${number}?text=${encodeURIComponent(text)}`;

/** A small desk goes back to the report that the message tells of (K-25). */
function afterSending({ given }: SignedInOfficer, open: ListedDelivery | undefined): string {
  const [line] = open?.reports ?? [];
  return given.smallUse && line?.kind === 'report'
    ? `/ringkas/laporan/${line.id}?sudah=tangan`
    : '/petugas/kabar?sudah=tangan';
}

const isWay = (way: FormDataEntryValue | null): way is HandWay =>
  HAND_WAYS.some((it) => it === way);

export const actions: Actions = {
  terkirim: async (event) => {
    const officer = await requireOfficer(event);
    const way = (await event.request.formData()).get('cara');
    if (!isWay(way)) return fail(422, { problem: 'way' as const });
    const open = await openDelivery(event.locals.app, officer, byHand(event));
    const result = await sentByHand(event.locals.app, officer, { ...byHand(event), way });
    if (result === 'gone') error(404);
    if (result === 'late') return fail(409, { problem: 'late' as const });
    redirect(303, afterSending(officer, open));
  },
  ulang: async (event) => {
    const officer = await requireOfficer(event);
    const result = await sendAgain(event.locals.app, officer, byHand(event));
    if (result === 'gone') error(404);
    if (result === 'late') return fail(409, { problem: 'late' as const });
    redirect(303, '/petugas/kabar?sudah=email');
  },
  /** Answers with the contact itself and no redirect: it is shown once, and no address leads to it. */
  kontak: async (event) => {
    const officer = await requireOfficer(event);
    const { app } = event.locals;
    const open = await openDelivery(app, officer, byHand(event));
    const contact = await openContact(app, officer, byHand(event));
    if (!contact) error(404);
    const text = open?.letter ? letterText(open.letter) : '';
    return {
      contact: {
        said: [contact.name, contact.contact].filter(Boolean).join(', '),
        whatsApp: contact.whatsApp && text ? waLink(contact.whatsApp, text) : null,
      },
    };
  },
};
