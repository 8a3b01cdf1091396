import type { Words } from '../../i18n/useWords'
import type { Column } from '../../ui/DataTableHead'
import { ServiceMark } from '../../ui/ServiceMark'
import { AccessMark } from './AccessMark'
import { accesses } from './access'
import styles from './Catalogue.module.css'
import type { CatalogueRow } from './filter'

/** What the list shows of each entry. */
export const columnsIn = ({ t }: Pick<Words, 't'>): Column<CatalogueRow>[] => [
  {
    key: 'name',
    head: t('catalogue.name'),
    width: 'minmax(0, 1fr)',
    sortValue: ({ name }) => name,
    cell: ({ entry, name, sentence }) => (
      <>
        <ServiceMark service={entry.service} />
        <span className="spoken">{t(`service.${entry.service}`)}</span>
        <div className={styles.entry}>
          <p className={`${styles.name} cut`} title={name}>
            {name}
          </p>
          <p className={`${styles.sentence} cut`} title={sentence}>
            {sentence}
          </p>
        </div>
      </>
    ),
  },
  {
    key: 'kind',
    head: t('catalogue.kind'),
    width: '76px',
    sortValue: ({ entry }) => t(`catalogue.oneKind.${entry.kind}`),
    cell: ({ entry }) => <span className={styles.quiet}>{t(`catalogue.oneKind.${entry.kind}`)}</span>,
  },
  {
    key: 'access',
    head: t('catalogue.access'),
    width: '124px',
    sortValue: ({ access }) => accesses.indexOf(access),
    cell: ({ access }) => <AccessMark access={access} />,
  },
]
