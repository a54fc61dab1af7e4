import { migrate } from './migrations.ts';
import type { Store } from './port.ts';
import { createBoxes } from './sqlite/boxes.ts';
import { SqliteDriver } from './sqlite/driver.ts';
import { createLog } from './sqlite/log.ts';
import { createRegistry } from './sqlite/registry.ts';

/**
 * Opens (and makes, and brings up to date) a database. `':memory:'` is the same store without a file.
 *
 * @throws DatabaseInUse when another process has it
 * @throws DatabaseTooNew when a newer version has written to it
 */
export async function openSqliteStore(file: string): Promise<Store> {
  const driver = new SqliteDriver(file);
  try {
    await migrate(driver.db, file);
    driver.assertDurable();
  } catch (error) {
    await driver.close();
    throw error;
  }
  const boxes = createBoxes(driver);
  return {
    log: createLog(driver, boxes),
    boxes,
    registry: createRegistry(driver),
    close: () => driver.close(),
  };
}
