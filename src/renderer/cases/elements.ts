import { useTranslation } from 'react-i18next'

/** The elements of service, with product, after-sales and internal service beside them (domain.md §1.13). */
export const serviceElements = ['CARA', 'REL', 'COR', 'RYC', 'INS', 'PROD', 'POST', 'INT'] as const
export type ServiceElement = (typeof serviceElements)[number]

/** Makes the function that says an element in words. */
export function useElementName(): (element: ServiceElement) => string {
  const { t } = useTranslation()
  return (element) => t(`cases.elements.${element}`)
}
