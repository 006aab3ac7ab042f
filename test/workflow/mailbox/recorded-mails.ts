/** Effects that note what a mailbox asks for. The window is given in milliseconds from the moment of asking. */
import type { DeliverInput, DeliveryWindow, NotificationActivities } from '#libs/contracts';

interface WindowInMs {
  readonly urgent?: number;
  readonly digest?: number;
  readonly opens?: number;
  readonly closes?: number;
}

export interface RecordedMail {
  readonly kind: DeliverInput['kind'];
  readonly noticeIds: readonly string[];
  readonly atMs: number;
}

export class RecordedMails {
  readonly sent: RecordedMail[] = [];
  readonly tried: DeliverInput[] = [];
  /** Called at each try; what it throws is the try's fault. */
  onTry: (input: DeliverInput, tries: number) => Promise<void> | void = () => undefined;
  windowAt: (atMs: number) => WindowInMs = () => ({});

  get noticeIds(): readonly string[] {
    return this.sent.flatMap(({ noticeIds }) => noticeIds);
  }

  get effects(): Partial<NotificationActivities> {
    return {
      deliveryWindow: ({ at }) => Promise.resolve(this.window(at)),
      deliver: async (input) => {
        this.tried.push(input);
        await this.onTry(input, this.tried.length);
        const { kind, noticeIds } = input;
        this.sent.push({ kind, noticeIds, atMs: Date.now() });
        return { kind: 'sent', delivered: noticeIds.length, cancelled: 0 };
      },
    };
  }

  private window(at: string): DeliveryWindow {
    const {
      urgent = 0,
      digest = 1_000,
      opens = 0,
      closes = 60_000,
    } = this.windowAt(Date.parse(at));
    const after = (ms: number): string => new Date(Date.parse(at) + ms).toISOString();
    return {
      urgentAt: after(urgent),
      digestAt: after(digest),
      opensAt: after(opens),
      closesAt: after(closes),
    };
  }
}
