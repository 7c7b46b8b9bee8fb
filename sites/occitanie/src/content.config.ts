export { collections } from '@echosciences/theme/content';
