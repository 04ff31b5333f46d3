using System.Text.Json;

namespace DataAuditor.Usages;

/// <summary>The purposes of each kind of data, one resource file each: <c>tabular.sharing.json</c>.</summary>
public static class UsagePresets
{
    private const string Folder = "DataAuditor.Usages.";

    private static readonly Lazy<IReadOnlyList<UsagePreset>> Read = new(static () =>
    [
        .. typeof(UsagePresets).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(ReadOne),
    ]);

    public static IReadOnlyList<UsagePreset> All => Read.Value;

    /// <returns>Null where the survey names no such purpose of such data.</returns>
    public static UsagePreset? Find(Modality modality, Usage usage) => All.FirstOrDefault(preset => preset.Modality == modality && preset.Usage == usage);

    private static UsagePreset ReadOne(string name)
    {
        using var resource = typeof(UsagePresets).Assembly.GetManifestResourceStream(name)!;
        return JsonSerializer.Deserialize(resource, UsageJson.Default.UsagePreset)!;
    }
}
