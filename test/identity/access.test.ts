import { expect } from 'chai';
import fc from 'fast-check';
import {
  decide,
  demand,
  isUnsealedFor,
  isVisibleTo,
  isWithinArea,
  PERMISSIONS,
  permissionsOf,
  ROLES,
} from '../../server/identity/access.ts';
import type { Refusal } from '../../server/platform/errors.ts';

const role = fc.constantFrom(...ROLES);
const permission = fc.constantFrom(...(Object.keys(PERMISSIONS) as (keyof typeof PERMISSIONS)[]));
const cellId = fc.integer({ min: 1, max: 20 });
const cellPath = fc.uniqueArray(cellId, { maxLength: 4 });
const areaCellId = fc.option(cellId);

describe('the decision function', () => {
  it('gives an administrator of the whole city everything, everywhere', () => {
    fc.assert(
      fc.property(permission, cellPath, (wanted, path) => {
        expect(decide({ role: 'admin', areaCellId: null }, wanted, path)).to.equal('allowed');
      }),
    );
  });

  it('allows a thing in a cell path exactly when the role has the permission and the path has the area', () => {
    fc.assert(
      fc.property(role, areaCellId, permission, cellPath, (name, area, wanted, path) => {
        const has = name === 'admin' || (PERMISSIONS[wanted] as readonly string[]).includes(name);
        const within = area === null || path.includes(area);
        const expected = !has ? 'not-allowed' : within ? 'allowed' : 'outside-area';
        expect(decide({ role: name, areaCellId: area }, wanted, path)).to.equal(expected);
      }),
    );
  });

  it('never allows more for being told where', () => {
    fc.assert(
      fc.property(role, areaCellId, permission, cellPath, (name, area, wanted, path) => {
        const actor = { role: name, areaCellId: area };
        if (decide(actor, wanted, path) === 'allowed') expect(decide(actor, wanted)).to.equal('allowed');
      }),
    );
  });

  it('allows in a cell what it allows in the cells below it', () => {
    fc.assert(
      fc.property(cellPath, cellId, (path, area) => {
        fc.pre(isWithinArea({ areaCellId: area }, path));
        expect(isWithinArea({ areaCellId: area }, [...path, 99])).to.equal(true);
      }),
    );
  });

  it('keeps what lies in no cell for accounts of the whole city', () => {
    expect(decide({ role: 'dispatcher', areaCellId: 7 }, 'report:read', [])).to.equal('outside-area');
    expect(decide({ role: 'dispatcher', areaCellId: null }, 'report:read', [])).to.equal('allowed');
  });

  it('shows what is sealed to the police post that it is sealed for, and to no role', () => {
    fc.assert(
      fc.property(
        areaCellId,
        fc.uniqueArray(cellId),
        fc.option(fc.nat({ max: 20 })),
        cellPath,
        (area, cells, seal, path) => {
          const viewer = { areaCellId: area, sealedCells: cells };
          const open = seal === null || cells.includes(seal);
          expect(isUnsealedFor(viewer, seal)).to.equal(open);
          expect(isVisibleTo(viewer, { cellPath: path, sealedFor: seal })).to.equal(open && isWithinArea(viewer, path));
          expect(isVisibleTo({ areaCellId: area }, { cellPath: path, sealedFor: seal })).to.equal(
            seal === null && isWithinArea(viewer, path),
          );
        },
      ),
    );
    expect(isUnsealedFor({ sealedCells: [1] }, 0), 'sealed for nobody').to.equal(false);
  });

  it('gives an unknown role and an unknown permission nothing', () => {
    for (const wanted of Object.keys(PERMISSIONS))
      expect(decide({ role: 'guest', areaCellId: null }, wanted)).to.equal('not-allowed');
    for (const wanted of ['', 'toString', '__proto__', 'report:*'])
      expect(decide({ role: 'admin', areaCellId: null }, wanted)).to.equal('not-allowed');
  });

  it('lets the kiosk of the wall only read', () => {
    expect(permissionsOf('wall')).to.deep.equal(['map:read', 'report:read', 'patrol:read', 'site:read', 'live:read']);
  });

  it('refuses with the code of its decision', () => {
    const code = (work: () => void) => {
      try {
        work();
        return 'allowed';
      } catch (error) {
        return (error as Refusal).code;
      }
    };
    expect(code(() => demand({ role: 'wall', areaCellId: null }, 'report:file'))).to.equal('not-allowed');
    expect(code(() => demand({ role: 'worker', areaCellId: 3 }, 'report:file', [1, 2]))).to.equal('outside-area');
    expect(code(() => demand({ role: 'worker', areaCellId: 2 }, 'report:file', [1, 2]))).to.equal('allowed');
  });
});
