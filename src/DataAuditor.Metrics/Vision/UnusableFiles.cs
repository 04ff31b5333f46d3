using System.Globalization;

namespace DataAuditor.Metrics.Vision;

/// <summary>What is said of records whose files cannot be used, where the audit counts such files instead of ending.</summary>
internal static class UnusableFiles
{
    /// <param name="files">What they are, as in "images".</param>
    public static IReadOnlyList<string> Notes(long records, string files) => records switch
    {
        0 => [],
        1 => [$"1 record was left out: its {files} cannot be used"],
        _ => [string.Create(CultureInfo.InvariantCulture, $"{records} records were left out: their {files} cannot be used")],
    };
}
