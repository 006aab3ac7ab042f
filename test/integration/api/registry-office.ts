/** The registry over HTTP as its three administrators see it. */
import type { RegistryAnswer } from '#libs/contracts/http';
import { addDays, localDateOf } from '#libs/domain';
import { ApiService } from './api-service.js';
import type { Reply, Visitor } from './visitor.js';

export const TODAY = localDateOf(new Date().toISOString());
export const day = (offset: number): string => addDays(TODAY, offset);

interface ShownPost {
  readonly postId: string;
  readonly title: string;
  readonly acting: readonly { readonly name: string }[];
}

interface ShownUnit {
  readonly unitId: string;
  readonly parentId: string | null;
  readonly name: string;
  readonly areaId: string | null;
  readonly posts: readonly ShownPost[];
}

export function done({ status, body }: Reply): RegistryAnswer {
  if (status >= 300) throw new Error(`refused with ${status}: ${JSON.stringify(body)}`);
  return body as RegistryAnswer;
}

/** The id of what the act made. */
export function made(reply: Reply): string {
  const [change] = done(reply).changes as {
    unit?: { unitId: string };
    post?: { postId: string };
    personId?: string;
  }[];
  return change?.unit?.unitId ?? change?.post?.postId ?? change?.personId ?? '';
}

export class RegistryOffice {
  private constructor(
    readonly service: ApiService,
    readonly system: Visitor,
    readonly security: Visitor,
    readonly audit: Visitor,
  ) {}

  static async open(name: string): Promise<RegistryOffice> {
    const service = await ApiService.open(name);
    const system = await service.as('admin.system');
    const security = await service.as('admin.security');
    return new RegistryOffice(service, system, security, await service.as('admin.audit'));
  }

  async unitsOn(on?: string): Promise<readonly ShownUnit[]> {
    const query = on === undefined ? '' : `?on=${on}`;
    const { body } = await this.system.get(`/organisation${query}`);
    return (body as { units: ShownUnit[] }).units;
  }

  async unitNamed(name: string, on?: string): Promise<ShownUnit> {
    const unit = (await this.unitsOn(on)).find((one) => one.name === name);
    if (unit === undefined) throw new Error(`no unit ${name}`);
    return unit;
  }

  async openVillage(name: string, township = '八所镇'): Promise<string> {
    const { unitId: parentId } = await this.unitNamed(township);
    const village = { parentId, kind: 'village', name, openedOn: '2024-01-01' };
    return made(await this.system.post('/organisation/units', village));
  }

  async openPost(unitId: string, title: string, openedOn = '2024-01-01'): Promise<string> {
    const post = { unitId, role: 'unitHandler', title, openedOn };
    return made(await this.system.post('/organisation/posts', post));
  }

  async enter(name: string): Promise<string> {
    return made(await this.system.post('/organisation/people', { name }));
  }

  appoint(postId: string, personId: string, from: string): Promise<Reply> {
    return this.security.post('/organisation/appointments', { postId, personId, from });
  }

  /** Days counted from today. */
  substitute(
    by: Visitor,
    personId: string,
    substituteId: string,
    from = 10,
    to = 12,
  ): Promise<Reply> {
    const period = { from: day(from), to: day(to) };
    return by.post('/organisation/substitutes', { personId, substituteId, ...period });
  }
}
