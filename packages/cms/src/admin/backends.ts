import { ForgejoBackend } from 'decap-cms-backend-forgejo';
import { GiteaBackend } from 'decap-cms-backend-gitea';
import { GitLabBackend } from 'decap-cms-backend-gitlab';
import { ProxyBackend } from 'decap-cms-backend-proxy';
import { DecapCmsCore as CMS } from 'decap-cms-core';
import { careful } from '../forge/careful.ts';
import { GitHub } from '../forge/github.ts';
import type { DecapBackend, DecapBackendClass } from './decap-backend.ts';
import { loginAdvice, publishAdvice } from './forge-advice.ts';

/** Where the admin may write: those that reseau.yaml may name, and decap-server. */
export function registerBackends(): void {
  const register = (name: string, backend: DecapBackendClass) =>
    CMS.registerBackend(name, backend as never);
  register('github', discreet(careful(GitHub)));
  register('gitlab', discreet(careful(GitLabBackend)));
  register('forgejo', discreet(careful(ForgejoBackend)));
  register('gitea', discreet(careful(GiteaBackend)));
  register('proxy', ProxyBackend);
}

/**
 * A backend that asks nobody but the forge's own API, and explains its refusals in French.
 * Decap's would ask githubstatus.com every five minutes, and show a portrait from a third host.
 */
function discreet(Backend: DecapBackendClass): DecapBackendClass {
  return class extends Backend {
    override async status() {
      return { auth: { status: true }, api: { status: true, statusPage: '' } };
    }

    override async authenticate(credentials: Parameters<DecapBackend['authenticate']>[0]) {
      try {
        const { avatar_url: _, ...user } = await super.authenticate(credentials);
        return user;
      } catch (error) {
        throw new Error(loginAdvice(error as Error), { cause: error });
      }
    }

    override async publishUnpublishedEntry(collection: string, slug: string) {
      try {
        await super.publishUnpublishedEntry(collection, slug);
      } catch (error) {
        throw new Error(publishAdvice(error as Error), { cause: error });
      }
    }
  };
}
