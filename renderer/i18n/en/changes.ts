/** A change as a sentence, for Overview, and in few words, for the columns of History. */
export const changes = {
  sentence: {
    created: {
      contact: 'New contact',
      task: 'New task: “{{title}}”',
      note: 'New note: “{{title}}”',
      appointment: 'New appointment: “{{title}}”',
    },
    linked: {
      contact: 'Linked: the same contact on both sides',
      task: 'Linked “{{title}}” on both sides',
      note: 'Linked “{{title}}” on both sides',
      appointment: 'Linked “{{title}}” on both sides',
    },
    unlinked: {
      contact: 'No longer linked',
      task: 'No longer linked: “{{title}}”',
      note: 'No longer linked: “{{title}}”',
      appointment: 'No longer linked: “{{title}}”',
    },
    moved: {
      contact: 'Moved',
      task: '“{{title}}” moved to another contact',
      note: '“{{title}}” moved to another contact',
      appointment: '“{{title}}” moved to another contact',
    },
    deleted: {
      contact: 'Contact deleted',
      task: 'Task deleted: “{{title}}”',
      note: 'Note deleted: “{{title}}”',
      appointment: 'Appointment deleted: “{{title}}”',
    },
    archived: {
      contact: 'Contact archived',
      task: 'Archived “{{title}}”',
      note: 'Archived “{{title}}”',
      appointment: 'Archived “{{title}}”',
    },
    completed: 'Completed “{{title}}”',
    reopened: 'Reopened “{{title}}”',
    changed: '{{field}} changed to {{value}}',
    filled: '{{field}} added: {{value}}',
    cleared: '{{field}} removed',
  },
  label: {
    created: {
      contact: 'New contact',
      task: 'New task: {{title}}',
      note: 'New note: {{title}}',
      appointment: 'New appointment: {{title}}',
    },
    linked: {
      contact: 'Linked',
      task: 'Linked: {{title}}',
      note: 'Linked: {{title}}',
      appointment: 'Linked: {{title}}',
    },
    unlinked: {
      contact: 'Unlinked',
      task: 'Unlinked: {{title}}',
      note: 'Unlinked: {{title}}',
      appointment: 'Unlinked: {{title}}',
    },
    moved: {
      contact: 'Moved',
      task: 'Moved: {{title}}',
      note: 'Moved: {{title}}',
      appointment: 'Moved: {{title}}',
    },
    deleted: {
      contact: 'Contact deleted',
      task: 'Task deleted: {{title}}',
      note: 'Note deleted: {{title}}',
      appointment: 'Appointment deleted: {{title}}',
    },
    archived: {
      contact: 'Contact archived',
      task: 'Archived: {{title}}',
      note: 'Archived: {{title}}',
      appointment: 'Archived: {{title}}',
    },
    completed: 'Completed: {{title}}',
    reopened: 'Reopened: {{title}}',
    changed: '{{field}}: {{value}}',
    filled: '{{field}}: {{value}}',
    cleared: '{{field}} removed',
  },
} as const
