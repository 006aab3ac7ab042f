// A real OpenID provider for the test of signing in through one, in a process of its own: it does not load beside Jest.
// argv: { redirectUri, people: { <subject>: <claims> } }; prints its issuer once it listens and ends with its input.
// Whoever the `login_hint` names is signed in without being asked.
import { createServer } from 'node:http';
import Provider from 'oidc-provider';

const { redirectUri, people } = JSON.parse(process.argv[2] ?? '{}');
const server = createServer().listen(0, '127.0.0.1', () => {
  const issuer = `http://127.0.0.1:${server.address().port}`;
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: 'duban',
        client_secret: 'a-secret-between-the-two',
        redirect_uris: [redirectUri],
        token_endpoint_auth_method: 'client_secret_post',
      },
    ],
    pkce: { required: () => true },
    conformIdTokenClaims: false,
    claims: { openid: ['sub'], profile: ['preferred_username', 'amr'] },
    cookies: { keys: ['test'] },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_ctx, { uid }) => `/interaction/${uid}` },
    findAccount: (_ctx, subject) => ({
      accountId: subject,
      claims: () => ({ sub: subject, ...people[subject] }),
    }),
    loadExistingGrant: async ({ oidc }) => {
      const grant = new oidc.provider.Grant({
        clientId: oidc.client.clientId,
        accountId: oidc.session.accountId,
      });
      grant.addOIDCScope('openid profile');
      await grant.save();
      return grant;
    },
  });
  const answer = provider.callback();
  server.on('request', async (request, response) => {
    if (!request.url.startsWith('/interaction/')) return answer(request, response);
    const { params } = await provider.interactionDetails(request, response);
    const result = params.login_hint
      ? { login: { accountId: params.login_hint, amr: people[params.login_hint]?.amr } }
      : { error: 'access_denied' };
    await provider.interactionFinished(request, response, result);
  });
  process.stdout.write(`${issuer}\n`);
});
process.stdin.on('end', () => process.exit()).resume();
