import type { ImportedFamilies, ImportIssue } from "@/domain/family/import/imported";
import { readOnde } from "@/domain/family/import/read-onde";
import type { PhoneReader } from "@/domain/family/import/read-person";
import { readTemplate } from "@/domain/family/import/read-template";
import { type ImportedTable, readTable } from "./read-table";

export type ImportFile = { name: string; content: Uint8Array };

/** More lines than any town has pupils: the file is something else. */
const mostLines = 30_000;

/** The children and households that the files hold, and all that is wrong with them, in the order of their lines. */
export function readFiles(files: readonly ImportFile[], phoneOf: PhoneReader): ImportedFamilies & { lines: number } {
  const tables = files.map(({ content }, file) => readTable(content, file));
  const lines = tables.reduce((sum, { rows }) => sum + rows.length, 0);
  const wrong = tables.flatMap((table, file) => wrongWith(table, file));
  const families = wrong.length > 0 ? nothing(wrong) : readTogether(tables, phoneOf);
  const issues = families.issues.toSorted((one, other) => one.file - other.file || one.line - other.line);
  return { ...families, issues, lines };
}

function wrongWith({ recognised, rows, issues }: ImportedTable, file: number): ImportIssue[] {
  if (issues.length > 0) return issues;
  const at = (message: string) => [{ file, line: 1, message }];
  if (!recognised) return at("Colonnes non reconnues : prenez le modèle, ou les extractions d’ONDE sans les modifier.");
  if (rows.length === 0) return at("Aucune ligne sous les en-têtes.");
  return rows.length > mostLines ? at(`Plus de ${mostLines} lignes : ce n’est pas le fichier d’une commune.`) : [];
}

function readTogether(tables: readonly ImportedTable[], phoneOf: PhoneReader): ImportedFamilies {
  const of = (layout: string) =>
    tables.flatMap(({ recognised, rows }) => {
      return recognised?.layout === layout ? [{ rows, columns: recognised.columns }] : [];
    });
  const [template] = of("template");
  const [pupils] = of("onde-pupils");
  const [guardians] = of("onde-guardians");
  if (template && tables.length === 1) return readTemplate(template.rows, template.columns, phoneOf);
  if (pupils && guardians) return readOnde(pupils, guardians, phoneOf);
  return nothing([{ file: 0, line: 1, message: missing(tables.length, { pupils, guardians }) }]);
}

function missing(files: number, { pupils, guardians }: { pupils: unknown; guardians: unknown }): string {
  if (pupils && files === 1)
    return "Il manque le fichier des responsables : donnez les deux extractions d’ONDE ensemble.";
  if (guardians && files === 1) return "Il manque le fichier des élèves : donnez les deux extractions d’ONDE ensemble.";
  return "Ces deux fichiers ne vont pas ensemble : un seul modèle à la fois, ou les deux extractions d’ONDE.";
}

function nothing(issues: ImportIssue[]): ImportedFamilies {
  return { children: [], households: [], issues };
}
