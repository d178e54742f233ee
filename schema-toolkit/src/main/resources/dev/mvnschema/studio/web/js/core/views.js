// The views besides the tables.

export const VIEWS = [
  { id: 'sql', text: 'SQL', icon: 'sql' },
  { id: 'diagram', text: 'Diagram', icon: 'diagram' },
  { id: 'migrations', text: 'Migrations', icon: 'migrations' },
];
