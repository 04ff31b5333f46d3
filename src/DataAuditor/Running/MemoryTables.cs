using DataAuditor.Catalog;
using DataAuditor.Data;
using DataAuditor.Manifests;
using DataAuditor.Tables;

namespace DataAuditor.Running;

/// <summary>Holds tables that the caller made to what the readers of files see to themselves: the real table's columns, in its kinds.</summary>
internal static class MemoryTables
{
    /// <exception cref="AuditException">A column of the real table is missing or of another kind; all that are, at once.</exception>
    public static void Check(AuditManifest manifest, IReadOnlyDictionary<string, LoadedTable> loaded)
    {
        if (!loaded.TryGetValue("real", out var real)) return;

        var data = manifest.Data;
        var problems = data.Named()
            .Where(named => named.Name is "synthetic" or "holdout" && (named.Input is DataInput.InMemory || data.Real is DataInput.InMemory))
            .SelectMany(named => real.Table.Columns
                .Where(column => named.Name is "holdout" || !manifest.Fields[FieldRoles.AttackScore].Contains(column.Name, StringComparer.Ordinal))
                .Select(column => Problem(named.Name, loaded[named.Name].Table, column)))
            .OfType<string>()
            .Select(problem => new Diagnostic(DiagnosticCode.DataFile, Severity.Error, problem))
            .ToArray();
        if (problems.Length > 0) throw new AuditException(problems);
    }

    private static string? Problem(string role, Table table, Column real)
    {
        var name = PlainText.OneLine(real.Name);
        if (table.Find(real.Name) is not { } column)
        {
            return $"the {role} records have no column '{name}', which real has{Suggestion.For(real.Name, table.Columns.Select(known => known.Name))}";
        }

        return column.Kind == real.Kind ? null : $"the {role} records' column '{name}' holds {Noun(column.Kind)}, real's holds {Noun(real.Kind)}";
    }

    private static string Noun(ColumnKind kind) => kind switch
    {
        ColumnKind.Number => "numbers",
        ColumnKind.Date => "dates",
        _ => "categories",
    };
}
