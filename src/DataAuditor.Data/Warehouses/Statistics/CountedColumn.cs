using DataAuditor.Tables;

namespace DataAuditor.Data.Warehouses.Statistics;

/// <summary>A column as it is counted.</summary>
internal sealed record CountedColumn(SqlColumn Sql, ColumnKind Kind)
{
    /// <summary>The largest integer up to which a double holds all.</summary>
    private const double LargestExact = 9007199254740992;

    public string Name => Sql.Name;

    public bool IsCategory => Kind is ColumnKind.Category;

    /// <summary>Whether its numbers are all integers.</summary>
    public bool IsInteger => Sql.Type is SqlType.Integer;

    /// <summary>Whether its type has NaN and the infinities; those of PostgreSQL's dates and decimal fractions among them.</summary>
    public bool CanBeInfinite => !IsCategory && !IsInteger;

    /// <summary>Whether a double would round some of its integers.</summary>
    public bool IsRounded(ColumnFacts facts) => IsInteger && facts.Finite > 0 && Math.Max(Math.Abs(facts.Least), Math.Abs(facts.Most)) > LargestExact;
}
