using DataAuditor.Tables;

namespace DataAuditor.Data.Warehouses.Statistics;

/// <summary>A column as it is counted.</summary>
internal sealed record CountedColumn(SqlColumn Sql, ColumnKind Kind)
{
    /// <summary>The largest integer up to which a double holds all.</summary>
    public const long LargestExact = 1L << 53;

    /// <summary>As doubles of microseconds, the last of which is the first of the year after it.</summary>
    private static readonly double FirstInstant = (DateTime.MinValue - DateTime.UnixEpoch).TotalMicroseconds;

    private static readonly double AfterLastInstant = FirstInstant + ((DateTime.MaxValue - DateTime.MinValue).TotalDays * 86_400_000_000);

    public string Name => Sql.Name;

    public bool IsCategory => Kind is ColumnKind.Category;

    /// <summary>Whether its numbers are all integers.</summary>
    public bool IsInteger => Sql.Type is SqlType.Integer;

    /// <summary>Whether its type has NaN and the infinities; those of PostgreSQL's dates and decimal fractions among them.</summary>
    public bool CanBeInfinite => !IsCategory && !IsInteger;

    /// <summary>Whether a double would round some of its numbers, or some of its times are none of the calendar. Where such a column is read, it is one of levels.</summary>
    public bool IsRounded(ColumnFacts facts) => Sql.Type switch
    {
        SqlType.Integer => Farthest(facts) > LargestExact,
        SqlType.Decimal => Farthest(facts) >= LargestExact,
        SqlType.Date or SqlType.Instant => !IsCategory && (facts.Finite < facts.Values || (facts.Finite > 0 && !IsOfCalendar(facts.Least, facts.Most))),
        _ => false,
    };

    /// <summary>Whether the double that its farthest integer became is that of another as well.</summary>
    public bool MayBeRounded(ColumnFacts facts) => IsInteger && Farthest(facts) == LargestExact;

    private static double Farthest(ColumnFacts facts) => facts.Finite == 0 ? 0 : Math.Max(Math.Abs(facts.Least), Math.Abs(facts.Most));

    private bool IsOfCalendar(double least, double most) => least >= FirstInstant && (Sql.Type is SqlType.Date ? most < AfterLastInstant : most <= AfterLastInstant);
}
