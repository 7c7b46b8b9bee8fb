/** Id of the portal, beside the 17 territories. */
export const NATIONAL_ID = 'national';
