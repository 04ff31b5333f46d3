using System.Text.Json;
using DataAuditor.Catalog;
using DataAuditor.Tables;

namespace DataAuditor.Metrics.Tabular.Rules;

/// <summary>What one rule is checked against, and the words for a rule that does not fit it.</summary>
/// <param name="synthetic">The rows that the rule's need asks for.</param>
internal sealed class RuleTables(TablePair tables, CountedRows synthetic, ISqlConditions? sql, string label)
{
    public Table Synthetic { get; } = synthetic.Rows;

    public CountedRows Counted { get; } = synthetic;

    public ISqlConditions? Sql { get; } = sql;

    public Column Column(string name) => Column(Synthetic, "synthetic", name);

    public Column[] Columns(IReadOnlyList<string> names) => Columns(Synthetic, "synthetic", names);

    public Column[] Columns(Table table, string tableName, IReadOnlyList<string> names) =>
        names.Count == 0 ? throw Wrong("it names no column") : [.. names.Select(name => Column(table, tableName, name))];

    /// <summary>Rows of the real table, each perhaps once; null where there is none.</summary>
    public Table? Real(JointNeed need) => tables.Rows(Role.Real, need)?.Rows;

    /// <summary>Rows of a table over some columns, each perhaps once.</summary>
    public Table Table(string name, JointNeed need) => name switch
    {
        "real" => Real(need),
        "holdout" => tables.Rows(Role.Holdout, need)?.Rows,
        _ => tables.Further(name),
    } ?? throw Wrong($"the audit has no table '{name}'; 'tables' in the manifest's data names further tables");

    public AuditException Wrong(string problem) =>
        new(DiagnosticCode.Manifest, $"tabular.validity.violation-rate: rule '{label}': {problem}");

    /// <summary>A literal of the manifest as a column of numbers or dates holds it.</summary>
    public double Number(JsonElement literal, Column column) => (literal.ValueKind, column.Kind) switch
    {
        (JsonValueKind.Number, ColumnKind.Number) => literal.GetDouble(),
        (JsonValueKind.String, ColumnKind.Date) when DateText.TryParse(literal.GetString(), out var microseconds) => microseconds,
        _ => throw Wrong($"{literal.GetRawText()} is no {Noun(column)}, and column '{column.Name}' holds {Noun(column)}s"),
    };

    /// <summary>A literal as a number, or as a date where it is a text; null where it is neither.</summary>
    public static double? Number(JsonElement literal) => literal.ValueKind switch
    {
        JsonValueKind.Number => literal.GetDouble(),
        JsonValueKind.String when DateText.TryParse(literal.GetString(), out var microseconds) => microseconds,
        _ => null,
    };

    /// <summary>The column as numbers or dates, which the rule needs.</summary>
    public NumberColumn Numbers(Column column) => column as NumberColumn
        ?? throw Wrong($"column '{column.Name}' holds categories; the rule needs numbers or dates");

    private static string Noun(Column column) => column.Kind is ColumnKind.Date ? "date" : "number";

    private Column Column(Table table, string tableName, string name) =>
        table.Find(name) ?? throw Wrong(
            $"the {tableName} table has no column '{name}'{Suggestion.For(name, table.Columns.Select(column => column.Name))}");
}
