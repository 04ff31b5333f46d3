using DataAuditor.Tables;

namespace DataAuditor.Metrics.Tabular.Columns;

/// <summary>Hints at columns whose levels cannot agree, because every value is meant to be new.</summary>
internal static class Identifiers
{
    public static void NoteIdentifier(this PartValues values, ColumnPair column, LevelCounts levels)
    {
        if (levels.LooksLikeIdentifier) values.Note($"column '{column.Name}' looks like an identifier: map it to the role 'id' to leave it out");
    }
}
