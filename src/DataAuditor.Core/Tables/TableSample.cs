using System.Globalization;

namespace DataAuditor.Tables;

/// <summary>Rows drawn from tables that are not held as a whole.</summary>
/// <param name="tables">The rows drawn.</param>
/// <param name="note">How they were drawn, for the report.</param>
public sealed class TableSample(TablePair tables, string note)
{
    public TablePair Tables { get; } = tables;

    /// <summary>A measurement of the rows drawn, which says that it is one.</summary>
    public Measurement Told(Measurement measured) => measured is Measurement.Score score
        ? score with { Notes = [.. score.Notes, string.Create(CultureInfo.InvariantCulture, $"measured on a sample of {Tables.Records(Role.Real)} real and {Tables.Records(Role.Synthetic)} synthetic records, {note}")] }
        : measured;
}
