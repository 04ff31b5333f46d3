using DataAuditor.Reports;
using DataAuditor.States;

namespace DataAuditor.Shards;

/// <summary>What a shard took of one data set.</summary>
/// <param name="Name">As reports name the data set.</param>
/// <param name="Path">As reports show it.</param>
/// <param name="First">The position of the shard's first record.</param>
/// <param name="StartMark">Of all that lies before the shard; equal to the <paramref name="EndMark"/> of the shard before it.</param>
/// <param name="Sha256">Of the whole data set; null where the shard did not read up to its end.</param>
internal sealed record ShardData(string Name, Role Role, string Path, long First, long Records, string StartMark, string EndMark, string? Sha256)
{
    /// <summary>Fields of the data set that stand in files of their own, by role.</summary>
    public IReadOnlyDictionary<string, ReportData> Side { get; init; } = new Dictionary<string, ReportData>(StringComparer.Ordinal);

    /// <summary>Roles of <see cref="Side"/> whose rows belong to the records by position.</summary>
    public IReadOnlyList<string> SideByPosition { get; init; } = [];

    /// <summary>The content of images and videos that the shard's records name, by path; null where records name none.</summary>
    public IReadOnlyDictionary<string, string>? Media { get; init; }

    /// <exception cref="InvalidDataException">What is read contradicts itself.</exception>
    public static ShardData Passed(StateArchive archive, ShardData? data)
    {
        var passed = PassedAny(archive, data);
        var isSound = Enum.IsDefined(passed.Role) && passed is { First: >= 0, Records: >= 0 } && passed.SideByPosition.All(passed.Side.ContainsKey);
        return isSound ? passed : throw StateArchive.Broken("what it says of its data contradicts itself");
    }

    private static ShardData PassedAny(StateArchive archive, ShardData? data) => new(
        archive.PassText(data?.Name ?? ""),
        archive.Pass(data?.Role ?? default),
        archive.PassText(data?.Path ?? ""),
        archive.Pass(data?.First ?? 0),
        archive.Pass(data?.Records ?? 0),
        archive.PassText(data?.StartMark ?? ""),
        archive.PassText(data?.EndMark ?? ""),
        archive.Pass(data?.Sha256))
    {
        Side = PassSide(archive, data?.Side),
        SideByPosition = PassRoles(archive, data?.SideByPosition),
        Media = archive.Pass(data?.Media is not null) ? PassMedia(archive, data?.Media) : null,
    };

    private static SortedDictionary<string, ReportData> PassSide(StateArchive archive, IReadOnlyDictionary<string, ReportData>? side)
    {
        var passed = new SortedDictionary<string, ReportData>(StringComparer.Ordinal);
        foreach (var (role, file) in side ?? passed) passed.Add(role, file);
        archive.PassMap(passed, archive.PassText, file => new ReportData(archive.PassText(file?.Path ?? ""), archive.Pass(file?.Records ?? 0), archive.PassText(file?.Sha256 ?? "")));
        return passed;
    }

    private static List<string> PassRoles(StateArchive archive, IReadOnlyList<string>? roles)
    {
        List<string> passed = [.. roles ?? []];
        archive.PassList(passed, archive.PassText);
        return passed;
    }

    private static SortedDictionary<string, string> PassMedia(StateArchive archive, IReadOnlyDictionary<string, string>? media)
    {
        var passed = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (path, hash) in media ?? passed) passed.Add(path, hash);
        archive.PassMap(passed, archive.PassText, archive.PassText);
        return passed;
    }
}
