const KEY = 'rt.table';

/** The table whose code was scanned at the door, until the person has been placed there. */
export function scannedTable(): string | null {
  try {
    return sessionStorage.getItem(KEY);
  } catch {
    return null;
  }
}

export function keepScannedTable(teamId: string): void {
  try {
    sessionStorage.setItem(KEY, teamId);
  } catch {
    // Storage is blocked: the person is asked instead.
  }
}

export function forgetScannedTable(): void {
  try {
    sessionStorage.removeItem(KEY);
  } catch {
    // Nothing was kept there.
  }
}
