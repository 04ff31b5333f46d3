using DataAuditor.Tables;

namespace DataAuditor.Metrics.Tabular.Samples;

/// <summary>Tables in which there is nothing to go by.</summary>
internal static class Emptiness
{
    /// <summary>What the table lacks, as in "there is no synthetic record"; null where it has a value.</summary>
    /// <param name="name">What the table is called.</param>
    public static string? Of(Frame frame, string name) =>
        frame.Rows == 0 ? $"there is no {name} record"
        : frame.Columns.Any(HasValue) ? null
        : $"the {name} table has no value";

    private static bool HasValue(FrameColumn column) => column.IsCategory
        ? column.Codes.ContainsAnyExcept(CategoryColumn.NullCode)
        : column.Numbers.ContainsAnyExcept(double.NaN);
}
