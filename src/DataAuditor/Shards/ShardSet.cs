using DataAuditor.Manifests;
using DataAuditor.Models.Endpoints;
using DataAuditor.Reports;

namespace DataAuditor.Shards;

/// <summary>The shards of one audit, all of them and in order; nothing else is ever judged.</summary>
internal sealed class ShardSet : IDisposable
{
    private readonly IReadOnlyList<StateFile> _shards;

    /// <exception cref="AuditException">A shard is missing, there twice, of another audit, of other data or measured otherwise; all that are, at once.</exception>
    private ShardSet(IEnumerable<StateFile> shards)
    {
        _shards = [.. shards.OrderBy(static shard => shard.Header.Shard.Number).ThenBy(static shard => shard.Path, StringComparer.Ordinal)];
        var first = _shards[0];
        Throw(_shards.Skip(1).Select(other => Stranger(first.Header, other.Header) is { } why ? StateFile.Wrong(other.Path, $"{Named(other.Header)} does not belong to '{first.Path}': {why}") : null));
        Throw(Numbers());
        Throw(_shards.Zip(_shards.Skip(1)).SelectMany(static pair => Seams(pair.First, pair.Second)));
        Throw(Ends());
        Throw(ChangedMedia());
    }

    /// <exception cref="AuditException">A file is no state or is damaged, or they are not the shards of one audit.</exception>
    public static ShardSet Open(IReadOnlyList<string> paths)
    {
        var files = new List<StateFile>(paths.Count);
        try
        {
            foreach (var path in paths) files.Add(StateFile.Open(path));
            return new ShardSet(files);
        }
        catch
        {
            files.ForEach(static file => file.Dispose());
            throw;
        }
    }

    /// <summary>The manifest that the shards are of.</summary>
    /// <param name="named">Where it is; null for where the shards found it.</param>
    public AuditManifest Manifest(string? named)
    {
        var path = named ?? First.Manifest;
        if (named is null && !File.Exists(path)) throw StateFile.Wrong(_shards[0].Path, $"its manifest '{PlainText.OneLine(path)}' is not below this folder: run merge in the folder that the shards were audited in, or name it with --manifest");

        return AuditManifest.Load(path);
    }

    /// <summary>The states in the order of the shards.</summary>
    public IEnumerable<StateFile> States => _shards;

    public ShardHeader First => _shards[0].Header;

    /// <summary>What the last shard says of the data, which it read to its end.</summary>
    public IReadOnlyList<ShardData> Last => _shards[^1].Header.Data;

    /// <summary>The models of all shards, with what services cost together.</summary>
    public IReadOnlyList<ReportModel> Models =>
    [
        .. _shards.SelectMany(static shard => shard.Header.Models).GroupBy(static model => (model.Role, model.Description))
            .Select(static same => new ReportModel(same.Key.Role, same.Key.Description) { Usage = same.Select(static model => model.Usage).OfType<ServiceUsage>().Aggregate((ServiceUsage?)null, Sum) }),
    ];

    public IEnumerable<Diagnostic> Notes => _shards.SelectMany(static shard => shard.Header.Notes).Distinct();

