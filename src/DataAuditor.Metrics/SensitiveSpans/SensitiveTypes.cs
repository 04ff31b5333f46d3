using System.Text.Json;

namespace DataAuditor.Metrics.SensitiveSpans;

/// <summary>The built-in types as a set, and what they are called.</summary>
internal static class SensitiveTypes
{
    private static readonly string[] Names = [.. Enum.GetNames<SensitiveType>().Select(JsonNamingPolicy.KebabCaseLower.ConvertName)];

    public static IReadOnlyList<SensitiveType> All { get; } = Enum.GetValues<SensitiveType>();

    /// <summary>All but links.</summary>
    public static IReadOnlyList<SensitiveType> OfLogs { get; } = [.. All.Where(static type => type is not SensitiveType.Url)];

    /// <summary>As manifests and reports write it: <c>github-token</c>.</summary>
    public static string NameOf(SensitiveType type) => Names[(int)type];

    /// <summary>A bit for each type.</summary>
    public static uint SetOf(IEnumerable<SensitiveType> types) => types.Aggregate(0u, static (set, type) => set | BitOf(type));

    public static uint BitOf(SensitiveType type) => 1u << (int)type;
}
