namespace DataAuditor.Tables.Summaries;

/// <summary>Draws rows by a hash of their position, so that any part of a table, and any engine, draws the same.</summary>
/// <param name="Threshold">Rows whose hash is below it are drawn.</param>
public readonly record struct RowSampling(ulong Threshold)
{
    /// <summary>Rows drawn of a table, about.</summary>
    public const int ExpectedRows = 50_000;

    /// <param name="rows">How many rows the table is expected to have.</param>
    public static RowSampling Of(long rows) =>
        rows <= ExpectedRows ? new RowSampling(ulong.MaxValue) : new RowSampling((ulong)((UInt128)ulong.MaxValue * ExpectedRows / (ulong)rows));

    public bool Draws(long position) => Threshold == ulong.MaxValue || StableHash.Mix((ulong)position) < Threshold;
}
