/** A change as a sentence and in few words, in Polish. The name of a field is never inflected. */
export const changes = {
  sentence: {
    created: {
      contact: 'Nowy kontakt',
      task: 'Nowe zadanie: „{{title}}”',
      note: 'Nowa notatka: „{{title}}”',
      appointment: 'Nowe spotkanie: „{{title}}”',
    },
    linked: {
      contact: 'Powiązano: ten sam kontakt po obu stronach',
      task: 'Powiązano „{{title}}” po obu stronach',
      note: 'Powiązano „{{title}}” po obu stronach',
      appointment: 'Powiązano „{{title}}” po obu stronach',
    },
    unlinked: {
      contact: 'Rozłączono',
      task: 'Rozłączono „{{title}}”',
      note: 'Rozłączono „{{title}}”',
      appointment: 'Rozłączono „{{title}}”',
    },
    moved: {
      contact: 'Przeniesiono',
      task: 'Przeniesiono „{{title}}” do innego kontaktu',
      note: 'Przeniesiono „{{title}}” do innego kontaktu',
      appointment: 'Przeniesiono „{{title}}” do innego kontaktu',
    },
    deleted: {
      contact: 'Usunięto kontakt',
      task: 'Usunięto zadanie: „{{title}}”',
      note: 'Usunięto notatkę: „{{title}}”',
      appointment: 'Usunięto spotkanie: „{{title}}”',
    },
    archived: {
      contact: 'Zarchiwizowano kontakt',
      task: 'Zarchiwizowano „{{title}}”',
      note: 'Zarchiwizowano „{{title}}”',
      appointment: 'Zarchiwizowano „{{title}}”',
    },
    completed: 'Ukończono „{{title}}”',
    reopened: 'Otwarto ponownie „{{title}}”',
    changed: '{{field}}: zmieniono na {{value}}',
    filled: '{{field}}: dodano {{value}}',
    cleared: '{{field}}: usunięto',
  },
  label: {
    created: {
      contact: 'Nowy kontakt',
      task: 'Nowe zadanie: {{title}}',
      note: 'Nowa notatka: {{title}}',
      appointment: 'Nowe spotkanie: {{title}}',
    },
    linked: {
      contact: 'Powiązano',
      task: 'Powiązano: {{title}}',
      note: 'Powiązano: {{title}}',
      appointment: 'Powiązano: {{title}}',
    },
    unlinked: {
      contact: 'Rozłączono',
      task: 'Rozłączono: {{title}}',
      note: 'Rozłączono: {{title}}',
      appointment: 'Rozłączono: {{title}}',
    },
    moved: {
      contact: 'Przeniesiono',
      task: 'Przeniesiono: {{title}}',
      note: 'Przeniesiono: {{title}}',
      appointment: 'Przeniesiono: {{title}}',
    },
    deleted: {
      contact: 'Usunięto kontakt',
      task: 'Usunięto zadanie: {{title}}',
      note: 'Usunięto notatkę: {{title}}',
      appointment: 'Usunięto spotkanie: {{title}}',
    },
    archived: {
      contact: 'Zarchiwizowano kontakt',
      task: 'Zarchiwizowano: {{title}}',
      note: 'Zarchiwizowano: {{title}}',
      appointment: 'Zarchiwizowano: {{title}}',
    },
    completed: 'Ukończono: {{title}}',
    reopened: 'Otwarto ponownie: {{title}}',
    changed: '{{field}}: {{value}}',
    filled: '{{field}}: {{value}}',
    cleared: '{{field}}: usunięto',
  },
}
