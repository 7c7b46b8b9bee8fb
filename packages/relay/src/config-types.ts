/** What the relay knows of the world; it does what it has the settings of. */
export interface RelayConfig {
  /** Origins of the sites: their administration may receive a token, their pages may propose. */
  origins: readonly string[];
  /** Header in which a proxy that is trusted says who asks, in lower case; else the connection does. */
  clientAddressHeader?: string;
  login?: LoginConfig;
  proposals?: ProposalsConfig;
}

/** Logins to the CMS. */
export interface LoginConfig {
  /** Origin at which browsers reach the relay, such as `https://relais.example`. */
  url: string;
  /** Origin of the forge. */
  githubUrl: string;
  clientId: string;
  clientSecret: string;
  /** Origins of the sites whose administration may receive a token. */
  origins: readonly string[];
  /** How long the forge may take to answer, in milliseconds. */
  forgeTimeout: number;
}

/** Proposals and reports of people without an account. */
export interface ProposalsConfig {
  /** Origin of the forge. */
  githubUrl: string;
  /** Root of its REST API, such as `https://api.github.com`. */
  apiUrl: string;
  /** `owner/name` */
  repository: string;
  /** The branch that is published. */
  branch: string;
  credentials: Credentials;
  /** How many proposals may wait for a coordination at a time; so many reports too. */
  maxOpen: number;
  /** How long the forge may take for one answer, in milliseconds. */
  forgeTimeout: number;
}

/** A fine-grained token, or what a GitHub App needs to get one. */
export type Credentials =
  | { token: string }
  | { appId: string; installationId: string; privateKey: string };
