import { SetMetadata } from '@nestjs/common';

export const PUBLIC = 'duban:public';

/** A route that needs no session. Everything else does, without being told. */
export const Public = () => SetMetadata(PUBLIC, true);
