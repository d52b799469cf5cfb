import { LaunchError } from "./launch-error.mjs";

const OLDEST_SERVER = 15;

/**
 * Refuses a server that is too old, and a role that row-level security doesn't bind: a superuser, one that has
 * BYPASSRLS or may become such a role, one that owns the tables or may become their owner.
 * @param {import("pg").Client} application connected as the application
 * @param {string | undefined} owner name of the role that runs the migrations, when it is known
 */
export async function refuseUnboundRole(application, owner) {
  const { rows } = await application.query(
    `SELECT current_user AS name, current_database() AS database,
       current_setting('server_version_num')::int / 10000 AS version,
       EXISTS (SELECT FROM pg_roles WHERE (rolsuper OR rolbypassrls) AND pg_has_role(current_user, oid, 'MEMBER')) AS bypasses,
       EXISTS (SELECT FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
               WHERE n.nspname IN ('public', 'pgboss') AND c.relkind IN ('r', 'p')
                 AND pg_has_role(current_user, c.relowner, 'MEMBER')) AS owns,
       EXISTS (SELECT FROM pg_roles WHERE rolname = $1 AND pg_has_role(current_user, oid, 'MEMBER')) AS "becomesOwner"`,
    [owner ?? null],
  );
  const { name, database, version, bypasses, owns, becomesOwner } = rows[0];
  if (version < OLDEST_SERVER)
    throw new LaunchError(
      `Préau demande PostgreSQL ${OLDEST_SERVER} ou plus récent ; ce serveur est en version ${version}.`,
    );
  if (!bypasses && !owns && !becomesOwner) return;
  const reason = bypasses
    ? "est superutilisateur ou peut passer outre la sécurité des lignes (BYPASSRLS)"
    : "possède les tables, ou peut devenir leur propriétaire";
  throw new LaunchError(
    `Le rôle « ${name} » de DATABASE_URL ${reason} : il verrait les familles de toutes les communes.\n${howToMakeRoles(database)}`,
  );
}

/** @param {string} database */
export function howToMakeRoles(database) {
  return `Faites deux rôles, en administrateur du serveur (choisissez vos mots de passe) :

  CREATE ROLE preau_owner LOGIN PASSWORD '…' NOSUPERUSER NOBYPASSRLS;
  CREATE ROLE preau_app   LOGIN PASSWORD '…' NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE;
  CREATE DATABASE ${database} OWNER preau_owner;   -- base existante : ALTER DATABASE ${database} OWNER TO preau_owner;

puis donnez DATABASE_URL=postgresql://preau_app:…@serveur/${database}
et DATABASE_OWNER_URL=postgresql://preau_owner:…@serveur/${database} (pour les migrations).`;
}
