/** What the page's script knows of its site: JSON in `data-contribute`. */
export interface ContributeSettings {
  territory: string;
  /** « Echosciences Bretagne » */
  siteName: string;
  origin: string;
  isNational: boolean;
  repository: string;
  branch: string;
  /** Origin of the relay that takes proposals of people without an account. */
  relay?: string;
  /** Address of the coordination. */
  email?: string;
}
