import { Check } from "lucide-react";
import { Card } from "@/components/ui/card";
import { isAllowed, type Permission, permissionLabels, roleLabels } from "@/domain/account/permissions";
import { staffRoles } from "@/domain/account/team-inputs";

const permissions = Object.keys(permissionLabels) as Permission[];

/** The whole table of rights, as the server applies it. */
export function PermissionTable() {
  return (
    <Card labelledBy="droits">
      <h2 id="droits">Qui peut faire quoi</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to take the focus (WCAG 2.1.1) */}
      <section aria-label="Droits de chaque rôle" tabIndex={0} className="relative mt-3 overflow-x-auto">
        <table className="w-full min-w-[44rem] print:min-w-0 text-left">
          <thead className="border-b border-trait text-sm text-ardoise">
            <tr>
              <th scope="col" className="py-2 pr-4">
                Action
              </th>
              {staffRoles.map((role) => (
                <th key={role} scope="col" className="px-2 py-2 text-center">
                  {roleLabels[role]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {permissions.map((permission) => (
              <tr key={permission} className="border-b border-trait last:border-0">
                <th scope="row" className="py-2 pr-4 font-normal">
                  {permissionLabels[permission]}
                </th>
                {staffRoles.map((role) => (
                  <td key={role} className="px-2 py-2 text-center">
                    {isAllowed(role, permission) ? (
                      <>
                        <Check aria-hidden className="mx-auto size-5 text-preau" />
                        <span className="sr-only">oui</span>
                      </>
                    ) : (
                      <span className="text-ardoise">
                        <span aria-hidden>–</span>
                        <span className="sr-only">non</span>
                      </span>
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </Card>
  );
}
