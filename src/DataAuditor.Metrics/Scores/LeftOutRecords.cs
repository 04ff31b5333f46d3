using System.Globalization;

namespace DataAuditor.Metrics.Scores;

/// <summary>What is said of records that a value is not about.</summary>
internal static class LeftOutRecords
{
    /// <summary>Why there is no value.</summary>
    public static string NoRecord(this long leftOut, string lack) => leftOut == 0 ? "there is no synthetic record" : $"every record has {lack}";

    public static IReadOnlyList<string> Notes(this long leftOut, string lack) => leftOut switch
    {
        0 => [],
        1 => [$"1 record has {lack} and is left out"],
        _ => [string.Create(CultureInfo.InvariantCulture, $"{leftOut} records have {lack} and are left out")],
    };
}
