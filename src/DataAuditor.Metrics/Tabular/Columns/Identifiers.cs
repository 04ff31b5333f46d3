using DataAuditor.Tables;

namespace DataAuditor.Metrics.Tabular.Columns;

/// <summary>Hints at columns whose levels cannot agree, because every value is meant to be new.</summary>
internal static class Identifiers
{
    public static void NoteIdentifier(this PartValues values, ColumnPair column, LevelCounts levels)
    {
        if (levels.LooksLikeIdentifier) values.Note($"column '{column.Name}' looks like an identifier: map it to the role 'id' to leave it out");
    }

    /// <summary>The columns of which every real value is distinct.</summary>
    public static HashSet<string> IdentifierNames(this TablePair tables) => tables.Columns
        .Where(column => column.Kind is ColumnKind.Category && tables.Levels(column).LooksLikeIdentifier)
        .Select(column => column.Name)
        .ToHashSet(StringComparer.Ordinal);
}