    /// <summary>The images and videos that records of all shards name; null where they name none.</summary>
    public IReadOnlyDictionary<string, string>? Media(string data)
    {
        var named = _shards.SelectMany(shard => shard.Header.Data).Where(own => own.Name == data).Select(static own => own.Media).OfType<IReadOnlyDictionary<string, string>>().ToArray();
        return named.Length == 0 ? null : named.SelectMany(static media => media).DistinctBy(static file => file.Key, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
    }

    public void Dispose()
    {
        foreach (var shard in _shards) shard.Dispose();
    }

    /// <summary>Whether a state was written over since it was looked at, and holds as many records as it says.</summary>
    public static void ThrowIfOther(StateFile state, ShardHeader header, IFolded folded)
    {
        var (path, known) = (state.Path, state.Header);
        var isKnown = known.Shard == header.Shard && known.Data.Select(static data => (data.Name, data.StartMark, data.EndMark)).SequenceEqual(header.Data.Select(static data => (data.Name, data.StartMark, data.EndMark)));
        if (!isKnown || Stranger(known, header) is not null) throw StateFile.Wrong(path, "the state was replaced while it was merged");
        if (header.Data.FirstOrDefault(data => data.Records != folded.Records(data.Role)) is { } lying) throw StateFile.Wrong(path, $"the state says that it has {lying.Records} records of {PlainText.OneLine(lying.Name)}, and has {folded.Records(lying.Role)}");
    }

    private static string? Stranger(ShardHeader first, ShardHeader other) => true switch
    {
        _ when other.Audit != first.Audit => $"it is of the audit '{PlainText.OneLine(other.Audit)}', not of '{PlainText.OneLine(first.Audit)}'",
        _ when other.Version != first.Version => $"version {PlainText.OneLine(other.Version)} of the tool wrote it, not {PlainText.OneLine(first.Version)}",
        _ when other.Shard.Count != first.Shard.Count => $"it is one of {other.Shard.Count} shards, not of {first.Shard.Count}",
        _ when other.ConfigurationSha256 != first.ConfigurationSha256 => "the manifest, or a file that it names, was another",
        _ when other.ModelsSha256 != first.ModelsSha256 => "its models, or the files that they are loaded from, were others",
        _ when other.Seed != first.Seed => $"its seed is {other.Seed}, not {first.Seed}",
        _ when other.MetricsSha256 != first.MetricsSha256 => "it measures other metrics, or with other options",
        _ when !other.Data.Select(Identity).SequenceEqual(first.Data.Select(Identity)) => "it has other data sets, or fields in other files",
        _ => null,
    };

    private static (string Name, Role Role, string Side) Identity(ShardData data) => (data.Name, data.Role, string.Join('\n', data.Side.Select(static side => $"{side.Key} {side.Value.Sha256}")));

    private IEnumerable<AuditException?> Numbers()
    {
        foreach (var twice in _shards.GroupBy(static shard => shard.Header.Shard.Number).Where(static same => same.Count() > 1))
        {
            yield return StateFile.Wrong(twice.Last().Path, $"{Named(twice.First().Header)} is there twice, '{twice.First().Path}' is it too");
        }

        var all = First.Shard.Count;
        int[] missing = [.. Enumerable.Range(1, all).Except(_shards.Select(static shard => shard.Header.Shard.Number))];
        if (missing.Length == 0) yield break;

        var listed = string.Join(", ", missing.Take(10)) + (missing.Length > 10 ? ", …" : "");
        yield return StateFile.Wrong(_shards[0].Path, $"{(missing.Length == 1 ? "shard" : "shards")} {listed} of {all} {(missing.Length == 1 ? "is" : "are")} missing; nothing is judged of a part of the data");
    }

    /// <summary>Where one shard ends the next must begin.</summary>
    private static IEnumerable<AuditException?> Seams(StateFile before, StateFile after) => before.Header.Data.Zip(after.Header.Data, (left, right) =>
        left.EndMark == right.StartMark && left.First + left.Records == right.First
            ? null
            : StateFile.Wrong(after.Path, $"{Named(after.Header)} read other data than {Named(before.Header)}: '{PlainText.OneLine(right.Path)}' was changed in between, or is another file there"));

    private IEnumerable<AuditException?> Ends() => First.Data.Where(static data => data.First != 0).Select(data => StateFile.Wrong(_shards[0].Path, $"shard 1 does not begin with the first record of '{PlainText.OneLine(data.Path)}'"))
        .Concat(Last.Where(static data => data.Sha256 is null).Select(data => StateFile.Wrong(_shards[^1].Path, $"the last shard did not read '{PlainText.OneLine(data.Path)}' to its end")))
        .Concat(Last.SelectMany(data => data.SideByPosition.Where(role => data.Side[role].Records != data.First + data.Records).Select(role => StateFile.Wrong(
            _shards[^1].Path, $"'{data.Side[role].Path}' has {data.Side[role].Records} rows of '{PlainText.OneLine(role)}', and {data.Name} has {data.First + data.Records} records"))));

    /// <summary>Several shards' records may name the same image.</summary>
    private IEnumerable<AuditException?> ChangedMedia() => _shards
        .SelectMany(static shard => shard.Header.Data.SelectMany(data => (data.Media ?? new Dictionary<string, string>(StringComparer.Ordinal)).Select(file => (shard.Path, File: file.Key, Hash: file.Value))))
        .GroupBy(static named => named.File, StringComparer.Ordinal)
        .Where(static same => same.Select(static named => named.Hash).Distinct(StringComparer.Ordinal).Count() > 1)
        .Select(static same => StateFile.Wrong(same.Last().Path, $"'{PlainText.OneLine(same.Key)}' was another file when other shards read it"));

    private static string Named(ShardHeader header) => $"shard {header.Shard.Number} of {header.Shard.Count}";

    private static ServiceUsage? Sum(ServiceUsage? sum, ServiceUsage usage) => sum is null ? usage : new ServiceUsage(
        sum.Calls + usage.Calls,
        sum.Retries + usage.Retries,
        sum.InputTokens + usage.InputTokens,
        sum.OutputTokens + usage.OutputTokens,
        sum.UncountedAnswers + usage.UncountedAnswers,
        sum.Cost + usage.Cost,
        sum.IsEstimate || usage.IsEstimate);

    private static void Throw(IEnumerable<AuditException?> problems)
    {
        Diagnostic[] found = [.. problems.OfType<AuditException>().SelectMany(static problem => problem.Diagnostics)];
        if (found.Length > 0) throw new AuditException(found);
    }
}
