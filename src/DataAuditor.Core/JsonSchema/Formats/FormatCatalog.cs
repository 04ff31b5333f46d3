namespace DataAuditor.JsonSchema.Formats;

/// <summary>The formats that the drafts define, by name.</summary>
internal static class FormatCatalog
{
    private static readonly Dictionary<string, Func<ReadOnlySpan<char>, bool>> Formats = new(StringComparer.Ordinal)
    {
    };

    /// <summary>What tells whether a string has a format; null for formats that no draft defines.</summary>
    public static Func<ReadOnlySpan<char>, bool>? Find(string name) => Formats.GetValueOrDefault(name);
}
