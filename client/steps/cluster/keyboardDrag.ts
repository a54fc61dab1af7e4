import type { KeyboardCoordinateGetter } from '@dnd-kit/core';

/** An arrow moves a lifted card onto the nearest card in that direction, not some pixels. */
export const toNeighbour: KeyboardCoordinateGetter = (event, { context }) => {
  const { collisionRect, droppableRects, droppableContainers, active } = context;
  if (collisionRect === null || !event.code.startsWith('Arrow')) return undefined;
  event.preventDefault();
  let best: { x: number; y: number } | undefined;
  let bestDistance = Infinity;
  for (const container of droppableContainers.getEnabled()) {
    const rect = droppableRects.get(container.id);
    if (rect === undefined || container.id === active?.id) continue;
    const dx = rect.left - collisionRect.left;
    const dy = rect.top - collisionRect.top;
    const sideways = Math.abs(dx) > collisionRect.width / 2;
    const fits =
      (event.code === 'ArrowDown' && !sideways && dy > 4) ||
      (event.code === 'ArrowUp' && !sideways && dy < -4) ||
      (event.code === 'ArrowRight' && sideways && dx > 0) ||
      (event.code === 'ArrowLeft' && sideways && dx < 0);
    if (!fits) continue;
    const distance = Math.abs(dy) + Math.abs(dx) * 2;
    if (distance < bestDistance) {
      best = { x: rect.left, y: rect.top };
      bestDistance = distance;
    }
  }
  return best;
};
