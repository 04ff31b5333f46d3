using System.Text.Json;

namespace DataAuditor.Metrics.SensitiveSpans;

/// <summary>The ranges by name.</summary>
internal static class AddressRanges
{
    private static readonly string[] Names = [.. Enum.GetNames<AddressRange>().Select(JsonNamingPolicy.KebabCaseLower.ConvertName)];

    public static IReadOnlyList<AddressRange> All { get; } = Enum.GetValues<AddressRange>();

    public static string NameOf(AddressRange range) => Names[(int)range];
}
